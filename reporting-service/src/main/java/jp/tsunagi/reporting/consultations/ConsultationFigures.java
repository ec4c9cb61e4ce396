package jp.tsunagi.reporting.consultations;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import org.jspecify.annotations.Nullable;

/**
 * What was counted, at one moment. A consultation counts once in the total, in its month and in its place, and once for
 * each of its themes (複数計上).
 *
 * @param byMunicipality by codes of five digits, other prefectures' included; absent means none
 * @param placeUnknown consultations whose municipality is not known (不明)
 * @param withoutTheme consultations that have no theme
 * @param source how far the source had been read
 */
public record ConsultationFigures(
        long total,
        Map<String, Long> byMunicipality,
        long placeUnknown,
        Map<YearMonth, Long> byMonth,
        Map<ConsultationTheme, Long> byTheme,
        long withoutTheme,
        Freshness source) {
    public ConsultationFigures {
        byMunicipality = Map.copyOf(byMunicipality);
        byMonth = Map.copyOf(byMonth);
        byTheme = Map.copyOf(byTheme);
    }

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
}
