package jp.tsunagi.referral.coordination.write;

import jp.tsunagi.contracts.referral.ReopenReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Letting a case go on that had ended. */
@Schema(description = "再開 / Letting a case go on that had ended")
public record ReopenCaseBody(
        @Schema(description = "理由(必須) / Why, required") ReopenReason reason) {}
