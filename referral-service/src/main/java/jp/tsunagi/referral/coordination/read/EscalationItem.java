package jp.tsunagi.referral.coordination.read;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What has come before a prefecture, as it is shown. */
@Schema(description = "都道府県に上がった事案 / What has come before a prefecture")
public record EscalationItem(
        @Schema(description = "相談またはフォローアップの ID / The question's or the follow-up's id")
        UUID id,

        EscalationKind kind,

        @Schema(description = "ケース / The case") UUID caseId,

        @Schema(description = "開始したセンター / The center that opened it")
        UUID center,

        @Nullable String centerName,
        @Nullable String municipality,
        @Nullable String municipalityName,

        @Schema(description = "フォローアップの期日。相談なら無し / Due day of a follow-up, absent for a question") @Nullable
        LocalDate dueOn,

        @Schema(description = "上がった日 / The day on which it came")
        LocalDate raisedOn,

        @Schema(description = "回答、記録または終了の日。まだなら無し / The day it was answered, recorded or ended, absent before")
        @Nullable
        LocalDate settledOn,

        boolean caseClosed) {
    static EscalationItem of(EscalationRow row, @Nullable String centerName) {
        return new EscalationItem(
                row.id,
                row.kind,
                row.caseId,
                row.center,
                centerName,
                row.municipality,
                Places.name(row.municipality),
                row.dueOn,
                row.raisedOn,
                row.settledOn,
                row.caseClosed);
    }
}
