package jp.tsunagi.service.member;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.postgres.Failures;
import jp.tsunagi.eventstore.postgres.ScopedSession;

/** Looks up, for each request anew, what a subject holds; an assignment or a leaving works as soon as it is projected. */
public final class Memberships {
    private static final String TODAY = """
            WITH today AS MATERIALIZED (SELECT (app_now() AT TIME ZONE 'Asia/Tokyo')::date AS day)
            SELECT assignment, role, prefecture, body, municipality FROM membership, today
            WHERE subject = $1 AND valid_from <= day AND (valid_to IS NULL OR valid_to >= day)
            ORDER BY valid_from, assignment
            """;

    private final Pool pool;

    /** @param pool connections of the role {@code <service>_app} */
    public Memberships(Pool pool) {
        this.pool = pool;
    }

    /**
     * What the subject holds today, by the business clock, in Japan.
     *
     * @return fails with {@link jp.tsunagi.eventstore.StoreUnavailable} when the database is away
     */
    public Uni<List<Assignment>> today(String subject) {
        var alone = new Scope.Member(subject, Set.of(), Set.of(), Set.of());
        return pool.withTransaction(tx -> ScopedSession.enter(tx, alone)
                        .chain(() -> tx.preparedQuery(TODAY).execute(Tuple.of(subject)))
                        .map(Memberships::assignments))
                .onFailure()
                .transform(Failures::translate);
    }

    private static List<Assignment> assignments(RowSet<Row> rows) {
        var assignments = new ArrayList<Assignment>(rows.size());
        for (var row : rows) {
            assignments.add(new Assignment(
                    row.getUUID("assignment"),
                    StaffRole.valueOf(row.getString("role")),
                    row.getString("prefecture"),
                    row.getUUID("body"),
                    row.getString("municipality")));
        }
        return assignments;
    }
}
