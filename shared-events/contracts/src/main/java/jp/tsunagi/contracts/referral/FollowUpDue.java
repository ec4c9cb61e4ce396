package jp.tsunagi.contracts.referral;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.reference.MunicipalCode;

/**
 * A follow-up is due (フォローアップの期日).
 *
 * @param caseId the case's id
 * @param followUp the follow-up's id
 * @param prefecture the prefecture of the center it began with, two digits of JIS X 0401
 * @param municipality the municipality that took the case over, five digits of JIS X 0402
 * @param dueOn the day by which it is done
 */
public record FollowUpDue(UUID caseId, UUID followUp, String prefecture, String municipality, LocalDate dueOn)
        implements PublicEvent {

    /** Refuses what cannot be: a missing part, or a code that cannot be one. */
    public FollowUpDue {
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(followUp, "followUp");
        MunicipalCode.requirePrefecture(prefecture);
        MunicipalCode.requireMunicipality(municipality);
        Objects.requireNonNull(dueOn, "dueOn");
    }
}
