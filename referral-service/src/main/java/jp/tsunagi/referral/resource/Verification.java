package jp.tsunagi.referral.resource;

import java.time.LocalDate;

/**
 * Somebody made sure that what the directory says holds.
 *
 * @param on the day in Japan
 * @param by the account
 */
public record Verification(LocalDate on, String by) {
    /** Whether that is longer ago than so many months. */
    public boolean overdue(int months, LocalDate today) {
        return !on.isAfter(lastOverdue(months, today));
    }

    /** The last day whose verifications are longer ago than so many months. */
    public static LocalDate lastOverdue(int months, LocalDate today) {
        var day = today.minusMonths(months);
        // Months are of different lengths: from 28 February, six of them end before 31 August.
        return day.plusMonths(months).isBefore(today) ? day : day.minusDays(1);
    }
}
