package jp.tsunagi.training.training.read;

import static jp.tsunagi.testing.ProjectionSpecification.specify;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.training.CourseKind;
import jp.tsunagi.contracts.training.Occupation;
import jp.tsunagi.contracts.training.TrainingMethod;
import jp.tsunagi.testing.ProjectionSpecification;
import jp.tsunagi.training.training.Attendee;
import jp.tsunagi.training.training.Trainee;
import jp.tsunagi.training.training.Training;
import jp.tsunagi.training.training.TrainingEvent;
import jp.tsunagi.training.training.TrainingEvent.CompletionCertified;
import jp.tsunagi.training.training.TrainingEvent.TraineesEnrolled;
import jp.tsunagi.training.training.TrainingEvent.TrainingHeld;
import jp.tsunagi.training.training.TrainingEvent.TrainingPlanned;
import jp.tsunagi.training.training.TrainingStage;
import jp.tsunagi.training.training.read.TrainingOverview.Plan;
import jp.tsunagi.training.training.read.TrainingOverview.Progress;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TrainingOverviewTest {
    private static final UUID ID = UUID.randomUUID();
    private static final LocalDate FIRST = LocalDate.of(2025, 5, 12);
    private static final LocalDate LAST = LocalDate.of(2025, 5, 14);

    private final Trainee nurse = new Trainee(UUID.randomUUID(), Sector.MEDICAL, Occupation.NURSE, "25201");
    private final Trainee teacher = new Trainee(UUID.randomUUID(), Sector.EDUCATION, Occupation.TEACHER, "25204");
    private final Trainee absent = new Trainee(UUID.randomUUID(), Sector.HEALTH, Occupation.OTHER, "25202");

    private final TrainingPlanned planned = new TrainingPlanned(
            ID, "25", CourseKind.SUPPORTER, "支援者養成研修", 2025, List.of(FIRST, LAST), 30, TrainingMethod.ONLINE, false);
    private final TraineesEnrolled first = new TraineesEnrolled(ID, List.of(nurse, teacher));
    private final TraineesEnrolled second = new TraineesEnrolled(ID, List.of(absent));
    private final TrainingHeld held = new TrainingHeld(
            ID,
            "25",
            CourseKind.SUPPORTER,
            2025,
            LAST,
            30,
            3,
            List.of(new Attendee(nurse, List.of(1, 2)), new Attendee(teacher, List.of(2))));

    private final Plan plan =
            new Plan(ID, "25", CourseKind.SUPPORTER, "支援者養成研修", 2025, FIRST, LAST, 2, 30, TrainingMethod.ONLINE, false);

    @Test
    void a_planned_training_shows_its_plan_and_nobody_yet() {
        shown().given(planned).then(new TrainingOverview(plan, new Progress(1, TrainingStage.PLANNED, 0, null, null)));
    }

    @Test
    void enrollments_add_up() {
        shown().given(planned, first, second)
                .then(new TrainingOverview(plan, new Progress(3, TrainingStage.PLANNED, 3, null, null)));
    }

    @Test
    void once_it_was_held_those_who_came_are_counted() {
        shown().given(planned, first, second, held)
                .then(new TrainingOverview(plan, new Progress(4, TrainingStage.HELD, 3, 2, null)));
    }

    @Test
    void certification_counts_those_who_completed_it() {
        shown().given(planned, first, second, held)
                .given(new CompletionCertified(ID, "25", CourseKind.SUPPORTER, LAST, List.of(nurse)))
                .then(new TrainingOverview(plan, new Progress(5, TrainingStage.CERTIFIED, 3, 2, 1)));
    }

    private static ProjectionSpecification<TrainingOverview, TrainingEvent> shown() {
        return specify(TrainingOverview.PROJECTION, Training.EVENTS);
    }
}
