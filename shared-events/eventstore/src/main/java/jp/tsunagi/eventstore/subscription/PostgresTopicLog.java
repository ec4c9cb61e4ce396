package jp.tsunagi.eventstore.subscription;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.eventstore.postgres.Failures;
import jp.tsunagi.eventstore.quarantine.Fault;
import jp.tsunagi.eventstore.quarantine.Parked;
import jp.tsunagi.eventstore.quarantine.PostgresParkingLot;

/**
 * The positions of a follower of a topic and its rows in PostgreSQL.
 *
 * @param name of the follower: with topic and partition the key of the position
 * @param pool connections of the role {@code <service>_relay}
 * @param side where the rows are
 */
record PostgresTopicLog(String name, String topic, Pool pool, List<Fold<?, ?>> folds, Side side) implements TopicLog {
    private static final String POSITION =
            "SELECT epoch, sequence FROM subscription WHERE name = $1 AND topic = $2 AND partition = $3";

    PostgresTopicLog {
        folds = List.copyOf(folds);
    }

    @Override
    public Uni<Long> nextOffset(int partition) {
        return pool.preparedQuery(
                        "SELECT kafka_offset FROM subscription WHERE name = $1 AND topic = $2 AND partition = $3")
                .execute(key(partition))
                .map(rows -> rows.size() == 0 ? 0L : rows.iterator().next().getLong("kafka_offset"))
                .onFailure()
                .transform(Failures::translate);
    }

    @Override
    public Uni<Position> look(int partition) {
        return position(pool, partition, "").onFailure().transform(Failures::translate);
    }

    private Uni<Position> position(SqlClient client, int partition, String lock) {
        return client.preparedQuery(
                        "INSERT INTO subscription (name, topic, partition) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
                .execute(key(partition))
                .chain(() -> client.preparedQuery(POSITION + lock).execute(key(partition)))
                .map(rows -> position(rows.iterator().next()));
    }

    private static Position position(Row row) {
        return new Position(row.getUUID("epoch"), row.getLong("sequence"));
    }

    @Override
    public Uni<Void> move(int partition, List<Published> done) {
        return move(pool, partition, done).onFailure().transform(Failures::translate);
    }

    /** Whoever is overtaken turns nothing back, neither the number nor, after a restore, the life it belongs to. */
    private Uni<Void> move(SqlClient client, int partition, List<Published> done) {
        var last = done.getLast();
        return client.preparedQuery("""
                        UPDATE subscription
                        SET epoch = $4, sequence = greatest(sequence, $5), kafka_offset = $6,
                            source_recorded_at = $7, applied_at = app_now()
                        WHERE name = $1 AND topic = $2 AND partition = $3 AND (epoch IS NULL OR epoch = $4)
                        """)
                .execute(key(partition)
                        .addUUID(last.epoch())
                        .addLong(last.sequence())
                        .addLong(last.offset() + 1)
                        .addOffsetDateTime(last.recordedAt().atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> forgetOffset(int partition) {
        return pool.preparedQuery(
                        "UPDATE subscription SET kafka_offset = 0 WHERE name = $1 AND topic = $2 AND partition = $3")
                .execute(key(partition))
                .replaceWithVoid()
                .onFailure()
                .transform(Failures::translate);
    }

    @Override
    public <T> Uni<T> inTransaction(Function<TopicLog.Session, Uni<T>> work) {
        return pool.withTransaction(tx -> side.enter(tx).chain(() -> work.apply(in(tx))))
                .onFailure()
                .transform(Failures::translate);
    }

    /** What the work of a transaction that is open already sees. */
    TopicLog.Session in(SqlConnection tx) {
        return new Session(tx);
    }

    /** Reads a position inside a transaction without holding it, and without writing where there is none yet. */
    Uni<Position> look(SqlConnection tx, int partition) {
        return tx.preparedQuery(POSITION)
                .execute(key(partition))
                .map(rows -> rows.size() == 0
                        ? Position.START
                        : position(rows.iterator().next()));
    }

    private Tuple key(int partition) {
        return Tuple.of(name, topic, partition);
    }

    private final class Session extends PostgresParkingLot<Published> implements TopicLog.Session {
        private int partition;

        private Session(SqlConnection tx) {
            super(tx, name, topic);
        }

        @Override
        public Uni<Position> hold(int partition) {
            this.partition = partition;
            return position(tx, partition, " FOR UPDATE");
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
        public Uni<Void> move(int partition, List<Published> done) {
            return PostgresTopicLog.this.move(tx, partition, done);
        }

        @Override
        protected Sign sign(Published event) {
            return new Sign(event.stream(), partition, event.sequence(), event.id(), event.type());
        }

        @Override
        protected Uni<?> holdPosition(int partition) {
            return hold(partition);
        }

        @Override
        public Uni<Void> hold(List<Published> events) {
            return tx.preparedQuery("""
                            INSERT INTO held_event (parked, sequence, epoch, kafka_offset, event_id, type, recorded_at,
                                                    body)
                            VALUES ((SELECT id FROM parked_stream
                                     WHERE subscription = $1 AND topic = $2 AND stream = $3),
                                    $4, $5, $6, $7, $8, $9, $10)
                            """)
                    .executeBatch(events.stream()
                            .map(event -> Tuple.of(name, topic, event.stream())
                                    .addLong(event.sequence())
                                    .addUUID(event.epoch())
                                    .addLong(event.offset())
                                    .addString(event.id())
                                    .addString(event.type())
                                    .addOffsetDateTime(event.recordedAt().atOffset(ZoneOffset.UTC))
                                    .addBuffer(event.body()))
                            .toList())
                    .replaceWithVoid();
        }

        @Override
        public Uni<Void> stay(Parked parked, Published event, Fault fault) {
            return super.stay(parked, event, fault)
                    .chain(() -> tx.preparedQuery("DELETE FROM held_event WHERE parked = $1 AND sequence < $2")
                            .execute(Tuple.of(parked.id(), event.sequence())))
                    .replaceWithVoid();
        }

        @Override
        public Uni<List<Published>> held(Parked parked) {
            return tx.preparedQuery("""
                            SELECT epoch, sequence, kafka_offset, event_id, type, recorded_at, body FROM held_event
                            WHERE parked = $1 ORDER BY sequence
                            """)
                    .execute(Tuple.of(parked.id()))
                    .map(rows -> rows.stream()
                            .map(row -> new Published(
                                    row.getUUID("epoch"),
                                    row.getLong("sequence"),
                                    row.getLong("kafka_offset"),
                                    row.getString("event_id"),
                                    parked.stream(),
                                    row.getString("type"),
                                    row.getOffsetDateTime("recorded_at").toInstant(),
                                    row.getBuffer("body")))
                            .toList());
        }
    }
}
