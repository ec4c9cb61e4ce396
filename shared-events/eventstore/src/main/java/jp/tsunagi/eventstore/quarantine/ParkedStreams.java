package jp.tsunagi.eventstore.quarantine;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import jp.tsunagi.eventstore.postgres.Failures;

/**
 * What the followers of a service have parked, for whoever operates it.
 *
 * @param pool connections of the role {@code <service>_relay}
 */
public record ParkedStreams(Pool pool) {
    /**
     * A parked stream.
     *
     * @param held how many of its events wait, the parked one included
     */
    public record Entry(Parked parked, long held) {}

    private static final String HELD = """
            , CASE WHEN topic = '' THEN
                (SELECT count(*) FROM event e JOIN own_subscription o ON o.name = p.subscription
                 WHERE e.stream = p.stream AND e.version >= p.number AND (e.xid, e.seq) <= (o.xid, o.seq))
              ELSE (SELECT count(*) FROM held_event h WHERE h.parked = p.id) END AS held
            FROM parked_stream p
            ORDER BY parked_at, id LIMIT $1
            """;

    /** What is parked, the longest parked first. */
    public Uni<List<Entry>> list(int limit) {
        return pool.preparedQuery("SELECT " + PostgresParkingLot.COLUMNS + HELD)
                .execute(Tuple.of(limit))
                .map(rows -> rows.stream()
                        .map(row -> new Entry(PostgresParkingLot.read(row), row.getLong("held")))
                        .toList())
                .onFailure()
                .transform(Failures::translate);
    }
}
