package jp.tsunagi.eventstore.subscription;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.tsunagi.eventstore.Place;
import jp.tsunagi.eventstore.StoredEvent;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.eventstore.postgres.ReadAhead;
import jp.tsunagi.eventstore.quarantine.PostgresParkingLot;
import jp.tsunagi.eventstore.quarantine.Taking;

/** A read model of the service's own events. */
public class OwnReadModel implements ReadModel {
    private final String name;
    private final Pool pool;
    private final Function<StoredEvent, Optional<? extends Recorded<?>>> reader;
    private final List<Fold<?, ?>> folds;
    private final ReadAhead events;

    /**
     * @param name kebab-case and constant: it is the key of the position
     * @param pool connections of the role {@code <service>_relay}
     * @param reader decodes an event, or answers nothing for one that the folds do not follow
     */
    public OwnReadModel(
            String name,
            Pool pool,
            Function<StoredEvent, Optional<? extends Recorded<?>>> reader,
            List<Fold<?, ?>> folds) {
        this.name = name;
        this.pool = pool;
        this.reader = reader;
        this.folds = List.copyOf(folds);
        events = new ReadAhead(pool);
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final List<Fold<?, ?>> folds() {
        return folds;
    }

    @Override
    public final String subscription() {
        return name;
    }

    @Override
    public final String topic() {
        return "";
    }

    @Override
    public final OwnSubscription follower() {
        return new OwnSubscription(living(), reader);
    }

    @Override
    public final OwnSubscription beside() {
        return new OwnSubscription(besideLog(), reader);
    }

    private PostgresOwnLog living() {
        return log(name, Side.LIVING);
    }

    private PostgresOwnLog besideLog() {
        return log(subscriptionBeside(), Side.BESIDE);
    }

    private PostgresOwnLog log(String position, Side side) {
        return new PostgresOwnLog(position, pool, events, folds, side);
    }

    @Override
    public final Uni<Standing> standing(SqlConnection tx) {
        return living().in(tx)
                .look()
                .chain(place -> tx.preparedQuery("""
                        SELECT (SELECT applied_at FROM own_subscription WHERE name = $1) AS applied_at,
                               (SELECT count(*) FROM event WHERE (xid, seq) > ($2::text::xid8, $3)) AS waiting
                        """)
                        .execute(Tuple.of(name, Long.toString(place.xid()), place.seq()))
                        .map(rows -> rows.iterator().next())
                        .map(row -> new Standing(
                                place.xid() + "/" + place.seq(),
                                Optional.ofNullable(row.getOffsetDateTime("applied_at"))
                                        .map(OffsetDateTime::toInstant)
                                        .orElse(null),
                                row.getLong("waiting"))));
    }

    @Override
    public final Uni<Long> behind(SqlConnection tx) {
        return living().in(tx)
                .look()
                .chain(place -> tx.preparedQuery(
                                "SELECT count(*) AS events FROM event WHERE (xid, seq) <= ($1::text::xid8, $2)")
                        .execute(Tuple.of(Long.toString(place.xid()), place.seq()))
                        .map(rows -> rows.iterator().next().getLong("events")));
    }

    @Override
    public final Uni<Void> hold(SqlConnection tx) {
        return living().in(tx).hold().replaceWithVoid();
    }

    @Override
    public final Uni<Void> holdBeside(SqlConnection tx) {
        return besideLog().in(tx).hold().replaceWithVoid();
    }

    @Override
    public final Uni<Void> forget(SqlConnection tx) {
        return tx.preparedQuery("DELETE FROM own_subscription WHERE name = $1")
                .execute(Tuple.of(subscriptionBeside()))
                .chain(() -> PostgresParkingLot.forget(tx, subscriptionBeside(), topic()));
    }

    @Override
    public final Uni<Page<StoredEvent>> next(SqlConnection tx, int limit) {
        var beside = besideLog().in(tx);
        return living().in(tx)
                .look()
                .chain(end -> beside.look()
                        .chain(start -> beside.after(start, limit))
                        .map(events -> new Page<>(
                                events.stream()
                                        .takeWhile(event -> Place.of(event).compareTo(end) <= 0)
                                        .toList(),
                                this::takeBeside)));
    }

    private Uni<Integer> takeBeside(SqlConnection tx, List<StoredEvent> events, Taking.Manner<StoredEvent> manner) {
        return Side.BESIDE.enter(tx).chain(() -> beside().take(besideLog().in(tx), events, manner));
    }
}
