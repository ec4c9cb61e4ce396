package jp.tsunagi.referral.coordination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.tsunagi.contracts.Japan;

/**
 * A case offered to a local body (引継ぎの申出).
 *
 * @param handoff the handoff's id
 * @param fromBody the body that offers it, responsible until somebody accepts
 * @param toBody the body it is offered to
 * @param municipality the municipality it is offered for, five digits
 * @param offeredOn the day in Japan
 * @param answerBy the last day for an answer
 */
public record Offer(
        UUID handoff, UUID fromBody, UUID toBody, String municipality, LocalDate offeredOn, LocalDate answerBy) {

    /** The moment from which an answer comes too late: the day after the last one begins in Japan. */
    Instant over() {
        return answerBy.plusDays(1).atStartOfDay(Japan.ZONE).toInstant();
    }

    /** Whether an answer at this moment comes too late. */
    boolean overAt(Instant moment) {
        return !moment.isBefore(over());
    }
}
