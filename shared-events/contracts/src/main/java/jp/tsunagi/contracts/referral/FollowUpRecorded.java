package jp.tsunagi.contracts.referral;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.intake.CarerWork;
import jp.tsunagi.contracts.reference.MunicipalCode;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up was done (フォローアップの実施, 様式10).
 *
 * @param caseId the case's id
 * @param followUp the follow-up's id
 * @param prefecture the prefecture of the center it began with, two digits of JIS X 0401
 * @param municipality the municipality that took the case over, five digits of JIS X 0402
 * @param doneOn the day in Japan
 * @param outcome what was found
 * @param carerWork the carer's work situation; null when not asked
 */
public record FollowUpRecorded(
        UUID caseId,
        UUID followUp,
        String prefecture,
        String municipality,
        LocalDate doneOn,
        FollowUpOutcome outcome,
        @Nullable CarerWork carerWork)
        implements PublicEvent {

    /** Refuses what cannot be: a missing part, or a code that cannot be one. */
    public FollowUpRecorded {
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(followUp, "followUp");
        MunicipalCode.requirePrefecture(prefecture);
        MunicipalCode.requireMunicipality(municipality);
        Objects.requireNonNull(doneOn, "doneOn");
        Objects.requireNonNull(outcome, "outcome");
    }
}
