package jp.tsunagi.bench.faults.run;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The invariants that do not hold, each with the first few things that were seen instead. */
public final class Findings {
    private static final int EXAMPLES = 5;

    private final Map<Invariant, List<String>> seen = new EnumMap<>(Invariant.class);

    /** Notes it when it does not hold. */
    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be one more dependency
    void unless(boolean holds, Invariant invariant, String how, @Nullable Object... values) {
        if (!holds) {
            var examples = seen.computeIfAbsent(invariant, _ -> new ArrayList<>());
            if (examples.size() < EXAMPLES) {
                examples.add(how.formatted(values));
            }
        }
    }

    /** Those that do not hold. */
    public Set<Invariant> broken() {
        return Set.copyOf(seen.keySet());
    }

    /** A line for each example; empty when all hold. */
    public List<String> lines() {
        return seen.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(how -> entry.getKey() + ": " + how))
                .toList();
    }
}
