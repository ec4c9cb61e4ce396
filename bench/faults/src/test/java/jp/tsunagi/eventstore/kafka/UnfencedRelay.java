package jp.tsunagi.eventstore.kafka;

import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import jp.tsunagi.contracts.Context;

/**
 * Writes under a transactional id of its own, so that no successor fences it; and takes its time between numbering a page
 * and sending it, so that standing still is likely to happen there.
 */
public final class UnfencedRelay extends Relay {
    private static final Duration BETWEEN_READING_AND_SENDING = Duration.ofMillis(500);

    public UnfencedRelay(Pool pool, String kafka, Context context, Translation translation) {
        super(
                new PostgresRelayLog(pool),
                new KafkaBroker(kafka, context.topic(), "relay-" + UUID.randomUUID()),
                context.topic(),
                translation);
    }

    @Override
    void publish(List<Message> page) {
        LockSupport.parkNanos(BETWEEN_READING_AND_SENDING.toNanos());
        super.publish(page);
    }
}
