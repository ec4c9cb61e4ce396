package jp.tsunagi.contracts.referral;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.reference.MunicipalCode;

/**
 * A local body accepted a case (引受け): responsibility and municipality move together, in this event.
 *
 * @param caseId the case's id, random
 * @param handoff the handoff's id
 * @param fromBody the body that was responsible until now
 * @param toBody the body that is responsible from now on
 * @param prefecture the center's prefecture, two digits of JIS X 0401
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

    /** Refuses what cannot be: a missing part, or a code that cannot be one. */
    public ReferralHandedOff {
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(handoff, "handoff");
        Objects.requireNonNull(fromBody, "fromBody");
        Objects.requireNonNull(toBody, "toBody");
        MunicipalCode.requirePrefecture(prefecture);
        MunicipalCode.requireMunicipality(municipality);
        Objects.requireNonNull(handedOffOn, "handedOffOn");
    }
}
