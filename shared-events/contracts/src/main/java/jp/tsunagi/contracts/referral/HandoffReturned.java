package jp.tsunagi.contracts.referral;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.reference.MunicipalCode;
import org.jspecify.annotations.Nullable;

/**
 * A local body gave a case back that it had accepted (差戻し): responsibility and municipality move together, in this event.
 *
 * @param caseId the case's id
 * @param handoff the handoff that is undone
 * @param fromBody the body that had handed the case off, responsible again from now on
 * @param toBody the body that had accepted it, responsible until now
 * @param prefecture the prefecture of the center it began with, two digits of JIS X 0401
 * @param municipality the municipality that gives it back, five digits of JIS X 0402
 * @param backTo the municipality that the case is held for from now on, five digits; null when not known
 * @param returnedOn the day in Japan
 * @param reason why
 */
public record HandoffReturned(
        UUID caseId,
        UUID handoff,
        UUID fromBody,
        UUID toBody,
        String prefecture,
        String municipality,
        @Nullable String backTo,
        LocalDate returnedOn,
        DeclineReason reason)
        implements PublicEvent {

    /** Refuses a missing part, a code that cannot be one, and a handoff of a body to itself. */
    public HandoffReturned {
        HandoffParts.require(caseId, handoff, fromBody, toBody, prefecture, municipality);
        if (backTo != null) {
            MunicipalCode.requireMunicipality(backTo);
        }
        Objects.requireNonNull(returnedOn, "returnedOn");
        Objects.requireNonNull(reason, "reason");
    }
}
