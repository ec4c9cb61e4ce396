package jp.tsunagi.intake.consultation.texts;

import org.jspecify.annotations.Nullable;

/**
 * What was written down of a consultation and of who asked, in clear: on its way in or out, never kept. Null where nothing
 * was told, and everywhere once the consultation's key is destroyed.
 *
 * @param said what it is about
 * @param name who asked
 * @param contact a telephone number or mail address
 * @param preferredContact in which way and at what times to be reached
 * @param needs an interpreter, help with hearing or reading, and the like
 */
public record Particulars(
        @Nullable String said,
        @Nullable String name,
        @Nullable String contact,
        @Nullable String preferredContact,
        @Nullable String needs) {
    /** Not for logs. */
    @Override
    public String toString() {
        return "Particulars[…]";
    }
}
