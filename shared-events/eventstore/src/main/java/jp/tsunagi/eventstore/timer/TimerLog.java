package jp.tsunagi.eventstore.timer;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a {@link TimerRunner} needs of its store. */
public interface TimerLog {
    /**
     * A timer that is due.
     *
     * @param generation grows whenever the timer is set again: which setting of it is due
     */
    record Due(UUID stream, String name, int generation) {}

    /** Up to {@code limit} timers of these names that are to be tried by the business clock, earliest first. */
    Uni<List<Due>> due(Set<String> names, int limit);

    /** Lets this generation wait for a minute. */
    Uni<Void> later(Due due);

    /** Ends this generation; a later one stays. */
    Uni<Void> forget(Due due);
}
