package jp.tsunagi.contracts.intake;

import java.util.Objects;

/**
 * One care that a child needs, as somebody assessed it.
 *
 * @param detail which care
 * @param watch how closely it has to be watched
 */
public record AssessedCare(CareDetail detail, WatchLevel watch) {

    /** Refuses a missing part. */
    public AssessedCare {
        Objects.requireNonNull(detail, "detail");
        Objects.requireNonNull(watch, "watch");
    }
}
