package jp.tsunagi.eventstore.kafka;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import jp.tsunagi.eventstore.StoreUnavailable;
import jp.tsunagi.eventstore.subscription.Published;
import jp.tsunagi.eventstore.subscription.PublishedEvents;
import jp.tsunagi.eventstore.subscription.TopicFollower;
import jp.tsunagi.eventstore.subscription.TopicFollower.Refused;
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

    /** Events fetched at a time. */
    private static final int PAGE = 500;

    private final TopicFollower follower;
    private final PublishedEvents source;

    /** @param source where events are that the topic does not hold any more */
    public TopicFeed(TopicFollower follower, PublishedEvents source) {
        this.follower = follower;
        this.source = source;
    }

    /**
     * Applies what was polled, partition by partition; ends when it is stored. Fails for what waiting does not mend; the
     * consumer is then to be put with {@link #seek} where the follower stands.
     */
    public Uni<Void> accept(ConsumerRecords<String, byte[]> polled) {
        var applied = Uni.createFrom().voidItem();
        for (var partition : polled.partitions()) {
            applied = applied.chain(() -> apply(partition.partition(), read(polled.records(partition))));
        }
        return applied.onFailure(StoreUnavailable.class)
                .retry()
                .withBackOff(Duration.ofMillis(100), Duration.ofSeconds(2))
                .indefinitely();
    }

    private Uni<Void> apply(int partition, List<Published> batch) {
        return follower.apply(partition, batch)
                .replaceWithVoid()
                .onFailure(Refused.class)
                .recoverWithUni(refused -> fetch(partition, batch.getLast().sequence(), refused)
                        // Seen by now; only the offset moves.
                        .chain(() -> follower.apply(partition, batch))
                        .replaceWithVoid());
    }

    /** What the topic does not hold comes from where it was told: the same events, under the same numbers. */
    private Uni<Void> fetch(int partition, long upTo, Throwable refused) {
        return Multi.createBy()
                .repeating()
                .uni(() -> follower.position(partition)
                        .chain(position -> position.sequence() >= upTo
                                ? Uni.createFrom().item(false)
                                : fetchPage(partition, position.sequence(), refused)
                                        .replaceWith(true)))
                .whilst(further -> further)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> fetchPage(int partition, long after, Throwable refused) {
        return source.after(after, PAGE)
                .onFailure()
                .transform(failure -> because(refused, failure))
                .chain(page -> page.isEmpty() ? Uni.createFrom().failure(refused) : follower.apply(partition, page));
    }

    private static Throwable because(Throwable refused, Throwable failure) {
        refused.addSuppressed(failure);
        return refused;
    }

    /**
     * Puts a consumer where the follower stands. When that cannot be known, or is there no more, at the beginning: what was
     * seen is dropped by its number, what is missing shows by it.
     */
    public void seek(Consumer<?, ?> consumer, Collection<TopicPartition> assigned) {
        for (var partition : assigned) {
            long offset = nextOffset(partition);
            Map<TopicPartition, Long> begins = consumer.beginningOffsets(List.of(partition));
            Map<TopicPartition, Long> ends = consumer.endOffsets(List.of(partition));
            if (offset > 0
                    && offset >= begins.getOrDefault(partition, 0L)
                    && offset <= ends.getOrDefault(partition, 0L)) {
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
