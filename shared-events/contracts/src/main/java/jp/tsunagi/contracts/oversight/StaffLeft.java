package jp.tsunagi.contracts.oversight;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.contracts.PublicEvent;

/**
 * An assignment ends (離任).
 *
 * @param assignment the assignment that ends
 * @param subject its account, as the opaque {@code sub} of the identity provider
 * @param leftOn the first day in Japan on which it no longer holds; today means at once
 */
public record StaffLeft(UUID assignment, String subject, LocalDate leftOn) implements PublicEvent {

    /** Refuses a missing part. */
    public StaffLeft {
        Objects.requireNonNull(assignment, "assignment");
        Subjects.require(subject);
        Objects.requireNonNull(leftOn, "leftOn");
    }
}
