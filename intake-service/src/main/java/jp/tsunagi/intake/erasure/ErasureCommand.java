package jp.tsunagi.intake.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.intake.erasure.ErasureEvent.ErasureRequested;
import org.jspecify.annotations.Nullable;

/** What can be asked of an erasure. */
public sealed interface ErasureCommand {
    /**
     * Asks for it; somebody else decides.
     *
     * @param child the child's random id
     * @param center the center that keeps the child's record
     * @param prefecture the center's, two digits
     * @param requestedBy the account
     * @param retention how long the record has to be kept
     * @param today in Japan
     */
    record RequestErasure(
            UUID child,
            UUID center,
            String prefecture,
            ErasureReason reason,
            String requestedBy,
            RetentionPeriod retention,
            LocalDate today)
            implements ErasureCommand {}

    /**
     * Decides that it is carried out.
     *
     * @param approvedBy the account
     * @param retention how long the record has to be kept
     * @param despiteRetention whether the family's wish goes before a period that still runs
     * @param today in Japan
     * @param at the moment
     */
    record ApproveErasure(
            String approvedBy, RetentionPeriod retention, boolean despiteRetention, LocalDate today, Instant at)
            implements ErasureCommand {}

    /**
     * Decides that it is not.
     *
     * @param refusedBy the account
     */
    record RefuseErasure(String refusedBy, RefusalReason reason) implements ErasureCommand {}

    /**
     * Lets a record go with the one that it was merged into, whose erasure was decided.
     *
     * @param decided the other record's request
     * @param approvedBy who decided it; null when that was before two persons did
     * @param at the moment
     */
    record EraseAlong(
            UUID child, ErasureRequested decided, @Nullable String approvedBy, Instant at) implements ErasureCommand {}

    /**
     * Forbids it for now.
     *
     * @param child the child's random id
     * @param center the center that keeps the child's record
     * @param prefecture the center's, two digits
     * @param setBy the account
     */
    record SetHold(UUID child, UUID center, String prefecture, HoldReason reason, String setBy)
            implements ErasureCommand {}

    /**
     * Allows it again.
     *
     * @param liftedBy the account
     */
    record LiftHold(HoldEnd reason, String liftedBy) implements ErasureCommand {}

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
