package jp.tsunagi.bench.peer;

import io.debezium.embedded.Connect;
import io.debezium.engine.ChangeEvent;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.DebeziumEngine.RecordCommitter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;

/**
 * Debezium's embedded engine on the same event table, by logical decoding (pgoutput), into an idempotent producer with
 * acks=all. The rows' JSON is passed on as it is. The engine runs while there is a round and keeps its place between.
 */
final class Debezium implements Contender {
    /** Where it publishes. */
    static final String TOPIC = "debezium.event";

    /** The header that says which version of its stream a record is. */
    static final String VERSION = "version";

    /** Logical decoding takes a role that may replicate. */
    private static final String SUPERUSER = "postgres";

    private static final int LOOKS = 200;

    private final Target target;
    private final KafkaProducer<String, byte[]> producer;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    Debezium(Target target) throws Exception {
        this.target = target;
        producer = new KafkaProducer<>(
                Map.ofEntries(
                        Map.entry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, target.kafka()),
                        Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
                        Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
                        Map.entry(ProducerConfig.LINGER_MS_CONFIG, 5),
                        Map.entry(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024)),
                new StringSerializer(),
                new ByteArraySerializer());
        // The slot has to be there before the events are.
        follow(0);
    }

    @Override
    public Done run(Task task) throws Exception {
        long start = System.nanoTime();
        follow(task.events());
        return Done.of(task.events(), (System.nanoTime() - start) / 1e9);
    }

    private void follow(long events)
            throws IOException, InterruptedException, ExecutionException, TimeoutException, SQLException {
        var all = new Batches(events);
        var failure = new CompletableFuture<Void>();
        var engine = DebeziumEngine.create(Connect.class)
                .using(configuration())
                .using((success, message, error) -> {
                    if (!success) {
                        failure.completeExceptionally(new IOException("the engine stopped: " + message, error));
                    }
                })
                .notifying(all)
                .build();
        var running = thread.submit(engine);
        try {
            if (events == 0) {
                awaitStream(failure);
            } else {
                CompletableFuture.anyOf(failure, all.published).get(300, TimeUnit.SECONDS);
            }
        } finally {
            engine.close();
            running.get(60, TimeUnit.SECONDS);
        }
    }

    /** Waits until the slot is in use: an engine that is closed while it starts may never end. */
    private void awaitStream(CompletableFuture<Void> failure) throws InterruptedException, SQLException {
        var database = target.database();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), SUPERUSER, password());
                var statement = connection.createStatement()) {
            for (int look = 0; look < LOOKS; look++) {
                try (var slots = statement.executeQuery("SELECT FROM pg_replication_slots WHERE active")) {
                    if (slots.next() || failure.isDone()) {
                        break;
                    }
                }
                Thread.sleep(200);
            }
        }
        Thread.sleep(1_000);
    }

    private String password() {
        return target.database().secret().passwordOf(SUPERUSER);
    }

    private Properties configuration() {
        var settings = new Properties();
        settings.putAll(Map.ofEntries(
                Map.entry("name", "bench"),
                Map.entry("connector.class", "io.debezium.connector.postgresql.PostgresConnector"),
                Map.entry("offset.storage", "org.apache.kafka.connect.storage.FileOffsetBackingStore"),
                Map.entry("offset.storage.file.filename", target.folder() + "/offsets"),
                Map.entry("offset.flush.interval.ms", "1000"),
                Map.entry("database.hostname", "127.0.0.1"),
                Map.entry("database.port", Integer.toString(target.port())),
                Map.entry("database.user", SUPERUSER),
                Map.entry("database.password", password()),
                Map.entry("database.dbname", target.database().name()),
                Map.entry("topic.prefix", "bench"),
                Map.entry("plugin.name", "pgoutput"),
                Map.entry("snapshot.mode", "no_data"),
                Map.entry("table.include.list", "public.event"),
                Map.entry("publication.autocreate.mode", "filtered"),
                Map.entry("tombstones.on.delete", "false"),
                Map.entry("provide.transaction.metadata", "false"),
                Map.entry("task.management.timeout.ms", "20000"),
                // Its guide for throughput: larger batches, a longer queue, no waiting.
                Map.entry("max.batch.size", "8192"),
                Map.entry("max.queue.size", "32768"),
                Map.entry("poll.interval.ms", "10")));
        return settings;
    }

    /** Publishes batches until the events of the round are through. */
    private final class Batches implements DebeziumEngine.ChangeConsumer<ChangeEvent<SourceRecord, SourceRecord>> {
        private final long events;
        private final CompletableFuture<Void> published = new CompletableFuture<>();
        private long sent;

        private Batches(long events) {
            this.events = events;
        }

        @Override
        public void handleBatch(
                List<ChangeEvent<SourceRecord, SourceRecord>> batch,
                RecordCommitter<ChangeEvent<SourceRecord, SourceRecord>> committer)
                throws InterruptedException {
            var answers = batch.stream()
                    .map(change -> producer.send(record((Struct) change.value().value())))
                    .toList();
            producer.flush();
            try {
                for (var answer : answers) {
                    answer.get();
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException("not published", e);
            }
            for (var change : batch) {
                committer.markProcessed(change);
            }
            committer.markBatchFinished();
            sent += batch.size();
            if (sent >= events) {
                published.complete(null);
            }
        }

        private static ProducerRecord<String, byte[]> record(Struct value) {
            var row = value.getStruct("after");
            var sent = new ProducerRecord<>(
                    TOPIC, 0, row.getString("stream"), row.getString("data").getBytes(StandardCharsets.UTF_8));
            sent.headers()
                    .add(
                            VERSION,
                            ByteBuffer.allocate(4)
                                    .putInt(row.getInt32("version"))
                                    .array());
            return sent;
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        producer.close();
    }
}
