package jp.tsunagi.referral.window.read;

import jp.tsunagi.eventstore.model.Projection;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.referral.window.Entry;
import jp.tsunagi.referral.window.WindowEvent;
import org.jspecify.annotations.Nullable;

/**
 * What the directory shows of one municipality's window.
 *
 * @param number version of the stream that it shows
 */
public record WindowOverview(int number, Entry entry) {
    /** Folds a window's events into its row. */
    public static final Projection<WindowOverview, WindowEvent> PROJECTION = WindowOverview::project;

    private static WindowOverview project(@Nullable WindowOverview row, Recorded<? extends WindowEvent> recorded) {
        return new WindowOverview(
                Math.toIntExact(recorded.number()), Entry.after(row == null ? null : row.entry, recorded.event()));
    }
}
