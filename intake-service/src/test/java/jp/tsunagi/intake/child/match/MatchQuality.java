package jp.tsunagi.intake.child.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tsunagi.intake.child.match.Population.Registered;
import jp.tsunagi.intake.child.match.Population.Variation;

/**
 * How well pairs of records of one child are found among records whose truth is known.
 *
 * @param records how many were compared
 * @param comparisons how many pairs had a block in common
 * @param found pairs that are candidates, and are of one child
 * @param missed pairs of one child that are no candidates
 * @param wrong candidates that are of two children
 */
record MatchQuality(int records, int comparisons, List<Pair> found, List<Pair> missed, List<Pair> wrong) {
    /** @param second the later record */
    record Pair(Registered first, Registered second, Match match) {
        /** How the two differ, as far as the maker of the records says. */
        Set<Variation> variations() {
            return second.variations().isEmpty() ? first.variations() : second.variations();
        }
    }

    double recall() {
        return (double) found.size() / (found.size() + missed.size());
    }

    double precision() {
        return (double) found.size() / (found.size() + wrong.size());
    }

    /** Takes the records in one after the other, as a center does: each is compared with those before it. */
    static MatchQuality of(List<Registered> all) {
        var key = new byte[IndexKey.BYTES];
        key[0] = 1;
        var sketcher = new Sketcher(new IndexKey(key));
        var sketches = new ArrayList<Sketch>();
        var byBlock = new HashMap<Long, List<Integer>>();
        var persons = new HashMap<Integer, Integer>();
        var quality = new Counting();
        for (int i = 0; i < all.size(); i++) {
            var record = all.get(i);
            var sketch = sketcher.sketch(record.profile(), record.places());
            var near = new HashSet<Integer>();
            for (var block : sketch.blocks()) {
                var same = byBlock.computeIfAbsent(block, _ -> new ArrayList<>());
                near.addAll(same);
                same.add(i);
            }
            var twin = persons.put(record.person(), i);
            if (twin != null) {
                near.add(twin);
            }
            for (int other : near) {
                boolean met = !Collections.disjoint(
                        sketch.blocks(), sketches.get(other).blocks());
                var match = Match.of(sketch, sketches.get(other));
                quality.count(new Pair(all.get(other), record, match), met);
            }
            sketches.add(sketch);
        }
        return quality.result(all.size());
    }

    private static final class Counting {
        private int comparisons;
        private final List<Pair> found = new ArrayList<>();
        private final List<Pair> missed = new ArrayList<>();
        private final List<Pair> wrong = new ArrayList<>();

        void count(Pair pair, boolean met) {
            boolean candidate = met && pair.match().isCandidate();
            comparisons += met ? 1 : 0;
            if (pair.first().person() == pair.second().person()) {
                (candidate ? found : missed).add(pair);
            } else if (candidate) {
                wrong.add(pair);
            }
        }

        MatchQuality result(int records) {
            return new MatchQuality(records, comparisons, found, missed, wrong);
        }
    }

    /** Pairs of one child by how they differ: found and missed. */
    Map<Variation, int[]> byVariation() {
        var counts = new EnumMap<Variation, int[]>(Variation.class);
        for (var variation : Variation.values()) {
            counts.put(variation, new int[] {count(found, variation), count(missed, variation)});
        }
        return counts;
    }

    private static int count(List<Pair> pairs, Variation variation) {
        return (int) pairs.stream()
                .filter(pair -> pair.variations().contains(variation))
                .count();
    }
}
