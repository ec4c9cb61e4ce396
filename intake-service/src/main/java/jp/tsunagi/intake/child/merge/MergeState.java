package jp.tsunagi.intake.child.merge;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.tsunagi.eventstore.model.Tenancy;
import jp.tsunagi.intake.child.merge.MergeEvent.ChildrenMerged;

/** Which of a center's records are of one child. */
public sealed interface MergeState {
    /** Nothing was ever decided. */
    record NothingDecided() implements MergeState {}

    /**
     * Something was.
     *
     * @param decisions how many on merging; the last one's number
     * @param byChild what was decided last of each record that was ever to go
     * @param apart pairs of records of which a person said that they are of different children
     */
    record Decided(Tenancy center, int decisions, Map<UUID, Newest> byChild, Set<Set<UUID>> apart)
            implements MergeState {
        public Decided {
            byChild = Map.copyOf(byChild);
            apart = Set.copyOf(apart);
        }

        static Decided none(Tenancy center) {
            return new Decided(center, 0, Map.of(), Set.of());
        }

        Decided with(Newest decision) {
            var next = new HashMap<>(byChild);
            next.put(decision.merge().child(), decision);
            return new Decided(center, decision.number(), next, apart);
        }

        Decided apart(UUID one, UUID other) {
            var next = new HashSet<>(apart);
            next.add(Set.of(one, other));
            return new Decided(center, decisions, byChild, next);
        }

        Decided together(UUID one, UUID other) {
            var next = new HashSet<>(apart);
            next.remove(Set.of(one, other));
            return new Decided(center, decisions, byChild, next);
        }
    }

    /**
     * What was decided of a record last.
     *
     * @param number of the decision, from 1: a record follows none that is older than one it has followed
     * @param merge by which the record went
     * @param merged whether it is gone; otherwise it has come back
     */
    record Newest(int number, ChildrenMerged merge, boolean merged) {}

    /** What was decided of each record last, the oldest decision first. */
    default List<Newest> newest() {
        return switch (this) {
            case NothingDecided _ -> List.of();
            case Decided decided ->
                decided.byChild().values().stream()
                        .sorted(Comparator.comparingInt(Newest::number))
                        .toList();
        };
    }

    /** What was decided of a record last. */
    default Optional<Newest> newest(UUID child) {
        return newest().stream()
                .filter(newest -> newest.merge().child().equals(child))
                .findFirst();
    }

    /** The merges by which records went into this one, the oldest first. */
    default List<ChildrenMerged> into(UUID survivor) {
        return merges().filter(merge -> merge.survivor().equals(survivor)).toList();
    }

    /** Whether a person said of two records that they are of different children, and of nobody the contrary since. */
    default boolean areApart(UUID one, UUID other) {
        return !one.equals(other)
                && this instanceof Decided decided
                && decided.apart().contains(Set.of(one, other));
    }

    /** Whether a record has gone into another. */
    default boolean isGone(UUID child) {
        return merges().anyMatch(merge -> merge.child().equals(child));
    }

    private Stream<ChildrenMerged> merges() {
        return newest().stream().filter(Newest::merged).map(Newest::merge);
    }
}
