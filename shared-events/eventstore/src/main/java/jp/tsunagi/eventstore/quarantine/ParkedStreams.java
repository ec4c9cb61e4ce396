package jp.tsunagi.eventstore.quarantine;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** A parked stream of a follower; the longest parked one, where the follower's name stands for several topics. */
    public Uni<Optional<Parked>> find(String subscription, UUID stream) {
        return pool.preparedQuery("SELECT " + PostgresParkingLot.COLUMNS + """
                         FROM parked_stream p WHERE subscription = $1 AND stream = $2 ORDER BY parked_at, id LIMIT 1
                        """)
                .execute(Tuple.of(subscription, stream))
                .map(rows -> rows.stream().map(PostgresParkingLot::read).findFirst())
                .onFailure()
                .transform(Failures::translate);
    }

    /** How many streams each follower has parked; one that has none is not named. */
    public Uni<Map<String, Long>> count() {
        return pool.query("SELECT subscription, count(*) AS parked FROM parked_stream GROUP BY subscription")
                .execute()
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(row -> row.getString("subscription"), row -> row.getLong("parked"))))
                .onFailure()
                .transform(Failures::translate);
    }

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
