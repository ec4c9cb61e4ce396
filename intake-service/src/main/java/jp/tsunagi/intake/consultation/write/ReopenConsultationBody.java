package jp.tsunagi.intake.consultation.write;

import jp.tsunagi.contracts.referral.ReopenReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Taking a consultation up again that had come to its end. */
@Schema(description = "相談の再開 / Taking a consultation up again")
public record ReopenConsultationBody(
        @Schema(description = "理由(必須) / Why, required") ReopenReason reason,

        @Schema(description = "再開した人が担当になる。false なら当番が見る / Whether who reopens it sees to it; else the duty desk does")
        Boolean mine) {}
