package jp.tsunagi.contracts.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScoreBandTest {
    @ParameterizedTest
    @CsvSource({"0, ZERO", "1, FROM_1", "15, FROM_1", "16, FROM_16", "31, FROM_16", "32, FROM_32", "110, FROM_32"})
    void a_band_runs_from_its_lowest_to_its_highest_score(int score, ScoreBand band) {
        assertEquals(band, ScoreBand.of(score));
    }

    @Test
    void there_is_no_score_below_0() {
        assertThrows(IllegalArgumentException.class, () -> ScoreBand.of(-1));
    }
}
