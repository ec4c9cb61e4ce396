package jp.tsunagi.intake.child.merge;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * @param decisions how many; the last one's number
     * @param byChild what was decided last of each record that was ever to go
     */
    record Decided(Tenancy center, int decisions, Map<UUID, Newest> byChild) implements MergeState {
        public Decided {
            byChild = Map.copyOf(byChild);
        }

        Decided with(Newest decision) {
            var next = new HashMap<>(byChild);
            next.put(decision.merge().child(), decision);
            return new Decided(center, decision.number(), next);
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

    /** Whether a record has gone into another. */
    default boolean isGone(UUID child) {
        return merges().anyMatch(merge -> merge.child().equals(child));
    }

    private Stream<ChildrenMerged> merges() {
        return newest().stream().filter(Newest::merged).map(Newest::merge);
    }
}
