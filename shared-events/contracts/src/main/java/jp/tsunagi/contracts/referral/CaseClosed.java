package jp.tsunagi.contracts.referral;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.reference.MunicipalCode;
import org.jspecify.annotations.Nullable;

/**
 * A coordination case ended (終結).
 *
 * @param caseId the case's id
 * @param prefecture the prefecture of the center it began with, two digits of JIS X 0401
 * @param municipality where the child or the matter belongs, five digits of JIS X 0402; null when not known (不明)
 * @param closedOn the day in Japan
 * @param outcome how it ended
 */
public record CaseClosed(
        UUID caseId, String prefecture, @Nullable String municipality, LocalDate closedOn, CaseOutcome outcome)
        implements PublicEvent {

    /** Refuses what cannot be: a missing part, or a code that cannot be one. */
    public CaseClosed {
        Objects.requireNonNull(caseId, "caseId");
        MunicipalCode.requirePrefecture(prefecture);
        MunicipalCode.requireMunicipalityIfKnown(municipality);
        Objects.requireNonNull(closedOn, "closedOn");
        Objects.requireNonNull(outcome, "outcome");
    }
}
