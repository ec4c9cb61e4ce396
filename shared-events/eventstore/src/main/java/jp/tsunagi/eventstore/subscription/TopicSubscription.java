package jp.tsunagi.eventstore.subscription;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.Optional;
import jp.tsunagi.eventstore.postgres.Failures;

/**
 * Folds another context's public events into rows. Position and rows move in one transaction; what was seen is dropped
 * by its sequence, a gap is refused, so that "once" holds through crashes, rebalances and refilled topics.
 */
public final class TopicSubscription implements TopicFollower {
    private final TopicPosition position;
    private final Pool pool;
    private final List<Fold<?, ?>> folds;

    /**
     * @param name kebab-case and constant: with topic and partition the key of the position
     * @param pool connections of the role {@code <service>_relay}
     */
    public TopicSubscription(String name, String topic, Pool pool, List<Fold<?, ?>> folds) {
        this.position = new TopicPosition(name, topic);
        this.pool = pool;
        this.folds = List.copyOf(folds);
    }

    @Override
    public Uni<Long> nextOffset(int partition) {
        return position.nextOffset(pool, partition).onFailure().transform(Failures::translate);
    }

    @Override
    public Uni<Integer> apply(int partition, List<Published> batch) {
        if (batch.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        return pool.withTransaction(tx -> position.lock(tx, partition)
                        .map(seen -> position.fresh(partition, seen, batch))
                        .chain(fresh -> fold(tx, fresh)
                                .chain(() -> position.move(tx, partition, batch))
                                .replaceWith(fresh.size())))
                .onFailure(Refused.class)
                .call(() -> position.forgetOffset(pool, partition))
                .onFailure()
                .transform(Failures::translate);
    }

    private Uni<Void> fold(SqlConnection tx, List<Published> fresh) {
        var events =
                fresh.stream().map(Published::event).flatMap(Optional::stream).toList();
        var folded = Uni.createFrom().voidItem();
        for (var fold : folds) {
            folded = folded.chain(() -> fold.apply(tx, events));
        }
        return folded;
    }
}
