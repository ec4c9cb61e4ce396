package jp.tsunagi.intake.consultation.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import jp.tsunagi.contracts.Japan;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FindingTermsTest {
    private static final FindingTerms TERMS = new FindingTerms(Duration.ofHours(8), Duration.ofHours(2), 2);

    @Test
    void a_disposition_is_missing_when_its_working_days_are_over() {
        var monday = LocalDate.of(2026, 11, 16);
        // Received on Monday, it has Tuesday and Wednesday.
        assertThat(missing(monday, monday.plusDays(2))).isFalse();
        assertThat(missing(monday, monday.plusDays(3))).isTrue();
    }

    @Test
    void days_on_which_offices_are_closed_do_not_count() {
        var thursday = LocalDate.of(2026, 11, 19);
        // Friday, a weekend, Labor Thanksgiving Day on Monday the 23rd, Tuesday.
        assertThat(missing(thursday, LocalDate.of(2026, 11, 24))).isFalse();
        assertThat(missing(thursday, LocalDate.of(2026, 11, 25))).isTrue();
    }

    private static boolean missing(LocalDate received, LocalDate today) {
        var lastMoment =
                received.plusDays(1).atStartOfDay(Japan.ZONE).toInstant().minusMillis(1);
        return lastMoment.isBefore(TERMS.openBefore(today));
    }
}
