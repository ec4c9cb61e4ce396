package jp.tsunagi.eventstore.kafka;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import jp.tsunagi.eventstore.postgres.Failures;

/**
 * Whether what the store has to tell the world gets there. Numbers that are given out and do not arrive at the broker say
 * that no relay can work, whatever the reason: a broker that is away or full, or a topic that is another store's.
 */
public final class RelayLag {
    /** A service has one topic, of one partition. */
    private static final String WAITING = """
            SELECT p.sequence - coalesce(c.sequence, 0) AS waiting, coalesce(c.sequence, 0) AS reached
            FROM (SELECT topic, partition, sequence FROM publication
                  ORDER BY topic DESC, partition DESC, sequence DESC LIMIT 1) p
              LEFT JOIN relay_checkpoint c USING (topic, partition)
            """;

    private final Pool pool;
    private final InstantSource clock;
    private volatile Seen last = Seen.NOTHING;

    /**
     * @param pool connections of the role {@code <service>_relay}
     * @param clock the real one: a business clock may jump
     */
    public RelayLag(Pool pool, InstantSource clock) {
        this.pool = pool;
        this.clock = clock;
    }

    private record Seen(long waiting, long reached, Instant since) {
        private static final Seen NOTHING = new Seen(0, 0, Instant.EPOCH);
    }

    /** Looks how it stands; to be called at intervals. While the database is away nothing is known of anything. */
    public Uni<Void> look() {
        return pool.query(WAITING)
                .execute()
                .invoke(rows -> {
                    var found = rows.iterator();
                    if (found.hasNext()) {
                        var row = found.next();
                        saw(row.getLong("waiting"), row.getLong("reached"));
                    } else {
                        last = Seen.NOTHING;
                    }
                })
                .onFailure()
                .invoke(() -> last = Seen.NOTHING)
                .onFailure()
                .transform(Failures::translate)
                .replaceWithVoid();
    }

    private void saw(long waiting, long reached) {
        var before = last;
        boolean stands = before.waiting() > 0 && waiting > 0 && before.reached() == reached;
        last = new Seen(waiting, reached, stands ? before.since() : clock.instant());
    }

    /** How many events were waiting at the last look. */
    public long waiting() {
        return last.waiting();
    }

    /** How long some have waited and none of them has arrived. */
    public Duration standstill() {
        var seen = last;
        return seen.waiting() == 0 ? Duration.ZERO : Duration.between(seen.since(), clock.instant());
    }
}
