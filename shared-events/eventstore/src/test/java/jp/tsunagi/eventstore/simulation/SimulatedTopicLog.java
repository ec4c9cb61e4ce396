package jp.tsunagi.eventstore.simulation;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.eventstore.subscription.Fold;
import jp.tsunagi.eventstore.subscription.Position;
import jp.tsunagi.eventstore.subscription.Published;
import jp.tsunagi.eventstore.subscription.TopicLog;

/** The position of a follower and its rows, as one process reaches them. */
record SimulatedTopicLog(Replica replica, SimulatedDatabase database, String name, Poison poison) implements TopicLog {
    /** A position with the offset that goes with it. */
    record Stored(Position position, long offset) {
        static final Stored START = new Stored(Position.START, 0);

        Stored behind(Published last) {
            return new Stored(
                    new Position(last.epoch(), Math.max(position.sequence(), last.sequence())), last.offset() + 1);
        }
    }

    static Stored stored(SimulatedDatabase database, String name) {
        return Objects.requireNonNullElse(database.row(Stored.class, name), Stored.START);
    }

    @Override
    public Uni<Long> nextOffset(int partition) {
        return replica.call("next offset", () -> stored(database, name).offset());
    }

    @Override
    public Uni<Position> look(int partition) {
        return replica.call("look", () -> stored(database, name).position());
    }

    @Override
    public Uni<Void> move(int partition, List<Published> done) {
        return alone("move", before -> before.behind(done.getLast()));
    }

    @Override
    public Uni<Void> forgetOffset(int partition) {
        return alone("forget offset", before -> new Stored(before.position(), 0));
    }

    /** One statement is a transaction of its own: it waits for whoever holds the row. */
    private Uni<Void> alone(String what, Function<Stored, Stored> change) {
        return replica.send(what, answer -> {
            var tx = database.begin();
            tx.hold(name, () -> {
                tx.write(name, change.apply(stored(database, name)));
                tx.commit();
                answer.done();
            });
        });
    }

    @Override
    public <T> Uni<T> inTransaction(Function<TopicLog.Session, Uni<T>> work) {
        return SimulatedTransaction.run(replica, database, tx -> work.apply(new Session(tx)));
    }

    private final class Session extends SimulatedParkingLot<Published> implements TopicLog.Session {
        private final SimulatedDatabase.Transaction tx;

        private Session(SimulatedDatabase.Transaction tx) {
            super(replica, tx, Published.class, name);
            this.tx = tx;
        }

        @Override
        public Uni<Position> hold(int partition) {
            return replica.send("hold", answer -> tx.hold(name, () -> answer.of(stored().position())));
        }

        private Stored stored() {
            return Objects.requireNonNullElse(tx.read(Stored.class, name), Stored.START);
        }

        @Override
        UUID stream(Published event) {
            return event.stream();
        }

        @Override
        long number(Published event) {
            return event.sequence();
        }

        @Override
        public Uni<Void> fold(List<? extends Recorded<?>> batch) {
            return Fold.fold(Object.class, poison::project, new SimulatedRows(replica, tx, name), batch);
        }

        @Override
        public Uni<Void> move(int partition, List<Published> done) {
            return replica.tell("move in transaction", () -> tx.write(name, stored().behind(done.getLast())));
        }
    }
}
