package jp.tsunagi.contracts.intake;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.reference.MunicipalCode;
import jp.tsunagi.contracts.referral.ReopenReason;
import org.jspecify.annotations.Nullable;

/**
 * A consultation that had come to its end is taken up again (再開).
 *
 * @param consultation the consultation's id
 * @param center the center that received it
 * @param prefecture the center's prefecture, two digits of JIS X 0401
 * @param municipality where the child or the matter belongs, five digits of JIS X 0402; null when not known (不明)
 * @param reopenedOn the day in Japan
 * @param reason why
 */
public record ConsultationReopened(
        UUID consultation,
        UUID center,
        String prefecture,
        @Nullable String municipality,
        LocalDate reopenedOn,
        ReopenReason reason)
        implements PublicEvent {

    /** Refuses what cannot be: a missing part, or a code that cannot be one. */
    public ConsultationReopened {
        Objects.requireNonNull(consultation, "consultation");
        Objects.requireNonNull(center, "center");
        MunicipalCode.requirePrefecture(prefecture);
        MunicipalCode.requireMunicipalityIfKnown(municipality);
        Objects.requireNonNull(reopenedOn, "reopenedOn");
        Objects.requireNonNull(reason, "reason");
    }
}
