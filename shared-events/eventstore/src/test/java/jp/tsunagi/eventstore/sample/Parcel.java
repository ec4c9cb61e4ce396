package jp.tsunagi.eventstore.sample;

import static jp.tsunagi.eventstore.model.Decision.accept;
import static jp.tsunagi.eventstore.model.Decision.reject;
import static jp.tsunagi.eventstore.model.Decision.unchanged;

import java.util.List;
import jp.tsunagi.eventstore.EventCatalogue;
import jp.tsunagi.eventstore.model.Decider;
import jp.tsunagi.eventstore.model.Decision;
import jp.tsunagi.eventstore.model.Tenancy;
import jp.tsunagi.eventstore.model.Timer;
import jp.tsunagi.eventstore.sample.ParcelCommand.HandOverParcel;
import jp.tsunagi.eventstore.sample.ParcelCommand.MoveParcel;
import jp.tsunagi.eventstore.sample.ParcelCommand.NoteMissedPickUp;
import jp.tsunagi.eventstore.sample.ParcelCommand.PostponePickUp;
import jp.tsunagi.eventstore.sample.ParcelCommand.RegisterParcel;
import jp.tsunagi.eventstore.sample.ParcelEvent.ParcelHandedOver;
import jp.tsunagi.eventstore.sample.ParcelEvent.ParcelMoved;
import jp.tsunagi.eventstore.sample.ParcelEvent.ParcelRegistered;
import jp.tsunagi.eventstore.sample.ParcelEvent.PickUpMissed;
import jp.tsunagi.eventstore.sample.ParcelEvent.PickUpPostponed;
import jp.tsunagi.eventstore.sample.ParcelRejection.AlreadyHandedOver;
import jp.tsunagi.eventstore.sample.ParcelRejection.AlreadyRegistered;
import jp.tsunagi.eventstore.sample.ParcelRejection.NeverRegistered;
import jp.tsunagi.eventstore.sample.ParcelState.HandedOver;
import jp.tsunagi.eventstore.sample.ParcelState.Unregistered;
import jp.tsunagi.eventstore.sample.ParcelState.Waiting;

/** A parcel is registered at a depot, moved about, and handed over; one that nobody fetches in time is noticed. */
public final class Parcel implements Decider<ParcelCommand, ParcelState, ParcelEvent> {
    public static final String CATEGORY = "parcel";
    public static final String PICK_UP_DUE = "pick-up-due";
    public static final EventCatalogue<ParcelEvent> EVENTS = EventCatalogue.of(ParcelEvent.class)
            .declare(ParcelRegistered.class, "parcel.registered", 1)
            .declare(ParcelMoved.class, "parcel.moved", 1)
            .declare(PickUpPostponed.class, "parcel.pick-up-postponed", 1)
            .declare(ParcelHandedOver.class, "parcel.handed-over", 1)
            .declare(PickUpMissed.class, "parcel.pick-up-missed", 1)
            .build();

    @Override
    public ParcelState initial() {
        return new Unregistered();
    }

    @Override
    public Decision<ParcelEvent> decide(ParcelState state, ParcelCommand command) {
        return switch (new Situation(state, command)) {
            case Situation(Unregistered _, RegisterParcel c) ->
                Decision.<ParcelEvent>accept(new ParcelRegistered(c.depot(), c.pickUpBy()))
                        .with(new Timer.Due(PICK_UP_DUE, c.pickUpBy()));
            case Situation(Unregistered _, ParcelCommand _) -> reject(new NeverRegistered());
            case Situation(Waiting _, RegisterParcel _) -> reject(new AlreadyRegistered());
            case Situation(Waiting _, MoveParcel c) ->
                new Decision.Accepted<>(
                        c.places().stream().<ParcelEvent>map(ParcelMoved::new).toList(), List.of());
            case Situation(Waiting _, PostponePickUp c) ->
                Decision.<ParcelEvent>accept(new PickUpPostponed(c.pickUpBy()))
                        .with(new Timer.Due(PICK_UP_DUE, c.pickUpBy()));
            case Situation(Waiting _, HandOverParcel c) ->
                Decision.<ParcelEvent>accept(new ParcelHandedOver(c.recipient()))
                        .with(new Timer.Cancel(PICK_UP_DUE));
            case Situation(Waiting waiting, NoteMissedPickUp _) when waiting.missed() -> unchanged();
            case Situation(Waiting _, NoteMissedPickUp _) -> accept(new PickUpMissed());
            case Situation(HandedOver _, NoteMissedPickUp _) -> unchanged();
            case Situation(HandedOver _, ParcelCommand _) -> reject(new AlreadyHandedOver());
        };
    }

    @Override
    public ParcelState evolve(ParcelState state, ParcelEvent event) {
        return switch (new Fact(state, event)) {
            case Fact(ParcelState _, ParcelRegistered e) -> new Waiting(e.depot(), 0, false);
            case Fact(Waiting w, ParcelMoved _) -> new Waiting(w.depot(), w.moves() + 1, w.missed());
            case Fact(Waiting w, PickUpPostponed _) -> new Waiting(w.depot(), w.moves(), false);
            case Fact(Waiting w, ParcelHandedOver _) -> new HandedOver(w.depot());
            case Fact(Waiting w, PickUpMissed _) -> new Waiting(w.depot(), w.moves(), true);
            case Fact(ParcelState other, ParcelEvent _) -> other;
        };
    }

    /** Who holds a parcel: its depot, in one and the same prefecture. */
    public static Tenancy tenancy(ParcelState state) {
        return switch (state) {
            case Unregistered _ -> throw new IllegalStateException("nobody holds what was never registered");
            case Waiting(var depot, var _, var _) -> new Tenancy("25", depot, null);
            case HandedOver(var depot) -> new Tenancy("25", depot, null);
        };
    }

    private record Situation(ParcelState state, ParcelCommand command) {}

    private record Fact(ParcelState state, ParcelEvent event) {}
}
