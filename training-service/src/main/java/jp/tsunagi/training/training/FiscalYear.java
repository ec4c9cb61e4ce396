package jp.tsunagi.training.training;

import java.time.LocalDate;
import java.time.Month;

/**
 * A fiscal year (年度), 1 April to 31 March.
 *
 * @param year its first calendar year
 */
record FiscalYear(int year) {
    /** Whether the day lies in it. */
    boolean includes(LocalDate day) {
        return (day.getMonthValue() < Month.APRIL.getValue() ? day.getYear() - 1 : day.getYear()) == year;
    }
}
