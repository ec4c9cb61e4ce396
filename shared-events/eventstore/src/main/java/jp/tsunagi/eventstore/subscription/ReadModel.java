package jp.tsunagi.eventstore.subscription;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import jp.tsunagi.eventstore.quarantine.Parked;
import jp.tsunagi.eventstore.quarantine.PostgresParkingLot;
import jp.tsunagi.eventstore.quarantine.Quarantined;
import jp.tsunagi.eventstore.quarantine.Taking;
import org.jspecify.annotations.Nullable;

/**
 * What a subscription keeps, as somebody sees it who folds it anew. Of its rows and its position there may be two sets:
 * the living one, which is read, and one beside it.
 */
public interface ReadModel {
    /** Kebab-case and constant, unique in its service. */
    String name();

    /** From its events to its rows. */
    List<Fold<?, ?>> folds();

    /** With the topic the key of the living position. */
    String subscription();

    /** With the topic the key of the position beside. */
    default String subscriptionBeside() {
        return subscription() + Parked.BESIDE;
    }

    /** What it follows; empty for the service's own events. */
    String topic();

    /** What keeps the living set. */
    Quarantined follower();

    /** What takes parked streams of the set beside again. */
    Quarantined beside();

    /** Where the living set stands. */
    Uni<Standing> standing(SqlConnection tx);

    /** How many events, of whatever kind, lie behind the living set. */
    Uni<Long> behind(SqlConnection tx);

    /** Holds the living position, and so its rows, until the transaction ends. */
    Uni<Void> hold(SqlConnection tx);

    /** Holds the position beside, and so its rows, until the transaction ends. */
    Uni<Void> holdBeside(SqlConnection tx);

    /** Takes the position beside away, and what is parked there: the set beside begins with the first event. */
    Uni<Void> forget(SqlConnection tx);

    /** Which streams are parked in one of the sets, or in both. */
    default Uni<Set<UUID>> parked(SqlConnection tx) {
        return PostgresParkingLot.parkedBy(tx, subscription(), subscriptionBeside(), topic());
    }

    /** Lets what is parked follow the rows that change sides. */
    default Uni<Void> swapParked(SqlConnection tx) {
        return PostgresParkingLot.swap(tx, subscription(), subscriptionBeside(), topic());
    }

    /**
     * Reads what the set beside is to fold next; never further than the living set has come.
     *
     * @param limit the most events
     */
    Uni<? extends Page<?>> next(SqlConnection tx, int limit);

    /**
     * Events that were read for the set beside; none when it stands where the living one does.
     *
     * @param <T> an event as the follower gets it
     */
    record Page<T>(List<T> batch, Store<T> store) {
        /**
         * Takes events into the rows beside and moves the position there, in a transaction that is open.
         *
         * @param <T> an event as the follower gets it
         */
        @FunctionalInterface
        public interface Store<T> {
            /** @return how many events were new */
            Uni<Integer> take(SqlConnection tx, List<T> events, Taking.Manner<T> manner);
        }

        /** How many. */
        public int events() {
            return batch.size();
        }

        /** Folds those that are new in a transaction that is open; fails as a whole when one is bad. */
        public Uni<Integer> fold(SqlConnection tx) {
            return store.take(tx, batch, Taking::take);
        }

        /**
         * Folds those that are new, and parks the streams of bad ones.
         *
         * @param transaction lets a work see a transaction of its own
         */
        public Uni<Integer> fold(Function<Function<SqlConnection, Uni<Integer>>, Uni<Integer>> transaction) {
            return Taking.take(batch, (events, manner) -> transaction.apply(tx -> store.take(tx, events, manner)));
        }
    }

    /**
     * Where a set stands.
     *
     * @param position the place in commit order, or the sequence in the topic
     * @param appliedAt when it was moved, by the business clock; null: never
     * @param waiting how many events of the service it has not folded yet; null where that is known to the topic only
     */
    record Standing(
            String position,
            @Nullable Instant appliedAt,
            @Nullable Long waiting) {}
}
