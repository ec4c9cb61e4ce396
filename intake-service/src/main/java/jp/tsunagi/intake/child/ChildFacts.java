package jp.tsunagi.intake.child;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.Codes;
import jp.tsunagi.contracts.intake.AssessedCare;
import jp.tsunagi.contracts.intake.CareItem;
import jp.tsunagi.contracts.intake.LifeStage;
import jp.tsunagi.contracts.intake.LivingPlace;
import jp.tsunagi.contracts.intake.ScoreBand;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the world may be told of a child, as it holds from a day on. Each event of a child carries it as it is
 * after that event, so that one event alone is enough to publish.
 *
 * @param municipality where the child lives, five digits; null when not known
 * @param validFrom the first day; never before that of the facts before: what is told late does not rewrite the days between
 * @param birthMonth null when the birth is not known
 * @param lifeStage on the first day; null when the birth is not known
 * @param careItems in declared order; empty when not assessed, or none
 * @param severe whether the child has severe motor and intellectual disabilities (重症心身障害)
 * @param ableToMove whether the child can move without help; null when not known
 * @param careEndedOn null while the care goes on
 * @param tableVersion of the care-score table; null when not assessed
 */
public record ChildFacts(
        UUID child,
        UUID center,
        @Nullable String municipality,
        LocalDate validFrom,
        @Nullable YearMonth birthMonth,
        @Nullable LifeStage lifeStage,
        Set<CareItem> careItems,
        ScoreBand scoreBand,
        boolean severe,
        @Nullable Boolean ableToMove,
        LivingPlace livingPlace,
        @Nullable LocalDate careEndedOn,
        @Nullable String tableVersion) {
    public ChildFacts {
        careItems = Codes.inDeclaredOrder(CareItem.class, careItems);
    }

    /** Whether the child needs a ventilator. */
    public boolean ventilator() {
        return careItems.contains(CareItem.VENTILATOR);
    }

    ChildFacts assessed(ValidDay day, boolean enrolled, Set<CareItem> items, ScoreBand band, String version) {
        var from = from(day);
        return new ChildFacts(
                child,
                center,
                municipality,
                from,
                birthMonth,
                stage(day.birthDate(), from, enrolled),
                items,
                band,
                severe,
                ableToMove,
                livingPlace,
                careEndedOn,
                version);
    }

    ChildFacts livingIn(String place, ValidDay day, boolean enrolled) {
        var from = from(day);
        return new ChildFacts(
                child,
                center,
                place,
                from,
                birthMonth,
                stage(day.birthDate(), from, enrolled),
                careItems,
                scoreBand,
                severe,
                ableToMove,
                livingPlace,
                careEndedOn,
                tableVersion);
    }

    ChildFacts careEnded(ValidDay day, boolean enrolled) {
        var from = from(day);
        return new ChildFacts(
                child,
                center,
                municipality,
                from,
                birthMonth,
                stage(day.birthDate(), from, enrolled),
                careItems,
                scoreBand,
                severe,
                ableToMove,
                livingPlace,
                day.date(),
                tableVersion);
    }

    private LocalDate from(ValidDay day) {
        return day.date().isBefore(validFrom) ? validFrom : day.date();
    }

    static @Nullable LifeStage stage(@Nullable LocalDate birthDate, LocalDate day, boolean enrolled) {
        return birthDate == null ? null : LifeStage.at(birthDate, day, enrolled);
    }

    static Set<CareItem> items(Collection<AssessedCare> cares, boolean otherCare) {
        var items = EnumSet.noneOf(CareItem.class);
        cares.forEach(care -> items.add(care.detail().item()));
        if (otherCare) {
            items.add(CareItem.OUTSIDE_SCORE);
        }
        return items;
    }
}
