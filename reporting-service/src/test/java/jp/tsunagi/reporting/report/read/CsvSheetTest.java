package jp.tsunagi.reporting.report.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CsvSheetTest {
    @Test
    void a_sheet_begins_with_the_mark_and_the_head_and_every_line_ends_with_CRLF() {
        var sheet = new CsvSheet(LocalDate.of(2026, 11, 24));
        sheet.table("市町村別").line("25201 大津市", "件数", 3).line("不明", "件数", null);
        sheet.table("相談内容別", "複数計上").line("就学・学校", "件数", 2L);

        assertThat(sheet.text())
                .isEqualTo("\uFEFF表,行,列,値,注記,集計時点\r\n"
                        + "市町村別,25201 大津市,件数,3,,2026-11-24\r\n"
                        + "市町村別,不明,件数,,,2026-11-24\r\n"
                        + "相談内容別,就学・学校,件数,2,複数計上,2026-11-24\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+81", "-1", "@SUM(A1)", "\tx"})
    void no_cell_is_a_formula(String text) {
        assertThat(CsvSheet.cell(text)).isEqualTo("'" + text);
    }

    @Test
    void a_cell_that_needs_quotes_has_them() {
        assertThat(CsvSheet.cell("a,b")).isEqualTo("\"a,b\"");
        assertThat(CsvSheet.cell("say \"no\"")).isEqualTo("\"say \"\"no\"\"\"");
        assertThat(CsvSheet.cell("two\nlines")).isEqualTo("\"two\nlines\"");
        assertThat(CsvSheet.cell("\r=1")).isEqualTo("\"'\r=1\"");
        assertThat(CsvSheet.cell("")).isEmpty();
        assertThat(CsvSheet.cell("1–15")).isEqualTo("1–15");
    }
}
