package jp.tsunagi.intake.consultation.write;

import jp.tsunagi.intake.consultation.CorrectionReason;
import jp.tsunagi.service.body.CheckedBody;
import jp.tsunagi.service.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Particulars written anew. */
@Schema(description = "受付の記録の訂正。前の記録も残る / Particulars written anew; the earlier ones stay")
public record CorrectParticularsBody(
        CorrectionReason reason,

        @Schema(description = "訂正後のすべての項目 / All fields as they are to stand")
        ParticularsBody particulars)
        implements CheckedBody {
    @Override
    public void check(Faults faults) {
        particulars.check("/particulars", faults);
    }
}
