package jp.tsunagi.eventstore.rebuild;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a second set of a read model has come.
 *
 * @param total events to fold, as far as the living set had come when it began
 * @param done events that are folded; may grow past {@code total}, because the living set goes on meanwhile
 * @param failure why it stands still; null: it does not
 * @param startedAt by the database's own clock, as all times here
 * @param elapsed from the start until it was ready, or until now
 * @param readyAt when it had come to where the living set stood; null: not yet
 * @param compared table by table, what the last comparison found; empty: none was made yet
 * @param parked how many streams the last comparison left out, since they are parked in one of the sets or in both
 * @param switchedAt since when the rebuilt rows are read, and the second set holds those from before; null: not switched
 */
public record Rebuild(
        State state,
        long total,
        long done,
        @Nullable String failure,
        Instant startedAt,
        Duration elapsed,
        @Nullable Instant readyAt,
        List<Comparison> compared,
        long parked,
        @Nullable Instant comparedAt,
        @Nullable Instant switchedAt) {
    /** Whether the second set has been where the living one was. */
    public enum State {
        /** Folding what is long past. */
        RUNNING,
        /** Compared, and following the living set. */
        READY
    }

    /** Of what there was to fold at the start, rounded down; 0 to 100. */
    public int percent() {
        return total == 0 ? 100 : (int) Math.min(100, 100 * done / total);
    }

    /** Events per second until it was ready. */
    public long perSecond() {
        return 1000 * Math.min(done, total) / Math.max(1, elapsed.toMillis());
    }
}
