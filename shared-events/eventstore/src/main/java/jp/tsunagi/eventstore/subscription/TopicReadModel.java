package jp.tsunagi.eventstore.subscription;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import jp.tsunagi.eventstore.subscription.TopicFollower.Refused;

/**
 * A read model of another context's public events. Relays write one partition, so that is what it follows.
 *
 * @param name kebab-case and constant, unique in its service
 * @param subscription kebab-case and constant: with the topic the key of the position
 * @param pool connections of the role {@code <service>_relay}
 * @param history where its events are read again
 */
public record TopicReadModel(
        String name, String subscription, String topic, Pool pool, List<Fold<?, ?>> folds, PublishedEvents history)
        implements ReadModel {
    private static final int PARTITION = 0;

    public TopicReadModel {
        folds = List.copyOf(folds);
    }

    @Override
    public TopicSubscription follower() {
        return new TopicSubscription(subscription, topic, pool, folds);
    }

    private String nameBeside() {
        return subscription + ":beside";
    }

    private PostgresTopicLog living() {
        return new PostgresTopicLog(subscription, topic, pool, folds);
    }

    private PostgresTopicLog beside() {
        return new PostgresTopicLog(nameBeside(), topic, pool, folds);
    }

    @Override
    public Uni<Standing> standing(SqlConnection tx) {
        return tx.preparedQuery("""
                        SELECT sequence, applied_at FROM subscription
                        WHERE name = $1 AND topic = $2 AND partition = $3
                        """)
                .execute(Tuple.of(subscription, topic, PARTITION))
                .map(rows -> {
                    if (rows.size() == 0) {
                        return new Standing("0", null, null);
                    }
                    var row = rows.iterator().next();
                    return new Standing(
                            Long.toString(row.getLong("sequence")),
                            Optional.ofNullable(row.getOffsetDateTime("applied_at"))
                                    .map(OffsetDateTime::toInstant)
                                    .orElse(null),
                            null);
                });
    }

    @Override
    public Uni<Long> behind(SqlConnection tx) {
        return living().look(tx, PARTITION).map(Position::sequence);
    }

    @Override
    public Uni<Void> hold(SqlConnection tx) {
        return living().in(tx).hold(PARTITION).replaceWithVoid();
    }

    @Override
    public Uni<Void> forget(SqlConnection tx) {
        return tx.preparedQuery("DELETE FROM subscription WHERE name = $1 AND topic = $2")
                .execute(Tuple.of(nameBeside(), topic))
                .replaceWithVoid();
    }

    @Override
    public Uni<Page> next(SqlConnection tx, int limit) {
        return living().look(tx, PARTITION)
                .chain(end -> beside().look(tx, PARTITION).chain(start -> {
                    int most = (int) Math.min(limit, end.sequence() - start.sequence());
                    return most <= 0
                            ? Uni.createFrom().item(new TopicPage(start, List.of()))
                            : history.after(start.sequence(), most)
                                    .map(events -> new TopicPage(start, start.fresh(upTo(end, events))));
                }));
    }

    private static List<Published> upTo(Position end, List<Published> events) {
        var known = events.stream()
                .filter(published -> published.sequence() <= end.sequence())
                .toList();
        if (known.isEmpty() || !known.getFirst().epoch().equals(end.epoch())) {
            throw new Refused("what the living set has seen is not in the history any more");
        }
        return known;
    }

    private final class TopicPage implements Page {
        private final Position start;
        private final List<Published> batch;

        private TopicPage(Position start, List<Published> batch) {
            this.start = start;
            this.batch = batch;
        }

        @Override
        public int events() {
            return batch.size();
        }

        @Override
        public Uni<Boolean> fold(SqlConnection tx) {
            var beside = beside().in(tx);
            return beside.hold(PARTITION)
                    .chain(position -> position.equals(start)
                            ? beside.fold(TopicSubscription.events(batch))
                                    .chain(() -> beside.move(PARTITION, batch))
                                    .replaceWith(true)
                            : Uni.createFrom().item(false));
        }
    }
}
