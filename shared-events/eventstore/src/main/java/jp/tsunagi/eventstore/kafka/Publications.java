package jp.tsunagi.eventstore.kafka;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.eventstore.EventJson;
import jp.tsunagi.eventstore.postgres.Failures;

/** What a context has told the world, from its own store: the events of its topic, under the same numbers, for good. */
public final class Publications {
    private static final ObjectMapper JSON = EventJson.mapper();

    private final Pool pool;
    private final String topic;
    private final Translation translation;

    /**
     * @param pool connections of the role {@code <service>_relay}
     * @param translation the relay's own
     */
    public Publications(Pool pool, Context context, Translation translation) {
        this(pool, context.topic(), translation);
    }

    Publications(Pool pool, String topic, Translation translation) {
        this.pool = pool;
        this.topic = topic;
        this.translation = translation;
    }

    /**
     * Up to {@code limit} events after a sequence, as a JSON batch of CloudEvents; an empty one when there are no more.
     *
     * @return fails with {@link jp.tsunagi.eventstore.StoreUnavailable} when the database is away
     */
    public Uni<String> after(long sequence, int limit) {
        return PostgresRelayLog.epoch(pool)
                .chain(epoch -> PostgresRelayLog.told(pool, topic, sequence, limit)
                        .map(told -> {
                            var batch = JSON.createArrayNode();
                            told.forEach(publication ->
                                    batch.add(CloudEvents.structured(Message.of(epoch, publication, translation))));
                            return batch.toString();
                        }))
                .onFailure()
                .transform(Failures::translate);
    }
}
