package jp.tsunagi.eventstore.simulation;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import jp.tsunagi.eventstore.Place;
import jp.tsunagi.eventstore.StoredEvent;
import jp.tsunagi.eventstore.memory.InMemoryEventStore;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.eventstore.subscription.Fold;
import jp.tsunagi.eventstore.subscription.OwnLog;

/** The position and the rows of the own subscription, as one process reaches them. */
record SimulatedOwnLog(Replica replica, SimulatedDatabase database, InMemoryEventStore store, Poison poison)
        implements OwnLog {
    static final String POSITION = "own position";
    static final String ROWS = "own row";

    @Override
    public <T> Uni<T> inTransaction(Function<OwnLog.Session, Uni<T>> work) {
        return SimulatedTransaction.run(replica, database, tx -> work.apply(new Session(tx)));
    }

    static Place position(SimulatedDatabase database) {
        return Objects.requireNonNullElse(database.row(Place.class, POSITION), Place.START);
    }

    private final class Session extends SimulatedParkingLot<StoredEvent> implements OwnLog.Session {
        private final SimulatedDatabase.Transaction tx;

        private Session(SimulatedDatabase.Transaction tx) {
            super(replica, tx, StoredEvent.class, POSITION);
            this.tx = tx;
        }

        @Override
        public Uni<Place> look() {
            return replica.call("own look", this::position);
        }

        @Override
        public Uni<Place> hold() {
            return replica.send("own hold", answer -> tx.hold(POSITION, () -> answer.of(position())));
        }

        private Place position() {
            return Objects.requireNonNullElse(tx.read(Place.class, POSITION), Place.START);
        }

        @Override
        public Uni<List<StoredEvent>> after(Place place, int limit) {
            return replica.call("own read", () -> store.after(place, limit));
        }

        @Override
        public Uni<Void> fold(List<? extends Recorded<?>> batch) {
            return Fold.fold(Object.class, poison::project, new SimulatedRows(replica, tx, ROWS), batch);
        }

        @Override
        UUID stream(StoredEvent event) {
            return event.stream();
        }

        @Override
        long number(StoredEvent event) {
            return event.version();
        }

        @Override
        public Uni<Void> move(Place reached) {
            return replica.tell("own move", () -> tx.write(POSITION, reached));
        }
    }
}
