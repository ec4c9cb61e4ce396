package jp.tsunagi.referral.coordinator.read;

import jp.tsunagi.eventstore.model.Projection;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.referral.coordinator.CoordinatorEvent;
import jp.tsunagi.referral.coordinator.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What the directory shows of one local coordinator.
 *
 * @param number version of the stream that it shows
 */
public record CoordinatorOverview(int number, Entry entry) {
    /** Folds a coordinator's events into their row. */
    public static final Projection<CoordinatorOverview, CoordinatorEvent> PROJECTION = CoordinatorOverview::project;

    private static CoordinatorOverview project(
            @Nullable CoordinatorOverview row, Recorded<? extends CoordinatorEvent> recorded) {
        return new CoordinatorOverview(
                Math.toIntExact(recorded.number()), Entry.after(row == null ? null : row.entry, recorded.event()));
    }
}
