package jp.tsunagi.demo.plan;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.tsunagi.contracts.intake.AssessedCare;
import jp.tsunagi.contracts.intake.CareDetail;
import jp.tsunagi.contracts.intake.CareItem;
import jp.tsunagi.contracts.intake.LivingPlace;
import jp.tsunagi.contracts.intake.WatchLevel;
import org.jspecify.annotations.Nullable;

/**
 * Says when a center gets to know each child and what becomes known afterwards. Besides those whose figures are published
 * there are some who have left the prefecture and some whose care has ended.
 */
final class Children {
    private static final int MOVERS = 12;
    private static final int LEAVERS = 3;
    private static final int ENDED = 5;
    private static final int OTHER_CARE = 5;
    private static final Map<WatchLevel, Integer> WATCH =
            Weights.of(entry(WatchLevel.HIGH, 25), entry(WatchLevel.MIDDLE, 35), entry(WatchLevel.LOW, 40));
    private static final Map<LivingPlace, Integer> PLACES =
            Weights.of(entry(LivingPlace.HOME, 90), entry(LivingPlace.HOSPITAL, 6), entry(LivingPlace.FACILITY, 4));

    private final Dice dice;
    private final Days days;
    private final ChildSketches sketches;

    Children(long seed, Days days) {
        this.dice = new Dice(seed, "knowing children");
        this.days = days;
        this.sketches = new ChildSketches(seed, days.last());
    }

    List<ChildSketch> sketch() {
        return sketches.draw();
    }

    /** @param first each child's first consultation, where there is one */
    List<Child> known(List<ChildSketch> drawn, Map<String, FirstConsultation> first) {
        var identified = new HashMap<String, LocalDate>();
        var early = new ArrayList<String>();
        for (var sketch : drawn) {
            var on = identifiedOn(sketch, first.get(sketch.key()));
            identified.put(sketch.key(), on);
            if (on.isBefore(days.last().minusDays(120))) {
                early.add(sketch.key());
            }
        }
        var movers = Set.copyOf(dice.some(early, MOVERS));
        var otherCare = Set.copyOf(dice.some(early, OTHER_CARE));
        var known = new ArrayList<Child>();
        for (var sketch : drawn) {
            var consultation = first.get(sketch.key());
            var on = requireNonNull(identified.get(sketch.key()));
            var since = consultation == null ? earlier(on, sketch) : on;
            var stays = movers.contains(sketch.key())
                    ? moved(since, on, elsewhere(sketch.home()), sketch.home())
                    : List.of(new Child.Stay(sketch.home(), since, on));
            known.add(child(sketch, on, since, consultation, stays, otherCare.contains(sketch.key()), null));
        }
        known.addAll(gone());
        return List.copyOf(known);
    }

    /** Children whom a center knew and who count no more: they moved away, or need no care any longer. */
    private List<Child> gone() {
        var gone = new ArrayList<Child>();
        for (int i = 0; i < LEAVERS + ENDED; i++) {
            var sketch = new ChildSketch(
                    "child-%03d".formatted(Published.CHILDREN + 1 + i),
                    sketches.birthDate(dice.between(3, 14)),
                    Cast.OTSU,
                    EnumSet.copyOf(dice.some(Published.BY_CARE.keySet(), dice.between(1, 3))),
                    i % 4 == 0,
                    i % 2 == 1);
            var on = identifiedOn(sketch, null);
            var stays = i < LEAVERS
                    ? moved(on, on, sketch.home(), Cast.KYOTO)
                    : List.of(new Child.Stay(sketch.home(), on, on));
            var ended = i < LEAVERS ? null : Days.after(on.plusDays(dice.between(150, 450)), 0);
            gone.add(child(sketch, on, on, null, stays, false, ended));
        }
        return gone;
    }

