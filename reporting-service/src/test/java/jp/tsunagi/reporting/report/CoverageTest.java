package jp.tsunagi.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CoverageTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @Test
    void a_day_ends_at_midnight_in_Japan() {
        assertThat(new Coverage("25", null, DAY).end()).isEqualTo(Instant.parse("2026-11-24T15:00:00Z"));
    }

    @Test
    void a_municipality_lies_in_the_prefecture() {
        assertThat(new Coverage("25", "25201", DAY).municipality()).isEqualTo("25201");
        assertThatIllegalArgumentException().isThrownBy(() -> new Coverage("25", "26100", DAY));
    }
}
