package jp.tsunagi.eventstore.subscription;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * A projection in one table, whose primary key, its first column, is the stream.
 *
 * @param <R> the row
 */
public abstract class StreamTable<R> implements RowTable<R> {
    private final SqlTable table;
    private final Function<R, Tuple> writing;
    private final Function<Row, R> reading;
    private final String load;

    /**
     * @param writing the values of all columns, in the table's order
     * @param reading a row of {@code SELECT *}
     */
    protected StreamTable(SqlTable table, Function<R, Tuple> writing, Function<Row, R> reading) {
        this(table, "*", writing, reading);
    }

    /** @param columns what is read, for a table that needs more than its columns as they are */
    protected StreamTable(SqlTable table, String columns, Function<R, Tuple> writing, Function<Row, R> reading) {
        this.table = table;
        this.writing = writing;
        this.reading = reading;
        load = "SELECT %s FROM %s WHERE %s = ANY ($1)".formatted(columns, table.name(), table.firstColumn());
    }

    @Override
    public List<String> tables() {
        return List.of(table.name());
    }

    @Override
    public String stream() {
        return table.firstColumn();
    }

    @Override
    public Uni<Map<UUID, R>> load(SqlConnection tx, Set<UUID> streams) {
        return tx.preparedQuery(load)
                .execute(Tuple.tuple().addArrayOfUUID(streams.toArray(UUID[]::new)))
                .map(rows -> {
                    var loaded = new HashMap<UUID, R>();
                    rows.forEach(row -> loaded.put(row.getUUID(table.firstColumn()), reading.apply(row)));
                    return loaded;
                });
    }

    @Override
    public Uni<Void> save(SqlConnection tx, Collection<R> rows) {
        return table.save(tx, rows.stream().map(writing));
    }
}
