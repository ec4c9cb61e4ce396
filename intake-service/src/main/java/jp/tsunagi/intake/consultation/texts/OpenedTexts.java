package jp.tsunagi.intake.consultation.texts;

import java.util.Map;
import jp.tsunagi.eventstore.seal.SealedField;
import jp.tsunagi.intake.consultation.ConsultationEvent.ContactCorrected;
import jp.tsunagi.intake.consultation.ConsultationEvent.ContactRecorded;
import jp.tsunagi.intake.consultation.ConsultationEvent.OwnershipPassed;
import jp.tsunagi.intake.consultation.ConsultationEvent.ParticularsCorrected;
import jp.tsunagi.intake.consultation.ConsultationEvent.ParticularsWritten;
import org.jspecify.annotations.Nullable;

/** Texts of a consultation's events, in clear; those whose key is destroyed are not among them. */
public final class OpenedTexts {
    private final Map<SealedField, String> texts;

    OpenedTexts(Map<SealedField, String> texts) {
        this.texts = Map.copyOf(texts);
    }

    /** The particulars as they were first written. */
    public Particulars of(ParticularsWritten event) {
        return particulars(ConsultationTexts.place(event));
    }

    /** The particulars as they were written anew. */
    public Particulars of(ParticularsCorrected event) {
        return particulars(ConsultationTexts.place(event));
    }

    /** The note of a contact as it was first written; null when nothing was noted. */
    public @Nullable String of(ContactRecorded event) {
        return texts.get(ConsultationTexts.place(event).field(ConsultationTexts.NOTE));
    }

    /** The note of a contact as it was written anew; null likewise. */
    public @Nullable String of(ContactCorrected event) {
        return texts.get(ConsultationTexts.place(event).field(ConsultationTexts.NOTE));
    }

    /** The note with which it was handed to a colleague; null likewise. */
    public @Nullable String of(OwnershipPassed event) {
        return texts.get(ConsultationTexts.place(event).field(ConsultationTexts.NOTE));
    }

    private Particulars particulars(Place place) {
        return new Particulars(
                texts.get(place.field(ConsultationTexts.SAID)),
                texts.get(place.field(ConsultationTexts.NAME)),
                texts.get(place.field(ConsultationTexts.CONTACT)),
                texts.get(place.field(ConsultationTexts.PREFERRED_CONTACT)),
                texts.get(place.field(ConsultationTexts.NEEDS)));
    }
}
