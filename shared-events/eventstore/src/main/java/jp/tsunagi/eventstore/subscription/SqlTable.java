package jp.tsunagi.eventstore.subscription;

import static java.util.stream.Collectors.joining;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.lang.reflect.Array;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One table of a projection, written a page at a time: one statement takes all rows, a column as one array, because the
 * way to the database and the planning of a statement cost more than a row.
 */
public final class SqlTable {
    /** The types whose arrays travel as they are. An array of any other travels as texts, and is cast. */
    private static final Map<String, Class<?>> DIRECT = Map.of(
            "uuid", UUID.class,
            "integer", Integer.class,
            "bigint", Long.class,
            "boolean", Boolean.class,
            "text", String.class,
            "date", LocalDate.class,
            "timestamptz", OffsetDateTime.class);

    /** A column of the table and its type in PostgreSQL. */
    private record Column(String name, String type) {
        static Column of(String definition) {
            var parts = definition.strip().split(" ", 2);
            return new Column(parts[0], parts[1]);
        }

        String parameter() {
            return DIRECT.containsKey(type) ? type : "text";
        }

        String value() {
            return DIRECT.containsKey(type) ? name : name + "::" + type;
        }

        /** What all rows have in this column. */
        Object array(Collection<Tuple> rows, int at) {
            var values = (Object[]) Array.newInstance(DIRECT.getOrDefault(type, String.class), rows.size());
            int row = 0;
            for (var tuple : rows) {
                var value = tuple.getValue(at);
                values[row++] = value instanceof Object[] elements ? literal(elements) : value;
            }
            return values;
        }

        /** Arrays in an array would be unfolded with it, and had to be of one length. */
        private static String literal(Object[] elements) {
            return Arrays.stream(elements)
                    .map(element ->
                            '"' + element.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                    .collect(joining(",", "{", "}"));
        }
    }

    private final String name;
    private final String save;
    private final List<Column> columns;
    private final int keys;

    /**
     * @param name of the table
     * @param key how many of the columns, from the first on, are the primary key
     * @param definitions all columns that are written, each with its type as in PostgreSQL, separated by commas
     */
    public SqlTable(String name, int key, String definitions) {
        this.name = name;
        columns = Arrays.stream(definitions.split(",")).map(Column::of).toList();
        keys = key;
        save = """
                INSERT INTO %s (%s) SELECT %s FROM unnest(%s) AS page (%2$s)
                ON CONFLICT (%s) DO UPDATE SET %s
                """.formatted(
                name,
                list(columns, Column::name),
                list(columns, Column::value),
                IntStream.range(0, columns.size())
                        .mapToObj(at ->
                                "$%d::%s[]".formatted(at + 1, columns.get(at).parameter()))
                        .collect(joining(", ")),
                list(columns.subList(0, keys), Column::name),
                list(columns.subList(keys, columns.size()), column -> "%1$s = excluded.%1$s".formatted(column.name())));
    }

    private static String list(List<Column> columns, Function<Column, String> each) {
        return columns.stream().map(each).collect(joining(", "));
    }

    /** Of the table. */
    public String name() {
        return name;
    }

    /** The first column, by which {@link StreamTable} finds its rows. */
    String firstColumn() {
        return columns.getFirst().name();
    }

    /**
     * Inserts or replaces these rows, each the values of all columns in their order, an array as an array of objects. Of
     * several with one key the last remains, as if they had been saved one after the other.
     */
    public Uni<Void> save(SqlConnection tx, Stream<Tuple> rows) {
        var last = new LinkedHashMap<List<@Nullable Object>, Tuple>();
        rows.forEach(row -> last.put(key(row), row));
        if (last.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var parameters = Tuple.tuple();
        for (int at = 0; at < columns.size(); at++) {
            parameters.addValue(columns.get(at).array(last.values(), at));
        }
        return tx.preparedQuery(save).execute(parameters).replaceWithVoid();
    }

    private List<@Nullable Object> key(Tuple row) {
        var key = new ArrayList<@Nullable Object>(keys);
        for (int at = 0; at < keys; at++) {
            key.add(row.getValue(at));
        }
        return key;
    }

    /**
     * The rows of these streams.
     *
     * @param stream the column that says which stream a row belongs to
     * @param order the columns by which the rows of a stream come in order
     */
    public <T> Uni<Map<UUID, List<T>>> load(
            SqlConnection tx, String stream, String order, Set<UUID> streams, Function<Row, T> reading) {
        return tx.preparedQuery("SELECT * FROM %s WHERE %s = ANY ($1) ORDER BY %s".formatted(name, stream, order))
                .execute(Tuple.tuple().addArrayOfUUID(streams.toArray(UUID[]::new)))
                .map(rows -> {
                    var loaded = new HashMap<UUID, List<T>>();
                    rows.forEach(row -> loaded.computeIfAbsent(row.getUUID(stream), _ -> new ArrayList<>())
                            .add(reading.apply(row)));
                    return loaded;
                });
    }
}
