package jp.tsunagi.bench.faults.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.eventstore.kafka.CloudEvents;
import jp.tsunagi.eventstore.subscription.Published;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What stands in the topic. */
final class Topic {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Topic() {}

    /** Everything that is committed there, from the beginning. */
    static List<Published> read(String kafka) {
        var partition = new TopicPartition(Context.OVERSIGHT.topic(), 0);
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            var all = new ArrayList<Published>();
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(arrived -> all.add(CloudEvents.read(arrived)));
                if (System.nanoTime() - deadline > 0) {
                    throw new IllegalStateException("the topic cannot be read to its end");
                }
            }
            return all;
        }
    }
}
