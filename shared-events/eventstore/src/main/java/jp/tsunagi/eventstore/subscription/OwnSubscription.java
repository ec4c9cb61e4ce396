package jp.tsunagi.eventstore.subscription;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.tsunagi.eventstore.StoredEvent;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.eventstore.postgres.CommitOrder;
import jp.tsunagi.eventstore.postgres.CommitOrder.Place;
import jp.tsunagi.eventstore.postgres.Failures;

/**
 * Keeps read models of the service's own events. Position and rows move in one transaction, and the position's row
 * lock lets one replica at a time through, so every event is folded exactly once.
 */
public final class OwnSubscription {
    private static final int PAGE = 500;

    private final String name;
    private final Pool pool;
    private final Function<StoredEvent, Optional<? extends Recorded<?>>> reader;
    private final List<Fold<?, ?>> folds;
    private final CommitOrder order = new CommitOrder();

    /**
     * @param name kebab-case and constant: it is the key of the position
     * @param pool connections of the role {@code <service>_relay}
     * @param reader decodes an event, or answers nothing for one that these read models do not follow
     */
    public OwnSubscription(
            String name,
            Pool pool,
            Function<StoredEvent, Optional<? extends Recorded<?>>> reader,
            List<Fold<?, ?>> folds) {
        this.name = name;
        this.pool = pool;
        this.reader = reader;
        this.folds = List.copyOf(folds);
    }

    /** Folds the next page; answers whether there may be more. An idle look locks nothing and writes nothing. */
    public Uni<Boolean> advance() {
        return pool.withTransaction(tx -> position(tx, "")
                        .chain(place -> order.after(tx, place, PAGE)
                                .chain(events ->
                                        events.isEmpty() ? Uni.createFrom().item(false) : advance(tx, place, events))))
                .onFailure()
                .transform(Failures::translate);
    }

    /** Another replica may have folded these events between the look and the lock; then the next look finds others. */
    private Uni<Boolean> advance(SqlConnection tx, Place seen, List<StoredEvent> events) {
        return tx.preparedQuery("INSERT INTO own_subscription (name) VALUES ($1) ON CONFLICT DO NOTHING")
                .execute(Tuple.of(name))
                .chain(() -> position(tx, " FOR UPDATE"))
                .chain(place -> place.equals(seen)
                        ? fold(tx, events).replaceWith(events.size() == PAGE)
                        : Uni.createFrom().item(true));
    }

    private Uni<Place> position(SqlConnection tx, String lock) {
        return tx.preparedQuery("SELECT xid::text AS xid, seq FROM own_subscription WHERE name = $1" + lock)
                .execute(Tuple.of(name))
                .map(rows ->
                        rows.size() == 0 ? Place.START : place(rows.iterator().next()));
    }

    private static Place place(Row row) {
        return new Place(Long.parseLong(row.getString("xid")), row.getLong("seq"));
    }

    private Uni<Void> fold(SqlConnection tx, List<StoredEvent> events) {
        var batch = events.stream().map(reader).flatMap(Optional::stream).toList();
        var last = Place.of(events.getLast());
        var folded = Uni.createFrom().voidItem();
        for (var fold : folds) {
            folded = folded.chain(() -> fold.apply(tx, batch));
        }
        return folded.chain(() -> tx.preparedQuery("""
                                UPDATE own_subscription SET xid = $2::text::xid8, seq = $3, applied_at = app_now()
                                WHERE name = $1
                                """).execute(Tuple.of(name, Long.toString(last.xid()), last.seq())))
                .replaceWithVoid();
    }
}
