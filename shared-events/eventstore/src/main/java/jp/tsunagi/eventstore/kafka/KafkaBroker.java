package jp.tsunagi.eventstore.kafka;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** A topic with one partition, written by a transactional producer: the fixed transactional id fences a predecessor. */
final class KafkaBroker implements Broker {
    private static final int PARTITION = 0;
    private static final int PATIENCE_MS = 5_000;
    private static final int LOOK_AGAIN_MS = 20;
    /** A page goes to the broker in few requests; well below the largest that a broker takes by itself, 1 MiB. */
    private static final int BATCH_BYTES = 256 * 1_024;

    private final String bootstrapServers;
    private final String topic;
    private final String transactionalId;
    private @Nullable KafkaProducer<String, byte[]> producer;
    private @Nullable Admin admin;

    KafkaBroker(String bootstrapServers, String topic) {
        this(bootstrapServers, topic, "relay-" + topic);
    }

    KafkaBroker(String bootstrapServers, String topic, String transactionalId) {
        this.bootstrapServers = bootstrapServers;
        this.topic = topic;
        this.transactionalId = transactionalId;
    }

    @Override
    public Topic open() throws InterruptedException {
        close();
        createTopic();
        var id = idOnceKnown();
        var opened = new KafkaProducer<>(
                Map.ofEntries(
                        Map.entry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                        Map.entry(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId),
                        Map.entry(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 2 * PATIENCE_MS),
                        Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
                        Map.entry(ProducerConfig.LINGER_MS_CONFIG, 0),
                        Map.entry(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES),
                        Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MS),
                        Map.entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS),
                        Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 2 * PATIENCE_MS)),
                new StringSerializer(),
                new ByteArraySerializer());
        producer = opened;
        opened.initTransactions();
        // Only now is the topic's end final: nobody else can add to it any more.
        return found(id);
    }

    @Override
    public void publish(List<Message> page) {
        var sender = producer;
        if (sender == null) {
            throw new IllegalStateException("not open");
        }
        try {
            sender.beginTransaction();
            for (var message : page) {
                // A send that fails makes the commit fail.
                var _ = sender.send(CloudEvents.write(message, topic, PARTITION));
            }
            sender.commitTransaction();
        } catch (KafkaException e) {
            // Whether the broker has it is unknown: the next open() looks at the topic's end and carries on from there.
            close();
            throw e;
        }
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
        if (admin != null) {
            admin.close(Duration.ZERO);
            admin = null;
        }
    }

    private void createTopic() throws InterruptedException {
        try {
            admin().createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())
                            .configs(Map.of(
                                    "message.timestamp.type", "LogAppendTime",
                                    // Whoever comes late reads from the beginning.
                                    "retention.ms", "-1"))))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("cannot create " + topic, e.getCause());
            }
        }
    }

    /** A topic just created is not known at once to the broker that is asked. */
    private String idOnceKnown() throws InterruptedException {
        long until = System.nanoTime() + PATIENCE_MS * 1_000_000L;
        while (true) {
            try {
                return topicId();
            } catch (KafkaException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException) || System.nanoTime() >= until) {
                    throw e;
                }
                Thread.sleep(LOOK_AGAIN_MS);
            }
        }
    }

    @Override
    public String topicId() throws InterruptedException {
        try {
            var described =
                    admin().describeTopics(List.of(topic)).allTopicNames().get();
            return requireNonNull(described.get(topic)).topicId().toString();
        } catch (ExecutionException e) {
            throw new KafkaException("cannot describe " + topic, e.getCause());
        }
    }

    private Admin admin() {
        if (admin == null) {
            admin = Admin.create(Map.ofEntries(
                    Map.entry(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                    Map.entry(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS),
                    Map.entry(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS)));
        }
        return admin;
    }

    /** Reads backwards from the end, past transaction markers, until a record of ours stands there. */
    private Topic found(String id) {
        var partition = new TopicPartition(topic, PARTITION);
        try (var consumer = new KafkaConsumer<>(
                Map.ofEntries(
                        Map.entry(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                        Map.entry(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed"),
                        Map.entry(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false),
                        // A fetch at the very end answers nothing: it shall not take long to say so.
                        Map.entry(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 10),
                        Map.entry(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS)),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            long begin =
                    requireNonNull(consumer.beginningOffsets(List.of(partition)).get(partition));
            long end = requireNonNull(consumer.endOffsets(List.of(partition)).get(partition));
            for (long step = 16, from = end; from > begin; step *= 4) {
                from = Math.max(begin, end - step);
                var last = last(consumer, partition, from, end);
                if (last != null) {
                    return new Topic(id, CloudEvents.last(last), begin > 0);
                }
            }
            return new Topic(id, null, begin > 0);
        }
    }

    private static @Nullable Headers last(
            KafkaConsumer<String, byte[]> consumer, TopicPartition partition, long from, long end) {
        consumer.seek(partition, from);
        @Nullable Headers last = null;
        long deadline = System.nanoTime() + Duration.ofMillis(PATIENCE_MS).toNanos();
        while (consumer.position(partition) < end) {
            for (var arrived : consumer.poll(Duration.ofMillis(100))) {
                last = arrived.headers();
            }
            if (System.nanoTime() > deadline) {
                throw new KafkaException("the end of " + partition + " cannot be read");
            }
        }
        return last;
    }
}
