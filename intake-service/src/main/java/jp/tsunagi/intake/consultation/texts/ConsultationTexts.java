package jp.tsunagi.intake.consultation.texts;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.eventstore.model.Sealed;
import jp.tsunagi.eventstore.seal.SealedField;
import jp.tsunagi.eventstore.seal.Vault;
import jp.tsunagi.eventstore.seal.Vault.Clear;
import jp.tsunagi.eventstore.seal.Vault.Closed;
import jp.tsunagi.intake.consultation.Consultation;
import jp.tsunagi.intake.consultation.ConsultationEvent;
import jp.tsunagi.intake.consultation.ConsultationEvent.ContactCorrected;
import jp.tsunagi.intake.consultation.ConsultationEvent.ContactRecorded;
import jp.tsunagi.intake.consultation.ConsultationEvent.OwnershipPassed;
import jp.tsunagi.intake.consultation.ConsultationEvent.ParticularsCorrected;
import jp.tsunagi.intake.consultation.ConsultationEvent.ParticularsWritten;
import jp.tsunagi.intake.consultation.SealedParticulars;

/**
 * Seals and opens the texts of consultations. They are the consultation's, under a key of its own, also when it is known
 * which child it is about: nobody is identified when the first of them is written. Whoever opens them for somebody has
 * written the access record before. Fails with {@link jp.tsunagi.eventstore.StoreUnavailable} when the keys cannot be
 * reached.
 */
public final class ConsultationTexts {
    static final String SAID = "said";
    static final String NAME = "name";
    static final String CONTACT = "contact";
    static final String PREFERRED_CONTACT = "preferred-contact";
    static final String NEEDS = "needs";
    static final String NOTE = "note";

    private final Vault vault;

    /** @param vault that keeps the consultations' keys */
    public ConsultationTexts(Vault vault) {
        this.vault = vault;
    }

    /**
     * Seals the particulars of one writing.
     *
     * @param event stored name of the event that will carry them
     * @param edition new with each writing
     */
    public Uni<SealedParticulars> seal(UUID consultation, String event, UUID edition, Particulars particulars) {
        var place = new Place(consultation, event, edition);
        var clear = new ArrayList<Clear>();
        place.addClear(clear, SAID, particulars.said());
        place.addClear(clear, NAME, particulars.name());
        place.addClear(clear, CONTACT, particulars.contact());
        place.addClear(clear, PREFERRED_CONTACT, particulars.preferredContact());
        place.addClear(clear, NEEDS, particulars.needs());
        return vault.seal(consultation, clear)
                .map(byField -> new SealedParticulars(
                        edition,
                        byField.get(place.field(SAID).field()),
                        byField.get(place.field(NAME).field()),
                        byField.get(place.field(CONTACT).field()),
                        byField.get(place.field(PREFERRED_CONTACT).field()),
                        byField.get(place.field(NEEDS).field())));
    }

    /** Opens the texts that these events of one consultation carry, with one look for its key. */
    public Uni<OpenedTexts> open(Collection<? extends ConsultationEvent> events) {
        var closed = new ArrayList<Closed>();
        for (var event : events) {
            switch (event) {
                case ParticularsWritten e -> close(closed, place(e), e.particulars());
                case ParticularsCorrected e -> close(closed, place(e), e.particulars());
                case ContactRecorded e ->
                    place(e).addClosed(closed, NOTE, e.contact().note());
                case OwnershipPassed e -> place(e).addClosed(closed, NOTE, e.note());
                case ContactCorrected e ->
                    place(e).addClosed(closed, NOTE, e.contact().note());
                default -> {}
            }
        }
        return vault.open(closed).map(clear -> {
            var texts = new HashMap<SealedField, String>();
            for (int i = 0; i < closed.size(); i++) {
                var place = closed.get(i).place();
                clear.get(i).ifPresent(text -> texts.put(place, text));
            }
            return new OpenedTexts(texts);
        });
    }

    /**
     * Seals a note: of a contact, or to a colleague.
     *
     * @param event stored name of the event that will carry it
     * @param edition new with each writing
     */
    public Uni<Sealed> sealNote(UUID consultation, String event, UUID edition, String note) {
        return vault.seal(consultation, new Place(consultation, event, edition).field(NOTE), note);
    }

    private static void close(List<Closed> closed, Place place, SealedParticulars particulars) {
        place.addClosed(closed, SAID, particulars.said());
        place.addClosed(closed, NAME, particulars.name());
        place.addClosed(closed, CONTACT, particulars.contact());
        place.addClosed(closed, PREFERRED_CONTACT, particulars.preferredContact());
        place.addClosed(closed, NEEDS, particulars.needs());
    }

    static Place place(ParticularsWritten e) {
        return new Place(
                e.id(), Consultation.PARTICULARS_WRITTEN, e.particulars().edition());
    }

    static Place place(OwnershipPassed e) {
        return new Place(e.id(), Consultation.OWNERSHIP_PASSED, e.edition());
    }

    static Place place(ContactRecorded e) {
        return new Place(e.id(), Consultation.CONTACT_RECORDED, e.contact().edition());
    }

    static Place place(ContactCorrected e) {
        return new Place(e.id(), Consultation.CONTACT_CORRECTED, e.contact().edition());
    }

    static Place place(ParticularsCorrected e) {
        return new Place(
                e.id(), Consultation.PARTICULARS_CORRECTED, e.particulars().edition());
    }
}
