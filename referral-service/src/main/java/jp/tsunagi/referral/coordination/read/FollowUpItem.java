package jp.tsunagi.referral.coordination.read;

import java.time.LocalDate;
import java.util.UUID;
import jp.tsunagi.contracts.intake.CarerWork;
import jp.tsunagi.contracts.referral.FollowUpOutcome;
import jp.tsunagi.referral.coordination.EscalationLevel;
import jp.tsunagi.referral.coordination.FollowUp;
import jp.tsunagi.referral.coordination.FollowUpResult;
import jp.tsunagi.referral.coordination.FollowUpState;
import jp.tsunagi.referral.coordination.FollowUps.Planned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A follow-up as it is shown. */
@Schema(description = "フォローアップ / A follow-up")
public record FollowUpItem(
        UUID id,
        @Schema(description = "ケース / The case") UUID caseId,
        UUID handoff,
        String municipality,
        @Nullable String municipalityName,

        @Schema(description = "引継ぎから何か月後 / Months after the handoff")
        int monthsAfter,

        @Schema(description = "期日(開庁日) / Due day, a working day")
        LocalDate dueOn,

        FollowUpState state,

        @Schema(description = "期日を過ぎて実施した。記録した日ではなく実施日による / Done after its day, by the day it was done, not recorded")
        boolean late,

        @Nullable LocalDate doneOn,
        @Nullable FollowUpOutcome outcome,
        @Nullable CarerWork carerWork,

        @Schema(
                description =
                        "記録がないまま期日を過ぎ、最後に知らせた相手。そうでなければ無し / Who was told last that it was missed, absent when it was not")
        @Nullable
        EscalationLevel missed,

        @Schema(description = "ケースの終結とともに終わった / Ended with its case")
        boolean caseClosed) {
    static FollowUpItem of(UUID caseId, Planned planned, boolean caseClosed) {
        var followUp = planned.followUp();
        @Nullable FollowUpResult result = planned.result();
        return new FollowUpItem(
                followUp.id(),
                caseId,
                followUp.handoff(),
                followUp.municipality(),
                Places.name(followUp.municipality()),
                followUp.monthsAfter(),
                followUp.dueOn(),
                planned.state(),
                planned.late(),
                result == null ? null : result.doneOn(),
                result == null ? null : result.outcome(),
                result == null ? null : result.carerWork(),
                planned.missed(),
                caseClosed);
    }

    static FollowUpItem of(FollowUpRow row) {
        return new FollowUpItem(
                row.id,
                row.caseId,
                row.handoff,
                row.municipality,
                Places.name(row.municipality),
                row.monthsAfter,
                row.dueOn,
                row.state,
                row.doneOn != null && FollowUp.isLate(row.dueOn, row.doneOn),
                row.doneOn,
                row.outcome,
                row.carerWork,
                row.missed,
                row.caseClosed);
    }
}
