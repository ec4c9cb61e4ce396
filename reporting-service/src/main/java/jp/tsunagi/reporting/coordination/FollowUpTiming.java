package jp.tsunagi.reporting.coordination;

import java.time.LocalDate;
import jp.tsunagi.contracts.Code;
import org.jspecify.annotations.Nullable;

/** How a follow-up stands to its due day (様式10). */
public enum FollowUpTiming implements Code {
    /** Done on the due day or before. */
    ON_TIME("期限内", "On time"),
    /** Done after the due day, by the day it was done, whenever that was recorded. */
    LATE("遅れて実施", "Late"),
    /** Not done, though the due day has come. */
    OVERDUE("未実施", "Overdue"),
    /** Not done; the due day is still to come. */
    UPCOMING("期日前", "Upcoming"),
    /** Its case was closed or handed on, on the due day or before: nobody has to do it any more. */
    ENDED("期日までに終了", "Ended by its day");

    private final String japanese;
    private final String english;

    FollowUpTiming(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
    }

    /**
     * How a follow-up stands at the end of a day.
     *
     * @param dueOn the day by which it is to be done
     * @param doneOn the day on which it was; null while it was not
     * @param endedOn the day on which its case was closed or handed on; null while somebody has to do it
     * @param asOf the day
     */
    public static FollowUpTiming of(
            LocalDate dueOn, @Nullable LocalDate doneOn, @Nullable LocalDate endedOn, LocalDate asOf) {
        if (doneOn != null) {
            return doneOn.isAfter(dueOn) ? LATE : ON_TIME;
        }
        if (endedOn != null && !endedOn.isAfter(dueOn)) {
            return ENDED;
        }
        return dueOn.isAfter(asOf) ? UPCOMING : OVERDUE;
    }

    @Override
    public String japanese() {
        return japanese;
    }

    @Override
    public String english() {
        return english;
    }
}
