package jp.tsunagi.eventstore.subscription;

import io.vertx.mutiny.sqlclient.Tuple;
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
    public static class Table extends StreamTable<Tally> {
        public Table() {
            super(
                    new SqlTable("tally", 1, "stream uuid, events bigint"),
                    row -> Tuple.of(row.stream(), row.events()),
                    row -> new Tally(row.getUUID("stream"), row.getLong("events")));
        }
    }
}
