package jp.tsunagi.intake.child.match;

import static org.assertj.core.api.Assertions.assertThat;

import jp.tsunagi.testing.CommittedFile;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recall and precision on populations with known truth. The weights were set while looking at seed 1 alone. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MatchQualityTest {
    private static final int PERSONS = 20_000;

    @ParameterizedTest
    @ValueSource(longs = {2, 3})
    void children_registered_twice_are_found_and_few_others(long seed) {
        var quality = MatchQuality.of(Population.of(seed, PERSONS));

        assertThat(quality.recall()).isGreaterThanOrEqualTo(0.98);
        assertThat(quality.precision()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void the_figures_of_the_page_are_those_of_seed_4() {
        CommittedFile.at("docs/matching.md")
                .hasPart("figures", Figures.page(MatchQuality.of(Population.of(4, PERSONS))));
    }
}
