package jp.tsunagi.referral.coordination.write;

import java.time.LocalDate;
import jp.tsunagi.contracts.intake.CarerWork;
import jp.tsunagi.contracts.referral.FollowUpOutcome;
import jp.tsunagi.referral.coordination.FollowUpResult;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a follow-up found. */
@Schema(description = "フォローアップの結果 / What a follow-up found")
public record RecordFollowUpBody(
        @Schema(description = "実施日 / The day it was done", examples = "2026-11-13")
        LocalDate on,

        FollowUpOutcome outcome,

        @Schema(description = "養護者の就労。聞いていなければ省く / The carer's work; leave out when not asked") @Nullable
        CarerWork carerWork) {
    FollowUpResult result() {
        return new FollowUpResult(on, outcome, carerWork);
    }
}
