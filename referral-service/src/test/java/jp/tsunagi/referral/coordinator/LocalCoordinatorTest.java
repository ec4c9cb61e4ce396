package jp.tsunagi.referral.coordinator;

import static jp.tsunagi.testing.DeciderSpecification.specify;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.referral.ResourceCapacity;
import jp.tsunagi.contracts.training.CourseKind;
import jp.tsunagi.eventstore.model.Tenancy;
import jp.tsunagi.referral.agency.AgencyEvent.AgencyRegistered;
import jp.tsunagi.referral.coordination.react.WhenCoordinationRequestedThenOpenCase;
import jp.tsunagi.referral.coordinator.CoordinatorCommand.ChangePlacement;
import jp.tsunagi.referral.coordinator.CoordinatorCommand.EndPlacement;
import jp.tsunagi.referral.coordinator.CoordinatorCommand.PlaceCoordinator;
import jp.tsunagi.referral.coordinator.CoordinatorCommand.ReportCapacity;
import jp.tsunagi.referral.coordinator.CoordinatorCommand.ResumePlacement;
import jp.tsunagi.referral.coordinator.CoordinatorEvent.CapacityReported;
import jp.tsunagi.referral.coordinator.CoordinatorEvent.CoordinatorPlaced;
import jp.tsunagi.referral.coordinator.CoordinatorEvent.PlacementChanged;
import jp.tsunagi.referral.coordinator.CoordinatorEvent.PlacementEnded;
import jp.tsunagi.referral.coordinator.CoordinatorEvent.PlacementResumed;
import jp.tsunagi.referral.coordinator.CoordinatorRejection.AccountUnfit;
import jp.tsunagi.referral.coordinator.CoordinatorRejection.AreaOutsidePrefecture;
import jp.tsunagi.referral.coordinator.CoordinatorRejection.EndsBeforeBeginning;
import jp.tsunagi.referral.coordinator.CoordinatorRejection.EndsInTheFuture;
import jp.tsunagi.referral.coordinator.CoordinatorRejection.IdOfThePlatform;
import jp.tsunagi.referral.coordinator.CoordinatorRejection.NoSuchCoordinator;
import jp.tsunagi.referral.coordinator.CoordinatorRejection.PlacedAlready;
import jp.tsunagi.referral.coordinator.CoordinatorRejection.PlacementOver;
import jp.tsunagi.referral.coordinator.CoordinatorRejection.ReachUnfit;
import jp.tsunagi.referral.coordinator.CoordinatorRejection.TrainingsUnfit;
import jp.tsunagi.referral.coordinator.CoordinatorRejection.UnknownMunicipality;
import jp.tsunagi.referral.coordinator.CoordinatorRejection.WorksNowhere;
import jp.tsunagi.testing.DeciderSpecification;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LocalCoordinatorTest {
    private static final UUID ID = UUID.randomUUID();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final LocalDate TRAINED_ON = LocalDate.of(2025, 11, 30);
    private static final Completion COURSE = new Completion(CourseKind.COORDINATOR, TRAINED_ON);
    private static final AgencyRegistered BODY = new AgencyRegistered(
            UUID.randomUUID(), "湖南圏域", Sector.WELFARE, null, "25", "25206", List.of("25206", "25207"));
    private static final Placement PLACEMENT =
            placement(List.of("25206", "25207"), List.of(COURSE), "an-account", "相談支援係", null);
    private static final CoordinatorPlaced PLACED =
            new CoordinatorPlaced(ID, BODY.id(), "25", PLACEMENT, ResourceCapacity.AVAILABLE, APRIL);
    private static final PlacementEnded ENDED = new PlacementEnded(ID, TODAY.minusDays(1));

    @Test
    void a_coordinator_is_placed_with_an_agency() {
        coordinator()
                .when(place(placement(
                        List.of("25207", "25206", "25206"), List.of(COURSE, COURSE), "an-account", " 相談支援係 ", null)))
                .then(new CoordinatorPlaced(ID, BODY.id(), "25", PLACEMENT, ResourceCapacity.AVAILABLE, TODAY));
    }

    @Test
    void the_same_again_changes_nothing_and_another_is_refused() {
        coordinator().given(PLACED).when(place(PLACEMENT)).thenNothing();
        coordinator().given(PLACED).when(place(trained())).thenRejected(new PlacedAlready());
    }

    @Test
    void nobody_is_placed_under_an_id_of_the_platform() {
        var id = WhenCoordinationRequestedThenOpenCase.caseOf(UUID.randomUUID());
        coordinator()
                .when(new PlaceCoordinator(id, BODY, PLACEMENT, ResourceCapacity.FULL, TODAY))
                .thenRejected(new IdOfThePlatform());
    }

    @Test
    void the_placement_changes_and_the_capacity_is_reported_with_the_day() {
        var more = trained(COURSE, new Completion(CourseKind.SUPPORTER, TODAY));
        coordinator().given(PLACED).when(new ChangePlacement(more, TODAY)).then(new PlacementChanged(ID, more));
        coordinator().given(PLACED).when(new ChangePlacement(PLACEMENT, TODAY)).thenNothing();
        coordinator()
                .given(PLACED)
                .when(new ReportCapacity(ResourceCapacity.AVAILABLE, TODAY))
                .then(new CapacityReported(ID, ResourceCapacity.AVAILABLE, TODAY));
        coordinator()
                .given(PLACED, new CapacityReported(ID, ResourceCapacity.FULL, TODAY))
                .when(new ReportCapacity(ResourceCapacity.FULL, TODAY))
                .thenNothing();
    }

    @Test
    void who_has_left_is_kept_as_they_were() {
        coordinator().given(PLACED).when(new EndPlacement(TODAY, TODAY)).then(new PlacementEnded(ID, TODAY));
        coordinator()
                .given(PLACED)
                .when(new EndPlacement(TODAY.plusDays(1), TODAY))
                .thenRejected(new EndsInTheFuture());
        coordinator()
                .given(PLACED)
                .when(new EndPlacement(APRIL.minusDays(1), TODAY))
                .thenRejected(new EndsBeforeBeginning());
        coordinator()
                .given(PLACED, ENDED)
                .when(new EndPlacement(TODAY.minusDays(1), TODAY))
                .thenNothing();
        coordinator().given(PLACED, ENDED).when(new EndPlacement(TODAY, TODAY)).thenRejected(new PlacementOver());
        coordinator().given(PLACED, ENDED).when(place(PLACEMENT)).thenRejected(new PlacementOver());
        coordinator()
                .given(PLACED, ENDED)
                .when(new ReportCapacity(ResourceCapacity.FULL, TODAY))
                .thenRejected(new PlacementOver());
    }

    @Test
    void who_was_never_placed_is_not_kept() {
        coordinator().when(new ChangePlacement(PLACEMENT, TODAY)).thenRejected(new NoSuchCoordinator());
        coordinator().when(new EndPlacement(TODAY, TODAY)).thenRejected(new NoSuchCoordinator());
    }

    @Test
    void a_placement_names_an_account_and_a_desk() {
        coordinator()
                .when(place(placement(PLACEMENT.municipalities(), List.of(), "hanako@example.jp", "係", null)))
                .thenRejected(new AccountUnfit());
        coordinator()
                .when(place(placement(PLACEMENT.municipalities(), List.of(), null, " ", null)))
                .thenRejected(new ReachUnfit());
        coordinator()
                .when(place(placement(PLACEMENT.municipalities(), List.of(), null, "あ".repeat(501), null)))
                .thenRejected(new ReachUnfit());
        coordinator()
                .when(place(placement(PLACEMENT.municipalities(), List.of(), null, "係", APRIL.minusDays(1))))
                .thenRejected(new EndsBeforeBeginning());
    }

    @Test
    void a_training_is_completed_once_and_not_on_a_day_to_come() {
        coordinator()
                .when(place(trained(COURSE, new Completion(CourseKind.COORDINATOR, TODAY))))
                .thenRejected(new TrainingsUnfit());
        coordinator()
                .given(PLACED)
                .when(new ChangePlacement(trained(new Completion(CourseKind.COORDINATOR, TODAY.plusDays(1))), TODAY))
                .thenRejected(new TrainingsUnfit());
    }

    @Test
    void they_work_for_municipalities_of_the_prefecture_that_there_are() {
        coordinator().when(place(serving())).thenRejected(new WorksNowhere());
        coordinator().when(place(serving("25206", "25999"))).thenRejected(new UnknownMunicipality("25999"));
        coordinator()
                .given(PLACED)
                .when(new ChangePlacement(serving("26100"), TODAY))
                .thenRejected(new AreaOutsidePrefecture("26100"));
    }

    @Test
    void the_agency_holds_the_stream() {
        assertThat(LocalCoordinator.tenancy(new CoordinatorState.Placed(Entry.after(null, PLACED))))
                .isEqualTo(new Tenancy("25", BODY.id(), null));
    }

    @Test
    void a_wrong_end_is_taken_back() {
        var resumed = new PlacementResumed(ID);
        coordinator().given(PLACED, ENDED).when(new ResumePlacement()).then(resumed);
        coordinator().given(PLACED).when(new ResumePlacement()).thenNothing();
        coordinator().when(new ResumePlacement()).thenRejected(new NoSuchCoordinator());
        coordinator()
                .given(PLACED, ENDED, resumed)
                .when(new EndPlacement(TODAY, TODAY))
                .then(new PlacementEnded(ID, TODAY));
    }

    private static DeciderSpecification<CoordinatorCommand, CoordinatorState, CoordinatorEvent> coordinator() {
        return specify(new LocalCoordinator(), LocalCoordinator.EVENTS);
    }

    private static PlaceCoordinator place(Placement placement) {
        return new PlaceCoordinator(ID, BODY, placement, ResourceCapacity.AVAILABLE, TODAY);
    }

    private static Placement trained(Completion... trainings) {
        return placement(PLACEMENT.municipalities(), List.of(trainings), "an-account", "相談支援係", null);
    }

    private static Placement serving(String... municipalities) {
        return placement(List.of(municipalities), List.of(), null, "係", null);
    }

    private static Placement placement(
            List<String> municipalities,
            List<Completion> trainings,
            @Nullable String account,
            String reach,
            @Nullable LocalDate to) {
        return new Placement(municipalities, trainings, account, reach, APRIL, to);
    }
}
