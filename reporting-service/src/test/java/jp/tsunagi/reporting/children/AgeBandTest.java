package jp.tsunagi.reporting.children;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AgeBandTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11, 2026-11-01, AGE_0",
        "2025-12, 2026-11-30, AGE_0",
        "2025-11, 2026-11-01, AGE_1_TO_2",
        "2023-12, 2026-11-30, AGE_1_TO_2",
        "2023-11, 2026-11-01, AGE_3_TO_5",
        "2020-12, 2026-11-30, AGE_3_TO_5",
        "2020-11, 2026-11-01, AGE_6_TO_11",
        "2014-12, 2026-11-30, AGE_6_TO_11",
        "2014-11, 2026-11-01, AGE_12_TO_14",
        "2011-12, 2026-11-30, AGE_12_TO_14",
        "2011-11, 2026-11-01, AGE_15_TO_17",
        "2008-12, 2026-11-30, AGE_15_TO_17",
        "2008-11, 2026-11-01, AGE_18_AND_OVER",
        "1930-01, 2026-11-01, AGE_18_AND_OVER",
    })
    void an_age_is_reached_on_the_first_day_of_the_month_of_birth(YearMonth birth, LocalDate day, AgeBand band) {
        assertThat(AgeBand.of(birth, day)).isEqualTo(band);
    }

    @Test
    void without_a_month_of_birth_or_before_it_the_band_is_not_known() {
        assertThat(AgeBand.of(null, LocalDate.of(2026, 11, 1))).isEqualTo(AgeBand.UNKNOWN);
        assertThat(AgeBand.of(YearMonth.of(2026, 12), LocalDate.of(2026, 11, 30)))
                .isEqualTo(AgeBand.UNKNOWN);
    }
}
