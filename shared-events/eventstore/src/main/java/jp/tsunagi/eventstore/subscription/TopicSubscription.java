package jp.tsunagi.eventstore.subscription;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.List;
import java.util.Optional;
import jp.tsunagi.eventstore.model.Recorded;

/**
 * Folds another context's public events into rows. Position and rows move in one transaction; what was seen is dropped
 * by its sequence, a gap is refused, so that "once" holds through crashes, rebalances and refilled topics.
 */
public class TopicSubscription implements TopicFollower {
    private final TopicLog log;

    /**
     * @param name kebab-case and constant: with topic and partition the key of the position
     * @param pool connections of the role {@code <service>_relay}
     */
    public TopicSubscription(String name, String topic, Pool pool, List<Fold<?, ?>> folds) {
        this(new PostgresTopicLog(name, topic, pool, folds));
    }

    /** The subscription on any store. */
    public TopicSubscription(TopicLog log) {
        this.log = log;
    }

    @Override
    public final Uni<Long> nextOffset(int partition) {
        return log.nextOffset(partition);
    }

    @Override
    public final Uni<Position> position(int partition) {
        return log.look(partition);
    }

    @Override
    public final Uni<Integer> apply(int partition, List<Published> batch) {
        if (batch.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        return store(log, partition, batch).onFailure(Refused.class).call(() -> log.forgetOffset(partition));
    }

    /** Rows and position, in one transaction. */
    Uni<Integer> store(TopicLog log, int partition, List<Published> batch) {
        return log.inTransaction(session -> session.hold(partition)
                .map(position -> fresh(position, batch))
                .chain(fresh -> session.fold(events(fresh))
                        .chain(() -> session.move(partition, batch))
                        .replaceWith(fresh.size())));
    }

    List<Published> fresh(Position position, List<Published> batch) {
        return position.fresh(batch);
    }

    static List<Recorded<?>> events(List<Published> fresh) {
        return fresh.stream()
                .map(Published::event)
                .flatMap(Optional::stream)
                .<Recorded<?>>map(recorded -> recorded)
                .toList();
    }
}
