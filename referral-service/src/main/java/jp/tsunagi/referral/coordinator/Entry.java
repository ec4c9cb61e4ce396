package jp.tsunagi.referral.coordinator;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.contracts.referral.ResourceCapacity;
import jp.tsunagi.referral.coordinator.CoordinatorEvent.CapacityReported;
import jp.tsunagi.referral.coordinator.CoordinatorEvent.CoordinatorPlaced;
import jp.tsunagi.referral.coordinator.CoordinatorEvent.PlacementChanged;
import jp.tsunagi.referral.coordinator.CoordinatorEvent.PlacementEnded;
import jp.tsunagi.referral.coordinator.CoordinatorEvent.PlacementResumed;
import org.jspecify.annotations.Nullable;

/**
 * A coordinator in the directory. Both the decider and the lists fold to it.
 *
 * @param body the agency that they work for
 * @param prefecture the agency's, two digits
 * @param capacity whether they take on more families
 * @param capacityOn the day in Japan on which that was reported
 * @param endedOn the last day in Japan; null while nobody has ended the placement
 */
public record Entry(
        UUID id,
        UUID body,
        String prefecture,
        Placement placement,
        ResourceCapacity capacity,
        LocalDate capacityOn,
        @Nullable LocalDate endedOn) {
    /** The entry after an event; null before the first. */
    public static Entry after(@Nullable Entry entry, CoordinatorEvent event) {
        return switch (event) {
            case CoordinatorPlaced e ->
                new Entry(e.id(), e.body(), e.prefecture(), e.placement(), e.capacity(), e.capacityOn(), null);
            case PlacementChanged e -> known(entry).with(e.placement());
            case CapacityReported e -> known(entry).with(e.capacity(), e.on());
            case PlacementEnded e -> known(entry).ended(e.on());
            case PlacementResumed _ -> known(entry).ended(null);
        };
    }

    private static Entry known(@Nullable Entry entry) {
        return Objects.requireNonNull(entry, "a coordinator begins with being placed");
    }

    private Entry with(Placement now) {
        return new Entry(id, body, prefecture, now, capacity, capacityOn, endedOn);
    }

    private Entry with(ResourceCapacity now, LocalDate on) {
        return new Entry(id, body, prefecture, placement, now, on, endedOn);
    }

    private Entry ended(@Nullable LocalDate on) {
        return new Entry(id, body, prefecture, placement, capacity, capacityOn, on);
    }
}
