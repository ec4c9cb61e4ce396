package jp.tsunagi.training.training.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.training.Attendance;
import jp.tsunagi.contracts.training.CourseKind;
import jp.tsunagi.contracts.training.Occupation;
import jp.tsunagi.contracts.training.TrainingMethod;
import jp.tsunagi.training.training.Attendee;
import jp.tsunagi.training.training.Trainee;
import jp.tsunagi.training.training.TrainingEvent.CompletionCertified;
import jp.tsunagi.training.training.TrainingEvent.TraineesEnrolled;
import jp.tsunagi.training.training.TrainingEvent.TrainingHeld;
import jp.tsunagi.training.training.TrainingEvent.TrainingPlanned;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TrainingContractTest {
    private static final UUID ID = UUID.randomUUID();
    private static final LocalDate FIRST = LocalDate.of(2025, 5, 12);
    private static final LocalDate LAST = LocalDate.of(2025, 6, 10);

    @Test
    void the_plan_is_told_without_its_title() {
        assertThat(TrainingContract.translate(new TrainingPlanned(
                        ID,
                        "25",
                        CourseKind.COORDINATOR,
                        "コーディネーター養成研修",
                        2025,
                        List.of(FIRST, LocalDate.of(2025, 5, 13), LAST),
                        40,
                        TrainingMethod.MIXED,
                        true)))
                .contains(new jp.tsunagi.contracts.training.TrainingPlanned(
                        ID, "25", CourseKind.COORDINATOR, 2025, FIRST, LAST, 3, 40, TrainingMethod.MIXED, true));
    }

    @Test
    void who_enrolled_stays_at_home() {
        assertThat(TrainingContract.translate(
                        new TraineesEnrolled(ID, List.of(trainee(Sector.MEDICAL, Occupation.NURSE, "25201")))))
                .isEmpty();
    }

    @Test
    void those_who_came_are_counted_by_sector_municipality_and_occupation_each_once() {
        assertThat(TrainingContract.translate(new TrainingHeld(
                        ID,
                        "25",
                        CourseKind.COORDINATOR,
                        2025,
                        LAST,
                        40,
                        7,
                        List.of(
                                came(trainee(Sector.WELFARE, Occupation.NURSE, "25206"), 1),
                                came(trainee(Sector.MEDICAL, Occupation.NURSE, "25201"), 1, 2, 3),
                                came(trainee(Sector.WELFARE, Occupation.CARE_WORKER, "25201"), 2),
                                came(trainee(Sector.MEDICAL, Occupation.NURSE, "25201"), 3),
                                came(trainee(Sector.MEDICAL, Occupation.PHYSICIAN, "25201"), 1, 2)))))
                .contains(new jp.tsunagi.contracts.training.TrainingHeld(
                        ID,
                        "25",
                        CourseKind.COORDINATOR,
                        2025,
                        LAST,
                        40,
                        7,
                        List.of(
                                new Attendance(Sector.MEDICAL, "25201", Occupation.PHYSICIAN, 1),
                                new Attendance(Sector.MEDICAL, "25201", Occupation.NURSE, 2),
                                new Attendance(Sector.WELFARE, "25201", Occupation.CARE_WORKER, 1),
                                new Attendance(Sector.WELFARE, "25206", Occupation.NURSE, 1))));
    }

    @Test
    void completions_are_told_as_a_number() {
        assertThat(TrainingContract.translate(new CompletionCertified(
                        ID,
                        "25",
                        CourseKind.SUPPORTER,
                        LAST,
                        List.of(
                                trainee(Sector.MEDICAL, Occupation.NURSE, "25201"),
                                trainee(Sector.HEALTH, Occupation.OTHER, "25202")))))
                .contains(
                        new jp.tsunagi.contracts.training.CompletionCertified(ID, "25", CourseKind.SUPPORTER, LAST, 2));
    }

    private static Trainee trainee(Sector sector, Occupation occupation, String municipality) {
        return new Trainee(UUID.randomUUID(), sector, occupation, municipality);
    }

    private static Attendee came(Trainee trainee, Integer... days) {
        return new Attendee(trainee, List.of(days));
    }
}
