package jp.tsunagi.referral.resource;

import java.time.LocalDate;
import java.util.UUID;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.referral.ResourceCapacity;
import jp.tsunagi.contracts.referral.RetirementReason;
import jp.tsunagi.referral.agency.AgencyEvent.AgencyRegistered;

/** What can be asked of a support resource. Days are in Japan; {@code today} is by the business clock. */
public sealed interface ResourceCommand {
    /**
     * Registers a resource.
     *
     * @param id chosen by whoever registers it, of any version but the platform's
     * @param agency who offers it, as the directory knows it
     * @param by the account
     */
    record RegisterResource(
            UUID id, AgencyRegistered agency, Offering offering, ResourceCapacity capacity, String by, LocalDate today)
            implements ResourceCommand {}

    /**
     * Changes what it offers.
     *
     * @param sector the sector its agency works in now
     */
    record ChangeResource(Sector sector, Offering offering, LocalDate today) implements ResourceCommand {}

    /** Says whether it takes anybody in today. */
    record ReportCapacity(ResourceCapacity capacity, LocalDate today) implements ResourceCommand {}

    /**
     * Somebody made sure of it.
     *
     * @param on the day, today or before
     * @param by the account
     */
    record VerifyResource(LocalDate on, String by, LocalDate today) implements ResourceCommand {}

    /** It is offered no more, from today on. */
    record RetireResource(RetirementReason reason, LocalDate today) implements ResourceCommand {}

    /** Its retirement was recorded wrongly: it is offered still. */
    record RestoreResource() implements ResourceCommand {}
}
