package jp.tsunagi.referral.coordination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * All conferences of a case, and what was done of what they left to do.
 *
 * @param all in the order they were recorded
 * @param done each task once
 */
public record Conferences(List<Conference> all, List<Done> done) {
    static final Conferences NONE = new Conferences(List.of(), List.of());

    /**
     * A task that was done.
     *
     * @param task its place in the record of the conference, from 1
     * @param on the day in Japan
     */
    public record Done(UUID conference, int task, LocalDate on) {}

    public Conferences {
        all = List.copyOf(all);
        done = List.copyOf(done);
    }

    /** The day on which a task was done; none while it is not. */
    public Optional<LocalDate> doneOn(UUID conference, int task) {
        return done.stream()
                .filter(known -> known.conference().equals(conference) && known.task() == task)
                .map(Done::on)
                .findFirst();
    }

    /** Whether this conference left something to do in this place. */
    boolean leftTask(UUID conference, int task) {
        return all.stream()
                .filter(known -> known.id().equals(conference))
                .anyMatch(known -> task >= 1 && task <= known.tasks().size());
    }

    Conferences with(Conference conference) {
        return new Conferences(and(all, conference), done);
    }

    Conferences with(Done task) {
        return new Conferences(all, and(done, task));
    }

    private static <T> List<T> and(List<T> some, T one) {
        var more = new ArrayList<>(some);
        more.add(one);
        return more;
    }
}
