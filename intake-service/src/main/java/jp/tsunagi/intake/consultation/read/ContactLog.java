package jp.tsunagi.intake.consultation.read;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.eventstore.model.Projection;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.intake.consultation.ConsultationEvent;
import jp.tsunagi.intake.consultation.ConsultationEvent.ContactCorrected;
import jp.tsunagi.intake.consultation.ConsultationEvent.ContactRecorded;
import jp.tsunagi.intake.consultation.ConsultationEvent.ContactWithdrawn;
import jp.tsunagi.intake.consultation.Contact;
import jp.tsunagi.intake.consultation.ContactResult;
import jp.tsunagi.intake.consultation.Direction;
import org.jspecify.annotations.Nullable;

/**
 * The contacts of one consultation, as far as they are counted and what they promised.
 *
 * @param center the center that holds it
 */
public record ContactLog(UUID consultation, UUID center, List<Logged> contacts) {
    /** Folds a consultation's events into its contacts; one that nobody was in touch about has none. */
    public static final Projection<ContactLog, ConsultationEvent> PROJECTION = ContactLog::project;

    public ContactLog {
        contacts = List.copyOf(contacts);
    }

    /**
     * A contact.
     *
     * @param day in Japan
     * @param withdrawn whether it counts no more
     * @param reached whether the center reached somebody of its own accord: that keeps what was promised before
     * @param callBackBy until when the center promised to be in touch again; null when it did not
     */
    record Logged(
            UUID id,
            LocalDate day,
            Instant startedAt,
            Channel means,
            boolean withdrawn,
            boolean reached,
            @Nullable Instant callBackBy) {
        static Logged of(Contact contact) {
            return new Logged(
                    contact.id(),
                    contact.day(),
                    contact.startedAt(),
                    contact.means(),
                    false,
                    contact.direction() == Direction.OUTGOING && contact.result() == ContactResult.REACHED,
                    contact.callBackBy());
        }

        private Logged taken() {
            return new Logged(id, day, startedAt, means, true, reached, callBackBy);
        }
    }

    /** Until when the center is still to be in touch, as this contact promised; null when it did not, or has been since. */
    @Nullable
    Instant callBackDue(Logged contact) {
        return contact.withdrawn()
                        || contacts.stream()
                                .anyMatch(later -> later.reached()
                                        && !later.withdrawn()
                                        && later.startedAt().isAfter(contact.startedAt()))
                ? null
                : contact.callBackBy();
    }

    private static @Nullable ContactLog project(
            @Nullable ContactLog log, Recorded<? extends ConsultationEvent> recorded) {
        return switch (recorded.event()) {
            case ContactRecorded e ->
                (log == null ? new ContactLog(e.id(), e.center(), List.of()) : log).with(Logged.of(e.contact()));
            case ContactCorrected e when log != null -> log.with(Logged.of(e.contact()));
            case ContactWithdrawn e when log != null -> log.without(e.contact());
            default -> log;
        };
    }

    /** The same with this contact, in the place of an earlier wording of it. */
    private ContactLog with(Logged contact) {
        var others = new ArrayList<>(contacts);
        others.removeIf(other -> other.id().equals(contact.id()));
        others.add(contact);
        return new ContactLog(consultation, center, others);
    }

    private ContactLog without(UUID contact) {
        return new ContactLog(
                consultation,
                center,
                contacts.stream()
                        .map(logged -> logged.id().equals(contact) ? logged.taken() : logged)
                        .toList());
    }
}
