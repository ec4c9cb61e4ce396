package jp.tsunagi.reporting.oversight.agency.read;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Optional;
import java.util.UUID;
import jp.tsunagi.eventstore.postgres.Failures;

/** The agencies this service has heard of; they are public. */
public final class Agencies {
    private final Pool pool;

    /** @param pool connections of the role {@code <service>_app} */
    public Agencies(Pool pool) {
        this.pool = pool;
    }

    /**
     * The prefecture of the agency with this id, if it is known here.
     *
     * @return fails with {@link jp.tsunagi.eventstore.StoreUnavailable} when the database is away
     */
    public Uni<Optional<String>> prefecture(UUID agency) {
        return pool.preparedQuery("SELECT prefecture FROM agency_place WHERE agency = $1")
                .execute(Tuple.of(agency))
                .map(rows -> rows.size() == 0
                        ? Optional.<String>empty()
                        : Optional.of(rows.iterator().next().getString("prefecture")))
                .onFailure()
                .transform(Failures::translate);
    }
}
