package jp.tsunagi.contracts.referral;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.reference.MunicipalCode;

/**
 * A case is offered to a local body (引継ぎの申出); responsibility stays where it is until the body accepts.
 *
 * @param caseId the case's id, random
 * @param handoff the handoff's id
 * @param fromBody the body that offers it and stays responsible
 * @param toBody the body it is offered to
 * @param prefecture the center's prefecture, two digits of JIS X 0401
 * @param municipality the municipality it concerns, five digits of JIS X 0402
 * @param offeredOn the day in Japan
 * @param answerBy the last day for an answer
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

    /** Refuses what cannot be: a missing part, or a code that cannot be one. */
    public HandoffOffered {
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(handoff, "handoff");
        Objects.requireNonNull(fromBody, "fromBody");
        Objects.requireNonNull(toBody, "toBody");
        MunicipalCode.requirePrefecture(prefecture);
        MunicipalCode.requireMunicipality(municipality);
        Objects.requireNonNull(offeredOn, "offeredOn");
        Objects.requireNonNull(answerBy, "answerBy");
    }
}
