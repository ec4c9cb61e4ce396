package jp.tsunagi.intake;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.stack.TestStack;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Everything that intake has told the world, as the broker has it. */
final class PublishedRecords {
    private static final TopicPartition PARTITION = new TopicPartition(Context.INTAKE.topic(), 0);

    private PublishedRecords() {}

    /**
     * A record in full.
     *
     * @param everything key, headers and body in one text
     */
    record Told(String key, String type, String body, String everything) {}

    /** The records of one stream, in order. */
    static List<Told> about(String stream) {
        return all().stream().filter(told -> told.key().equals(stream)).toList();
    }

    /** All records up to now, in order. */
    static List<Told> all() {
        try (var consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        TestStack.kafka().address(),
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            long end = consumer.endOffsets(List.of(PARTITION)).getOrDefault(PARTITION, 0L);
            var told = new ArrayList<Told>();
            while (consumer.position(PARTITION) < end) {
                for (var consumed : consumer.poll(Duration.ofMillis(200))) {
                    var headers = new StringBuilder();
                    StreamSupport.stream(consumed.headers().spliterator(), false)
                            .forEach(header -> headers.append(header.key())
                                    .append('=')
                                    .append(new String(header.value(), StandardCharsets.UTF_8))
                                    .append('\n'));
                    var body = new String(consumed.value(), StandardCharsets.UTF_8);
                    var type =
                            new String(consumed.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
                    told.add(new Told(consumed.key(), type, body, consumed.key() + "\n" + headers + body));
                }
            }
            return told;
        }
    }
}
