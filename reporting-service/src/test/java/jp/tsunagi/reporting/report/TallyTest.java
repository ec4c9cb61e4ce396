package jp.tsunagi.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.tsunagi.reporting.report.Tally.Count;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TallyTest {
    private final Tally tally = new Tally(
            List.of(
                    new Count("HANDOFF", "25201", "ACCEPTED", 3),
                    new Count("HANDOFF", "25201", "EXPIRED", 1),
                    new Count("HANDOFF", "25206", "ACCEPTED", 5),
                    new Count("HANDOFF", null, "ACCEPTED", 7),
                    new Count("THEME", null, null, 2)),
            Freshness.NOTHING_READ);

    @Test
    void a_figure_is_read_by_its_table_its_place_and_its_row() {
        assertThat(tally.at("25201", "HANDOFF", "ACCEPTED")).isEqualTo(3);
        assertThat(tally.at("25201", "HANDOFF")).isEqualTo(4);
        assertThat(tally.at(null, "HANDOFF")).isEqualTo(7);
        assertThat(tally.in("HANDOFF", "ACCEPTED")).isEqualTo(15);
        assertThat(tally.in("THEME", null)).isEqualTo(2);
        assertThat(tally.all("HANDOFF")).isEqualTo(16);
    }

    @Test
    void what_is_absent_is_none() {
        assertThat(tally.at("25202", "HANDOFF")).isZero();
        assertThat(tally.in("HANDOFF", "DECLINED")).isZero();
        assertThat(tally.all("CASE")).isZero();
    }

    @Test
    void it_knows_the_places_and_rows_that_have_figures() {
        assertThat(tally.places()).containsExactlyInAnyOrder("25201", "25206");
        assertThat(tally.keys("HANDOFF")).containsExactlyInAnyOrder("ACCEPTED", "EXPIRED");
        assertThat(tally.keys("THEME")).isEmpty();
    }
}
