package jp.tsunagi.referral.notice;

import jp.tsunagi.eventstore.model.Rejection;

/** The rules of a mailbox. */
public sealed interface MailboxRejection extends Rejection {
    /** A mailbox has an address that mail can be sent to. */
    record AddressUnfit() implements MailboxRejection {}
}
