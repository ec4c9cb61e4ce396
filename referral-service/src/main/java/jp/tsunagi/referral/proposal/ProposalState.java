package jp.tsunagi.referral.proposal;

/** Where a proposal stands. */
public sealed interface ProposalState {
    /** No such proposal. */
    record NotMade() implements ProposalState {}

    /** Made, settled or not. */
    record Made(Entry entry) implements ProposalState {}
}
