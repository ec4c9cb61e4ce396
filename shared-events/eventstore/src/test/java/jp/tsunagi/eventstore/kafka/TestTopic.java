package jp.tsunagi.eventstore.kafka;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import jp.tsunagi.eventstore.subscription.Published;
import jp.tsunagi.stack.TestStack;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A topic of a test's own on the shared Kafka, as a subscriber and an administrator see it. */
record TestTopic(String name) {
    static TestTopic unique() {
        return new TestTopic("tsunagi.test-"
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()));
    }

    static String address() {
        return TestStack.kafka().address();
    }

    TopicPartition partition() {
        return new TopicPartition(name, 0);
    }

    KafkaBroker broker() {
        return new KafkaBroker(address(), name);
    }

    void create() throws IOException, InterruptedException {
        TestStack.kafka().createTopics(List.of(name));
    }

    void delete() throws IOException, InterruptedException {
        TestStack.kafka().deleteTopic(name);
    }

    /** Removes all records, as retention does in time. */
    void expire() throws InterruptedException, ExecutionException {
        try (var admin = Admin.create(Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address()))) {
            admin.deleteRecords(Map.of(partition(), RecordsToDelete.beforeOffset(-1)))
                    .all()
                    .get();
        }
    }

    static KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        address(),
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        10,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "none"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Everything that is committed in the topic. */
    List<ConsumerRecord<String, byte[]>> records() {
        try (var consumer = consumer()) {
            consumer.assign(List.of(partition()));
            consumer.seekToBeginning(List.of(partition()));
            long end = Objects.requireNonNull(
                    consumer.endOffsets(List.of(partition())).get(partition()));
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (consumer.position(partition()) < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    List<Published> published() {
        return records().stream().map(CloudEvents::read).toList();
    }

    List<Long> sequences() {
        return published().stream().map(Published::sequence).toList();
    }
}
