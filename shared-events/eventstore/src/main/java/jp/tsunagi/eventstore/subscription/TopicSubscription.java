package jp.tsunagi.eventstore.subscription;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tsunagi.eventstore.postgres.Failures;
import org.jspecify.annotations.Nullable;

/**
 * Folds another context's public events into rows. Position and rows move in one transaction; what was seen is dropped
 * by its sequence, a gap is refused, so that "once" holds through crashes, rebalances and refilled topics.
 */
public final class TopicSubscription {
    private final String name;
    private final String topic;
    private final Pool pool;
    private final List<Fold<?, ?>> folds;

    /**
     * @param name kebab-case and constant: with topic and partition the key of the position
     * @param pool connections of the role {@code <service>_relay}
     */
    public TopicSubscription(String name, String topic, Pool pool, List<Fold<?, ?>> folds) {
        this.name = name;
        this.topic = topic;
        this.pool = pool;
        this.folds = List.copyOf(folds);
    }

    /**
     * A batch skips numbers, or comes from another life of the source; nothing of it was applied, and whoever reads on
     * begins at the topic's beginning.
     */
    public static final class Refused extends RuntimeException {
        private Refused(String reason) {
            super(reason);
        }
    }

    /** The broker's offset to read next; 0 before the first batch and after one that was refused. */
    public Uni<Long> nextOffset(int partition) {
        return pool.preparedQuery(
                        "SELECT kafka_offset FROM subscription WHERE name = $1 AND topic = $2 AND partition = $3")
                .execute(Tuple.of(name, topic, partition))
                .map(rows -> rows.size() == 0 ? 0L : rows.iterator().next().getLong("kafka_offset"))
                .onFailure()
                .transform(Failures::translate);
    }

    /**
     * Applies a batch of one partition, in the order of arrival.
     *
     * @return how many events were new; fails with {@link Refused} or
     *     {@link jp.tsunagi.eventstore.StoreUnavailable}
     */
    public Uni<Integer> apply(int partition, List<Published> batch) {
        if (batch.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        return pool.withTransaction(
                        tx -> position(tx, partition).chain(position -> apply(tx, partition, position, batch)))
                .onFailure(Refused.class)
                .call(() -> forgetOffset(partition))
                .onFailure()
                .transform(Failures::translate);
    }

    /** A topic that was filled again has other offsets: whoever comes next looks for the sequence from the beginning. */
    private Uni<Void> forgetOffset(int partition) {
        return pool.preparedQuery(
                        "UPDATE subscription SET kafka_offset = 0 WHERE name = $1 AND topic = $2 AND partition = $3")
                .execute(Tuple.of(name, topic, partition))
                .replaceWithVoid();
    }

    private record Position(@Nullable UUID epoch, long sequence) {}

    private Uni<Position> position(SqlConnection tx, int partition) {
        var key = Tuple.of(name, topic, partition);
        return tx.preparedQuery(
                        "INSERT INTO subscription (name, topic, partition) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
                .execute(key)
                .chain(() -> tx.preparedQuery("""
                                SELECT epoch, sequence FROM subscription
                                WHERE name = $1 AND topic = $2 AND partition = $3 FOR UPDATE
                                """).execute(key))
                .map(rows -> rows.iterator().next())
                .map(row -> new Position(row.getUUID("epoch"), row.getLong("sequence")));
    }

    private Uni<Integer> apply(SqlConnection tx, int partition, Position position, List<Published> batch) {
        var fresh = batch.stream()
                .filter(published -> published.sequence() > position.sequence())
                .toList();
        long next = position.sequence() + 1;
        var epoch = position.epoch() == null ? batch.getFirst().epoch() : position.epoch();
        for (var published : batch) {
            if (!epoch.equals(published.epoch())) {
                throw new Refused("%s comes from another life of its store".formatted(topic));
            }
        }
        for (var published : fresh) {
            if (published.sequence() != next++) {
                throw new Refused(
                        "%s/%d skips from %d to %d".formatted(topic, partition, next - 2, published.sequence()));
            }
        }
        var events =
                fresh.stream().map(Published::event).flatMap(Optional::stream).toList();
        var folded = Uni.createFrom().voidItem();
        for (var fold : folds) {
            folded = folded.chain(() -> fold.apply(tx, events));
        }
        var last = batch.getLast();
        var newest = events.isEmpty() ? null : events.getLast().recordedAt().atOffset(ZoneOffset.UTC);
        return folded.chain(() -> tx.preparedQuery("""
                                UPDATE subscription
                                SET epoch = $4, sequence = greatest(sequence, $5), kafka_offset = $6,
                                    source_recorded_at = coalesce($7, source_recorded_at), applied_at = app_now()
                                WHERE name = $1 AND topic = $2 AND partition = $3
                                """)
                        .execute(Tuple.of(name, topic, partition)
                                .addUUID(epoch)
                                .addLong(last.sequence())
                                .addLong(last.offset() + 1)
                                .addOffsetDateTime(newest)))
                .replaceWith(fresh.size());
    }
}
