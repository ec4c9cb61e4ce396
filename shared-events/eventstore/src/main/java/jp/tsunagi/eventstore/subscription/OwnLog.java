package jp.tsunagi.eventstore.subscription;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;
import jp.tsunagi.eventstore.Place;
import jp.tsunagi.eventstore.StoredEvent;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.eventstore.quarantine.ParkingLot;

/** What an {@link OwnSubscription} needs of its store: events in commit order, rows, and a position that moves with them. */
public interface OwnLog {
    /** Runs the work in one transaction: it commits when the work ends and comes to nothing when it fails. */
    <T> Uni<T> inTransaction(Function<Session, Uni<T>> work);

    /** One transaction. */
    interface Session extends ParkingLot<StoredEvent> {
        /** Reads the position without holding it: another replica may move it meanwhile. */
        Uni<Place> look();

        /** Reads the position and holds it until the transaction ends. */
        Uni<Place> hold();

        /** Up to {@code limit} events after a place, in commit order, none of which can be preceded by another any more. */
        Uni<List<StoredEvent>> after(Place place, int limit);

        /** Folds a batch into the rows. */
        Uni<Void> fold(List<? extends Recorded<?>> batch);

        /** Moves the position. */
        Uni<Void> move(Place reached);
    }
}
