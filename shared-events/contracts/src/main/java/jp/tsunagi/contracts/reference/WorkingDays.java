package jp.tsunagi.contracts.reference;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * Working days (開庁日) in Japan: not Saturdays, Sundays, holidays and the turn of the year from 29 December to 3 January.
 * Holidays, those in lieu of a Sunday and those between two others included, are known for the years 2024 to 2028 that
 * {@code /reference/holidays.csv} lists; outside of them only weekends and the turn of the year are closed.
 */
public final class WorkingDays {
    private static final Set<LocalDate> HOLIDAYS = Csv.rows("/reference/holidays.csv", "day,name").stream()
            .map(cells -> LocalDate.parse(cells.getFirst()))
            .collect(toUnmodifiableSet());
    private static final MonthDay YEAR_END = MonthDay.of(12, 29);
    private static final MonthDay YEAR_BEGINNING = MonthDay.of(1, 3);

    private WorkingDays() {}

    /** Whether offices are open on that day. */
    public static boolean isWorkingDay(LocalDate day) {
        var ofYear = MonthDay.from(day);
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !HOLIDAYS.contains(day)
                && ofYear.isBefore(YEAR_END)
                && ofYear.isAfter(YEAR_BEGINNING);
    }

    /** The day itself if offices are open, otherwise the next day on which they are. */
    public static LocalDate onOrAfter(LocalDate day) {
        var next = day;
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /**
     * The last day of a term that is counted in working days: the first counts from the day after.
     *
     * @param day on which the term is set
     * @param workingDays how many, 1 or more
     * @throws IllegalArgumentException when there are fewer
     */
    public static LocalDate after(LocalDate day, int workingDays) {
        if (workingDays < 1) {
            throw new IllegalArgumentException("a term has a working day or more");
        }
        var last = day;
        for (int i = 0; i < workingDays; i++) {
            last = onOrAfter(last.plusDays(1));
        }
        return last;
    }
}
