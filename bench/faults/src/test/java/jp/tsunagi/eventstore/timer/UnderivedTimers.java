package jp.tsunagi.eventstore.timer;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.eventstore.Origin;

/**
 * Gives each try to fire a timer a command of its own; and takes its time before it forgets the timer, so that the other
 * replica is likely to try as well.
 */
public final class UnderivedTimers extends TimerRunner {
    private static final Duration BEFORE_FORGETTING = Duration.ofMillis(20);

    public UnderivedTimers(Pool pool, Map<String, Reaction> reactions) {
        super(pool, reactions);
    }

    @Override
    Origin origin(TimerLog.Due due) {
        return Origin.platform(UUID.randomUUID().toString(), due.stream());
    }

    @Override
    Uni<Void> fire(TimerLog log, TimerLog.Due due) {
        return react(due).onItem().delayIt().by(BEFORE_FORGETTING).chain(() -> log.forget(due));
    }
}