    private Child child(
            ChildSketch sketch,
            LocalDate identifiedOn,
            LocalDate since,
            @Nullable FirstConsultation first,
            List<Child.Stay> stays,
            boolean otherCare,
            @Nullable LocalDate careEndedOn) {
        var name = SyntheticName.thrown(dice);
        var center = first == null ? DutyDesk.of(stays.getFirst().municipality()) : first.desk();
        return new Child(
                sketch.key(),
                center.center(),
                center.account(),
                name.written(),
                name.kana(),
                "077-000-%04d".formatted(dice.between(0, 9999)),
                sketch.birthDate(),
                since,
                identifiedOn,
                first == null ? null : first.consultation(),
                stays,
                dice.weighted(PLACES),
                sketch.walks(),
                sketch.severe(),
                dice.inHundred(80),
                assessments(sketch, identifiedOn, otherCare).stream()
                        .filter(assessment ->
                                careEndedOn == null || assessment.on().isBefore(careEndedOn))
                        .toList(),
                careEndedOn);
    }

    /** By the first consultation or soon after; otherwise from what municipalities tell in the first months. */
    private LocalDate identifiedOn(ChildSketch sketch, @Nullable FirstConsultation first) {
        if (first != null) {
            var soon = Days.after(first.recordedOn(), dice.between(0, 8));
            return days.isOver(soon) ? first.recordedOn() : soon;
        }
        var born = sketch.birthDate().plusDays(14);
        var earliest = born.isAfter(days.first()) ? born : days.first().plusDays(1);
        var told = Days.after(earliest.plusDays(dice.between(0, 70)), 0);
        return days.isOver(told) ? Days.after(earliest, 0) : told;
    }

    /** What a municipality tells may have held for some weeks. */
    private LocalDate earlier(LocalDate identifiedOn, ChildSketch sketch) {
        var since = identifiedOn.minusDays(dice.between(0, 25));
        return since.isBefore(sketch.birthDate()) ? identifiedOn : since;
    }

    private List<Child.Stay> moved(LocalDate since, LocalDate identifiedOn, String from, String to) {
        var told = Days.after(identifiedOn.plusDays(dice.between(60, 110)), 0);
        return List.of(
                new Child.Stay(from, since, identifiedOn),
                new Child.Stay(to, told.minusDays(dice.between(0, 20)), told));
    }

    private String elsewhere(String home) {
        return dice.one(Published.BY_MUNICIPALITY.keySet().stream()
                .filter(other -> !other.equals(home))
                .toList());
    }

    private List<Child.Assessment> assessments(ChildSketch sketch, LocalDate identifiedOn, boolean otherCare) {
        var soon = Days.after(identifiedOn, dice.between(0, 12));
        var first = days.isOver(soon) ? identifiedOn : soon;
        var again = Days.after(first, dice.between(30, 200));
        if (!dice.inHundred(15) || days.isOver(again)) {
            return List.of(new Child.Assessment(first, assessed(sketch.cares()), otherCare));
        }
        var fewer = sketch.cares().size() < 2
                ? sketch.cares()
                : EnumSet.copyOf(dice.some(sketch.cares(), sketch.cares().size() - 1));
        return List.of(
                new Child.Assessment(first, assessed(fewer), false),
                new Child.Assessment(again, assessed(sketch.cares()), otherCare));
    }

    private List<AssessedCare> assessed(Set<CareItem> cares) {
        return cares.stream()
                .sorted()
                .flatMap(this::details)
                .map(detail -> new AssessedCare(detail, dice.weighted(WATCH)))
                .toList();
    }

    private Stream<CareDetail> details(CareItem item) {
        var rows = Stream.of(CareDetail.values())
                .filter(detail -> detail.item() == item)
                .toList();
        return item == CareItem.TUBE_FEEDING
                ? rows.stream().limit(dice.inHundred(20) ? 2 : 1)
                : Stream.of(dice.one(rows));
    }

    /** The consultation by which a center hears of a child. */
    record FirstConsultation(String consultation, DutyDesk desk, LocalDate recordedOn) {}
}
