package jp.tsunagi.referral.agency.read;

import jp.tsunagi.eventstore.model.Projection;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.referral.agency.AgencyEvent;
import jp.tsunagi.referral.agency.AgencyEvent.AgencyRegistered;
import org.jspecify.annotations.Nullable;

/**
 * What the directory shows of one agency.
 *
 * @param number version of the stream that it shows
 * @param particulars as last registered
 */
public record AgencyOverview(int number, AgencyRegistered particulars) {
    /** Folds an agency's events into its row. */
    public static final Projection<AgencyOverview, AgencyEvent> PROJECTION = AgencyOverview::project;

    private static AgencyOverview project(@Nullable AgencyOverview row, Recorded<? extends AgencyEvent> recorded) {
        return switch (recorded.event()) {
            case AgencyRegistered e -> new AgencyOverview(Math.toIntExact(recorded.number()), e);
        };
    }
}
