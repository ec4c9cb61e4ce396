package jp.tsunagi.eventstore.subscription;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import jp.tsunagi.eventstore.quarantine.Quarantined;
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

    /** What keeps the living set. */
    Quarantined follower();

    /** Where the living set stands. */
    Uni<Standing> standing(SqlConnection tx);

    /** How many events, of whatever kind, lie behind the living set. */
    Uni<Long> behind(SqlConnection tx);

    /** Holds the living position, and so its rows, until the transaction ends. */
    Uni<Void> hold(SqlConnection tx);

    /** Takes the position beside away: the set beside begins with the first event. */
    Uni<Void> forget(SqlConnection tx);

    /**
     * Reads what the set beside is to fold next; never further than the living set has come.
     *
     * @param limit the most events
     */
    Uni<Page> next(SqlConnection tx, int limit);

    /** Events that were read for the set beside. */
    interface Page {
        /** How many; none when the set beside stands where the living one does. */
        int events();

        /**
         * Folds them into the tables that the transaction's search path finds, and moves the position beside.
         *
         * @return whether it was done; not, when the set beside does not stand before this page any more
         */
        Uni<Boolean> fold(SqlConnection tx);
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
