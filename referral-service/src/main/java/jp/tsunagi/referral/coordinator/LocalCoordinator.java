package jp.tsunagi.referral.coordinator;

import static jp.tsunagi.eventstore.model.Decision.accept;
import static jp.tsunagi.eventstore.model.Decision.reject;
import static jp.tsunagi.eventstore.model.Decision.unchanged;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.tsunagi.eventstore.EventCatalogue;
import jp.tsunagi.eventstore.model.Decider;
import jp.tsunagi.eventstore.model.Decision;
import jp.tsunagi.eventstore.model.Tenancy;
import jp.tsunagi.referral.agency.Agency;
import jp.tsunagi.referral.agency.Area;
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
import jp.tsunagi.referral.coordinator.CoordinatorState.NotPlaced;
import jp.tsunagi.referral.coordinator.CoordinatorState.Placed;

/**
 * A local coordinator is placed with an agency once, kept up to date, and leaves. To have completed the course, to be placed
 * and to receive handoffs are three facts: this is the second, and carries the first; the third is an assignment of oversight.
 */
public final class LocalCoordinator implements Decider<CoordinatorCommand, CoordinatorState, CoordinatorEvent> {
    /** The category of its streams. */
    public static final String CATEGORY = "coordinator";

    /** The names that coordinators' events are stored under. */
    public static final EventCatalogue<CoordinatorEvent> EVENTS = EventCatalogue.of(CoordinatorEvent.class)
            .declare(CoordinatorPlaced.class, "coordinator.placed", 1)
            .declare(PlacementChanged.class, "coordinator.placement-changed", 1)
            .declare(CapacityReported.class, "coordinator.capacity-reported", 1)
            .declare(PlacementEnded.class, "coordinator.placement-ended", 1)
            .declare(PlacementResumed.class, "coordinator.placement-resumed", 1)
            .build();

    @Override
    public CoordinatorState initial() {
        return new NotPlaced();
    }

    @Override
    public Decision<CoordinatorEvent> decide(CoordinatorState state, CoordinatorCommand command) {
        return switch (state) {
            case NotPlaced _ -> command instanceof PlaceCoordinator c ? place(c) : reject(new NoSuchCoordinator());
            case Placed(var entry) when entry.endedOn() != null -> afterTheEnd(entry, entry.endedOn(), command);
            case Placed(var entry) -> keepUp(entry, command);
        };
    }

    @Override
    public CoordinatorState evolve(CoordinatorState state, CoordinatorEvent event) {
        return new Placed(Entry.after(state instanceof Placed(var entry) ? entry : null, event));
    }

    /** Who holds a coordinator's stream: the agency that they work for. */
    public static Tenancy tenancy(CoordinatorState state) {
        return switch (state) {
            case NotPlaced _ -> throw new IllegalStateException("nobody holds what was never placed");
            case Placed(var entry) -> new Tenancy(entry.prefecture(), entry.body(), null);
        };
    }

    private static Decision<CoordinatorEvent> place(PlaceCoordinator c) {
        if (c.id().version() == Agency.DERIVED) {
            return reject(new IdOfThePlatform());
        }
        var body = c.body();
        return ifFit(
                c.placement(),
                body.prefecture(),
                c.today(),
                () -> new CoordinatorPlaced(
                        c.id(), body.id(), body.prefecture(), c.placement(), c.capacity(), c.today()));
    }

    private static Decision<CoordinatorEvent> keepUp(Entry entry, CoordinatorCommand command) {
        return switch (command) {
            case PlaceCoordinator c -> placeAgain(entry, c);
            case ChangePlacement c when c.placement().equals(entry.placement()) -> unchanged();
            case ChangePlacement c ->
                ifFit(
                        c.placement(),
                        entry.prefecture(),
                        c.today(),
                        () -> new PlacementChanged(entry.id(), c.placement()));
            case ReportCapacity c
            when c.capacity() == entry.capacity() && c.today().equals(entry.capacityOn()) -> unchanged();
            case ReportCapacity c -> accept(new CapacityReported(entry.id(), c.capacity(), c.today()));
            case EndPlacement c -> end(entry, c);
            case ResumePlacement _ -> unchanged();
        };
    }

    private static Decision<CoordinatorEvent> placeAgain(Entry entry, PlaceCoordinator c) {
        // The same request may come again on another day.
        return entry.body().equals(c.body().id())
                        && entry.placement().equals(c.placement())
                        && entry.capacity() == c.capacity()
                ? unchanged()
                : reject(new PlacedAlready());
    }

    private static Decision<CoordinatorEvent> end(Entry entry, EndPlacement c) {
        if (c.on().isAfter(c.today())) {
            return reject(new EndsInTheFuture());
        }
        return c.on().isBefore(entry.placement().from())
                ? reject(new EndsBeforeBeginning())
                : accept(new PlacementEnded(entry.id(), c.on()));
    }

    private static Decision<CoordinatorEvent> afterTheEnd(Entry entry, LocalDate endedOn, CoordinatorCommand command) {
        return switch (command) {
            case EndPlacement c when c.on().equals(endedOn) -> unchanged();
            case ResumePlacement _ -> accept(new PlacementResumed(entry.id()));
            case PlaceCoordinator _, ChangePlacement _, ReportCapacity _, EndPlacement _ -> reject(new PlacementOver());
        };
    }

    private static Decision<CoordinatorEvent> ifFit(
            Placement placement, String prefecture, LocalDate today, Supplier<CoordinatorEvent> event) {
        return Stream.concat(
                        Stream.of(unfit(placement, today)),
                        placement.municipalities().stream()
                                .map(code -> Area.<CoordinatorRejection>unfit(
                                        code, prefecture, today, UnknownMunicipality::new, AreaOutsidePrefecture::new)))
                .flatMap(Optional::stream)
                .findFirst()
                .<Decision<CoordinatorEvent>>map(Decision::reject)
                .orElseGet(() -> accept(event.get()));
    }

    private static Optional<CoordinatorRejection> unfit(Placement placement, LocalDate today) {
        if (placement.account() != null
                && !Placement.ACCOUNT.matcher(placement.account()).matches()) {
            return Optional.of(new AccountUnfit());
        }
        if (placement.reach().isBlank() || placement.reach().length() > Placement.LONGEST_REACH) {
            return Optional.of(new ReachUnfit());
        }
        if (placement.contradictsItself()
                || placement.trainings().stream()
                        .anyMatch(completed -> completed.on().isAfter(today))) {
            return Optional.of(new TrainingsUnfit());
        }
        if (placement.to() != null && placement.to().isBefore(placement.from())) {
            return Optional.of(new EndsBeforeBeginning());
        }
        return placement.municipalities().isEmpty() ? Optional.of(new WorksNowhere()) : Optional.empty();
    }
}
