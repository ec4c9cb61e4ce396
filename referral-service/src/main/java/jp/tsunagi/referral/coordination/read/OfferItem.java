package jp.tsunagi.referral.coordination.read;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a body is shown of a case that is offered to it. */
@Schema(description = "受けている申出(引受け前に見えるのはこれだけ) / An offer: all that is shown before acceptance")
public record OfferItem(
        UUID caseId,
        UUID handoff,
        UUID center,

        @Schema(description = "まだ伝わっていなければ無し / Absent while not heard of") @Nullable
        String centerName,

        String municipality,
        @Nullable String municipalityName,
        List<ConsultationTheme> themes,
        List<Sector> sectors,
        LocalDate offeredOn,

        @Schema(description = "回答期限 / The last day for an answer")
        LocalDate answerBy) {
    static OfferItem of(OfferRow row, @Nullable String centerName) {
        return new OfferItem(
                row.caseId,
                row.handoff,
                row.center,
                centerName,
                row.municipality,
                Places.name(row.municipality),
                CodeColumn.list(ConsultationTheme.class, row.themes),
                CodeColumn.list(Sector.class, row.sectors),
                row.offeredOn,
                row.answerBy);
    }
}
