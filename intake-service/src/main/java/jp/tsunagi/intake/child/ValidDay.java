package jp.tsunagi.intake.child;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The day from which something holds for a child, and what it has to lie between.
 *
 * @param date in Japan
 * @param today by the business clock
 * @param birthDate null when not known
 */
public record ValidDay(
        LocalDate date, LocalDate today, @Nullable LocalDate birthDate) {
    boolean isFuture() {
        return date.isAfter(today);
    }

    boolean isBornInTheFuture() {
        return birthDate != null && birthDate.isAfter(today);
    }

    boolean isBeforeBirth() {
        return birthDate != null && date.isBefore(birthDate);
    }
}
