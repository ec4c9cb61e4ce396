package jp.tsunagi.contracts.referral;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.reference.MunicipalCode;

/**
 * A local body could not take a case (引受困難).
 *
 * @param caseId the case's id, random
 * @param handoff the handoff's id
 * @param fromBody the body that offers it and stays responsible
 * @param toBody the body it is offered to
 * @param prefecture the center's prefecture, two digits of JIS X 0401
 * @param municipality the municipality it concerns, five digits of JIS X 0402
 * @param declinedOn the day in Japan
 * @param reason why
 */
public record HandoffDeclined(
        UUID caseId,
        UUID handoff,
        UUID fromBody,
        UUID toBody,
        String prefecture,
        String municipality,
        LocalDate declinedOn,
        DeclineReason reason)
        implements PublicEvent {

    /** Refuses what cannot be: a missing part, or a code that cannot be one. */
    public HandoffDeclined {
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(handoff, "handoff");
        Objects.requireNonNull(fromBody, "fromBody");
        Objects.requireNonNull(toBody, "toBody");
        MunicipalCode.requirePrefecture(prefecture);
        MunicipalCode.requireMunicipality(municipality);
        Objects.requireNonNull(declinedOn, "declinedOn");
        Objects.requireNonNull(reason, "reason");
    }
}
