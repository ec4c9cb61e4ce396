package jp.tsunagi.bench.faults.diary;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.eventstore.subscription.RowTable;
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
    public static final class Table implements RowTable<Seen> {
        @Override
        public List<String> tables() {
            return List.of("seen");
        }

        @Override
        public Uni<Map<UUID, Seen>> load(SqlConnection tx, Set<UUID> streams) {
            return tx.preparedQuery("SELECT stream, numbers FROM seen WHERE stream = ANY ($1)")
                    .execute(Tuple.of(streams.toArray(UUID[]::new)))
                    .map(found -> {
                        Map<UUID, Seen> rows = new HashMap<>();
                        found.forEach(row -> rows.put(
                                row.getUUID("stream"),
                                new Seen(row.getUUID("stream"), List.of(row.getArrayOfLongs("numbers")))));
                        return rows;
                    });
        }

        @Override
        public Uni<Void> save(SqlConnection tx, Collection<Seen> rows) {
            return tx.preparedQuery("""
                            INSERT INTO seen (stream, numbers) VALUES ($1, $2)
                            ON CONFLICT (stream) DO UPDATE SET numbers = excluded.numbers
                            """)
                    .executeBatch(rows.stream()
                            .map(row -> Tuple.of(row.stream(), row.numbers().toArray(Long[]::new)))
                            .toList())
                    .replaceWithVoid();
        }
    }
}
