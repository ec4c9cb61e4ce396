package jp.tsunagi.referral.notice;

import static jp.tsunagi.eventstore.model.Decision.accept;
import static jp.tsunagi.eventstore.model.Decision.reject;
import static jp.tsunagi.eventstore.model.Decision.unchanged;

import java.util.regex.Pattern;
import jp.tsunagi.eventstore.EventCatalogue;
import jp.tsunagi.eventstore.model.Decider;
import jp.tsunagi.eventstore.model.Decision;
import jp.tsunagi.eventstore.model.Tenancy;
import jp.tsunagi.referral.notice.MailboxCommand.SetMailbox;
import jp.tsunagi.referral.notice.MailboxEvent.MailboxSet;
import jp.tsunagi.referral.notice.MailboxRejection.AddressUnfit;
import jp.tsunagi.referral.notice.MailboxState.NotSet;
import org.jspecify.annotations.Nullable;

/** Where a body gets its mail, said by those who work with it. It is no part of the directory, which everybody is told of. */
public final class Mailbox implements Decider<MailboxCommand, MailboxState, MailboxEvent> {
    /** The category of its streams. */
    public static final String CATEGORY = "mailbox";

    /** The characters of an address at most (RFC 5321, 4.5.3.1.3, without the angle brackets). */
    public static final int LONGEST_ADDRESS = 254;

    /** The names that mailboxes' events are stored under. */
    public static final EventCatalogue<MailboxEvent> EVENTS = EventCatalogue.of(MailboxEvent.class)
            .declare(MailboxSet.class, "mailbox.set", 1)
            .build();

    /** What offices use: no quotes, no spaces, nothing that could end a header. */
    private static final Pattern ADDRESS = Pattern.compile(
            "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+");

    @Override
    public MailboxState initial() {
        return new NotSet();
    }

    @Override
    public Decision<MailboxEvent> decide(MailboxState state, MailboxCommand command) {
        return switch (command) {
            case SetMailbox c when !isFit(c.address()) -> reject(new AddressUnfit());
            case SetMailbox c ->
                changes(state, c) ? accept(new MailboxSet(c.id(), c.body(), c.prefecture(), c.address())) : unchanged();
        };
    }

    @Override
    public MailboxState evolve(MailboxState state, MailboxEvent event) {
        return switch (event) {
            case MailboxSet e -> new MailboxState.Set(e);
        };
    }

    /** Who holds a mailbox's stream: the body. */
    public static Tenancy tenancy(MailboxState state) {
        return switch (state) {
            case NotSet _ -> throw new IllegalStateException("nobody holds what nobody has said");
            case MailboxState.Set(var latest) -> new Tenancy(latest.prefecture(), latest.body(), null);
        };
    }

    private static boolean isFit(@Nullable String address) {
        return address == null
                || (address.length() <= LONGEST_ADDRESS
                        && ADDRESS.matcher(address).matches());
    }

    private static boolean changes(MailboxState state, SetMailbox c) {
        return switch (state) {
            case NotSet _ -> true;
            case MailboxState.Set(var latest) ->
                !latest.equals(new MailboxSet(c.id(), c.body(), c.prefecture(), c.address()));
        };
    }
}
