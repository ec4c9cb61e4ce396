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

    /** The key of the position beside. */
    String nameBeside() {
        return name + ":beside";
    }

    @Override
    public final OwnSubscription follower() {
        return new OwnSubscription(name, pool, reader, folds);
    }

    private OwnLog.Session living(SqlConnection tx) {
        return log(name).in(tx);
    }

    private OwnLog.Session beside(SqlConnection tx) {
        return log(nameBeside()).in(tx);
    }

    private PostgresOwnLog log(String position) {
        return new PostgresOwnLog(position, pool, events, folds);
    }

    @Override
    public final Uni<Standing> standing(SqlConnection tx) {
        return living(tx)
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
        return living(tx)
                .look()
                .chain(place -> tx.preparedQuery(
                                "SELECT count(*) AS events FROM event WHERE (xid, seq) <= ($1::text::xid8, $2)")
                        .execute(Tuple.of(Long.toString(place.xid()), place.seq()))
                        .map(rows -> rows.iterator().next().getLong("events")));
    }

    @Override
    public final Uni<Void> hold(SqlConnection tx) {
        return living(tx).hold().replaceWithVoid();
    }

    @Override
    public final Uni<Void> forget(SqlConnection tx) {
        return tx.preparedQuery("DELETE FROM own_subscription WHERE name = $1")
                .execute(Tuple.of(nameBeside()))
                .replaceWithVoid();
    }

    @Override
    public final Uni<Page> next(SqlConnection tx, int limit) {
        return living(tx)
                .look()
                .chain(end -> beside(tx)
                        .look()
                        .chain(start -> beside(tx)
                                .after(start, limit)
                                .map(events -> new OwnPage(
                                        start,
                                        events.stream()
                                                .takeWhile(
                                                        event -> Place.of(event).compareTo(end) <= 0)
                                                .toList()))));
    }

    private final class OwnPage implements Page {
        private final Place start;
        private final List<StoredEvent> stored;
        private final List<? extends Recorded<?>> batch;

        private OwnPage(Place start, List<StoredEvent> stored) {
            this.start = start;
            this.stored = stored;
            this.batch = stored.stream().map(reader).flatMap(Optional::stream).toList();
        }

        @Override
        public int events() {
            return stored.size();
        }

        @Override
        public Uni<Boolean> fold(SqlConnection tx) {
            var beside = beside(tx);
            return beside.hold()
                    .chain(place -> place.equals(start)
                            ? beside.fold(batch)
                                    .chain(() -> beside.move(Place.of(stored.getLast())))
                                    .replaceWith(true)
                            : Uni.createFrom().item(false));
        }
    }
}
