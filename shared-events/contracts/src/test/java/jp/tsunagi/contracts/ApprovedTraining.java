package jp.tsunagi.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.training.Attendance;
import jp.tsunagi.contracts.training.CompletionCertified;
import jp.tsunagi.contracts.training.CourseKind;
import jp.tsunagi.contracts.training.Occupation;
import jp.tsunagi.contracts.training.TrainingHeld;
import jp.tsunagi.contracts.training.TrainingMethod;
import jp.tsunagi.contracts.training.TrainingPlanned;

/** The approved events of training. */
final class ApprovedTraining {
    private static final UUID TRAINING = UUID.fromString("77a10000-2d3c-4b5a-8697-a8b9cadbecfd");

    static final TrainingPlanned TRAINING_PLANNED = new TrainingPlanned(
            TRAINING,
            "25",
            CourseKind.COORDINATOR,
            2026,
            LocalDate.of(2027, 1, 14),
            LocalDate.of(2027, 2, 5),
            4,
            50,
            TrainingMethod.MIXED,
            true);

    static final TrainingHeld TRAINING_HELD = new TrainingHeld(
            TRAINING,
            "25",
            CourseKind.COORDINATOR,
            2026,
            LocalDate.of(2027, 2, 5),
            50,
            3,
            List.of(
                    new Attendance(Sector.WELFARE, "25206", Occupation.CONSULTATION_SPECIALIST, 2),
                    new Attendance(Sector.MEDICAL, "25201", Occupation.NURSE, 1)));

    static final List<PublicEvent> EVENTS = List.of(
            TRAINING_PLANNED,
            TRAINING_HELD,
            new CompletionCertified(TRAINING, "25", CourseKind.COORDINATOR, LocalDate.of(2027, 2, 12), 3));

    private ApprovedTraining() {}
}
