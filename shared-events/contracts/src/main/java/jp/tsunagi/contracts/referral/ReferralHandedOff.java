package jp.tsunagi.contracts.referral;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.contracts.PublicEvent;

/**
 * A local body accepted a case (引受け): responsibility and municipality move together, in this event.
 *
 * @param caseId the case's id
 * @param handoff the handoff's id
 * @param fromBody the body that was responsible until now
 * @param toBody the body that is responsible from now on
 * @param prefecture the prefecture of the center it began with, two digits of JIS X 0401
 * @param municipality the municipality that is responsible from now on, five digits of JIS X 0402
 * @param handedOffOn the day in Japan
 */
public record ReferralHandedOff(
        UUID caseId,
        UUID handoff,
        UUID fromBody,
        UUID toBody,
        String prefecture,
        String municipality,
        LocalDate handedOffOn)
        implements PublicEvent {

    /** Refuses a missing part, a code that cannot be one, and a handoff of a body to itself. */
    public ReferralHandedOff {
        HandoffParts.require(caseId, handoff, fromBody, toBody, prefecture, municipality);
        Objects.requireNonNull(handedOffOn, "handedOffOn");
    }
}
