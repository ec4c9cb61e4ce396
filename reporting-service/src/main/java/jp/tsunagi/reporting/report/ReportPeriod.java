package jp.tsunagi.reporting.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** The months a report covers (対象期間), the first and the last of them included. */
public record ReportPeriod(YearMonth from, YearMonth to) {
    /** The months that a report covers at most. */
    public static final int LONGEST = 60;

    /** Refuses a period that ends before it begins. */
    public ReportPeriod {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period ends in its first month or later");
        }
    }

    /** Every month, in order. */
    public List<YearMonth> months() {
        return Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1))
                .toList();
    }

    /** Its first day. */
    public LocalDate firstDay() {
        return from.atDay(1);
    }

    /** Its last day. */
    public LocalDate lastDay() {
        return to.atEndOfMonth();
    }

    /** Whether it has more months than a report covers. */
    public boolean isTooLong() {
        return from.plusMonths(LONGEST).compareTo(to) <= 0;
    }
}
