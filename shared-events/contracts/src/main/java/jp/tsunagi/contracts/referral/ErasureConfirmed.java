package jp.tsunagi.contracts.referral;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.reference.MunicipalCode;

/**
 * The texts that coordination held of a person were erased as well (消去の確認).
 *
 * @param subject the child's random id
 * @param prefecture the prefecture of the center that knew the child, two digits of JIS X 0401
 * @param confirmedOn the day in Japan
 */
public record ErasureConfirmed(UUID subject, String prefecture, LocalDate confirmedOn) implements PublicEvent {

    /** Refuses what cannot be: a missing part, or a code that cannot be one. */
    public ErasureConfirmed {
        Objects.requireNonNull(subject, "subject");
        MunicipalCode.requirePrefecture(prefecture);
        Objects.requireNonNull(confirmedOn, "confirmedOn");
    }
}
