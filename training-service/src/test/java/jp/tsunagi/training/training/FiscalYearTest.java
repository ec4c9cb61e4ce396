package jp.tsunagi.training.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FiscalYearTest {
    @ParameterizedTest
    @CsvSource({
        "2025-03-31, false",
        "2025-04-01, true",
        "2025-12-31, true",
        "2026-01-01, true",
        "2026-03-31, true",
        "2026-04-01, false",
    })
    void it_goes_from_april_to_march(LocalDate day, boolean included) {
        assertThat(new FiscalYear(2025).includes(day)).isEqualTo(included);
    }
}
