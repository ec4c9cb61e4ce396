package jp.tsunagi.eventstore.subscription;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import jp.tsunagi.eventstore.quarantine.PostgresParkingLot;
import jp.tsunagi.eventstore.quarantine.Taking;
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
        return new TopicSubscription(living());
    }

    @Override
    public TopicSubscription beside() {
        return new TopicSubscription(besideLog());
    }

    private PostgresTopicLog living() {
        return new PostgresTopicLog(subscription, topic, pool, folds, Side.LIVING);
    }

    private PostgresTopicLog besideLog() {
        return new PostgresTopicLog(subscriptionBeside(), topic, pool, folds, Side.BESIDE);
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
    public Uni<Void> holdBeside(SqlConnection tx) {
        return besideLog().in(tx).hold(PARTITION).replaceWithVoid();
    }

    @Override
    public Uni<Void> forget(SqlConnection tx) {
        return tx.preparedQuery("DELETE FROM subscription WHERE name = $1 AND topic = $2")
                .execute(Tuple.of(subscriptionBeside(), topic))
                .chain(() -> PostgresParkingLot.forget(tx, subscriptionBeside(), topic));
    }

    @Override
    public Uni<Page<Published>> next(SqlConnection tx, int limit) {
        return living().look(tx, PARTITION)
                .chain(end -> besideLog().look(tx, PARTITION).chain(start -> {
                    int most = (int) Math.min(limit, end.sequence() - start.sequence());
                    return most <= 0
                            ? Uni.createFrom().item(List.<Published>of())
                            : history.after(start.sequence(), most).map(events -> start.fresh(upTo(end, events)));
                }))
                .map(events -> new Page<>(events, this::takeBeside));
    }

    private Uni<Integer> takeBeside(SqlConnection tx, List<Published> events, Taking.Manner<Published> manner) {
        return Side.BESIDE.enter(tx).chain(() -> beside().take(besideLog().in(tx), PARTITION, events, manner));
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
}
