package jp.tsunagi.eventstore.simulation;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.eventstore.subscription.Rows;

/** The rows of one projection in a transaction. */
record SimulatedRows(Replica replica, SimulatedDatabase.Transaction tx, String table) implements Rows<Seen> {
    /** The key of a row. */
    record Key(String table, UUID stream) {}

    /** A row with its table, so that a table can be read. */
    record Row(String table, Seen seen) {}

    static Map<UUID, Seen> committed(SimulatedDatabase database, String table) {
        Map<UUID, Seen> rows = new HashMap<>();
        for (var row : database.rows(Row.class)) {
            if (row.table().equals(table)) {
                rows.put(row.seen().stream(), row.seen());
            }
        }
        return rows;
    }

    @Override
    public Uni<Map<UUID, Seen>> load(Set<UUID> streams) {
        return replica.call("load rows", () -> {
            Map<UUID, Seen> rows = new HashMap<>();
            for (var stream : List.copyOf(streams)) {
                var row = tx.read(Row.class, new Key(table, stream));
                if (row != null) {
                    rows.put(stream, row.seen());
                }
            }
            return rows;
        });
    }

    @Override
    public Uni<Void> save(Collection<Seen> rows) {
        var saved = List.copyOf(rows);
        return replica.tell(
                "save rows", () -> saved.forEach(row -> tx.write(new Key(table, row.stream()), new Row(table, row))));
    }
}
