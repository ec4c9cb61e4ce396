package jp.tsunagi.contracts.intake;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.Codes;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.reference.MunicipalCode;
import org.jspecify.annotations.Nullable;

/**
 * What may be told of a child (児の把握) has become known or has changed: all of it, as it holds from a day on. That day never
 * goes back from one event of a child to the next; on any day the last event holds that takes effect on it or before.
 *
 * @param child the child's random id
 * @param center the center that knows the child
 * @param municipality where the child lives, five digits of JIS X 0402, possibly in another prefecture; a ward of a
 *     designated city is given as its city; null when not known (不明)
 * @param validFrom the first day in Japan on which this holds, never before that of the event before
 * @param birthMonth the month of birth; null when not known
 * @param lifeStage the life stage on {@code validFrom}; null when not known
 * @param careItems what care is needed, in declared order; empty when none is, and before the first assessment
 * @param scoreBand the band of the care score; {@link ScoreBand#NONE} before the first assessment
 * @param ventilator whether {@link CareItem#VENTILATOR} is among the care items
 * @param severe whether the child has severe motor and intellectual disabilities (重症心身障害)
 * @param ableToMove whether the child can move without help; null when not known
 * @param livingPlace whether the child lives at home, in hospital or in a facility
 * @param careEndedOn the day on which medical care ended, whatever the cause; null while it goes on
 * @param tableVersion the version of the care-score table behind the band, such as {@code 2021-04-01}; null before the
 *     first assessment
 */
public record ChildFactsRecorded(
        UUID child,
        UUID center,
        @Nullable String municipality,
        LocalDate validFrom,
        @Nullable YearMonth birthMonth,
        @Nullable LifeStage lifeStage,
        Set<CareItem> careItems,
        ScoreBand scoreBand,
        boolean ventilator,
        boolean severe,
        @Nullable Boolean ableToMove,
        LivingPlace livingPlace,
        @Nullable LocalDate careEndedOn,
        @Nullable String tableVersion)
        implements PublicEvent {

    /** Refuses what cannot be: a missing part, a code that cannot be one, a ventilator both needed and not. */
    public ChildFactsRecorded {
        Objects.requireNonNull(child, "child");
        Objects.requireNonNull(center, "center");
        MunicipalCode.requireMunicipalityIfKnown(municipality);
        Objects.requireNonNull(validFrom, "validFrom");
        careItems = Codes.inDeclaredOrder(CareItem.class, careItems);
        if (ventilator != careItems.contains(CareItem.VENTILATOR)) {
            throw new IllegalArgumentException("ventilator says what the care items say");
        }
        Objects.requireNonNull(scoreBand, "scoreBand");
        Objects.requireNonNull(livingPlace, "livingPlace");
    }
}
