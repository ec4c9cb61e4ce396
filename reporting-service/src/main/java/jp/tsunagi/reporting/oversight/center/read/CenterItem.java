package jp.tsunagi.reporting.oversight.center.read;

import java.util.List;
import java.util.UUID;
import jp.tsunagi.reporting.oversight.center.CenterEvent.CenterRegistered;
import jp.tsunagi.reporting.oversight.center.write.OpeningHoursBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A center with all its particulars. */
@Schema(description = "センター / A center")
record CenterItem(
        UUID id,
        String name,

        @Schema(description = "都道府県コード2桁 / Prefecture, two digits", examples = "25")
        String prefecture,

        @Schema(description = "担当区域の市町村コード5桁 / Area, codes of five digits")
        List<String> municipalities,

        @Schema(description = "通常の週の開所時間、日本時間 / Opening hours of an ordinary week, Japan time")
        List<OpeningHoursBody> openingHours) {
    static CenterItem of(CenterRegistered known) {
        return new CenterItem(
                known.id(),
                known.name(),
                known.prefecture(),
                known.municipalities(),
                known.openingHours().stream().map(OpeningHoursBody::of).toList());
    }
}
