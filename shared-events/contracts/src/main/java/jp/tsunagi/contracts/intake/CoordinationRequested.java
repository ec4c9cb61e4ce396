package jp.tsunagi.contracts.intake;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.Codes;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.reference.MunicipalCode;
import org.jspecify.annotations.Nullable;

/**
 * A consultation needs two or more agencies to act together (連絡調整の依頼): a coordination case opens from it (notice 4(1)).
 *
 * @param consultation the consultation's id
 * @param child the child's random id; null while nobody is identified
 * @param center the center that asks, and is responsible at first
 * @param prefecture the center's prefecture, two digits of JIS X 0401
 * @param municipality where the child or the matter belongs, five digits of JIS X 0402; null when not known (不明)
 * @param requestedOn the day in Japan
 * @param themes what it is about, in declared order; may be empty
 * @param sectors the sectors whose agencies are needed, in declared order; may be empty
 */
public record CoordinationRequested(
        UUID consultation,
        @Nullable UUID child,
        UUID center,
        String prefecture,
        @Nullable String municipality,
        LocalDate requestedOn,
        Set<ConsultationTheme> themes,
        Set<Sector> sectors)
        implements PublicEvent {

    /** Refuses what cannot be: a missing part, or a code that cannot be one. */
    public CoordinationRequested {
        Objects.requireNonNull(consultation, "consultation");
        Objects.requireNonNull(center, "center");
        MunicipalCode.requirePrefecture(prefecture);
        MunicipalCode.requireMunicipalityIfKnown(municipality);
        Objects.requireNonNull(requestedOn, "requestedOn");
        themes = Codes.inDeclaredOrder(ConsultationTheme.class, themes);
        sectors = Codes.inDeclaredOrder(Sector.class, sectors);
    }
}
