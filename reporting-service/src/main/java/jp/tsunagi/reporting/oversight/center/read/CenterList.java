package jp.tsunagi.reporting.oversight.center.read;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Centers in a list. */
@Schema(description = "センターの一覧 / Centers")
record CenterList(List<CenterEntry> items) {
    /** One of them. */
    record CenterEntry(
            UUID id,
            String name,
            String prefecture,

            @Schema(description = "担当区域の市町村コード5桁 / Area, codes of five digits")
            List<String> municipalities) {}

    static CenterList of(List<CenterRow> rows) {
        return new CenterList(rows.stream()
                .map(row -> new CenterEntry(row.id, row.name, row.prefecture, List.of(row.municipalities)))
                .toList());
    }
}
