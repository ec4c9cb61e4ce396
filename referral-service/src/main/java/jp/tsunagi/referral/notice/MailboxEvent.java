package jp.tsunagi.referral.notice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has happened to a mailbox. */
public sealed interface MailboxEvent {
    /** The body gets its mail there from now on; the newest event holds. Fields as in the command. */
    record MailboxSet(
            UUID id, UUID body, String prefecture, @Nullable String address) implements MailboxEvent {}
}
