package jp.tsunagi.eventstore.subscription;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.eventstore.quarantine.ParkingLot;

/** What a {@link TopicFollower} needs of its store: a position in each partition of a topic, and rows that move with it. */
public interface TopicLog {
    /** The broker's offset to read next; 0 where none is known. */
    Uni<Long> nextOffset(int partition);

    /** Reads the position without holding it: another replica may move it meanwhile. */
    Uni<Position> look(int partition);

    /** Moves the position behind the last of these, in a transaction of its own; never back. */
    Uni<Void> move(int partition, List<Published> done);

    /** A topic that was filled again has other offsets: whoever comes next looks for the sequence from the beginning. */
    Uni<Void> forgetOffset(int partition);

    /** Runs the work in one transaction: it commits when the work ends and comes to nothing when it fails. */
    <T> Uni<T> inTransaction(Function<Session, Uni<T>> work);

    /** One transaction. */
    interface Session extends ParkingLot<Published> {
        /** Reads the position and holds it until the transaction ends. */
        Uni<Position> hold(int partition);

        /** Folds a batch into the rows. */
        Uni<Void> fold(List<? extends Recorded<?>> batch);

        /** Moves the position behind the last of these; never back. */
        Uni<Void> move(int partition, List<Published> done);
    }
}
