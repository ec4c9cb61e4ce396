package jp.tsunagi.intake.consultation;

import static jp.tsunagi.eventstore.model.Decision.accept;
import static jp.tsunagi.eventstore.model.Decision.reject;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.eventstore.model.Decision;
import jp.tsunagi.eventstore.model.Rejection;
import jp.tsunagi.intake.consultation.ConsultationCommand.CorrectContact;
import jp.tsunagi.intake.consultation.ConsultationCommand.CorrectParticulars;
import jp.tsunagi.intake.consultation.ConsultationCommand.RecordContact;
import jp.tsunagi.intake.consultation.ConsultationCommand.WithdrawContact;
import jp.tsunagi.intake.consultation.ConsultationCommand.WriteParticulars;
import jp.tsunagi.intake.consultation.ConsultationCommand.Writing;
import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationReceived;
import jp.tsunagi.intake.consultation.ConsultationEvent.ContactCorrected;
import jp.tsunagi.intake.consultation.ConsultationEvent.ContactRecorded;
import jp.tsunagi.intake.consultation.ConsultationEvent.ContactWithdrawn;
import jp.tsunagi.intake.consultation.ConsultationEvent.ParticularsCorrected;
import jp.tsunagi.intake.consultation.ConsultationEvent.ParticularsWritten;
import jp.tsunagi.intake.consultation.ConsultationRejection.AlreadyDisposed;
import jp.tsunagi.intake.consultation.ConsultationRejection.AlreadyWritten;
import jp.tsunagi.intake.consultation.ConsultationRejection.ContactBeforeReceipt;
import jp.tsunagi.intake.consultation.ConsultationRejection.ContactInTheFuture;
import jp.tsunagi.intake.consultation.ConsultationRejection.NoSuchContact;
import jp.tsunagi.intake.consultation.ConsultationRejection.NothingToCorrect;
import org.jspecify.annotations.Nullable;

/**
 * What has been written down of a consultation, as far as rules ask for it, and the rules of writing. They hold after its
 * end, too: what was written may turn out wrong at any time, and what happened before the end may be written down after it.
 *
 * @param particulars whether particulars were written
 * @param contacts those that were not withdrawn
 */
public record Papers(boolean particulars, Set<UUID> contacts) {
    static final Papers NONE = new Papers(false, Set.of());

    public Papers {
        contacts = Set.copyOf(contacts);
    }

    /** @param disposedOn the last day of the consultation; null while it is open */
    Decision<ConsultationEvent> decide(ConsultationReceived received, @Nullable LocalDate disposedOn, Writing command) {
        var id = received.id();
        return switch (command) {
            case WriteParticulars _ when particulars -> reject(new AlreadyWritten());
            case WriteParticulars c -> accept(new ParticularsWritten(id, c.particulars()));
            case CorrectParticulars _ when !particulars -> reject(new NothingToCorrect());
            case CorrectParticulars c -> accept(new ParticularsCorrected(id, c.particulars(), c.reason()));
            case RecordContact c ->
                misplaced(received, disposedOn, c.contact(), c.now())
                        .<Decision<ConsultationEvent>>map(Decision::reject)
                        .orElseGet(() -> accept(new ContactRecorded(id, received.center(), c.contact())));
            case CorrectContact c when !contacts.contains(c.contact().id()) -> reject(new NoSuchContact());
            case CorrectContact c ->
                misplaced(received, disposedOn, c.contact(), c.now())
                        .<Decision<ConsultationEvent>>map(Decision::reject)
                        .orElseGet(() -> accept(new ContactCorrected(id, received.center(), c.contact(), c.reason())));
            case WithdrawContact c when !contacts.contains(c.contact()) -> reject(new NoSuchContact());
            case WithdrawContact c -> accept(new ContactWithdrawn(id, received.center(), c.contact(), c.reason()));
        };
    }

    /** A contact lies between receipt and end, by days: the call may have begun before its receipt was noted. */
    private static Optional<Rejection> misplaced(
            ConsultationReceived received, @Nullable LocalDate disposedOn, Contact contact, Instant now) {
        if (contact.startedAt().isAfter(now)) {
            return Optional.of(new ContactInTheFuture());
        }
        if (contact.day().isBefore(Japan.day(received.receivedAt()))) {
            return Optional.of(new ContactBeforeReceipt());
        }
        return disposedOn != null && contact.day().isAfter(disposedOn)
                ? Optional.of(new AlreadyDisposed())
                : Optional.empty();
    }

    /** The same once particulars were written. */
    Papers written() {
        return new Papers(true, contacts);
    }

    /** The same with one more contact. */
    Papers with(UUID contact) {
        var more = new HashSet<>(contacts);
        more.add(contact);
        return new Papers(particulars, more);
    }

    /** The same without a contact. */
    Papers without(UUID contact) {
        var fewer = new HashSet<>(contacts);
        fewer.remove(contact);
        return new Papers(particulars, fewer);
    }
}
