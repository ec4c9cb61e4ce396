package jp.tsunagi.demo.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import jp.tsunagi.contracts.intake.CareItem;

/** Draws the children so that every published figure comes out as it is. */
final class ChildSketches {
    private static final int SWAPS = 4_000;

    private final Dice dice;
    private final LocalDate last;

    ChildSketches(long seed, LocalDate last) {
        this.dice = new Dice(seed, "children");
        this.last = last;
    }

    List<ChildSketch> draw() {
        var ages = dice.shuffled(Published.ages());
        var homes = dice.spread(Published.BY_MUNICIPALITY);
        var cares = cares(dice.spread(Published.BY_NUMBER_OF_CARES));
        // Who needs more is more often severely disabled, and walks less often.
        var needs = cares.stream()
                .map(each -> 10 * each.size() + dice.between(0, 40))
                .toList();
        var byNeed = IntStream.range(0, Published.CHILDREN)
                .boxed()
                .sorted(Comparator.comparingInt((Integer child) -> -needs.get(child)))
                .toList();
        var severe = Set.copyOf(byNeed.subList(0, Published.SEVERE));
        var walking = Set.copyOf(byNeed.subList(Published.CHILDREN - Published.WALKING, Published.CHILDREN));
        return IntStream.range(0, Published.CHILDREN)
                .mapToObj(child -> new ChildSketch(
                        "child-%03d".formatted(child + 1),
                        birthDate(ages.get(child)),
                        homes.get(child),
                        cares.get(child),
                        walking.contains(child),
                        severe.contains(child)))
                .toList();
    }

    /** So that the age is the same whether it is counted by the day of birth or by its month. */
    LocalDate birthDate(int age) {
        var month = last.minusYears(age).minusMonths(dice.between(2, 11));
        return month.withDayOfMonth(dice.between(1, month.lengthOfMonth()));
    }

    /**
     * Shares out the kinds of care so that both their numbers and the children's numbers come out: whoever needs most
     * takes what is left most of, which always works out when anything does, and then pairs of children change places.
     */
    private List<Set<CareItem>> cares(List<Integer> numbers) {
        Map<CareItem, Integer> left = new LinkedHashMap<>(Published.BY_CARE);
        List<Set<CareItem>> cares = new ArrayList<>();
        numbers.forEach(number -> cares.add(EnumSet.noneOf(CareItem.class)));
        IntStream.range(0, numbers.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer child) -> -numbers.get(child)))
                .forEach(child -> left.keySet().stream()
                        .sorted(Comparator.comparingInt((CareItem item) -> -left.getOrDefault(item, 0)))
                        .limit(numbers.get(child))
                        .toList()
                        .forEach(item -> {
                            cares.get(child).add(item);
                            left.merge(item, -1, Integer::sum);
                        }));
        if (left.values().stream().anyMatch(number -> number != 0)) {
            throw new IllegalStateException("the published figures contradict each other: " + left);
        }
        for (int i = 0; i < SWAPS; i++) {
            swap(dice.one(cares), dice.one(cares));
        }
        return cares;
    }

    private void swap(Set<CareItem> one, Set<CareItem> other) {
        var onlyOne = EnumSet.copyOf(one);
        onlyOne.removeAll(other);
        var onlyOther = EnumSet.copyOf(other);
        onlyOther.removeAll(one);
        if (!onlyOne.isEmpty() && !onlyOther.isEmpty()) {
            var given = dice.one(List.copyOf(onlyOne));
            var taken = dice.one(List.copyOf(onlyOther));
            one.remove(given);
            one.add(taken);
            other.remove(taken);
            other.add(given);
        }
    }
}
