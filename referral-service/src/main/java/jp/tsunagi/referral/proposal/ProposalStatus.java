package jp.tsunagi.referral.proposal;

/** What has become of a proposal. */
public enum ProposalStatus {
    /** Nobody has settled it yet. */
    OPEN,
    /** It was accepted, and the directory says so. */
    ACCEPTED,
    /** It was declined, with a reason. */
    DECLINED,
    /** The municipality took it back. */
    WITHDRAWN
}
