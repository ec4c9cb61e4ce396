package jp.tsunagi.bench.faults.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.stack.Postgres;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Notes when the lease changes hands and when somebody who reads the topic sees something new. */
final class Watch implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(20);

    /**
     * The lease in new hands.
     *
     * @param nanos as {@link System#nanoTime}
     */
    private record Change(long nanos, long token) {}

    private final Postgres postgres;
    private final String database;
    private final String kafka;
    private final List<Change> changes = new ArrayList<>();
    private final List<Long> publications = new ArrayList<>();
    private final List<Thread> threads;

    Watch(Postgres postgres, String database, String kafka) {
        this.postgres = postgres;
        this.database = database;
        this.kafka = kafka;
        threads = List.of(
                Thread.ofPlatform().daemon().name("watch-lease").unstarted(this::lease),
                Thread.ofPlatform().daemon().name("watch-topic").unstarted(this::topic));
        threads.forEach(Thread::start);
    }

    /** Waits until somebody who reads the topic has seen something; answers whether it came to that. */
    synchronized boolean awaitPublication(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (publications.isEmpty() && System.nanoTime() - deadline < 0) {
            wait(LOOK.toMillis());
        }
        return !publications.isEmpty();
    }

    /** The token that was seen last. */
    synchronized long token() {
        return changes.isEmpty() ? 0 : changes.getLast().token();
    }

    /**
     * When a publication was seen after the lease had come into other hands than that token's.
     *
     * @param from which moment, as {@link System#nanoTime}
     * @return as {@link System#nanoTime}; empty when there was none
     */
    synchronized Optional<Long> publishedAfter(long token, long from) {
        return changes.stream()
                .filter(change -> change.token() > token && change.nanos() - from > 0)
                .map(Change::nanos)
                .findFirst()
                .flatMap(change ->
                        publications.stream().filter(at -> at - change > 0).findFirst());
    }

    /** When something was first seen in the topic after a moment; both as {@link System#nanoTime}. */
    synchronized Optional<Long> publishedAfter(long moment) {
        return publications.stream().filter(at -> at - moment > 0).findFirst();
    }

    /** When the lease was taken, as {@link System#nanoTime}. */
    synchronized List<Long> leaseTaken() {
        return changes.stream().map(Change::nanos).toList();
    }

    /** When something was published after at least that long without, as {@link System#nanoTime}. */
    synchronized List<Long> publishedAgainAfter(Duration silence) {
        var again = new ArrayList<Long>();
        long last = Long.MIN_VALUE;
        for (long at : publications) {
            if (last == Long.MIN_VALUE || at - last >= silence.toNanos()) {
                again.add(at);
            }
            last = at;
        }
        return again;
    }

    private synchronized void taken(long token) {
        if (token != token()) {
            changes.add(new Change(System.nanoTime(), token));
        }
    }

    private synchronized void published() {
        publications.add(System.nanoTime());
    }

    private void lease() {
        @Nullable Connection connection = null;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (connection == null) {
                    connection = postgres.connect(database);
                }
                try (var statement = connection.createStatement();
                        var row = statement.executeQuery("SELECT token FROM relay_lease")) {
                    row.next();
                    taken(row.getLong(1));
                }
            } catch (SQLException e) {
                // It was killed, or is starting.
                connection = null;
            }
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                // Its server has gone.
            }
        }
    }

    private void topic() {
        var partition = new TopicPartition(Context.OVERSIGHT.topic(), 0);
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            while (!Thread.currentThread().isInterrupted()) {
                if (!consumer.poll(Duration.ofMillis(100)).isEmpty()) {
                    published();
                }
            }
        } catch (KafkaException e) {
            if (!Thread.currentThread().isInterrupted()) {
                throw e;
            }
        }
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }
}
