package jp.tsunagi.referral.coordination;

/** Why an offer was taken back. */
public enum WithdrawalCause {
    /** The body that offered the case took it back, or let go of the case. */
    BODY,
    /** The record of the child was erased or goes into another: the platform took it back. */
    RECORD_GONE,
    /** The care of the child has ended: the platform took it back. */
    CARE_ENDED
}
