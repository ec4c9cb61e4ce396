package jp.tsunagi.referral.coordination.react;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import jp.tsunagi.eventstore.Origin;
import jp.tsunagi.eventstore.Outcome;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.postgres.Failures;
import jp.tsunagi.referral.coordination.CaseCommand;
import jp.tsunagi.referral.coordination.CoordinationCase;

/**
 * The cases of a child, as the list knows them. It follows the log within seconds: a case that opened in these seconds is not
 * found, but nothing was offered of it yet, and nothing planned.
 */
final class CasesOfChild {
    private static final String FIND = "SELECT id FROM coordination_case WHERE child = $1 ORDER BY id";

    private final Pool pool;
    private final EachCase each;

    /** @param pool connections of the role {@code <service>_relay} */
    CasesOfChild(Pool pool, EachCase each) {
        this.pool = pool;
        this.each = each;
    }

    /** Asks this of all cases of a child; {@code step} is constant. */
    Uni<Outcome> ask(UUID child, Origin origin, String step, Function<Instant, CaseCommand> command) {
        return find(child)
                .chain(ids -> each.ask(ids, origin, step, command))
                .map(outrun -> outrun.orElseGet(
                        () -> new Outcome.Unchanged(new StreamId(CoordinationCase.CATEGORY, child), 0)));
    }

    private Uni<List<UUID>> find(UUID child) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(child))
                .<List<UUID>>map(rows -> {
                    var ids = new ArrayList<UUID>(rows.size());
                    rows.forEach(row -> ids.add(row.getUUID("id")));
                    return ids;
                })
                .onFailure()
                .transform(Failures::translate);
    }
}
