package jp.tsunagi.referral.coordination.staff;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.UUID;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.eventstore.postgres.Failures;

/**
 * Whether a body has anybody who works on cases here: by the assignments that oversight has told of, which are what opens the
 * door to its people. A mark beside them could say something else.
 */
public final class LocalStaff {
    private static final String ANYBODY = """
            WITH today AS MATERIALIZED (SELECT (app_now() AT TIME ZONE 'Asia/Tokyo')::date AS day)
            SELECT EXISTS (
              SELECT FROM membership, today
              WHERE role = $1 AND body = $2 AND municipality = $3
                AND valid_from <= day AND (valid_to IS NULL OR valid_to >= day)) AS anybody
            """;

    private final Pool pool;

    /** @param pool connections of the role {@code <service>_relay}: callers see their own assignments alone */
    public LocalStaff(Pool pool) {
        this.pool = pool;
    }

    /**
     * Whether somebody acts for this body in this municipality today, by the business clock.
     *
     * @return fails with {@link jp.tsunagi.eventstore.StoreUnavailable} when the database is away
     */
    public Uni<Boolean> hasAnybody(UUID body, String municipality) {
        return pool.preparedQuery(ANYBODY)
                .execute(Tuple.of(StaffRole.LOCAL_COORDINATOR.name(), body, municipality))
                .map(rows -> rows.iterator().next().getBoolean("anybody"))
                .onFailure()
                .transform(Failures::translate);
    }
}
