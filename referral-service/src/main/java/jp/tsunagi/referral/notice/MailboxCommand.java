package jp.tsunagi.referral.notice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of a mailbox. */
public sealed interface MailboxCommand {
    /**
     * Says where a body gets its mail.
     *
     * @param id derived from the body
     * @param body an agency of the directory, or a center
     * @param prefecture the body's, two digits
     * @param address of an office, not of a person; null when it gets none any more
     */
    record SetMailbox(
            UUID id, UUID body, String prefecture, @Nullable String address) implements MailboxCommand {}
}
