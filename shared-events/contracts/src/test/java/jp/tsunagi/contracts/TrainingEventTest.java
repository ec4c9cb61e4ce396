package jp.tsunagi.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.training.Attendance;
import jp.tsunagi.contracts.training.CourseKind;
import jp.tsunagi.contracts.training.Occupation;
import jp.tsunagi.contracts.training.TrainingHeld;
import jp.tsunagi.contracts.training.TrainingMethod;
import jp.tsunagi.contracts.training.TrainingPlanned;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TrainingEventTest {
    private static final UUID TRAINING = new UUID(0, 1);
    private static final LocalDate FIRST_OF_YEAR = LocalDate.of(2026, 4, 1);
    private static final LocalDate LAST_OF_YEAR = LocalDate.of(2027, 3, 31);
    private static final Attendance TWO_NURSES = new Attendance(Sector.MEDICAL, "25201", Occupation.NURSE, 2);
    private static final Attendance TEACHER = new Attendance(Sector.EDUCATION, "25201", Occupation.TEACHER, 1);

    @Test
    void a_training_lies_in_its_fiscal_year() {
        assertEquals(2026, planned(FIRST_OF_YEAR, LAST_OF_YEAR, 2, 1).fiscalYear());
        assertThrows(IllegalArgumentException.class, () -> planned(FIRST_OF_YEAR.minusDays(1), LAST_OF_YEAR, 2, 1));
        assertThrows(IllegalArgumentException.class, () -> planned(FIRST_OF_YEAR, LAST_OF_YEAR.plusDays(1), 2, 1));
        assertThrows(IllegalArgumentException.class, () -> held(LAST_OF_YEAR.plusDays(1), 3, List.of()));
    }

    @Test
    void a_training_ends_on_its_first_day_or_later() {
        assertEquals(FIRST_OF_YEAR, planned(FIRST_OF_YEAR, FIRST_OF_YEAR, 1, 1).lastDay());
        assertThrows(IllegalArgumentException.class, () -> planned(LAST_OF_YEAR, FIRST_OF_YEAR, 1, 1));
    }

    @Test
    void a_training_has_a_day_and_a_seat() {
        assertThrows(IllegalArgumentException.class, () -> planned(FIRST_OF_YEAR, LAST_OF_YEAR, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> planned(FIRST_OF_YEAR, LAST_OF_YEAR, 1, 0));
    }

    @Test
    void nobody_may_come_but_nobody_comes_without_enrolling() {
        assertEquals(List.of(), held(LAST_OF_YEAR, 0, List.of()).attendance());
        assertEquals(
                2,
                held(LAST_OF_YEAR, 3, List.of(TWO_NURSES, TEACHER)).attendance().size());
        assertThrows(IllegalArgumentException.class, () -> held(LAST_OF_YEAR, 2, List.of(TWO_NURSES, TEACHER)));
    }

    @Test
    void those_who_came_are_counted_once_for_each_combination() {
        assertThrows(
                IllegalArgumentException.class, () -> held(LAST_OF_YEAR, 9, List.of(TWO_NURSES, TEACHER, TWO_NURSES)));
    }

    private static TrainingPlanned planned(LocalDate firstDay, LocalDate lastDay, int days, int capacity) {
        return new TrainingPlanned(
                TRAINING,
                "25",
                CourseKind.SUPPORTER,
                2026,
                firstDay,
                lastDay,
                days,
                capacity,
                TrainingMethod.ONLINE,
                false);
    }

    private static TrainingHeld held(LocalDate heldOn, int enrolled, List<Attendance> attendance) {
        return new TrainingHeld(TRAINING, "25", CourseKind.SUPPORTER, 2026, heldOn, 20, enrolled, attendance);
    }
}
