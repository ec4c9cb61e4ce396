package jp.tsunagi.contracts.referral;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.reference.MunicipalCode;

/**
 * A follow-up that was not done ended, because the case was handed on or given back (フォローアップの終了).
 *
 * @param caseId the case's id
 * @param followUp the follow-up's id
 * @param prefecture the prefecture of the center it began with, two digits of JIS X 0401
 * @param municipality the municipality that has let the case go, five digits of JIS X 0402
 * @param endedOn the day in Japan on which it did
 */
public record FollowUpEnded(UUID caseId, UUID followUp, String prefecture, String municipality, LocalDate endedOn)
        implements PublicEvent {

    /** Refuses what cannot be: a missing part, or a code that cannot be one. */
    public FollowUpEnded {
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(followUp, "followUp");
        MunicipalCode.requirePrefecture(prefecture);
        MunicipalCode.requireMunicipality(municipality);
        Objects.requireNonNull(endedOn, "endedOn");
    }
}
