package jp.tsunagi.demo.check;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;
import jp.tsunagi.demo.plan.DemoPlan;

/** The months that the reports are asked for: all that the plan lives through. */
record Months(YearMonth from, YearMonth to) {

    static Months of(DemoPlan plan) {
        return new Months(YearMonth.from(plan.first()), YearMonth.from(plan.last()));
    }

    boolean include(LocalDate day) {
        var month = YearMonth.from(day);
        return !month.isBefore(from) && !month.isAfter(to);
    }

    Stream<YearMonth> all() {
        return Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1));
    }
}
