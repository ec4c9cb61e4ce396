package jp.tsunagi.contracts.referral;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.reference.MunicipalCode;

/**
 * A follow-up is planned (フォローアップの予定, 様式10).
 *
 * @param caseId the case's id
 * @param followUp the follow-up's id
 * @param prefecture the prefecture of the center it began with, two digits of JIS X 0401
 * @param municipality the municipality that took the case over, five digits of JIS X 0402
 * @param monthsAfter how many months after the handoff
 * @param dueOn the day by which it is done, a working day
 */
public record FollowUpScheduled(
        UUID caseId, UUID followUp, String prefecture, String municipality, int monthsAfter, LocalDate dueOn)
        implements PublicEvent {

    /** Refuses what cannot be: a missing part, or a code that cannot be one. */
    public FollowUpScheduled {
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(followUp, "followUp");
        MunicipalCode.requirePrefecture(prefecture);
        MunicipalCode.requireMunicipality(municipality);
        if (monthsAfter < 1) {
            throw new IllegalArgumentException("a follow-up comes a month or more after the handoff");
        }
        Objects.requireNonNull(dueOn, "dueOn");
    }
}
