package jp.tsunagi.service.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CsvLinesTest {
    private static final CsvLines KUSATSU =
            new CsvLines().line(List.of("市町村", "件数")).line(List.of("草津市", "3"));

    @Test
    void every_line_ends_with_CRLF() {
        assertThat(KUSATSU).hasToString("市町村,件数\r\n草津市,3\r\n");
    }

    @Test
    void a_file_in_UTF_8_begins_with_the_mark() {
        assertThat(new String(CsvEncoding.UTF_8.bytes(KUSATSU), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF市町村,件数\r\n草津市,3\r\n");
        assertThat(CsvEncoding.UTF_8.mediaType()).isEqualTo("text/csv;charset=UTF-8");
    }

    @Test
    void a_file_in_CP932_has_no_mark_and_says_where_it_lacks_a_character() {
        var name = new CsvLines().line(List.of("髙橋①", "𠮷田"));
        assertThat(new String(CsvEncoding.CP932.bytes(name), Charset.forName("windows-31j")))
                .isEqualTo("髙橋①,〓田\r\n");
        assertThat(CsvEncoding.CP932.mediaType()).isEqualTo("text/csv;charset=windows-31j");
    }

    /** What a telephone or a Mac writes for the same signs is another character. */
    @Test
    void a_file_in_CP932_has_the_signs_that_Unicode_has_twice() {
        var signs = new CsvLines().line(List.of("月\u301C金", "03\u22121234", "\u2014\u2016\u00A2\u00A3\u00AC"));
        assertThat(new String(CsvEncoding.CP932.bytes(signs), Charset.forName("windows-31j")))
                .isEqualTo("月\uFF5E金,03\uFF0D1234,\u2015\u2225\uFFE0\uFFE1\uFFE2\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+81", "-1", "@SUM(A1)", "＝1+1", "＋81", "－1", "＠SUM(A1)", "\tx"})
    void no_cell_is_a_formula(String text) {
        assertThat(CsvLines.cell(text)).isEqualTo("'" + text);
    }

    @Test
    void a_cell_that_needs_quotes_has_them() {
        assertThat(CsvLines.cell("a,b")).isEqualTo("\"a,b\"");
        assertThat(CsvLines.cell("say \"no\"")).isEqualTo("\"say \"\"no\"\"\"");
        assertThat(CsvLines.cell("two\nlines")).isEqualTo("\"two\nlines\"");
        assertThat(CsvLines.cell("\r=1")).isEqualTo("\"'\r=1\"");
        assertThat(CsvLines.cell("")).isEmpty();
        assertThat(CsvLines.cell("1–15")).isEqualTo("1–15");
    }
}
