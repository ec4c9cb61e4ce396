package jp.tsunagi.eventstore.timer;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import jp.tsunagi.eventstore.Origin;

/** Timer runners with one thing wrong. */
public final class PlantedTimers {
    private PlantedTimers() {}

    /** A timer that was set again is taken for the one that has fired. */
    public static TimerRunner withoutGeneration(TimerLog log, Map<String, TimerRunner.Reaction> reactions) {
        return new TimerRunner(log, reactions) {
            @Override
            Origin origin(TimerLog.Due due) {
                return Origin.platform("timer:%s:%s".formatted(due.stream(), due.name()), due.stream());
            }
        };
    }

    /** The command of a timer gets another id on each try. */
    public static TimerRunner withoutDerivedId(TimerLog log, Map<String, TimerRunner.Reaction> reactions) {
        return new TimerRunner(log, reactions) {
            private long tried;

            @Override
            Origin origin(TimerLog.Due due) {
                return Origin.platform("try " + System.identityHashCode(this) + ++tried, due.stream());
            }
        };
    }

    /** A timer is forgotten before it fires. */
    public static TimerRunner forgottenFirst(TimerLog log, Map<String, TimerRunner.Reaction> reactions) {
        return new TimerRunner(log, reactions) {
            @Override
            Uni<Void> fire(TimerLog log, TimerLog.Due due) {
                return log.forget(due).chain(() -> react(due)).replaceWithVoid();
            }
        };
    }
}
