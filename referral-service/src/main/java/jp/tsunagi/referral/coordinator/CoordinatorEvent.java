package jp.tsunagi.referral.coordinator;

import java.time.LocalDate;
import java.util.UUID;
import jp.tsunagi.contracts.referral.ResourceCapacity;

/** What has happened to a local coordinator's place in the directory. */
public sealed interface CoordinatorEvent {
    /** They were placed with an agency. */
    record CoordinatorPlaced(
            UUID id, UUID body, String prefecture, Placement placement, ResourceCapacity capacity, LocalDate capacityOn)
            implements CoordinatorEvent {}

    /** How they are placed has changed. */
    record PlacementChanged(UUID id, Placement placement) implements CoordinatorEvent {}

    /** Somebody reported whether they take on more families; the same again on a later day, too. */
    record CapacityReported(UUID id, ResourceCapacity capacity, LocalDate on) implements CoordinatorEvent {}

    /** They work there no more; {@code on} is the last day. */
    record PlacementEnded(UUID id, LocalDate on) implements CoordinatorEvent {}

    /** The end was taken back: they work there still. */
    record PlacementResumed(UUID id) implements CoordinatorEvent {}
}
