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
 * What may be told of a child (児の把握) has become known or has changed: all of it, as it holds from a day on. Of the events of
 * a child the newest one holds among those that took effect on or before a day.
 *
 * @param child the child's random id
 * @param center the center that knows the child
 * @param municipality where the child lives, five digits of JIS X 0402, possibly in another prefecture; a ward of a designated city is given as
 *     its city; null when not known (不明)
 * @param validFrom the first day in Japan on which this holds
 * @param birthMonth the month of birth; null when not known
 * @param lifeStage on the first day; null when the birth is not known
 * @param careItems what care is needed, in declared order; empty when not assessed or none
 * @param scoreBand the band of the care score
 * @param ventilator whether the child needs a ventilator
 * @param severe whether the child has severe motor and intellectual disabilities (重症心身障害)
 * @param ableToMove whether the child can move without help; null when not known
 * @param livingPlace where the child lives
 * @param careEndedOn the day on which medical care ended; null while it goes on
 * @param tableVersion the version of the care-score table that was used, such as {@code 2021-04-01}; null when not assessed
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

    /** Refuses what cannot be: a missing part, or a code that cannot be one. */
    public ChildFactsRecorded {
        Objects.requireNonNull(child, "child");
        Objects.requireNonNull(center, "center");
        if (municipality != null) {
            MunicipalCode.requireMunicipality(municipality);
        }
        Objects.requireNonNull(validFrom, "validFrom");
        careItems = Codes.inDeclaredOrder(CareItem.class, careItems);
        Objects.requireNonNull(scoreBand, "scoreBand");
        Objects.requireNonNull(livingPlace, "livingPlace");
    }
}
