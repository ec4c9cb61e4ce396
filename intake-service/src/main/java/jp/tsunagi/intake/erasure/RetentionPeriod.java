package jp.tsunagi.intake.erasure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long a child's record has to be kept (保存期間).
 *
 * @param endsOn the first day on which it may be erased; null while its end is open, because the care goes on
 */
public record RetentionPeriod(@Nullable LocalDate endsOn) {
    /** The period of a record whose care goes on. */
    public static final RetentionPeriod OPEN = new RetentionPeriod(null);

    /** Whether the record has to be kept on this day. */
    public boolean runs(LocalDate day) {
        return endsOn == null || day.isBefore(endsOn);
    }
}
