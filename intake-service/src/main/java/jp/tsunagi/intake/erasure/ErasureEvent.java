package jp.tsunagi.intake.erasure;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.Codes;
import jp.tsunagi.contracts.Context;

/** What has happened to an erasure. */
public sealed interface ErasureEvent {
    /**
     * Somebody asked for it; other fields as in the command.
     *
     * @param awaited the contexts that hold texts of children, this one first to act: over when all have confirmed
     */
    record ErasureRequested(UUID child, UUID center, String prefecture, ErasureReason reason, Set<Context> awaited)
            implements ErasureEvent {
        public ErasureRequested {
            awaited = Codes.inDeclaredOrder(Context.class, awaited);
        }
    }

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
