package jp.tsunagi.reporting.trainings;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.training.Attendance;
import jp.tsunagi.contracts.training.CompletionCertified;
import jp.tsunagi.contracts.training.CourseKind;
import jp.tsunagi.contracts.training.TrainingHeld;
import jp.tsunagi.contracts.training.TrainingPlanned;
import jp.tsunagi.eventstore.model.Projection;
import jp.tsunagi.eventstore.model.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * What reports count of one training. Every step keeps the time at which it was recorded.
 *
 * @param prefecture two digits
 * @param lastDay its last day as planned
 * @param recordedAt when the plan was recorded
 * @param holding how it was held; null while it was not
 * @param certification who completed it; null while nobody is certified
 */
public record TrainingFact(
        UUID training,
        String prefecture,
        CourseKind kind,
        LocalDate lastDay,
        Instant recordedAt,
        @Nullable Holding holding,
        @Nullable Certification certification) {
    /** Folds what training says of a training. */
    public static final Projection<TrainingFact, PublicEvent> PROJECTION = TrainingFact::project;

    /**
     * A training that was held.
     *
     * @param on its last day
     * @param recordedAt when it was recorded
     */
    public record Holding(LocalDate on, int capacity, int enrolled, List<Attendance> attendance, Instant recordedAt) {
        public Holding {
            attendance = List.copyOf(attendance);
        }
    }

    /**
     * Completion.
     *
     * @param completions how many
     * @param recordedAt when it was recorded
     */
    public record Certification(int completions, Instant recordedAt) {}

    private static @Nullable TrainingFact project(
            @Nullable TrainingFact fact, Recorded<? extends PublicEvent> recorded) {
        return switch (recorded.event()) {
            case TrainingPlanned e ->
                new TrainingFact(
                        e.training(), e.prefecture(), e.kind(), e.lastDay(), recorded.recordedAt(), null, null);
            case TrainingHeld e ->
                known(fact)
                        .held(new Holding(
                                e.heldOn(), e.capacity(), e.enrolled(), e.attendance(), recorded.recordedAt()));
            case CompletionCertified e ->
                known(fact).certified(new Certification(e.completions(), recorded.recordedAt()));
            default -> fact;
        };
    }

    private static TrainingFact known(@Nullable TrainingFact fact) {
        return requireNonNull(fact, "a training that goes on was never planned");
    }

    private TrainingFact held(Holding as) {
        return new TrainingFact(training, prefecture, kind, lastDay, recordedAt, as, certification);
    }

    private TrainingFact certified(Certification as) {
        return new TrainingFact(training, prefecture, kind, lastDay, recordedAt, holding, as);
    }
}
