package jp.tsunagi.contracts.referral;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.reference.MunicipalCode;
import org.jspecify.annotations.Nullable;

/**
 * A coordination case that had ended goes on (再開), with the body that was responsible at last.
 *
 * @param caseId the case's id
 * @param responsible the body that is responsible again
 * @param prefecture the prefecture of the center it began with, two digits of JIS X 0401
 * @param municipality the municipality it is held for again, five digits of JIS X 0402; null when not known (不明)
 * @param reopenedOn the day in Japan
 * @param reason why
 */
public record CaseReopened(
        UUID caseId,
        UUID responsible,
        String prefecture,
        @Nullable String municipality,
        LocalDate reopenedOn,
        ReopenReason reason)
        implements PublicEvent {

    /** Refuses what cannot be: a missing part, or a code that cannot be one. */
    public CaseReopened {
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(responsible, "responsible");
        MunicipalCode.requirePrefecture(prefecture);
        MunicipalCode.requireMunicipalityIfKnown(municipality);
        Objects.requireNonNull(reopenedOn, "reopenedOn");
        Objects.requireNonNull(reason, "reason");
    }
}
