package jp.tsunagi.referral.resource.read;

import jp.tsunagi.eventstore.model.Projection;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.referral.resource.Entry;
import jp.tsunagi.referral.resource.ResourceEvent;
import org.jspecify.annotations.Nullable;

/**
 * What the directory shows of one support resource.
 *
 * @param number version of the stream that it shows
 */
public record ResourceOverview(int number, Entry entry) {
    /** Folds a resource's events into its row. */
    public static final Projection<ResourceOverview, ResourceEvent> PROJECTION = ResourceOverview::project;

    private static ResourceOverview project(
            @Nullable ResourceOverview row, Recorded<? extends ResourceEvent> recorded) {
        return new ResourceOverview(
                Math.toIntExact(recorded.number()), Entry.after(row == null ? null : row.entry, recorded.event()));
    }
}
