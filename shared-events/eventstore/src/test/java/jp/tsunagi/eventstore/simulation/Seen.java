package jp.tsunagi.eventstore.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.eventstore.model.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * The row of the simulated projections: every event of a stream by its number, in the order in which it was folded, so
 * that one that is missing, doubled or out of order shows.
 */
record Seen(UUID stream, List<Long> numbers) {
    Seen {
        numbers = List.copyOf(numbers);
    }

    static Seen project(@Nullable Seen row, Recorded<?> recorded) {
        var numbers = new ArrayList<>(row == null ? List.<Long>of() : row.numbers());
        numbers.add(recorded.number());
        return new Seen(recorded.stream(), numbers);
    }
}
