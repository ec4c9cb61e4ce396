package jp.tsunagi.intake.child;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.intake.AssessedCare;
import jp.tsunagi.contracts.intake.CareDetail;
import jp.tsunagi.contracts.intake.CareItem;
import jp.tsunagi.contracts.intake.LifeStage;
import jp.tsunagi.contracts.intake.LivingPlace;
import jp.tsunagi.contracts.intake.ScoreBand;
import jp.tsunagi.contracts.intake.WatchLevel;
import jp.tsunagi.eventstore.model.Sealed;
import jp.tsunagi.intake.child.ChildEvent.CareEnded;
import jp.tsunagi.intake.child.ChildEvent.CareProfileAssessed;
import jp.tsunagi.intake.child.ChildEvent.ChildIdentified;
import jp.tsunagi.intake.child.ChildEvent.ResidenceChanged;

/** A child who is known since October, was assessed, moved, and one day needs no more care. */
public final class Children {
    public static final UUID CHILD = UUID.randomUUID();
    public static final UUID CENTER = UUID.randomUUID();
    public static final LocalDate BORN = LocalDate.of(2018, 4, 1);
    public static final LocalDate KNOWN_SINCE = LocalDate.of(2024, 3, 30);
    public static final LocalDate ASSESSED_ON = LocalDate.of(2024, 4, 10);
    public static final LocalDate MOVED_ON = LocalDate.of(2024, 6, 1);
    public static final LocalDate ENDED_ON = LocalDate.of(2026, 9, 30);

    /** By the table of 2021: 10 + 2, 8 (watched with the ventilator), 8 + 1. */
    public static final List<AssessedCare> CARES = List.of(
            new AssessedCare(CareDetail.VENTILATOR, WatchLevel.HIGH),
            new AssessedCare(CareDetail.TRACHEOSTOMY, WatchLevel.HIGH),
            new AssessedCare(CareDetail.SUCTION, WatchLevel.HIGH));

    public static final SealedProfile PROFILE =
            new SealedProfile(new Sealed("v1.k.name"), new Sealed("v1.k.kana"), null, new Sealed("v1.k.birth"));

    public static final ChildFacts FACTS = new ChildFacts(
            CHILD,
            CENTER,
            "25201",
            KNOWN_SINCE,
            YearMonth.of(2018, 4),
            LifeStage.PRESCHOOL,
            Set.of(),
            ScoreBand.NONE,
            true,
            null,
            LivingPlace.HOME,
            null,
            null);

    public static final ChildIdentified IDENTIFIED = new ChildIdentified("25", PROFILE, false, FACTS);

    public static final CareProfileAssessed ASSESSED =
            new CareProfileAssessed(ASSESSED_ON, CARES, true, 29, "2021-04-01", assessed("25201", ASSESSED_ON));

    public static final ResidenceChanged MOVED = new ResidenceChanged("25206", MOVED_ON, assessed("25206", MOVED_ON));

    public static final CareEnded ENDED = new CareEnded(
            ENDED_ON,
            new ChildFacts(
                    CHILD,
                    CENTER,
                    "25206",
                    ENDED_ON,
                    YearMonth.of(2018, 4),
                    LifeStage.PRIMARY,
                    MOVED.facts().careItems(),
                    ScoreBand.FROM_16,
                    true,
                    null,
                    LivingPlace.HOME,
                    ENDED_ON,
                    "2021-04-01"));

    private Children() {}

    private static ChildFacts assessed(String municipality, LocalDate from) {
        return new ChildFacts(
                CHILD,
                CENTER,
                municipality,
                from,
                YearMonth.of(2018, 4),
                LifeStage.PRIMARY,
                Set.of(CareItem.VENTILATOR, CareItem.TRACHEOSTOMY, CareItem.SUCTION, CareItem.OUTSIDE_SCORE),
                ScoreBand.FROM_16,
                true,
                null,
                LivingPlace.HOME,
                null,
                "2021-04-01");
    }
}
