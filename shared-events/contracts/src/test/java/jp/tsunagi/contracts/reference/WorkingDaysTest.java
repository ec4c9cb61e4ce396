package jp.tsunagi.contracts.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkingDaysTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-20, true", // a Friday
        "2026-11-21, false",
        "2026-11-22, false",
        "2026-11-23, false", // 勤労感謝の日
        "2026-11-24, true",
        "2026-12-28, true",
        "2026-12-29, false",
        "2026-12-31, false",
        "2027-01-01, false",
        "2027-01-03, false",
        "2027-01-04, true"
    })
    void offices_are_closed_at_weekends_on_holidays_and_at_the_turn_of_the_year(LocalDate day, boolean open) {
        assertEquals(open, WorkingDays.isWorkingDay(day));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-08-12", // in lieu of a Sunday
        "2026-05-06", // in lieu of a Sunday, two holidays later
        "2026-09-22" // between two holidays
    })
    void a_day_that_two_holidays_or_a_sunday_make_one_is_closed(LocalDate day) {
        assertEquals(false, WorkingDays.isWorkingDay(day));
    }

    @ParameterizedTest
    @CsvSource({"2023-11-23, true", "2029-02-12, true", "2029-02-11, false", "2028-12-29, false", "2035-01-03, false"})
    void outside_the_listed_years_weekends_and_the_turn_of_the_year_are_closed(LocalDate day, boolean open) {
        assertEquals(open, WorkingDays.isWorkingDay(day));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24, 2026-11-24", "2026-11-21, 2026-11-24", "2026-12-29, 2027-01-04", "2026-09-19, 2026-09-24"})
    void a_term_that_would_end_on_a_closed_day_ends_on_the_next_open_one(LocalDate day, LocalDate open) {
        assertEquals(open, WorkingDays.onOrAfter(day));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, 1, 2026-11-25",
        "2026-11-20, 1, 2026-11-24",
        "2026-11-21, 1, 2026-11-24",
        "2026-11-24, 5, 2026-12-01",
        "2026-12-25, 2, 2027-01-04",
        "2026-09-18, 1, 2026-09-24",
        "2026-04-28, 2, 2026-05-01",
        "2026-04-28, 3, 2026-05-07"
    })
    void a_term_counts_from_the_day_after(LocalDate day, int workingDays, LocalDate last) {
        assertEquals(last, WorkingDays.after(day, workingDays));
    }

    @Test
    void a_term_has_a_working_day_or_more() {
        assertThrows(IllegalArgumentException.class, () -> WorkingDays.after(LocalDate.of(2026, 11, 24), 0));
    }
}
