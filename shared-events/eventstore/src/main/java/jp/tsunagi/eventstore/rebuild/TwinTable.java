package jp.tsunagi.eventstore.rebuild;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A table of a read model and its copy in the schema {@code beside}.
 *
 * @param keys the columns of the primary key
 * @param columns all that are written, generated ones left out
 */
record TwinTable(String name, List<String> keys, List<String> columns) {
    /** A fresh, empty copy. */
    static Uni<Void> create(SqlConnection tx, String name) {
        return drop(tx, name)
                .chain(() -> tx.query("CREATE TABLE beside.%1$s (LIKE public.%1$s INCLUDING ALL)".formatted(name))
                        .execute())
                .replaceWithVoid();
    }

    static Uni<Void> drop(SqlConnection tx, String name) {
        return tx.query("DROP TABLE IF EXISTS beside." + name).execute().replaceWithVoid();
    }

    /** How the table is laid out. */
    static Uni<TwinTable> of(SqlClient client, String name) {
        return client.preparedQuery("""
                        SELECT quote_ident(a.attname) AS name, a.attnum = ANY (i.indkey) AS key,
                               a.attgenerated <> '' AS generated
                        FROM pg_attribute a JOIN pg_index i ON i.indrelid = a.attrelid AND i.indisprimary
                        WHERE a.attrelid = to_regclass($1) AND a.attnum > 0 AND NOT a.attisdropped
                        ORDER BY a.attnum
                        """).execute(Tuple.of("public." + name)).map(rows -> {
            var keys = new ArrayList<String>();
            var columns = new ArrayList<String>();
            for (var row : rows) {
                if (row.getBoolean("key")) {
                    keys.add(row.getString("name"));
                }
                if (!row.getBoolean("generated")) {
                    columns.add(row.getString("name"));
                }
            }
            if (keys.isEmpty()) {
                throw new IllegalStateException("no primary key: " + name);
            }
            return new TwinTable(name, keys, columns);
        });
    }

    /**
     * Compares the rows of all streams but some.
     *
     * @param stream the column that says which stream a row belongs to
     */
    Uni<Comparison> compare(SqlConnection snapshot, String stream, Set<UUID> without) {
        return snapshot.preparedQuery(
                        """
                        SELECT count(l.%2$s) AS living, count(b.%2$s) AS beside,
                               count(*) FILTER (WHERE b.%2$s IS NULL) AS only_living,
                               count(*) FILTER (WHERE l.%2$s IS NULL) AS only_beside,
                               count(*) FILTER (WHERE l.%2$s = b.%2$s AND l *<> b) AS changed,
                               %4$s AS living_checksum, %5$s AS beside_checksum
                        FROM public.%1$s l FULL JOIN beside.%1$s b ON %3$s
                        WHERE coalesce(l.%6$s, b.%6$s) <> ALL ($1)
                        """.formatted(name, keys.getFirst(), sameKey("l", "b"), checksum("l"), checksum("b"), stream))
                .execute(Tuple.tuple().addArrayOfUUID(without.toArray(UUID[]::new)))
                .map(rows -> rows.iterator().next())
                .map(this::comparison);
    }

    private static String checksum(String side) {
        return "lpad(to_hex(coalesce(bit_xor(hashtextextended(%s::text, 0)), 0)), 16, '0')".formatted(side);
    }

    private Comparison comparison(Row row) {
        return new Comparison(
                name,
                row.getLong("living"),
                row.getLong("beside"),
                row.getLong("only_living"),
                row.getLong("only_beside"),
                row.getLong("changed"),
                row.getString("living_checksum"),
                row.getString("beside_checksum"));
    }

    /**
     * Swaps what differs: the living table gets the copy's rows, the copy those that were read before. Rows that are equal
     * are not touched, and whoever is reading goes on reading what was there when the statement began.
     */
    Uni<Void> swap(SqlConnection tx) {
        return tx.query("""
                        WITH changed AS (
                          MERGE INTO public.%1$s l USING beside.%1$s b ON %2$s
                          WHEN MATCHED AND l *<> b THEN UPDATE SET %3$s
                          WHEN NOT MATCHED BY TARGET THEN INSERT (%4$s) VALUES (%5$s)
                          WHEN NOT MATCHED BY SOURCE THEN DELETE
                          RETURNING merge_action() AS action, %6$s, %7$s)
                        MERGE INTO beside.%1$s l USING changed b ON %2$s
                        WHEN MATCHED AND action = 'INSERT' THEN DELETE
                        WHEN MATCHED THEN UPDATE SET %8$s
                        WHEN NOT MATCHED BY TARGET THEN INSERT (%4$s) VALUES (%9$s)
                        """.formatted(
                                name,
                                sameKey("l", "b"),
                                list(columns, "%1$s = b.%1$s"::formatted),
                                list(columns, Function.identity()),
                                list(columns, "b.%s"::formatted),
                                list(keys, "coalesce(old.%1$s, new.%1$s) AS %1$s"::formatted),
                                list(columns, column -> "old.%s AS %s".formatted(column, before(column))),
                                list(columns, column -> "%s = b.%s".formatted(column, before(column))),
                                list(columns, column -> "b." + before(column))))
                .execute()
                .replaceWithVoid();
    }

    private String before(String column) {
        return "before_" + columns.indexOf(column);
    }

    private String sameKey(String one, String other) {
        return keys.stream()
                .map(key -> "%1$s.%3$s = %2$s.%3$s".formatted(one, other, key))
                .collect(Collectors.joining(" AND "));
    }

    private static String list(List<String> columns, Function<String, String> each) {
        return columns.stream().map(each).collect(Collectors.joining(", "));
    }
}
