package jp.tsunagi.intake.consultation.read;

import java.time.LocalDate;

/**
 * Days in Japan (対象期間).
 *
 * @param from first day
 * @param to last day
 */
record Period(LocalDate from, LocalDate to) {
    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
