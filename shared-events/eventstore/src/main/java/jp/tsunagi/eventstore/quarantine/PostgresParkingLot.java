package jp.tsunagi.eventstore.quarantine;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tsunagi.eventstore.Fingerprint;
import jp.tsunagi.eventstore.StoredEvent;
import jp.tsunagi.eventstore.postgres.StoredEvents;

/**
 * The parked streams of a follower in PostgreSQL.
 *
 * @param <T> an event as the follower gets it
 */
public abstract class PostgresParkingLot<T> implements ParkingLot<T> {
    /** Columns of {@code parked_stream}, aliased p. */
    static final String COLUMNS = """
            p.id, p.subscription, p.topic, p.partition, p.stream, p.number, p.event_id, p.type, p.reason, p.failure,
            p.fingerprint, p.parked_at, p.attempts""";

    /**
     * What is noted of an event.
     *
     * @param number its version in the stream, or its sequence in the topic
     * @param type with its version
     */
    public record Sign(UUID stream, int partition, long number, String eventId, String type) {
        /** Of an event of this service's own. */
        public static Sign of(StoredEvent event) {
            return new Sign(
                    event.stream(),
                    0,
                    event.version(),
                    event.stream() + "/" + event.version(),
                    event.type() + ".v" + event.typeVersion());
        }
    }

    /** The transaction. */
    protected final SqlConnection tx;

    private final String subscription;
    private final String topic;

    /**
     * Lets two followers of a topic have each other's parked streams, with what is held of them.
     *
     * @param topic empty for the service's own events
     */
    public static Uni<Void> swap(SqlConnection tx, String one, String other, String topic) {
        // A stream may be parked for both, so their names cannot change all at once.
        return rename(tx, one, "", topic)
                .chain(() -> rename(tx, other, one, topic))
                .chain(() -> rename(tx, "", other, topic));
    }

    private static Uni<Void> rename(SqlConnection tx, String from, String to, String topic) {
        return tx.preparedQuery("UPDATE parked_stream SET subscription = $2 WHERE subscription = $1 AND topic = $3")
                .execute(Tuple.of(from, to, topic))
                .replaceWithVoid();
    }

    /** Forgets what a follower has parked. */
    public static Uni<Void> forget(SqlConnection tx, String subscription, String topic) {
        return tx.preparedQuery("DELETE FROM parked_stream WHERE subscription = $1 AND topic = $2")
                .execute(Tuple.of(subscription, topic))
                .replaceWithVoid();
    }

    /** Which streams either of two followers has parked. */
    public static Uni<Set<UUID>> parkedBy(SqlConnection tx, String one, String other, String topic) {
        return tx.preparedQuery("SELECT stream FROM parked_stream WHERE subscription IN ($1, $2) AND topic = $3")
                .execute(Tuple.of(one, other, topic))
                .map(PostgresParkingLot::streams);
    }

    private static Set<UUID> streams(RowSet<Row> rows) {
        return rows.stream().map(row -> row.getUUID("stream")).collect(Collectors.toSet());
    }

    /** @param topic empty for the service's own events */
    protected PostgresParkingLot(SqlConnection tx, String subscription, String topic) {
        this.tx = tx;
        this.subscription = subscription;
        this.topic = topic;
    }

    /** What is to be noted of an event. */
    protected abstract Sign sign(T event);

    /** Holds the follower's position until the transaction ends. */
    protected abstract Uni<?> holdPosition(int partition);

    @Override
    public final Uni<Set<UUID>> parked(Set<UUID> streams) {
        return streams.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : tx.preparedQuery("""
                                SELECT stream FROM parked_stream
                                WHERE subscription = $1 AND topic = $2 AND stream = ANY ($3)
                                """)
                        .execute(Tuple.of(subscription, topic, streams.toArray(UUID[]::new)))
                        .map(PostgresParkingLot::streams);
    }

    @Override
    public Uni<Void> park(T event, Fault fault) {
        var sign = sign(event);
        return tx.preparedQuery("""
                        INSERT INTO parked_stream (subscription, topic, partition, stream, number, event_id, type,
                                                   reason, failure, fingerprint)
                        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                        """)
                .execute(Tuple.of(subscription, topic, sign.partition(), sign.stream())
                        .addLong(sign.number())
                        .addString(sign.eventId())
                        .addString(sign.type())
                        .addString(fault.reason())
                        .addString(fault.failure())
                        .addString(fault.fingerprint().hex()))
                .chain(() -> hold(List.of(event)));
    }

    @Override
    public final Uni<Optional<Parked>> claim(UUID id) {
        return find(id).chain(found -> found.isEmpty()
                ? Uni.createFrom().item(found)
                // What is parked may change until the position is held.
                : holdPosition(found.get().partition()).chain(() -> find(id)));
    }

    private Uni<Optional<Parked>> find(UUID id) {
        return tx.preparedQuery("SELECT " + COLUMNS
                        + " FROM parked_stream p WHERE id = $1 AND subscription = $2 AND topic = $3")
                .execute(Tuple.of(id, subscription, topic))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(read(rows.iterator().next())));
    }

    /** Reads a row of {@link #COLUMNS}. */
    static Parked read(Row row) {
        return new Parked(
                row.getUUID("id"),
                row.getString("subscription"),
                row.getString("topic"),
                row.getInteger("partition"),
                row.getUUID("stream"),
                row.getLong("number"),
                row.getString("event_id"),
                row.getString("type"),
                new Fault(
                        row.getString("reason"),
                        row.getString("failure"),
                        new Fingerprint(row.getString("fingerprint"))),
                row.getOffsetDateTime("parked_at").toInstant(),
                row.getInteger("attempts"));
    }

    /** The service's own events from the one on at which the stream is parked, whether passed by the follower or not. */
    protected final Uni<List<StoredEvent>> fromParked(Parked parked) {
        return tx.preparedQuery(StoredEvents.SELECT + "WHERE e.stream = $1 AND e.version >= $2 ORDER BY e.version")
                .execute(Tuple.of(parked.stream(), (int) parked.number()))
                .map(rows -> rows.stream().map(StoredEvents::read).toList());
    }

    @Override
    public Uni<Void> stay(Parked parked, T event, Fault fault) {
        var sign = sign(event);
        return tx.preparedQuery("""
                        UPDATE parked_stream
                        SET number = $2, event_id = $3, type = $4, reason = $5, failure = $6, fingerprint = $7,
                            attempts = CASE WHEN number = $2 THEN attempts ELSE 0 END + $8
                        WHERE id = $1
                        """)
                .execute(Tuple.of(parked.id(), sign.number(), sign.eventId(), sign.type(), fault.reason())
                        .addString(fault.failure())
                        .addString(fault.fingerprint().hex())
                        .addInteger(fault.equals(Fault.NOT_TRIED) ? 0 : 1))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> free(Parked parked) {
        return tx.preparedQuery("DELETE FROM parked_stream WHERE id = $1")
                .execute(Tuple.of(parked.id()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> note(Parked parked, Parked.Discard discard) {
        return tx.preparedQuery("""
                        INSERT INTO discarded_event (subscription, topic, stream, number, event_id, type, failure,
                                                     fingerprint, parked_at, discarded_by, why)
                        SELECT subscription, topic, stream, number, event_id, type, failure, fingerprint, parked_at,
                               $2, $3
                        FROM parked_stream WHERE id = $1
                        """)
                .execute(Tuple.of(parked.id(), discard.by(), discard.why()))
                .replaceWithVoid();
    }
}
