package jp.tsunagi.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EraTest {
    @Test
    void a_day_stands_in_its_era() {
        assertThat(Era.day(LocalDate.of(2026, 9, 30))).isEqualTo("令和8年9月30日");
        assertThat(Era.day(LocalDate.of(1989, 1, 7))).isEqualTo("昭和64年1月7日");
        assertThat(Era.day(LocalDate.of(2019, 4, 30))).isEqualTo("平成31年4月30日");
    }

    @Test
    void the_first_year_of_an_era_has_a_name_of_its_own() {
        assertThat(Era.day(LocalDate.of(2019, 5, 1))).isEqualTo("令和元年5月1日");
        assertThat(Era.day(LocalDate.of(1989, 1, 8))).isEqualTo("平成元年1月8日");
    }

    @Test
    void a_moment_is_one_in_japan() {
        assertThat(Era.moment(Instant.parse("2019-04-30T15:05:00Z"))).isEqualTo("令和元年5月1日 0時05分");
    }
}
