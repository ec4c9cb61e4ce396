package jp.tsunagi.eventstore.timer;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.eventstore.Origin;
import jp.tsunagi.eventstore.Outcome;
import jp.tsunagi.eventstore.StoreUnavailable;
import jp.tsunagi.eventstore.timer.TimerLog.Due;
import org.jboss.logging.Logger;

/**
 * Fires timers by the database's business clock. A due timer is a command whose id is derived from the timer and its
 * generation, so that any number of replicas may try and one event at most comes of it.
 */
public class TimerRunner {
    private static final Logger LOG = Logger.getLogger(TimerRunner.class);
    private static final int PAGE = 100;

    /** Sends the command that a due timer stands for; the decider may answer it with nothing. */
    @FunctionalInterface
    public interface Reaction {
        /** Handles the command on the timer's stream; {@code origin} carries the derived command id. */
        Uni<Outcome> fire(UUID stream, Origin origin);
    }

    private final TimerLog log;
    private final Map<String, Reaction> reactions;

    /**
     * @param pool connections of the role {@code <service>_append}
     * @param reactions by the timers' names
     */
    public TimerRunner(Pool pool, Map<String, Reaction> reactions) {
        this(new PostgresTimerLog(pool), reactions);
    }

    /**
     * The runner on any store.
     *
     * @param reactions by the timers' names
     */
    public TimerRunner(TimerLog log, Map<String, Reaction> reactions) {
        this.log = log;
        this.reactions = Map.copyOf(reactions);
    }

    /**
     * Fires what is due, earliest first; answers whether a whole page was, so that there may be more. One that fails
     * comes again a minute later and does not keep the others waiting.
     */
    public final Uni<Boolean> fireDue() {
        return log.due(reactions.keySet(), PAGE)
                .chain(due -> Multi.createFrom()
                        .iterable(due)
                        .onItem()
                        .transformToUniAndConcatenate(timer -> Uni.createFrom()
                                .deferred(() -> fire(log, timer))
                                .onFailure(failure -> !(failure instanceof StoreUnavailable))
                                .recoverWithUni(failure -> later(timer, failure)))
                        .collect()
                        .last()
                        .replaceWith(due.size() == PAGE));
    }

    /** First the command, then the timer is forgotten: a crash in between repeats the same command. */
    Uni<Void> fire(TimerLog log, Due due) {
        // Whatever the decider answered, this generation has had its turn; only a decision that lost every race comes
        // again.
        return react(due).chain(outcome -> switch (outcome) {
            case Outcome.Appended _, Outcome.Unchanged _, Outcome.Repeated _, Outcome.Rejected _ -> log.forget(due);
            case Outcome.Stale _ -> Uni.createFrom().voidItem();
            case Outcome.NotFound _, Outcome.CommandIdReused _ ->
                throw new IllegalStateException("a timer has to act on what is there, and to send one command");
        });
    }

    final Uni<Outcome> react(Due due) {
        var reaction = reactions.get(due.name());
        if (reaction == null) {
            throw new IllegalStateException("asked for known names only");
        }
        return reaction.fire(due.stream(), origin(due));
    }

    /** The same generation gives the same command, on whatever replica. */
    Origin origin(Due due) {
        return Origin.platform("timer:%s:%s:%d".formatted(due.stream(), due.name(), due.generation()), due.stream());
    }

    private Uni<Void> later(Due due, Throwable failure) {
        LOG.warnf("timer %s of stream %s failed and comes again: %s", due.name(), due.stream(), failure.getClass());
        return log.later(due);
    }
}
