package jp.tsunagi.eventstore.kafka;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import jp.tsunagi.eventstore.Place;
import jp.tsunagi.eventstore.postgres.CommitOrder;
import jp.tsunagi.eventstore.postgres.Failures;
import jp.tsunagi.eventstore.postgres.StoredEvents;
import jp.tsunagi.eventstore.quarantine.Fault;
import jp.tsunagi.eventstore.quarantine.PostgresParkingLot.Sign;

/** The relay's log in PostgreSQL. Called on the relay's own thread, which may wait. */
class PostgresRelayLog implements RelayLog {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** By the database's clock: the nodes' own may be wrong. */
    static final String LEASE = """
            UPDATE relay_lease
            SET token = CASE WHEN holder = $1 THEN token ELSE token + 1 END, holder = $1,
                until = clock_timestamp() + $2::bigint * interval '1 millisecond'
            WHERE holder = $1 OR until < clock_timestamp()
            RETURNING token
            """;

    /** Whoever has been overtaken finds no row; nobody can take over before this transaction ends. */
    static final String HOLDS = "SELECT FROM relay_lease WHERE token = $1 FOR SHARE";

    private final Pool pool;
    private final String lease;
    private final String holds;
    private final CommitOrder order = new CommitOrder();

    PostgresRelayLog(Pool pool) {
        this(pool, LEASE, HOLDS);
    }

    PostgresRelayLog(Pool pool, String lease, String holds) {
        this.pool = pool;
        this.lease = lease;
        this.holds = holds;
    }

    @Override
    public OptionalLong lease(UUID holder, Duration lasting) {
        return await(pool.preparedQuery(lease)
                .execute(Tuple.of(holder, lasting.toMillis()))
                .map(rows -> rows.size() == 0
                        ? OptionalLong.empty()
                        : OptionalLong.of(rows.iterator().next().getLong("token"))));
    }

    @Override
    public Numbering number(long token, String topic, Translation translation, int limit) {
        return await(numbered(token, topic, translation, limit));
    }

    @Override
    public Supplier<Numbering> numberAhead(long token, String topic, Translation translation, int limit) {
        var begun = numbered(token, topic, translation, limit).subscribe().asCompletionStage();
        return () -> await(Uni.createFrom().completionStage(begun));
    }

    private Uni<Numbering> numbered(long token, String topic, Translation translation, int limit) {
        return pool.withTransaction(tx -> last(tx, topic)
                .chain(last -> order.after(tx, last.event().place(), limit)
                        .map(events -> Numbering.of(last.event(), last.sequence(), events, translation))
                        .call(numbering -> numbering.numbered().isEmpty()
                                ? Uni.createFrom().voidItem()
                                // Locks and writes only when there is something: an idle look costs no commit.
                                : holds(tx, token).chain(() -> save(tx, topic, numbering)))));
    }

    private Uni<Void> holds(SqlConnection tx, long token) {
        return tx.preparedQuery(holds)
                .execute(Tuple.of(token))
                .invoke(rows -> {
                    if (rows.size() == 0) {
                        throw new LeaseLost();
                    }
                })
                .replaceWithVoid();
    }

    /** The event that was numbered last, and the last sequence of the topic; 0: none. */
    private record Last(Numbered event, long sequence) {
        private static final Last NONE = new Last(Numbered.NONE, 0);
    }

    private static Uni<Last> last(SqlConnection tx, String topic) {
        return tx.preparedQuery("""
                        SELECT position, xid::text AS xid, seq, encode(chain_hash, 'hex') AS link,
                               (SELECT coalesce(max(sequence), 0) FROM publication WHERE topic = $1 AND partition = 0) AS sequence
                        FROM event_position ORDER BY position DESC LIMIT 1
                        """).execute(Tuple.of(topic)).map(rows -> {
            if (rows.size() == 0) {
                return Last.NONE;
            }
            var row = rows.iterator().next();
            return new Last(
                    new Numbered(
                            row.getLong("position"),
                            new Place(Long.parseLong(row.getString("xid")), row.getLong("seq")),
                            row.getString("link")),
                    row.getLong("sequence"));
        });
    }

