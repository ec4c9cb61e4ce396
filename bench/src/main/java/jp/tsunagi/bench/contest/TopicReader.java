package jp.tsunagi.bench.contest;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.bench.note.Course;
import jp.tsunagi.bench.note.Notes;
import jp.tsunagi.bench.peer.Told;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what a relay has published, tells whether it is all and in order, and by the broker's clock how long it took. */
final class TopicReader implements AutoCloseable {
    private static final Duration SILENCE = Duration.ofSeconds(15);

    /**
     * A round in the topic.
     *
     * @param events those after the first moment
     * @param seconds from the first moment, in which the broker got the first batch, to the last
     */
    record Span(long events, double seconds) {}

    private final String contender;
    private final Told told;
    private final KafkaConsumer<String, byte[]> consumer;

    TopicReader(String contender, Told told, String kafka) {
        this.contender = contender;
        this.told = told;
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        10_000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partition = new TopicPartition(told.topic(), 0);
        consumer.assign(List.of(partition));
        consumer.seek(partition, 0);
    }

    /** Reads a round of so many events. */
    Span read(int round, int events) {
        Map<UUID, Integer> found = new HashMap<>();
        long first = Long.MAX_VALUE;
        long last = 0;
        long inFirst = 0;
        long rows = 0;
        long silentSince = System.nanoTime();
        while (rows < events) {
            var records = consumer.poll(Duration.ofMillis(200));
            if (!records.isEmpty()) {
                silentSince = System.nanoTime();
            } else if (System.nanoTime() - silentSince > SILENCE.toNanos()) {
                throw new WrongContent(contender, "%d of %d published".formatted(rows, events));
            }
            for (var arrived : records) {
                var notebook = UUID.fromString(arrived.key());
                int version = told.version(arrived);
                if (version != found.merge(notebook, 1, Integer::sum)) {
                    throw new WrongContent(contender, "out of order or repeated: " + notebook + "/" + version);
                }
                if (!told.says(arrived, Notes.text(notebook, version))) {
                    throw new WrongContent(contender, "another text in " + notebook + "/" + version);
                }
                if (arrived.timestamp() < first) {
                    first = arrived.timestamp();
                }
                if (arrived.timestamp() == first) {
                    inFirst++;
                }
                last = Math.max(last, arrived.timestamp());
                rows++;
            }
        }
        for (int n = 0; n < events; n++) {
            if (!Objects.equals(found.get(Course.notebook(round, 0, n)), Course.LENGTH)) {
                throw new WrongContent(contender, "other events than those of the table");
            }
        }
        return new Span(rows - inFirst, (last - first) / 1e3);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
