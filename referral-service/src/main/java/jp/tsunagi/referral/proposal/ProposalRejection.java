package jp.tsunagi.referral.proposal;

import jp.tsunagi.eventstore.model.Rejection;

/** The rules of a proposal. */
public sealed interface ProposalRejection extends Rejection {
    /** What was never proposed is not settled. */
    record NoSuchProposal() implements ProposalRejection {}

    /** Nobody chooses an id of the kind that the platform derives. */
    record IdOfThePlatform() implements ProposalRejection {}

    /** A proposal is made once; another is a proposal of its own. */
    record MadeAlready() implements ProposalRejection {}

    /** A proposal is settled once. */
    record SettledAlready() implements ProposalRejection {}

    /** A municipality proposes what serves its own people. */
    record ServesOthers() implements ProposalRejection {}

    /** A municipality proposes what an agency of its prefecture offers. */
    record AgencyElsewhere() implements ProposalRejection {}

    /** Who is declined is told why, in a readable length. */
    record ReasonUnfit() implements ProposalRejection {}
}
