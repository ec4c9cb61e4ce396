package jp.tsunagi.intake.erasure;

import java.util.Optional;
import java.util.Set;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.intake.erasure.ErasureEvent.ErasureRequested;

/** Where an erasure stands. */
public sealed interface ErasureState {
    /** Nobody asked for it. */
    record NotRequested() implements ErasureState {}

    /**
     * Asked for.
     *
     * @param missing the contexts that have not confirmed; none: it is over
     */
    record Requested(ErasureRequested request, Set<Context> missing) implements ErasureState {
        public Requested {
            missing = Set.copyOf(missing);
        }
    }

    /** What is known of it, if anybody asked. */
    default Optional<Requested> known() {
        return switch (this) {
            case NotRequested _ -> Optional.empty();
            case Requested requested -> Optional.of(requested);
        };
    }
}
