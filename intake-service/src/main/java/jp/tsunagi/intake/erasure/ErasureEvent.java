package jp.tsunagi.intake.erasure;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.Codes;
import jp.tsunagi.contracts.Context;
import org.jspecify.annotations.Nullable;

/** What has happened to an erasure. */
public sealed interface ErasureEvent {
    /**
     * Somebody asked for it; other fields as in the command.
     *
     * @param awaited the contexts that hold texts of children, this one first to act: over when all have confirmed
     * @param requestedBy the account; null before two persons decided
     */
    record ErasureRequested(
            UUID child,
            UUID center,
            String prefecture,
            ErasureReason reason,
            Set<Context> awaited,
            @Nullable String requestedBy)
            implements ErasureEvent {
        public ErasureRequested {
            awaited = Codes.inDeclaredOrder(Context.class, awaited);
        }
    }

    /**
     * Another person decided that it is carried out.
     *
     * @param approvedBy the account; null for a record that goes with one whose erasure was decided before two persons were
     *     asked
     * @param despiteRetention whether the record had to be kept longer otherwise
     */
    record ErasureApproved(@Nullable String approvedBy, boolean despiteRetention) implements ErasureEvent {}

    /** Another person decided that it is not. */
    record ErasureRefused(String refusedBy, RefusalReason reason) implements ErasureEvent {}

    /** Nobody may erase the child for now; fields as in the command. */
    record HoldSet(UUID child, UUID center, String prefecture, HoldReason reason, String setBy)
            implements ErasureEvent {}

    /** It may be erased again. */
    record HoldLifted(HoldEnd reason, String liftedBy) implements ErasureEvent {}

    /** The child's key is destroyed here. Says again whom it is about: what the world hears comes from this event alone. */
    record SubjectErased(UUID child, String prefecture, List<UUID> consultations, LocalDate erasedOn)
            implements ErasureEvent {
        public SubjectErased {
            consultations = List.copyOf(consultations);
        }
    }

    /** Another context has destroyed what it had. */
    record ErasureConfirmed(Context context) implements ErasureEvent {}
}
