package jp.tsunagi.intake.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.Context;

/** What can be asked of an erasure. */
public sealed interface ErasureCommand {
    /**
     * Asks for it.
     *
     * @param child the child's random id
     * @param center the center that keeps the child's record
     * @param prefecture the center's, two digits
     * @param at the moment
     */
    record RequestErasure(UUID child, UUID center, String prefecture, ErasureReason reason, Instant at)
            implements ErasureCommand {}

    /**
     * Records that the child's key is destroyed here.
     *
     * @param consultations those that were about the child
     * @param erasedOn the day in Japan
     */
    record RecordErasure(List<UUID> consultations, LocalDate erasedOn) implements ErasureCommand {
        public RecordErasure {
            consultations = List.copyOf(consultations);
        }
    }

    /** Records that another context has destroyed what it had. */
    record NoteConfirmation(Context context) implements ErasureCommand {}
}
