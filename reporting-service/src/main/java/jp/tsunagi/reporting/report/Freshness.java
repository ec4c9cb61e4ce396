package jp.tsunagi.reporting.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a source has been read.
 *
 * @param sequence the number of the last event that was read; 0: none was
 * @param recordedAt when the source recorded it
 * @param appliedAt when it arrived here
 */
public record Freshness(
        long sequence,
        @Nullable Instant recordedAt,
        @Nullable Instant appliedAt) {
    /** Nothing has been read yet. */
    public static final Freshness NOTHING_READ = new Freshness(0, null, null);
}
