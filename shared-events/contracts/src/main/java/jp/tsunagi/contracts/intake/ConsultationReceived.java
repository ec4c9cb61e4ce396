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
 * A center received a consultation (相談の受付).
 *
 * @param consultation the consultation's id, random
 * @param center the center that received it
 * @param prefecture the center's prefecture, two digits of JIS X 0401
 * @param municipality where the child or the matter belongs, five digits of JIS X 0402, possibly in another prefecture; a
 *     ward of a designated city is given as its city; null when not known (不明)
 * @param receivedOn the day of receipt in Japan (受付日), the valid date that months are counted by
 * @param channel how it reached the center
 * @param inquirer who asked
 * @param scope about one child or family, or about a region
 * @param continuity known before or not
 * @param themes what it is about, in declared order; may be empty
 * @param outsideOpeningHours whether the center was closed when it came, by the opening hours known to intake then
 */
public record ConsultationReceived(
        UUID consultation,
        UUID center,
        String prefecture,
        @Nullable String municipality,
        LocalDate receivedOn,
        Channel channel,
        InquirerKind inquirer,
        SupportScope scope,
        Continuity continuity,
        Set<ConsultationTheme> themes,
        boolean outsideOpeningHours)
        implements PublicEvent {

    /** Refuses what no consultation can say: a missing part, or a code that cannot be one. */
    public ConsultationReceived {
        Objects.requireNonNull(consultation, "consultation");
        Objects.requireNonNull(center, "center");
        MunicipalCode.requirePrefecture(prefecture);
        MunicipalCode.requireMunicipalityIfKnown(municipality);
        Objects.requireNonNull(receivedOn, "receivedOn");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(inquirer, "inquirer");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(continuity, "continuity");
        themes = Codes.inDeclaredOrder(ConsultationTheme.class, themes);
    }
}
