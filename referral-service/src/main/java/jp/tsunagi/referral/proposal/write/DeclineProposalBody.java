package jp.tsunagi.referral.proposal.write;

import jp.tsunagi.referral.proposal.Entry;
import jp.tsunagi.service.body.CheckedBody;
import jp.tsunagi.service.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a proposal is declined. */
@Schema(description = "不採用とその理由 / That a proposal is declined, and why")
public record DeclineProposalBody(
        @Schema(
                description = "理由。市町村に示される。個人に関することは書かない / Shown to the municipality; nothing about a person",
                examples = "同じ事業所の短期入所がすでに掲載されています。",
                maxLength = Entry.LONGEST_REASON)
        String reason)
        implements CheckedBody {
    @Override
    public void check(Faults faults) {
        faults.text("/reason", reason, Entry.LONGEST_REASON);
    }
}
