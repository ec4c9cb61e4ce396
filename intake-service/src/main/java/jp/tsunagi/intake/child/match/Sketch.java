package jp.tsunagi.intake.child.match;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A child as the index knows it: hashes, and nothing that could be read.
 *
 * @param hashes by feature; the first one is of the thing itself, the others of what it is one slip away from; a feature
 *     that is not known is not among them
 * @param places municipalities of residence, the present one and earlier ones, five digits; in clear, as the facts are
 * @param blocks records that have none of these in common are never compared
 */
public record Sketch(Map<Feature, List<Long>> hashes, Set<String> places, Set<Long> blocks) {
    public Sketch {
        var copy = new EnumMap<Feature, List<Long>>(Feature.class);
        copy.putAll(hashes);
        hashes = Collections.unmodifiableMap(copy);
        places = Set.copyOf(places);
        blocks = Set.copyOf(blocks);
    }

    /** How much two sketches agree in one feature. */
    enum Agreement {
        SAME,
        /** One slip apart: a letter more, fewer or other, two swapped; one part of a date other, or day and month swapped. */
        NEAR,
        OTHER,
        /** One of the two does not know it. */
        UNKNOWN
    }

    Agreement agreement(Feature feature, Sketch other) {
        var mine = hashes.getOrDefault(feature, List.of());
        var theirs = other.hashes.getOrDefault(feature, List.of());
        if (mine.isEmpty() || theirs.isEmpty()) {
            return Agreement.UNKNOWN;
        }
        if (mine.getFirst().equals(theirs.getFirst())) {
            return Agreement.SAME;
        }
        return Collections.disjoint(mine, theirs) ? Agreement.OTHER : Agreement.NEAR;
    }

    boolean sharesPlace(Sketch other) {
        return !Collections.disjoint(places, other.places);
    }

    /** Whether the record tells family and given name apart. */
    boolean isSplit() {
        return hashes.containsKey(Feature.GIVEN_NAME);
    }
}