    private static Uni<Void> save(SqlConnection tx, String topic, Numbering numbering) {
        var numbered = numbering.numbered();
        return tx.preparedQuery("""
                        WITH numbered AS (
                          INSERT INTO event_position (position, xid, seq, chain_hash)
                          SELECT p, x::xid8, s, decode(h, 'hex')
                          FROM unnest($1::bigint[], $2::text[], $3::bigint[], $4::text[]) AS n (p, x, s, h)
                        )
                        INSERT INTO publication (topic, partition, sequence, position)
                        SELECT $5, 0, sequence, position
                        FROM unnest($6::bigint[], $7::bigint[]) AS n (sequence, position)
                        """)
                .execute(Tuple.tuple()
                        .addArrayOfLong(
                                numbered.stream().map(Numbered::position).toArray(Long[]::new))
                        .addArrayOfString(numbered.stream()
                                .map(each -> Long.toString(each.place().xid()))
                                .toArray(String[]::new))
                        .addArrayOfLong(numbered.stream()
                                .map(each -> each.place().seq())
                                .toArray(Long[]::new))
                        .addArrayOfString(numbered.stream().map(Numbered::link).toArray(String[]::new))
                        .addString(topic)
                        .addArrayOfLong(numbering.told().stream()
                                .map(Publication::sequence)
                                .toArray(Long[]::new))
                        .addArrayOfLong(numbering.told().stream()
                                .map(Publication::position)
                                .toArray(Long[]::new)))
                .replaceWithVoid();
    }

    @Override
    public List<Publication> publications(String topic, long afterSequence, int limit) {
        return await(told(pool, topic, afterSequence, limit));
    }

    /** {@link #publications}, for whoever may not wait. */
    static Uni<List<Publication>> told(SqlClient client, String topic, long afterSequence, int limit) {
        return client.preparedQuery("""
                        SELECT p.sequence, p.position, e.*
                        FROM publication p
                        JOIN event_position n ON n.position = p.position
                        JOIN LATERAL (%s WHERE e.seq = n.seq) e ON true
                        WHERE p.topic = $1 AND p.partition = 0 AND p.sequence > $2
                        ORDER BY p.sequence LIMIT $3
                        """.formatted(StoredEvents.SELECT))
                .execute(Tuple.of(topic, afterSequence, limit))
                .map(rows -> {
                    List<Publication> told = new ArrayList<>(rows.size());
                    rows.forEach(row -> told.add(
                            new Publication(row.getLong("sequence"), row.getLong("position"), StoredEvents.read(row))));
                    return told;
                });
    }

    @Override
    public Optional<Checkpoint> checkpoint(String topic) {
        return await(pool.preparedQuery(
                        "SELECT topic_id, sequence FROM relay_checkpoint WHERE topic = $1 AND partition = 0")
                .execute(Tuple.of(topic))
                .map(rows -> {
                    var found = rows.iterator();
                    return found.hasNext()
                            ? Optional.of(found.next())
                                    .map(row -> new Checkpoint(row.getString("topic_id"), row.getLong("sequence")))
                            : Optional.empty();
                }));
    }

    @Override
    public void checkpoint(long token, String topic, Checkpoint reached) {
        await(pool.withTransaction(tx -> holds(tx, token)
                .chain(() -> tx.preparedQuery("""
                        INSERT INTO relay_checkpoint (topic, partition, topic_id, sequence) VALUES ($1, 0, $2, $3)
                        ON CONFLICT (topic, partition) DO UPDATE
                        SET topic_id = excluded.topic_id, sequence = excluded.sequence
                        """)
                        .execute(Tuple.of(topic, reached.topicId(), reached.sequence()))
                        .replaceWithVoid())));
    }

    @Override
    public void stand(long token, String topic, Optional<Untranslatable> stop) {
        await(pool.withTransaction(tx -> holds(tx, token)
                .chain(() -> stop.map(at -> note(tx, topic, at))
                        .orElseGet(() -> tx.preparedQuery("DELETE FROM relay_stop WHERE topic = $1")
                                .execute(Tuple.of(topic))
                                .replaceWithVoid()))));
    }

    private static Uni<Void> note(SqlConnection tx, String topic, Untranslatable at) {
        var sign = Sign.of(at.event());
        var fault = Fault.of(Objects.requireNonNull(at.getCause()));
        return tx.preparedQuery("""
                        INSERT INTO relay_stop (topic, position, stream, version, type, reason, failure)
                        VALUES ($1, $2, $3, $4, $5, $6, $7)
                        ON CONFLICT (topic) DO UPDATE
                        SET position = excluded.position, stream = excluded.stream, version = excluded.version,
                            type = excluded.type, reason = excluded.reason, failure = excluded.failure,
                            since = CASE WHEN relay_stop.position = excluded.position THEN relay_stop.since
                                         ELSE excluded.since END
                        """)
                .execute(
                        Tuple.of(topic, at.position(), sign.stream(), at.event().version(), sign.type())
                                .addString(fault.reason())
                                .addString(fault.failure()))
                .replaceWithVoid();
    }

    @Override
    public UUID epoch() {
        return await(epoch(pool));
    }

    static Uni<UUID> epoch(SqlClient client) {
        return client.query("SELECT epoch FROM store_epoch")
                .execute()
                .map(rows -> rows.iterator().next().getUUID("epoch"));
    }

    private static <T> T await(Uni<T> answer) {
        return answer.onFailure().transform(Failures::translate).await().atMost(PATIENCE);
    }
}
