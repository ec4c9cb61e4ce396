package jp.tsunagi.referral.coordination.read;

import java.time.LocalDate;
import java.util.UUID;
import jp.tsunagi.contracts.referral.DeclineReason;
import jp.tsunagi.referral.coordination.Handoff;
import jp.tsunagi.referral.coordination.HandoffState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A handoff as it is shown. */
@Schema(description = "引継ぎ / A handoff")
public record HandoffItem(
        UUID id,
        UUID fromBody,
        UUID toBody,
        String municipality,
        @Nullable String municipalityName,
        LocalDate offeredOn,

        @Schema(description = "回答期限 / The last day for an answer")
        LocalDate answerBy,

        HandoffState state,

        @Schema(description = "この状態になった日。回答待ちなら無し / The day its state began, absent while pending") @Nullable
        LocalDate settledOn,

        @Schema(description = "引受困難または差戻しの理由 / Why it was declined, or given back") @Nullable
        DeclineReason reason) {
    static HandoffItem of(Handoff handoff) {
        var offer = handoff.offer();
        return new HandoffItem(
                offer.handoff(),
                offer.fromBody(),
                offer.toBody(),
                offer.municipality(),
                Places.name(offer.municipality()),
                offer.offeredOn(),
                offer.answerBy(),
                handoff.state(),
                handoff.settledOn(),
                handoff.reason());
    }
}
