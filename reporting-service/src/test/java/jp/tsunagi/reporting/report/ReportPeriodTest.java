package jp.tsunagi.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportPeriodTest {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Test
    void it_has_every_month_from_the_first_to_the_last() {
        assertThat(new ReportPeriod(NOVEMBER, NOVEMBER.plusMonths(2)).months())
                .containsExactly(NOVEMBER, YearMonth.of(2026, 12), YearMonth.of(2027, 1));
        assertThat(new ReportPeriod(NOVEMBER, NOVEMBER).months()).containsExactly(NOVEMBER);
    }

    @Test
    void sixty_months_are_not_too_long_and_sixty_one_are() {
        assertThat(new ReportPeriod(NOVEMBER, NOVEMBER.plusMonths(59)).isTooLong())
                .isFalse();
        assertThat(new ReportPeriod(NOVEMBER, NOVEMBER.plusMonths(60)).isTooLong())
                .isTrue();
    }

    @Test
    void it_does_not_end_before_it_begins() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReportPeriod(NOVEMBER, NOVEMBER.minusMonths(1)));
    }
}
