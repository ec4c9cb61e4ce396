package jp.tsunagi.eventstore.subscription;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.function.Function;
import jp.tsunagi.eventstore.Place;
import jp.tsunagi.eventstore.StoredEvent;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.eventstore.postgres.Failures;
import jp.tsunagi.eventstore.postgres.ReadAhead;
import jp.tsunagi.eventstore.quarantine.Parked;
import jp.tsunagi.eventstore.quarantine.PostgresParkingLot;

/**
 * The position of an own subscription and its rows in PostgreSQL.
 *
 * @param name the key of the position
 * @param pool connections of the role {@code <service>_relay}
 * @param side where the rows are
 */
record PostgresOwnLog(String name, Pool pool, ReadAhead events, List<Fold<?, ?>> folds, Side side) implements OwnLog {
    PostgresOwnLog {
        folds = List.copyOf(folds);
    }

    @Override
    public <T> Uni<T> inTransaction(Function<OwnLog.Session, Uni<T>> work) {
        return pool.withTransaction(tx -> side.enter(tx).chain(() -> work.apply(in(tx))))
                .onFailure()
                .transform(Failures::translate);
    }

    /** What the work of a transaction that is open already sees. */
    OwnLog.Session in(SqlConnection tx) {
        return new Session(tx);
    }

    private final class Session extends PostgresParkingLot<StoredEvent> implements OwnLog.Session {
        private Session(SqlConnection tx) {
            super(tx, name, "");
        }

        @Override
        public Uni<Place> look() {
            return position("");
        }

        @Override
        public Uni<Place> hold() {
            return tx.preparedQuery("INSERT INTO own_subscription (name) VALUES ($1) ON CONFLICT DO NOTHING")
                    .execute(Tuple.of(name))
                    .chain(() -> position(" FOR UPDATE"));
        }

        private Uni<Place> position(String lock) {
            return tx.preparedQuery("SELECT xid::text AS xid, seq FROM own_subscription WHERE name = $1" + lock)
                    .execute(Tuple.of(name))
                    .map(rows -> rows.size() == 0
                            ? Place.START
                            : place(rows.iterator().next()));
        }

        private static Place place(Row row) {
            return new Place(Long.parseLong(row.getString("xid")), row.getLong("seq"));
        }

        @Override
        public Uni<List<StoredEvent>> after(Place place, int limit) {
            return events.after(tx, place, limit);
        }

        @Override
        public Uni<Void> fold(List<? extends Recorded<?>> batch) {
            var folded = Uni.createFrom().voidItem();
            for (var fold : folds) {
                folded = folded.chain(() -> fold.apply(tx, batch));
            }
            return folded;
        }

        @Override
        public Uni<Void> move(Place reached) {
            return tx.preparedQuery("""
                            UPDATE own_subscription SET xid = $2::text::xid8, seq = $3, applied_at = app_now()
                            WHERE name = $1
                            """)
                    .execute(Tuple.of(name, Long.toString(reached.xid()), reached.seq()))
                    .replaceWithVoid();
        }

        @Override
        protected Sign sign(StoredEvent event) {
            return Sign.of(event);
        }

        @Override
        protected Uni<?> holdPosition(int partition) {
            return hold();
        }

        /** They stay where they are: in the event table. */
        @Override
        public Uni<Void> hold(List<StoredEvent> events) {
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<List<StoredEvent>> held(Parked parked) {
            return hold().chain(place -> fromParked(parked)
                    .map(events -> events.stream()
                            .filter(event -> Place.of(event).compareTo(place) <= 0)
                            .toList()));
        }
    }
}
