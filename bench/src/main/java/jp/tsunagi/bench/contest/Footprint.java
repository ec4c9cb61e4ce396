package jp.tsunagi.bench.contest;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the bytes of an event stand.
 *
 * @param events how many there are
 * @param payload bytes of an event's JSON
 * @param parts bytes per event, by table or index, largest first
 */
public record Footprint(long events, double payload, Map<String, Double> parts) {
    /** Bytes per event altogether. */
    public double total() {
        return parts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Bytes per event of one table with its indexes, whose names begin with its name. */
    public double of(String table) {
        return parts.entrySet().stream()
                .filter(part -> part.getKey().startsWith(table))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    /** Measures the kernel's tables that an append writes. */
    static Footprint of(Cluster cluster) throws SQLException {
        long events = cluster.number("SELECT count(*) FROM event");
        double payload = cluster.number("SELECT (avg(pg_column_size(data)) * 10)::bigint FROM event") / 10.0;
        Map<String, Double> parts = new LinkedHashMap<>();
        try (var connection = cluster.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT c.relname, pg_relation_size(c.oid) AS bytes FROM pg_class c
                        JOIN pg_namespace n ON n.oid = c.relnamespace
                        LEFT JOIN pg_index i ON i.indexrelid = c.oid
                        WHERE n.nspname = 'public' AND coalesce(i.indrelid, c.oid) IN
                          ('event'::regclass, 'stream'::regclass, 'command'::regclass)
                        ORDER BY bytes DESC
                        """)) {
            while (rows.next()) {
                parts.put(rows.getString(1), rows.getDouble(2) / events);
            }
        }
        return new Footprint(events, payload, parts);
    }
}
