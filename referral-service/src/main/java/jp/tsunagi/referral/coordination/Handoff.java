package jp.tsunagi.referral.coordination;

import java.time.LocalDate;
import jp.tsunagi.contracts.referral.DeclineReason;
import org.jspecify.annotations.Nullable;

/**
 * An offer and what became of it.
 *
 * @param settledOn the day in Japan on which its state began; null while it is pending
 * @param reason why it was declined or the case given back; null otherwise
 */
public record Handoff(
        Offer offer,
        HandoffState state,
        @Nullable LocalDate settledOn,
        @Nullable DeclineReason reason) {

    static Handoff pending(Offer offer) {
        return new Handoff(offer, HandoffState.PENDING, null, null);
    }

    static Handoff settled(Offer offer, HandoffState state, LocalDate on) {
        return new Handoff(offer, state, on, null);
    }

    static Handoff declined(Offer offer, LocalDate on, DeclineReason reason) {
        return new Handoff(offer, HandoffState.DECLINED, on, reason);
    }

    static Handoff returned(Offer offer, LocalDate on, DeclineReason reason) {
        return new Handoff(offer, HandoffState.RETURNED, on, reason);
    }

    /** Whether it waits for an answer. */
    public boolean isPending() {
        return state == HandoffState.PENDING;
    }
}
