package jp.tsunagi.intake.consultation.read;

import java.time.OffsetDateTime;
import java.util.List;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.intake.consultation.read.FindingQueries.Found;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A consultation that a center should look after, and why. */
@Schema(description = "確認事項のある相談 / A consultation that should be looked after")
public record FindingItem(
        ConsultationItem consultation,

        @Schema(description = "確認事項 / Why") List<FindingKind> findings,

        @Schema(description = "受付または再開の日時 / When it came, or was taken up again")
        OffsetDateTime openSince,

        @Schema(description = "約束した折り返しの期限。無ければ省く / Until when to be in touch, absent when nothing was promised")
        @Nullable
        OffsetDateTime callBackBy,

        @Schema(
                description =
                        "紹介の結果を確かめる日時。無ければ省く / When an introduction's outcome should be known, absent when none is open")
        @Nullable
        OffsetDateTime outcomeDue) {
    static FindingItem of(Found found, String reader) {
        var row = found.consultation();
        return new FindingItem(
                ConsultationItem.of(row, reader),
                found.kinds(),
                inJapan(row.openSince),
                found.callBackDue() == null ? null : inJapan(found.callBackDue()),
                row.outcomeDue == null ? null : inJapan(row.outcomeDue));
    }

    private static OffsetDateTime inJapan(OffsetDateTime at) {
        return at.atZoneSameInstant(Japan.ZONE).toOffsetDateTime();
    }
}
