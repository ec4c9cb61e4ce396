package jp.tsunagi.eventstore.subscription;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.eventstore.quarantine.Parked;
import jp.tsunagi.eventstore.quarantine.Taking;

/**
 * Folds another context's public events into rows. Position and rows move in one transaction; what was seen is dropped
 * by its sequence, a gap is refused, so that "once" holds through crashes, rebalances and refilled topics. A bad event
 * parks its stream.
 */
public class TopicSubscription implements TopicFollower {
    private final TopicLog log;

    /**
     * @param name kebab-case and constant: with topic and partition the key of the position
     * @param pool connections of the role {@code <service>_relay}
     */
    public TopicSubscription(String name, String topic, Pool pool, List<Fold<?, ?>> folds) {
        this(new PostgresTopicLog(name, topic, pool, folds, Side.LIVING));
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
        return Taking.take(batch, (events, manner) -> store(log, partition, events, manner))
                .onFailure(Refused.class)
                .call(() -> log.forgetOffset(partition));
    }

    /** Rows and position, in one transaction. */
    Uni<Integer> store(TopicLog log, int partition, List<Published> batch, Taking.Manner<Published> manner) {
        return log.inTransaction(session -> take(session, partition, batch, manner));
    }

    /** Rows and position; what was seen is left out. */
    final Uni<Integer> take(
            TopicLog.Session session, int partition, List<Published> batch, Taking.Manner<Published> manner) {
        return session.hold(partition)
                .map(position -> fresh(position, batch))
                .chain(fresh -> manner.take(taking(session), fresh)
                        .chain(() -> session.move(partition, batch))
                        .replaceWith(fresh.size()));
    }

    private static Taking<Published> taking(TopicLog.Session session) {
        return new Taking<>(session, Published::stream, events -> session.fold(events(events)));
    }

    @Override
    public Uni<Parked.Outcome> release(UUID id) {
        return Taking.<Published>release(id, work -> log.inTransaction(session -> work.apply(taking(session))));
    }

    @Override
    public final Uni<Parked.Outcome> drop(UUID id, Parked.Discard discard) {
        return log.inTransaction(session -> session.drop(id, discard));
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
