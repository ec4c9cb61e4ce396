package jp.tsunagi.eventstore.postgres;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import jp.tsunagi.contracts.Japan;

/**
 * The platform's one clock: {@code app_now()} of the service's database. Java follows it, so that a node with a wrong
 * clock, or a demo that lives through two years in two minutes, decides by the same time as the store records.
 */
public final class BusinessClock extends Clock {

    private final Pool pool;
    private volatile Duration ahead = Duration.ZERO;

    /** @param pool any role that may call {@code app_now()} */
    public BusinessClock(Pool pool) {
        this.pool = pool;
    }

    /** Asks the database for the time; called at every tick of a service. */
    public Uni<Void> refresh() {
        return pool.query("SELECT app_now() AS now")
                .execute()
                .invoke(rows -> ahead = Duration.between(
                        Instant.now(),
                        rows.iterator().next().getOffsetDateTime("now").toInstant()))
                .replaceWithVoid()
                .onFailure()
                .transform(Failures::translate);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return Japan.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the business clock runs in Japan: convert the instant instead");
    }
}
