package jp.tsunagi.reporting.oversight.center;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Comparator;

/**
 * One span of a week during which a center is open, Japan time.
 *
 * @param closes the first minute it is closed again; 00:00 is the end of the day
 */
public record OpeningSpan(DayOfWeek dayOfWeek, LocalTime opens, LocalTime closes) implements Comparable<OpeningSpan> {
    private static final Comparator<OpeningSpan> IN_THE_COURSE_OF_A_WEEK = Comparator.comparing(OpeningSpan::dayOfWeek)
            .thenComparing(OpeningSpan::opens)
            .thenComparing(OpeningSpan::end);

    /** Whether it opens before it closes, in whole minutes. */
    public boolean opensBeforeItCloses() {
        return wholeMinute(opens) && wholeMinute(closes) && opens.isBefore(end());
    }

    /** Whether both cover some minute of the week. */
    public boolean overlaps(OpeningSpan other) {
        return dayOfWeek == other.dayOfWeek && opens.isBefore(other.end()) && other.opens.isBefore(end());
    }

    @Override
    public int compareTo(OpeningSpan other) {
        return IN_THE_COURSE_OF_A_WEEK.compare(this, other);
    }

    private LocalTime end() {
        return closes.equals(LocalTime.MIDNIGHT) ? LocalTime.MAX : closes;
    }

    private static boolean wholeMinute(LocalTime time) {
        return time.getSecond() == 0 && time.getNano() == 0;
    }
}
