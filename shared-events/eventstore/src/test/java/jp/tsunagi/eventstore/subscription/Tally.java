package jp.tsunagi.eventstore.subscription;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.eventstore.sample.KernelDatabase;
import org.jspecify.annotations.Nullable;

/** How many events a stream had: an event that is folded twice, or not at all, shows. */
public record Tally(UUID stream, long events) {
    public static Tally project(@Nullable Tally row, Recorded<?> recorded) {
        return new Tally(recorded.stream(), row == null ? 1 : row.events() + 1);
    }

    /** The table as a service would lay it out: who folds may do everything, who reads falls under a policy. */
    public static void createTable(KernelDatabase database) {
        database.sudo("""
                CREATE TABLE tally (stream uuid PRIMARY KEY, events bigint NOT NULL);
                GRANT SELECT, INSERT, UPDATE, DELETE ON tally TO kernel_relay;
                GRANT SELECT ON tally TO kernel_app;
                ALTER TABLE tally ENABLE ROW LEVEL SECURITY;
                ALTER TABLE tally FORCE ROW LEVEL SECURITY;
                CREATE POLICY kernel ON tally TO kernel_relay USING (true) WITH CHECK (true);
                CREATE POLICY everything ON tally FOR SELECT TO kernel_app USING (true)
                """);
    }

    /** Its table. */
    public static class Table implements RowTable<Tally> {
        @Override
        public List<String> tables() {
            return List.of("tally");
        }

        @Override
        public Uni<Map<UUID, Tally>> load(SqlConnection tx, Set<UUID> streams) {
            return tx.preparedQuery("SELECT stream, events FROM tally WHERE stream = ANY ($1)")
                    .execute(Tuple.of(streams.toArray(UUID[]::new)))
                    .map(found -> {
                        Map<UUID, Tally> rows = new HashMap<>();
                        found.forEach(row -> rows.put(
                                row.getUUID("stream"), new Tally(row.getUUID("stream"), row.getLong("events"))));
                        return rows;
                    });
        }

        @Override
        public Uni<Void> save(SqlConnection tx, Collection<Tally> rows) {
            return tx.preparedQuery("""
                            INSERT INTO tally (stream, events) VALUES ($1, $2)
                            ON CONFLICT (stream) DO UPDATE SET events = excluded.events
                            """)
                    .executeBatch(rows.stream()
                            .map(row -> Tuple.of(row.stream(), row.events()))
                            .toList())
                    .replaceWithVoid();
        }
    }
}
