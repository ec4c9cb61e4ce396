package jp.tsunagi.referral.coordinator.read;

import static jp.tsunagi.testing.ProjectionSpecification.specify;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.referral.ResourceCapacity;
import jp.tsunagi.referral.coordinator.CoordinatorEvent.CapacityReported;
import jp.tsunagi.referral.coordinator.CoordinatorEvent.CoordinatorPlaced;
import jp.tsunagi.referral.coordinator.CoordinatorEvent.PlacementChanged;
import jp.tsunagi.referral.coordinator.CoordinatorEvent.PlacementEnded;
import jp.tsunagi.referral.coordinator.Entry;
import jp.tsunagi.referral.coordinator.LocalCoordinator;
import jp.tsunagi.referral.coordinator.Placement;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CoordinatorOverviewTest {
    @Test
    void the_newest_placement_and_capacity_hold_until_the_end() {
        var id = UUID.randomUUID();
        var body = UUID.randomUUID();
        var april = LocalDate.of(2026, 4, 1);
        var may = LocalDate.of(2026, 5, 1);
        var first = new Placement(List.of("25206"), List.of(), null, "係", april, null);
        var second = new Placement(List.of("25207"), List.of(), "an-account", "係", april, null);
        specify(CoordinatorOverview.PROJECTION, LocalCoordinator.EVENTS)
                .given(
                        new CoordinatorPlaced(id, body, "25", first, ResourceCapacity.AVAILABLE, april),
                        new PlacementChanged(id, second),
                        new CapacityReported(id, ResourceCapacity.FULL, may),
                        new PlacementEnded(id, may))
                .then(new CoordinatorOverview(4, new Entry(id, body, "25", second, ResourceCapacity.FULL, may, may)));
    }
}
