package jp.tsunagi.referral.coordinator;

import java.time.LocalDate;
import java.util.UUID;
import jp.tsunagi.contracts.referral.ResourceCapacity;
import jp.tsunagi.referral.agency.AgencyEvent.AgencyRegistered;

/** What can be asked of a local coordinator's place. Days are in Japan; {@code today} is by the business clock. */
public sealed interface CoordinatorCommand {
    /**
     * Places a coordinator.
     *
     * @param id chosen by whoever places them, of any version but the platform's
     * @param body whom they work for, as the directory knows it
     */
    record PlaceCoordinator(
            UUID id, AgencyRegistered body, Placement placement, ResourceCapacity capacity, LocalDate today)
            implements CoordinatorCommand {}

    /** Changes how they are placed. */
    record ChangePlacement(Placement placement, LocalDate today) implements CoordinatorCommand {}

    /** Says whether they take on more families today. */
    record ReportCapacity(ResourceCapacity capacity, LocalDate today) implements CoordinatorCommand {}

    /**
     * They work there no more.
     *
     * @param on the last day, today or before
     */
    record EndPlacement(LocalDate on, LocalDate today) implements CoordinatorCommand {}

    /** Their end was recorded wrongly: they work there still. */
    record ResumePlacement() implements CoordinatorCommand {}
}
