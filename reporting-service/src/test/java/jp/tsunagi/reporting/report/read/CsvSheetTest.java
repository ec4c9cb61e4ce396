package jp.tsunagi.reporting.report.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

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
}
