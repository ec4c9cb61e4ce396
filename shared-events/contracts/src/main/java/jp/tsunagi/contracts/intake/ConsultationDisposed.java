package jp.tsunagi.contracts.intake;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.Codes;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.reference.MunicipalCode;
import org.jspecify.annotations.Nullable;

/**
 * A consultation came to its end (対応の区切り, 様式8).
 *
 * @param consultation the consultation's id
 * @param center the center that received it
 * @param prefecture the center's prefecture, two digits of JIS X 0401
 * @param municipality where the child or the matter belongs, five digits of JIS X 0402; null when not known (不明)
 * @param disposedOn the day in Japan
 * @param disposition how it ended
 * @param responses what had been given by then, in declared order; may be empty
 */
public record ConsultationDisposed(
        UUID consultation,
        UUID center,
        String prefecture,
        @Nullable String municipality,
        LocalDate disposedOn,
        Disposition disposition,
        Set<Response> responses)
        implements PublicEvent {

    /** Refuses what cannot be: a missing part, or a code that cannot be one. */
    public ConsultationDisposed {
        Objects.requireNonNull(consultation, "consultation");
        Objects.requireNonNull(center, "center");
        MunicipalCode.requirePrefecture(prefecture);
        MunicipalCode.requireMunicipalityIfKnown(municipality);
        Objects.requireNonNull(disposedOn, "disposedOn");
        Objects.requireNonNull(disposition, "disposition");
        responses = Codes.inDeclaredOrder(Response.class, responses);
    }
}
