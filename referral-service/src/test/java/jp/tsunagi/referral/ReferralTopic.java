package jp.tsunagi.referral;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.eventstore.kafka.CloudEvents;
import jp.tsunagi.eventstore.model.Recorded;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** What stands on the topic of the referral context. */
final class ReferralTopic {
    private ReferralTopic() {}

    /** The events of one stream, in order. */
    static List<PublicEvent> toldOf(UUID stream) {
        return messages().stream()
                .map(CloudEvents::read)
                .flatMap(published -> published.event().stream())
                .filter(recorded -> recorded.stream().equals(stream))
                .<PublicEvent>map(Recorded::event)
                .toList();
    }

    /** Every message as it stands there, key, headers and content. */
    static String everything() {
        var text = new StringBuilder();
        for (var message : messages()) {
            text.append(message.key()).append(new String(message.value(), StandardCharsets.UTF_8));
            message.headers().forEach(header -> text.append(new String(header.value(), StandardCharsets.UTF_8)));
        }
        return text.toString();
    }

    private static List<ConsumerRecord<String, byte[]>> messages() {
        var partition = new TopicPartition(Context.REFERRAL.topic(), 0);
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            var messages = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(messages::add);
            }
            return messages;
        }
    }
}
