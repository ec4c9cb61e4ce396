package jp.tsunagi.service.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tsunagi.service.problem.Language;
import jp.tsunagi.service.problem.ProblemException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CsvFileTest {
    private static final Charset CP932 = Charset.forName("windows-31j");

    @TempDir
    Path directory;

    @Test
    void a_file_is_read_in_UTF_8_with_or_without_its_mark_and_in_CP932() throws IOException {
        var text = "名称,分野\r\n草津病院①,医療\r\n";
        var expected = Map.of(1, List.of("名称", "分野"), 2, List.of("草津病院①", "医療"));
        assertThat(rows(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
        assertThat(rows(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
        assertThat(rows(text.getBytes(CP932))).isEqualTo(expected);
    }

    @Test
    void rows_are_counted_as_a_spreadsheet_counts_them() throws IOException {
        assertThat(rows("a,b\n\"two\nlines\",\"say \"\"no\"\"\"\n,\n\nlast,".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(
                        Map.of(1, List.of("a", "b"), 2, List.of("two\nlines", "say \"no\""), 5, List.of("last", "")));
    }

    @Test
    void what_the_platform_writes_is_read_back() throws IOException {
        var cells = List.of("=1+1", "a,\"b\"", "two\r\nlines", "'quoted", "");
        var lines = new CsvLines().line(cells);
        for (var encoding : CsvEncoding.values()) {
            assertThat(rows(encoding.bytes(lines)).getOrDefault(1, List.of()).stream()
                            .map(CsvLines::plain))
                    .containsExactlyElementsOf(cells);
        }
    }

    @Test
    void a_quote_that_is_never_closed_and_bytes_that_are_no_text_end_the_reading_with_the_row() {
        assertUnreadable("a\nb\n\"c".getBytes(StandardCharsets.UTF_8), 3);
        assertUnreadable(("a\n\"" + "x\n".repeat(60_000)).getBytes(StandardCharsets.UTF_8), 2);
        assertUnreadable(new byte[] {'a', '\n', (byte) 0xFF, (byte) 0xFF}, 1);
    }

    private void assertUnreadable(byte[] content, int row) {
        assertThatThrownBy(() -> rows(content)).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.type()).isEqualTo(CsvProblem.FILE_UNREADABLE);
            assertThat(problem.detail(Language.ENGLISH)).contains("near row " + row + ".");
        });
    }

    private Map<Integer, List<String>> rows(byte[] content) throws IOException {
        var rows = new LinkedHashMap<Integer, List<String>>();
        CsvFile.of(Files.write(directory.resolve("file.csv"), content)).read(rows::put);
        return rows;
    }
}
