package jp.tsunagi.reporting.oversight.assignment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of an assignment. */
public sealed interface AssignmentCommand {
    /**
     * Assigns an account to a post, or corrects the days of an assignment.
     *
     * @param id random
     * @param subject the account, by the identity provider's opaque id
     * @param from the first day it holds
     * @param to the last day it holds; null while open
     * @param centerPrefecture where the registered center with the id of the post's body stands; null when there is none
     * @param agencyPrefecture where the agency with the id of the post's body stands; null when none is known
     * @param today by the business clock, in Japan
     */
    record AssignStaff(
            UUID id,
            String subject,
            Post post,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String centerPrefecture,
            @Nullable String agencyPrefecture,
            LocalDate today)
            implements AssignmentCommand {}

    /**
     * Ends an assignment.
     *
     * @param subject the account it has to belong to
     * @param leftOn the first day it no longer holds; today means at once
     */
    record RecordDeparture(String subject, LocalDate leftOn) implements AssignmentCommand {}
}
