package jp.tsunagi.contracts.referral;

import java.time.LocalDate;
import java.util.UUID;
import jp.tsunagi.contracts.PublicEvent;

/**
 * A case is offered to a local body (引継ぎの申出); responsibility stays where it is until the body accepts.
 *
 * @param caseId the case's id
 * @param handoff the handoff's id
 * @param fromBody the body that offers it and stays responsible
 * @param toBody the body it is offered to
 * @param prefecture the prefecture of the center it began with, two digits of JIS X 0401
 * @param municipality the municipality that is to take it over, five digits of JIS X 0402
 * @param offeredOn the day in Japan
 * @param answerBy the last day for an answer, later than {@code offeredOn}
 */
public record HandoffOffered(
        UUID caseId,
        UUID handoff,
        UUID fromBody,
        UUID toBody,
        String prefecture,
        String municipality,
        LocalDate offeredOn,
        LocalDate answerBy)
        implements PublicEvent {

    /** Refuses a missing part, a code that cannot be one, a handoff of a body to itself, and no time to answer. */
    public HandoffOffered {
        HandoffParts.require(caseId, handoff, fromBody, toBody, prefecture, municipality);
        if (!answerBy.isAfter(offeredOn)) {
            throw new IllegalArgumentException("an offer leaves a day or more for an answer");
        }
    }
}
