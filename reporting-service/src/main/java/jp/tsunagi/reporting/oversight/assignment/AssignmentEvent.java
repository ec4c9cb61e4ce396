package jp.tsunagi.reporting.oversight.assignment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has happened to an assignment. Fields as in the commands. */
public sealed interface AssignmentEvent {
    /** An account was assigned to a post, or the days were corrected; the newest event holds. */
    record StaffAssigned(
            UUID id,
            String subject,
            Post post,
            LocalDate from,
            @Nullable LocalDate to) implements AssignmentEvent {}

    /** It ended. */
    record StaffLeft(UUID id, String subject, LocalDate leftOn) implements AssignmentEvent {}
}
