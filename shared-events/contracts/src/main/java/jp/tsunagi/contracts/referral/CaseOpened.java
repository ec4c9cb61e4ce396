package jp.tsunagi.contracts.referral;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.Codes;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.reference.MunicipalCode;
import org.jspecify.annotations.Nullable;

/**
 * A coordination case opened (連絡調整の開始, 様式9).
 *
 * @param caseId the case's id
 * @param consultation the consultation it comes from; null for a case opened without one
 * @param child the child's random id; null while nobody is identified
 * @param center the center that is responsible at first
 * @param prefecture the center's prefecture, two digits of JIS X 0401
 * @param municipality where the child or the matter belongs, five digits of JIS X 0402; null when not known (不明)
 * @param openedOn the day in Japan
 * @param themes what it is about, in declared order; may be empty
 */
public record CaseOpened(
        UUID caseId,
        @Nullable UUID consultation,
        @Nullable UUID child,
        UUID center,
        String prefecture,
        @Nullable String municipality,
        LocalDate openedOn,
        Set<ConsultationTheme> themes)
        implements PublicEvent {

    /** Refuses what cannot be: a missing part, or a code that cannot be one. */
    public CaseOpened {
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(center, "center");
        MunicipalCode.requirePrefecture(prefecture);
        MunicipalCode.requireMunicipalityIfKnown(municipality);
        Objects.requireNonNull(openedOn, "openedOn");
        themes = Codes.inDeclaredOrder(ConsultationTheme.class, themes);
    }
}
