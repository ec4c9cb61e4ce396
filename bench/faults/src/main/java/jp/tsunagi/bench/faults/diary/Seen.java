package jp.tsunagi.bench.faults.diary;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.eventstore.subscription.SqlTable;
import jp.tsunagi.eventstore.subscription.StreamTable;
import org.jspecify.annotations.Nullable;

/**
 * The row of the projections: every event of a stream by its number, in the order in which it was folded, so that one
 * that is missing, doubled or out of order shows.
 */
public record Seen(UUID stream, List<Long> numbers) {
    /** Its table, and the rights of the role that projects; {@code %s} is the service. */
    public static final String DDL = """
            CREATE TABLE seen (stream uuid PRIMARY KEY, numbers bigint[] NOT NULL);
            GRANT SELECT, INSERT, UPDATE ON seen TO %s_relay
            """;

    public Seen {
        numbers = List.copyOf(numbers);
    }

    /** The projection. */
    public static Seen project(@Nullable Seen row, Recorded<?> recorded) {
        var numbers = new ArrayList<>(row == null ? List.<Long>of() : row.numbers());
        numbers.add(recorded.number());
        return new Seen(recorded.stream(), numbers);
    }

    /** The rows in PostgreSQL. */
    public static final class Table extends StreamTable<Seen> {
        public Table() {
            super(
                    new SqlTable("seen", 1, "stream uuid, numbers bigint[]"),
                    row -> Tuple.of(row.stream(), row.numbers().toArray(Long[]::new)),
                    row -> new Seen(row.getUUID("stream"), List.of(row.getArrayOfLongs("numbers"))));
        }
    }
}
