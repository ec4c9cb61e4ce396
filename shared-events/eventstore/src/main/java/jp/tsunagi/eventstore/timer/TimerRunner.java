package jp.tsunagi.eventstore.timer;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.eventstore.Origin;
import jp.tsunagi.eventstore.Outcome;
import jp.tsunagi.eventstore.StoreUnavailable;
import jp.tsunagi.eventstore.postgres.Failures;
import org.jboss.logging.Logger;

/**
 * Fires timers by the database's business clock. A due timer is a command whose id is derived from the timer and its
 * generation, so that any number of replicas may try and one event at most comes of it.
 */
public final class TimerRunner {
    private static final Logger LOG = Logger.getLogger(TimerRunner.class);
    private static final int PAGE = 100;

    /** Sends the command that a due timer stands for; the decider may answer it with nothing. */
    @FunctionalInterface
    public interface Reaction {
        /** Handles the command on the timer's stream; {@code origin} carries the derived command id. */
        Uni<Outcome> fire(UUID stream, Origin origin);
    }

    private record Due(UUID stream, String name, int generation) {}

    private final Pool pool;
    private final Map<String, Reaction> reactions;

    /**
     * @param pool connections of the role {@code <service>_append}
     * @param reactions by the timers' names
     */
    public TimerRunner(Pool pool, Map<String, Reaction> reactions) {
        this.pool = pool;
        this.reactions = Map.copyOf(reactions);
    }

    /**
     * Fires what is due, earliest first; answers whether a whole page was, so that there may be more. One that fails
     * comes again a minute later and does not keep the others waiting.
     */
    public Uni<Boolean> fireDue() {
        return pool.preparedQuery("""
                        SELECT stream, name, generation FROM timer
                        WHERE try_at <= app_now() AND name = ANY ($1) ORDER BY try_at LIMIT $2
                        """)
                .execute(Tuple.of(reactions.keySet().toArray(String[]::new), PAGE))
                .onFailure()
                .transform(Failures::translate)
                .chain(rows -> {
                    List<Due> due = new ArrayList<>(rows.size());
                    rows.forEach(row -> due.add(
                            new Due(row.getUUID("stream"), row.getString("name"), row.getInteger("generation"))));
                    return Multi.createFrom()
                            .iterable(due)
                            .onItem()
                            .transformToUniAndConcatenate(timer -> Uni.createFrom()
                                    .deferred(() -> fire(timer))
                                    .onFailure(failure -> !(failure instanceof StoreUnavailable))
                                    .recoverWithUni(failure -> later(timer, failure)))
                            .collect()
                            .last()
                            .replaceWith(due.size() == PAGE);
                });
    }

    private Uni<Void> fire(Due due) {
        var cause = "timer:%s:%s:%d".formatted(due.stream(), due.name(), due.generation());
        var reaction = reactions.get(due.name());
        if (reaction == null) {
            throw new IllegalStateException("asked for known names only");
        }
        // Whatever the decider answered, this generation has had its turn; only a decision that lost every race comes
        // again.
        return reaction.fire(due.stream(), Origin.platform(cause, due.stream()))
                .chain(outcome ->
                        outcome instanceof Outcome.Stale ? Uni.createFrom().voidItem() : forget(due));
    }

    private Uni<Void> later(Due due, Throwable failure) {
        LOG.warnf("timer %s of stream %s failed and comes again: %s", due.name(), due.stream(), failure.getClass());
        return pool.preparedQuery("""
                        UPDATE timer SET try_at = app_now() + interval '1 minute'
                        WHERE stream = $1 AND name = $2 AND generation = $3
                        """)
                .execute(Tuple.of(due.stream(), due.name(), due.generation()))
                .replaceWithVoid();
    }

    private Uni<Void> forget(Due due) {
        return pool.preparedQuery("DELETE FROM timer WHERE stream = $1 AND name = $2 AND generation = $3")
                .execute(Tuple.of(due.stream(), due.name(), due.generation()))
                .replaceWithVoid();
    }
}
