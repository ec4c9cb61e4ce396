package jp.tsunagi.reporting.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one statement counted, at one moment. Its tables are disjoint counts: what stands in several rows of a form
 * (複数計上) has a table of its own for them, and is never added up to a total.
 *
 * @param counts what was counted; absent means none
 * @param source how far the source had been read
 */
public record Tally(List<Count> counts, Freshness source) {
    public Tally {
        counts = List.copyOf(counts);
    }

    /**
     * One figure.
     *
     * @param table what was counted
     * @param place the municipality it was counted in, five digits; null when not known, or not counted by place
     * @param key the row it stands in, such as a code's name; null for what has none
     */
    public record Count(
            String table, @Nullable String place, @Nullable String key, long figure) {}

    /** Everything in a table. */
    public long all(String table) {
        return sum(table, _ -> true);
    }

    /** What stands in one row of a table, wherever it was counted. */
    public long in(String table, @Nullable String key) {
        return sum(table, count -> Objects.equals(count.key(), key));
    }

    /** What was counted in one place. */
    public long at(@Nullable String place, String table) {
        return sum(table, count -> Objects.equals(count.place(), place));
    }

    /** What stands in one row of a table and was counted in one place. */
    public long at(@Nullable String place, String table, String key) {
        return sum(table, count -> Objects.equals(count.place(), place) && key.equals(count.key()));
    }

    /** The rows of a table that have a figure, those without a key left out. */
    public Set<String> keys(String table) {
        return counts.stream()
                .filter(count -> count.table().equals(table))
                .map(Count::key)
                .flatMap(key -> Optional.ofNullable(key).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The municipalities in which anything was counted. */
    public Set<String> places() {
        return counts.stream()
                .map(Count::place)
                .flatMap(place -> Optional.ofNullable(place).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private long sum(String table, Predicate<Count> those) {
        return counts.stream()
                .filter(count -> count.table().equals(table))
                .filter(those)
                .mapToLong(Count::figure)
                .sum();
    }
}
