package jp.tsunagi.training.training.read;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.UUID;
import jp.tsunagi.contracts.training.CourseKind;
import jp.tsunagi.contracts.training.TrainingMethod;
import jp.tsunagi.eventstore.model.Projection;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.training.training.TrainingEvent;
import jp.tsunagi.training.training.TrainingEvent.CompletionCertified;
import jp.tsunagi.training.training.TrainingEvent.TraineesEnrolled;
import jp.tsunagi.training.training.TrainingEvent.TrainingHeld;
import jp.tsunagi.training.training.TrainingEvent.TrainingPlanned;
import jp.tsunagi.training.training.TrainingStage;
import org.jspecify.annotations.Nullable;

/**
 * What the list shows of one training.
 *
 * @param plan the plan
 * @param progress how far it has come
 */
public record TrainingOverview(Plan plan, Progress progress) {
    /** Folds a training's events into its row. */
    public static final Projection<TrainingOverview, TrainingEvent> PROJECTION = TrainingOverview::project;

    /**
     * What was planned.
     *
     * @param days how many days it has
     */
    public record Plan(
            UUID id,
            String prefecture,
            CourseKind kind,
            String title,
            int fiscalYear,
            LocalDate firstDay,
            LocalDate lastDay,
            int days,
            int capacity,
            TrainingMethod method,
            boolean subsidized) {}

    /**
     * What became of it.
     *
     * @param number version of the stream that it shows
     * @param enrolled how many are enrolled
     * @param attendees how many came on one day or more; null before it was held
     * @param completed how many completed it; null before that was certified
     */
    public record Progress(
            int number,
            TrainingStage stage,
            int enrolled,
            @Nullable Integer attendees,
            @Nullable Integer completed) {}

    private static TrainingOverview project(
            @Nullable TrainingOverview row, Recorded<? extends TrainingEvent> recorded) {
        int number = Math.toIntExact(recorded.number());
        return switch (recorded.event()) {
            case TrainingPlanned e ->
                new TrainingOverview(plan(e), new Progress(number, TrainingStage.PLANNED, 0, null, null));
            case TraineesEnrolled e ->
                existing(row).enrolled(number, e.trainees().size());
            case TrainingHeld e -> existing(row).held(number, e.attendees().size());
            case CompletionCertified e ->
                existing(row).certified(number, e.completed().size());
        };
    }

    private static TrainingOverview existing(@Nullable TrainingOverview row) {
        return requireNonNull(row, "was never planned");
    }

    private static Plan plan(TrainingPlanned e) {
        return new Plan(
                e.id(),
                e.prefecture(),
                e.kind(),
                e.title(),
                e.fiscalYear(),
                e.firstDay(),
                e.lastDay(),
                e.days().size(),
                e.capacity(),
                e.method(),
                e.subsidized());
    }

    private TrainingOverview enrolled(int number, int more) {
        return with(new Progress(number, TrainingStage.PLANNED, progress.enrolled() + more, null, null));
    }

    private TrainingOverview held(int number, int attendees) {
        return with(new Progress(number, TrainingStage.HELD, progress.enrolled(), attendees, null));
    }

    private TrainingOverview certified(int number, int completed) {
        return with(
                new Progress(number, TrainingStage.CERTIFIED, progress.enrolled(), progress.attendees(), completed));
    }

    private TrainingOverview with(Progress next) {
        return new TrainingOverview(plan, next);
    }
}
