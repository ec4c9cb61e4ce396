package jp.tsunagi.intake.consultation.write;

import jp.tsunagi.intake.consultation.CorrectionReason;
import jp.tsunagi.service.body.CheckedBody;
import jp.tsunagi.service.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contact written anew. */
@Schema(description = "対応記録の訂正。前の記録も残る / A contact written anew; what stood there before stays")
public record CorrectContactBody(
        CorrectionReason reason,

        @Schema(description = "訂正後のすべての項目 / All fields as they are to stand")
        ContactBody contact)
        implements CheckedBody {
    @Override
    public void check(Faults faults) {
        contact.check("/contact", faults);
    }
}
