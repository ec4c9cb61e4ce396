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
        return on.plusMonths(months).isBefore(today);
    }
}
