package jp.tsunagi.eventstore.kafka;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import jp.tsunagi.eventstore.StoreUnavailable;
import jp.tsunagi.eventstore.subscription.Published;
import jp.tsunagi.eventstore.subscription.TopicFollower;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Between a Kafka consumer and a {@link TopicFollower}: offsets come from the follower's own table, never from the
 * broker, and a database that is away is waited for.
 */
public final class TopicFeed {
    private static final Logger LOG = Logger.getLogger(TopicFeed.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final TopicFollower follower;

    public TopicFeed(TopicFollower follower) {
        this.follower = follower;
    }

    /**
     * Applies what was polled, partition by partition; ends when it is stored. Fails for what waiting does not mend; the
     * consumer is then to be put with {@link #seek} where the follower stands.
     */
    public Uni<Void> accept(ConsumerRecords<String, byte[]> polled) {
        var applied = Uni.createFrom().voidItem();
        for (var partition : polled.partitions()) {
            applied = applied.chain(() -> follower.apply(partition.partition(), read(polled.records(partition)))
                    .replaceWithVoid());
        }
        return applied.onFailure(StoreUnavailable.class)
                .retry()
                .withBackOff(Duration.ofMillis(100), Duration.ofSeconds(2))
                .indefinitely();
    }

    /**
     * Puts a consumer where the follower stands. When that cannot be known, at the beginning: what was seen is
     * dropped by its number.
     */
    public void seek(Consumer<?, ?> consumer, Collection<TopicPartition> assigned) {
        for (var partition : assigned) {
            long offset = nextOffset(partition);
            Map<TopicPartition, Long> ends = consumer.endOffsets(List.of(partition));
            if (offset > 0 && offset <= ends.getOrDefault(partition, 0L)) {
                consumer.seek(partition, offset);
            } else {
                consumer.seekToBeginning(List.of(partition));
            }
        }
    }

    private long nextOffset(TopicPartition partition) {
        try {
            return follower.nextOffset(partition.partition()).await().atMost(PATIENCE);
        } catch (RuntimeException e) {
            LOG.infof(
                    "the position in %s cannot be read, starting over: %s",
                    partition, e.getClass().getSimpleName());
            return 0;
        }
    }

    private static List<Published> read(List<ConsumerRecord<String, byte[]>> records) {
        var batch = new ArrayList<Published>(records.size());
        records.forEach(arrived -> batch.add(CloudEvents.read(arrived)));
        return batch;
    }
}
