package jp.tsunagi.eventstore.kafka;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tsunagi.eventstore.subscription.Published;
import jp.tsunagi.eventstore.subscription.PublishedEvents;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * A topic read again, from its beginning on, beside whoever follows it: belongs to no group and commits nothing. Whoever asks
 * for one page after the other is answered from one reading.
 */
public final class TopicHistory implements PublishedEvents, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final String bootstrapServers;
    private final TopicPartition partition;
    private final ArrayDeque<Published> arrived = new ArrayDeque<>();
    private @Nullable KafkaConsumer<String, byte[]> consumer;
    private long given;

    /** @param bootstrapServers host:port, comma-separated */
    public TopicHistory(String bootstrapServers, String topic) {
        this.bootstrapServers = bootstrapServers;
        partition = new TopicPartition(topic, 0);
    }

    @Override
    public Uni<List<Published>> after(long sequence, int limit) {
        return Uni.createFrom()
                .item(() -> read(sequence, limit))
                .onFailure()
                .invoke(this::close)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private synchronized List<Published> read(long sequence, int limit) {
        var open = consumer;
        if (open == null || sequence < given) {
            close();
            open = open();
        }
        given = sequence;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (nothingAfter(sequence) && System.nanoTime() < deadline) {
            open.poll(Duration.ofMillis(100)).forEach(found -> arrived.add(CloudEvents.read(found)));
        }
        var page = new ArrayList<Published>(limit);
        while (page.size() < limit && !arrived.isEmpty() && arrived.getFirst().sequence() == given + 1) {
            page.add(arrived.removeFirst());
            given++;
        }
        return page;
    }

    private boolean nothingAfter(long sequence) {
        while (!arrived.isEmpty() && arrived.getFirst().sequence() <= sequence) {
            arrived.removeFirst();
        }
        return arrived.isEmpty();
    }

    private KafkaConsumer<String, byte[]> open() {
        var opened = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        2_000,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "none",
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        (int) PATIENCE.toMillis()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        opened.assign(List.of(partition));
        opened.seekToBeginning(List.of(partition));
        consumer = opened;
        return opened;
    }

    /** Lets the consumer go; the next page begins anew. */
    @Override
    public synchronized void close() {
        arrived.clear();
        if (consumer != null) {
            consumer.close();
            consumer = null;
        }
    }
}
