package jp.tsunagi.intake.agency;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.eventstore.postgres.Failures;

/** The agencies this service has heard of; they are public. Fails with {@code StoreUnavailable} when it cannot look. */
public final class Agencies {
    private final Pool pool;

    /** @param pool connections of the role {@code intake_app} */
    public Agencies(Pool pool) {
        this.pool = pool;
    }

    /** Those of these ids that stand for an agency of the directory. */
    public Uni<Set<UUID>> known(Collection<UUID> ids) {
        return pool.preparedQuery("SELECT id FROM agency WHERE id = ANY ($1)")
                .execute(Tuple.of(ids.toArray(UUID[]::new)))
                .map(rows -> {
                    Set<UUID> known = new HashSet<>();
                    rows.forEach(row -> known.add(row.getUUID("id")));
                    return known;
                })
                .onFailure()
                .transform(Failures::translate);
    }
}
