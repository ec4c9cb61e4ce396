package jp.tsunagi.service.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CsvPagesTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, CsvPages.SIZE, CsvPages.SIZE + 1, 2 * CsvPages.SIZE})
    void every_row_is_a_line_once_however_many_pages_there_are(int rows) {
        var lines = CsvPages.<Integer>fill(
                        new CsvLines(),
                        last -> page(last.map(row -> row + 1).orElse(0), rows),
                        row -> List.of(row.toString()))
                .await()
                .indefinitely();

        assertThat(lines.toString().lines().map(Integer::valueOf))
                .containsExactlyElementsOf(IntStream.range(0, rows).boxed().toList());
    }

    private static Uni<List<Integer>> page(int from, int rows) {
        return Uni.createFrom()
                .item(IntStream.range(from, Math.min(from + CsvPages.SIZE, rows))
                        .boxed()
                        .toList());
    }
}
