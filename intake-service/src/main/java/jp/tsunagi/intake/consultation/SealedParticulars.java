package jp.tsunagi.intake.consultation;

import java.util.UUID;
import jp.tsunagi.eventstore.model.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * What was written down of a consultation and of who asked, each text sealed for the consultation; null where nothing was
 * told.
 *
 * @param edition this writing among those of the consultation: a text of one does not open in the place of another
 * @param said what it is about, in the words of whoever took it down (相談の内容)
 * @param name who asked
 * @param contact a telephone number or mail address
 * @param preferredContact in which way and at what times to be reached
 * @param needs an interpreter, help with hearing or reading, and the like
 */
public record SealedParticulars(
        UUID edition,
        @Nullable Sealed said,
        @Nullable Sealed name,
        @Nullable Sealed contact,
        @Nullable Sealed preferredContact,
        @Nullable Sealed needs) {}
