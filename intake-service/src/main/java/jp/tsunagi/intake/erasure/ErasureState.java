package jp.tsunagi.intake.erasure;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.intake.erasure.ErasureEvent.ErasureRequested;
import org.jspecify.annotations.Nullable;

/** Where an erasure stands. */
public sealed interface ErasureState {
    /** Nobody ever spoke of it. */
    record Untouched() implements ErasureState {}

    /**
     * Nobody asks for it: it is held, or was refused.
     *
     * @param hold why it is forbidden; null when it is not
     */
    record Kept(UUID center, String prefecture, @Nullable HoldReason hold) implements ErasureState {}

    /**
     * Asked for; another person decides.
     *
     * @param hold why it is forbidden; null when it is not
     */
    record Requested(ErasureRequested request, @Nullable HoldReason hold) implements ErasureState {}

    /**
     * Decided: it is carried out.
     *
     * @param approvedBy the account; null when it was carried out before two persons decided
     * @param missing the contexts that have not confirmed; none: it is over
     */
    record Approved(ErasureRequested request, @Nullable String approvedBy, Set<Context> missing)
            implements ErasureState {
        public Approved {
            missing = Set.copyOf(missing);
        }
    }

    /** Why it is forbidden for now, if it is. */
    default Optional<HoldReason> held() {
        return switch (this) {
            case Untouched _, Approved _ -> Optional.empty();
            case Kept kept -> Optional.ofNullable(kept.hold());
            case Requested requested -> Optional.ofNullable(requested.hold());
        };
    }

    /** The center that keeps the child's record, once anybody spoke of it. */
    default Optional<UUID> keeper() {
        return switch (this) {
            case Untouched _ -> Optional.empty();
            case Kept kept -> Optional.of(kept.center());
            case Requested(var request, var _) -> Optional.of(request.center());
            case Approved(var request, var _, var _) -> Optional.of(request.center());
        };
    }
}
