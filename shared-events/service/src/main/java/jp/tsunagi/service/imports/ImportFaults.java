package jp.tsunagi.service.imports;

import java.util.List;
import jp.tsunagi.service.problem.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The rows of an import that have faults. */
public record ImportFaults(List<BadRow> items) {
    /** A row with all its faults. */
    @Schema(description = "誤りのある行 / A row with faults")
    public record BadRow(
            @Schema(
                    description = "表計算ソフトで見る行番号。見出しが 1 / The row as a spreadsheet counts it, the headers being 1",
                    examples = "3")
            int row,

            List<BadCell> faults) {
        static BadRow of(int row, List<RowFault> faults, Language language) {
            return new BadRow(
                    row,
                    faults.stream().map(fault -> BadCell.of(fault, language)).toList());
        }
    }

    /** A fault. */
    @Schema(description = "誤り / A fault")
    public record BadCell(
            @Schema(
                    description = "列の見出し。行全体の誤りなら無し / The column's header; absent for the row as a whole",
                    examples = "受入状況")
            @Nullable
            String column,

            @Schema(description = "誤りの種類 / The type of the problem", examples = "unknown-code")
            String code,

            String detail) {
        static BadCell of(RowFault fault, Language language) {
            return new BadCell(
                    fault.column() == null ? null : fault.column().in(language),
                    fault.code(),
                    fault.detail().in(language));
        }
    }
}
