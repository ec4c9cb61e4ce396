package jp.tsunagi.contracts.referral;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.contracts.PublicEvent;

/**
 * Nobody answered an offer in time (期限切れ).
 *
 * @param caseId the case's id
 * @param handoff the handoff's id
 * @param fromBody the body that offered it and stays responsible
 * @param toBody the body it was offered to
 * @param prefecture the prefecture of the center it began with, two digits of JIS X 0401
 * @param municipality the municipality that is to take it over, five digits of JIS X 0402
 * @param expiredOn the day in Japan, the first after the last one for an answer
 */
public record HandoffExpired(
        UUID caseId,
        UUID handoff,
        UUID fromBody,
        UUID toBody,
        String prefecture,
        String municipality,
        LocalDate expiredOn)
        implements PublicEvent {

    /** Refuses a missing part, a code that cannot be one, and a handoff of a body to itself. */
    public HandoffExpired {
        HandoffParts.require(caseId, handoff, fromBody, toBody, prefecture, municipality);
        Objects.requireNonNull(expiredOn, "expiredOn");
    }
}
