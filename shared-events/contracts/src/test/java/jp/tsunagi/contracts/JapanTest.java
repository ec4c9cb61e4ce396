package jp.tsunagi.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JapanTest {
    @Test
    void a_day_begins_when_it_begins_in_japan() {
        assertEquals(LocalDate.of(2026, 11, 23), Japan.day(Instant.parse("2026-11-23T14:59:59.999Z")));
        assertEquals(LocalDate.of(2026, 11, 24), Japan.day(Instant.parse("2026-11-23T15:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-31, 2025", "2026-04-01, 2026", "2026-12-31, 2026", "2027-01-01, 2026", "2027-03-31, 2026"})
    void a_fiscal_year_runs_from_april_to_march(LocalDate day, int fiscalYear) {
        assertEquals(fiscalYear, Japan.fiscalYear(day));
    }
}
