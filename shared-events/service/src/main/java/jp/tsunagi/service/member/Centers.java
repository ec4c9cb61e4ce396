package jp.tsunagi.service.member;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tsunagi.eventstore.postgres.Failures;

/** The centers this service has heard of; they are public. Fails with {@code StoreUnavailable} when it cannot look. */
public final class Centers {
    private static final String SELECT =
            "SELECT " + CenterTable.COLUMNS + " FROM center WHERE id = ANY ($1) ORDER BY id";

    private static final String OF_PREFECTURE =
            "SELECT " + CenterTable.COLUMNS + " FROM center WHERE prefecture = $1 ORDER BY name, id";

    private final Pool pool;

    /** @param pool connections of the role {@code <service>_app} */
    public Centers(Pool pool) {
        this.pool = pool;
    }

    /** The center with this id, if it is known here. */
    public Uni<Optional<CenterRow>> find(UUID center) {
        return all(List.of(center)).map(found -> found.stream().findFirst());
    }

    /** Those of these centers that are known here, in the order of their ids. */
    public Uni<List<CenterRow>> all(Collection<UUID> centers) {
        return pool.preparedQuery(SELECT)
                .execute(Tuple.of(centers.toArray(UUID[]::new)))
                .map(Centers::read)
                .onFailure()
                .transform(Failures::translate);
    }

    /** Those of a prefecture, two digits, in the order of their names. */
    public Uni<List<CenterRow>> ofPrefecture(String prefecture) {
        return pool.preparedQuery(OF_PREFECTURE)
                .execute(Tuple.of(prefecture))
                .map(Centers::read)
                .onFailure()
                .transform(Failures::translate);
    }

    private static List<CenterRow> read(RowSet<Row> rows) {
        var centers = new ArrayList<CenterRow>(rows.size());
        rows.forEach(row -> centers.add(CenterTable.read(row)));
        return centers;
    }
}
