package jp.tsunagi.demo.plan;

import java.time.LocalDate;
import java.util.List;
import jp.tsunagi.contracts.reference.WorkingDays;

/**
 * The days that the demo lives through.
 *
 * @param first the day on which centers and staff are registered
 * @param last the last day on which anything is recorded
 */
record Days(LocalDate first, LocalDate last) {

    /** The working days after the first day. */
    List<LocalDate> working() {
        return first.plusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(WorkingDays::isWorkingDay)
                .toList();
    }

    boolean isOver(LocalDate day) {
        return day.isAfter(last);
    }

    /** The day itself if it is a working day, otherwise the next; or so many working days after. */
    static LocalDate after(LocalDate day, int workingDays) {
        return workingDays == 0 ? WorkingDays.onOrAfter(day) : WorkingDays.after(day, workingDays);
    }

    /** The working day so many working days before. */
    static LocalDate before(LocalDate day, int workingDays) {
        var earlier = day;
        for (int left = workingDays; left > 0; ) {
            earlier = earlier.minusDays(1);
            if (WorkingDays.isWorkingDay(earlier)) {
                left--;
            }
        }
        return earlier;
    }
}
