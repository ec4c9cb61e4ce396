package jp.tsunagi.reporting.trainings;

import static jp.tsunagi.testing.ProjectionSpecification.specify;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.training.Attendance;
import jp.tsunagi.contracts.training.CompletionCertified;
import jp.tsunagi.contracts.training.CourseKind;
import jp.tsunagi.contracts.training.Occupation;
import jp.tsunagi.contracts.training.TrainingHeld;
import jp.tsunagi.contracts.training.TrainingMethod;
import jp.tsunagi.contracts.training.TrainingPlanned;
import jp.tsunagi.reporting.trainings.TrainingFact.Certification;
import jp.tsunagi.reporting.trainings.TrainingFact.Holding;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TrainingFactTest {
    private static final UUID TRAINING = UUID.fromString("66666666-6666-4666-8666-666666666666");
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 7, 4);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 7, 25);
    private static final Instant T1 = Instant.parse("2026-05-12T01:00:00Z");
    private static final Instant T2 = Instant.parse("2026-07-25T09:00:00Z");
    private static final Instant T3 = Instant.parse("2026-08-01T01:00:00Z");
    private static final List<Attendance> ATTENDANCE =
            List.of(new Attendance(Sector.MEDICAL, "25201", Occupation.NURSE, 12));

    private final TrainingPlanned planned = new TrainingPlanned(
            TRAINING, "25", CourseKind.COORDINATOR, 2026, FIRST_DAY, LAST_DAY, 4, 40, TrainingMethod.IN_PERSON, true);

    @Test
    void a_plan_is_a_training_that_nobody_attended_yet() {
        specify(TrainingFact.PROJECTION)
                .at(T1)
                .given(planned)
                .then(new TrainingFact(TRAINING, "25", CourseKind.COORDINATOR, LAST_DAY, T1, null, null));
    }

    @Test
    void every_step_keeps_its_own_time() {
        specify(TrainingFact.PROJECTION)
                .at(T1)
                .given(planned)
                .at(T2)
                .given(new TrainingHeld(TRAINING, "25", CourseKind.COORDINATOR, 2026, LAST_DAY, 40, 38, ATTENDANCE))
                .at(T3)
                .given(new CompletionCertified(TRAINING, "25", CourseKind.COORDINATOR, LAST_DAY, 11))
                .then(new TrainingFact(
                        TRAINING,
                        "25",
                        CourseKind.COORDINATOR,
                        LAST_DAY,
                        T1,
                        new Holding(LAST_DAY, 40, 38, ATTENDANCE, T2),
                        new Certification(11, T3)));
    }
}
