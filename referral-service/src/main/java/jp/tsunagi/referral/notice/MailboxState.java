package jp.tsunagi.referral.notice;

import jp.tsunagi.referral.notice.MailboxEvent.MailboxSet;

/** Where a body gets its mail. */
public sealed interface MailboxState {
    /** Nobody has said. */
    record NotSet() implements MailboxState {}

    /** As last said. */
    record Set(MailboxSet latest) implements MailboxState {}
}
