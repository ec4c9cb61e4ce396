package jp.tsunagi.eventstore.subscription;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tsunagi.eventstore.subscription.TopicFollower.Refused;
import org.jspecify.annotations.Nullable;

/**
 * How far a follower of a topic has come, and what that makes of a batch: what was seen is dropped by its sequence, a
 * gap or another life of the source is refused.
 *
 * @param name of the follower: with topic and partition the key of the row
 */
record TopicPosition(String name, String topic) {
    /** Up to where one partition is done. */
    record Seen(@Nullable UUID epoch, long sequence) {}

    Uni<Long> nextOffset(SqlClient client, int partition) {
        return client.preparedQuery(
                        "SELECT kafka_offset FROM subscription WHERE name = $1 AND topic = $2 AND partition = $3")
                .execute(key(partition))
                .map(rows -> rows.size() == 0 ? 0L : rows.iterator().next().getLong("kafka_offset"));
    }

    /** Reads the position without holding it: another replica may move it meanwhile. */
    Uni<Seen> look(SqlClient client, int partition) {
        return seen(client, partition, "");
    }

    /** Reads the position and holds it until the transaction ends. */
    Uni<Seen> lock(SqlConnection tx, int partition) {
        return seen(tx, partition, " FOR UPDATE");
    }

    private Uni<Seen> seen(SqlClient client, int partition, String lock) {
        return client.preparedQuery(
                        "INSERT INTO subscription (name, topic, partition) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
                .execute(key(partition))
                .chain(() -> client.preparedQuery("""
                                SELECT epoch, sequence FROM subscription
                                WHERE name = $1 AND topic = $2 AND partition = $3""" + lock).execute(key(partition)))
                .map(rows -> rows.iterator().next())
                .map(row -> new Seen(row.getUUID("epoch"), row.getLong("sequence")));
    }

    /**
     * What of a batch is new.
     *
     * @throws Refused when it does not carry on from there
     */
    List<Published> fresh(int partition, Seen seen, List<Published> batch) {
        var epoch = seen.epoch() == null ? batch.getFirst().epoch() : seen.epoch();
        for (var published : batch) {
            if (!epoch.equals(published.epoch())) {
                throw new Refused("%s comes from another life of its store".formatted(topic));
            }
        }
        var fresh = batch.stream()
                .filter(published -> published.sequence() > seen.sequence())
                .toList();
        long next = seen.sequence() + 1;
        for (var published : fresh) {
            if (published.sequence() != next++) {
                throw new Refused(
                        "%s/%d skips from %d to %d".formatted(topic, partition, next - 2, published.sequence()));
            }
        }
        return fresh;
    }

    /** Moves the position behind the last of these; never back. */
    Uni<Void> move(SqlClient client, int partition, List<Published> done) {
        var last = done.getLast();
        return client.preparedQuery("""
                        UPDATE subscription
                        SET epoch = $4, sequence = greatest(sequence, $5), kafka_offset = $6,
                            source_recorded_at = coalesce($7, source_recorded_at), applied_at = app_now()
                        WHERE name = $1 AND topic = $2 AND partition = $3
                        """)
                .execute(key(partition)
                        .addUUID(last.epoch())
                        .addLong(last.sequence())
                        .addLong(last.offset() + 1)
                        .addOffsetDateTime(newest(done)))
                .replaceWithVoid();
    }

    private static @Nullable OffsetDateTime newest(List<Published> done) {
        return done.stream()
                .map(Published::event)
                .flatMap(Optional::stream)
                .reduce((_, later) -> later)
                .map(recorded -> recorded.recordedAt().atOffset(ZoneOffset.UTC))
                .orElse(null);
    }

    /** A topic that was filled again has other offsets: whoever comes next looks for the sequence from the beginning. */
    Uni<Void> forgetOffset(SqlClient client, int partition) {
        return client.preparedQuery(
                        "UPDATE subscription SET kafka_offset = 0 WHERE name = $1 AND topic = $2 AND partition = $3")
                .execute(key(partition))
                .replaceWithVoid();
    }

    private Tuple key(int partition) {
        return Tuple.of(name, topic, partition);
    }
}
