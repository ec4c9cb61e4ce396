package jp.tsunagi.referral.window;

import java.time.LocalDate;
import java.util.UUID;
import jp.tsunagi.referral.agency.AgencyEvent.AgencyRegistered;

/** What can be asked of the window of a municipality. Days are in Japan; {@code today} is by the business clock. */
public sealed interface WindowCommand {
    /**
     * Opens it, or gives it other particulars.
     *
     * @param id derived from the municipality
     * @param municipality five digits
     * @param agency who keeps it, as the directory knows it
     * @param since its first day, today or before
     */
    record OpenWindow(
            UUID id, String municipality, AgencyRegistered agency, String reach, LocalDate since, LocalDate today)
            implements WindowCommand {}

    /**
     * Closes it.
     *
     * @param until its last day, today or before
     */
    record CloseWindow(LocalDate until, LocalDate today) implements WindowCommand {}
}
