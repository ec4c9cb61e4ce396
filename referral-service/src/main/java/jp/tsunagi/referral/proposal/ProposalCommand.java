package jp.tsunagi.referral.proposal;

import java.time.LocalDate;
import java.util.UUID;
import jp.tsunagi.referral.agency.AgencyEvent.AgencyRegistered;

/** What can be asked of a proposal. Days are in Japan; {@code by} is an account. */
public sealed interface ProposalCommand {
    /**
     * Makes one.
     *
     * @param id chosen by whoever proposes, of any version but the platform's
     * @param municipality whose proposal it is, five digits
     * @param agency who offers the resource, as the directory knows it
     */
    record MakeProposal(
            UUID id, String municipality, AgencyRegistered agency, Proposed proposed, String by, LocalDate today)
            implements ProposalCommand {}

    /** Accepts it: the directory says so by now. */
    record AcceptProposal(String by, LocalDate today) implements ProposalCommand {}

    /** Declines it. */
    record DeclineProposal(String reason, String by, LocalDate today) implements ProposalCommand {
        public DeclineProposal {
            reason = reason.strip();
        }
    }

    /** Takes it back. */
    record WithdrawProposal(String by, LocalDate today) implements ProposalCommand {}
}
