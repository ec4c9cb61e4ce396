package jp.tsunagi.referral.notice;

import static jp.tsunagi.testing.DeciderSpecification.specify;

import java.util.List;
import java.util.UUID;
import jp.tsunagi.referral.notice.MailboxCommand.SetMailbox;
import jp.tsunagi.referral.notice.MailboxEvent.MailboxSet;
import jp.tsunagi.referral.notice.MailboxRejection.AddressUnfit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MailboxTest {
    private static final UUID ID = UUID.randomUUID();
    private static final UUID BODY = UUID.randomUUID();
    private static final String ADDRESS = "fukushi@city.kusatsu.example";

    @Test
    void a_mailbox_is_set_changed_and_given_up() {
        specify(new Mailbox(), Mailbox.EVENTS).when(set(ADDRESS)).then(said(ADDRESS));
        specify(new Mailbox(), Mailbox.EVENTS)
                .given(said(ADDRESS))
                .when(set("hoken@city.kusatsu.example"))
                .then(said("hoken@city.kusatsu.example"));
        specify(new Mailbox(), Mailbox.EVENTS)
                .given(said(ADDRESS))
                .when(set(null))
                .then(said(null));
    }

    @Test
    void that_a_body_wants_no_mail_can_be_said_before_it_had_any() {
        specify(new Mailbox(), Mailbox.EVENTS).when(set(null)).then(said(null));
    }

    @Test
    void the_same_again_changes_nothing() {
        specify(new Mailbox(), Mailbox.EVENTS)
                .given(said(ADDRESS))
                .when(set(ADDRESS))
                .thenNothing();
        specify(new Mailbox(), Mailbox.EVENTS).given(said(null)).when(set(null)).thenNothing();
    }

    /** An address goes into a header of every letter: it must not be able to end one. */
    @Test
    void what_mail_cannot_be_sent_to_is_refused() {
        for (var unfit : List.of(
                "",
                "fukushi",
                "fukushi@city",
                "@city.example",
                "fukushi@.example",
                "a b@city.example",
                "fukushi@city.example\r\nBcc: all@city.example",
                "<fukushi@city.example>",
                "福祉@city.example",
                "a".repeat(65) + "@city.example",
                "a@" + "b".repeat(250) + ".example")) {
            specify(new Mailbox(), Mailbox.EVENTS).when(set(unfit)).thenRejected(new AddressUnfit());
        }
    }

    private static SetMailbox set(@Nullable String address) {
        return new SetMailbox(ID, BODY, "25", address);
    }

    private static MailboxSet said(@Nullable String address) {
        return new MailboxSet(ID, BODY, "25", address);
    }
}
