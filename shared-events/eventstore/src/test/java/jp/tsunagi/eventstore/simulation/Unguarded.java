package jp.tsunagi.eventstore.simulation;

import static jp.tsunagi.eventstore.model.Decision.accept;

import java.time.LocalDate;
import java.util.Optional;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.oversight.StaffLeft;
import jp.tsunagi.eventstore.StoredEvent;
import jp.tsunagi.eventstore.model.Decider;
import jp.tsunagi.eventstore.model.Decision;
import jp.tsunagi.eventstore.sample.Parcel;
import jp.tsunagi.eventstore.sample.ParcelCommand;
import jp.tsunagi.eventstore.sample.ParcelCommand.NoteMissedPickUp;
import jp.tsunagi.eventstore.sample.ParcelCommand.RegisterParcel;
import jp.tsunagi.eventstore.sample.ParcelEvent;
import jp.tsunagi.eventstore.sample.ParcelEvent.ParcelMoved;
import jp.tsunagi.eventstore.sample.ParcelEvent.PickUpMissed;
import jp.tsunagi.eventstore.sample.ParcelState;
import jp.tsunagi.eventstore.sample.ParcelState.Waiting;

/**
 * A parcel that forgives nothing: a timer's command, or a reaction's, makes an event each time it is decided. Whatever is
 * done once with it is done once by the kernel, not by the wisdom of a decider.
 */
final class Unguarded implements Decider<ParcelCommand, ParcelState, ParcelEvent> {
    private final Parcel parcel = new Parcel();

    @Override
    public ParcelState initial() {
        return parcel.initial();
    }

    @Override
    public Decision<ParcelEvent> decide(ParcelState state, ParcelCommand command) {
        return switch (command) {
            case NoteMissedPickUp _ when state instanceof Waiting -> accept(new PickUpMissed());
            case RegisterParcel _ when state instanceof Waiting -> accept(new ParcelMoved("registered again"));
            case ParcelCommand other -> parcel.decide(state, other);
        };
    }

    @Override
    public ParcelState evolve(ParcelState state, ParcelEvent event) {
        return parcel.evolve(state, event);
    }

    /** Moves stay at home. Told by the name alone: thousands of runs need not read every event again. */
    static Optional<PublicEvent> translate(StoredEvent stored) {
        return stored.type().equals("parcel.moved")
                ? Optional.empty()
                : Optional.of(new StaffLeft(stored.stream(), "version-" + stored.version(), LocalDate.EPOCH));
    }
}
