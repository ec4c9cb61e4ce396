package jp.tsunagi.contracts.oversight;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;

/**
 * One span of a week during which a center is open; a day may have several, such as before and after noon.
 *
 * @param dayOfWeek the day of the week in Japan
 * @param opens the first minute it is open, Japan time
 * @param closes the first minute it is closed again, Japan time; 00:00 is the end of the day
 */
public record OpeningHours(DayOfWeek dayOfWeek, LocalTime opens, LocalTime closes) {

    /** Refuses a span that ends before it begins, and times finer than a minute. */
    public OpeningHours {
        Objects.requireNonNull(dayOfWeek, "dayOfWeek");
        if (!wholeMinute(opens) || !wholeMinute(closes)) {
            throw new IllegalArgumentException("opening hours are given in whole minutes: " + opens + " to " + closes);
        }
        if (!opens.isBefore(endOf(closes))) {
            throw new IllegalArgumentException("a center opens before it closes: " + opens + " to " + closes);
        }
    }

    /** Whether the span covers this moment of Japan time. */
    public boolean covers(LocalDateTime moment) {
        LocalTime time = moment.toLocalTime();
        return moment.getDayOfWeek() == dayOfWeek
                && !time.isBefore(opens)
                && (untilMidnight() || time.isBefore(closes));
    }

    boolean overlaps(OpeningHours other) {
        return dayOfWeek == other.dayOfWeek
                && opens.isBefore(endOf(other.closes))
                && other.opens.isBefore(endOf(closes));
    }

    private boolean untilMidnight() {
        return closes.equals(LocalTime.MIDNIGHT);
    }

    private static LocalTime endOf(LocalTime closes) {
        return closes.equals(LocalTime.MIDNIGHT) ? LocalTime.MAX : closes;
    }

    private static boolean wholeMinute(LocalTime time) {
        return time.getSecond() == 0 && time.getNano() == 0;
    }
}
