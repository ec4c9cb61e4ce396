package jp.tsunagi.eventstore.kafka;

import static jp.tsunagi.eventstore.sample.KernelDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.sqlclient.PoolOptions;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.oversight.StaffLeft;
import jp.tsunagi.eventstore.StoreUnavailable;
import jp.tsunagi.eventstore.sample.KernelDatabase;
import jp.tsunagi.eventstore.subscription.Fold;
import jp.tsunagi.eventstore.subscription.RowTable;
import jp.tsunagi.eventstore.subscription.TopicFollower;
import jp.tsunagi.eventstore.subscription.TopicSubscription;
import jp.tsunagi.stack.DatabaseRole;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TopicFeedTest {
    private final KernelDatabase database = KernelDatabase.create();
    private final TestTopic topic = TestTopic.unique();
    private final Seen seen = new Seen();
    private final TopicFeed feed = feed(new TopicSubscription(
            "seen",
            topic.name(),
            database.relay(),
            List.of(new Fold<>(PublicEvent.class, (row, recorded) -> recorded.number(), seen))));
    private KafkaBroker broker;

    private static TopicFeed feed(TopicSubscription subscription) {
        return new TopicFeed(subscription, (_, _) -> Uni.createFrom().item(List.of()));
    }

    @BeforeEach
    void open() throws InterruptedException {
        broker = topic.broker();
        broker.open();
    }

    @AfterEach
    void drop() throws Exception {
        broker.close();
        topic.delete();
        database.close();
    }

    @Test
    void a_consumer_that_comes_later_reads_on_where_the_rows_are() {
        publish(1, 3);
        assertThat(consume(feed)).isEqualTo(3);
        publish(4, 5);
        assertThat(consume(feed)).isEqualTo(2);
        assertThat(consume(feed)).isZero();

        assertThat(seen.numbers).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void a_consumer_that_does_not_know_where_it_was_begins_at_the_beginning_and_drops_what_was_seen() throws Exception {
        publish(1, 3);
        consume(feed);
        var nowhere = database.pool(DatabaseRole.RELAY, closedPort(), new PoolOptions());
        try (var consumer = TestTopic.consumer()) {
            consumer.assign(List.of(topic.partition()));
            feed(new TopicSubscription("seen", topic.name(), nowhere, List.of()))
                    .seek(consumer, List.of(topic.partition()));

            assertThat(consumer.position(topic.partition())).isZero();
        } finally {
            await(nowhere.close());
        }
        database.sudo("UPDATE subscription SET kafka_offset = 0");
        assertThat(consume(feed)).isEqualTo(3);
        assertThat(seen.numbers).containsExactly(1L, 2L, 3L);
    }

    @Test
    void a_topic_filled_again_and_shorter_than_before_is_read_from_its_beginning() throws Exception {
        LongStream.rangeClosed(1, 5).forEach(sequence -> publish(sequence, sequence));
        consume(feed);
        replaceTopic();
        publish(1, 6);

        consume(feed);
        assertThat(seen.numbers).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void a_topic_filled_again_that_hides_events_before_the_old_offset_is_caught_up_after_the_gap_showed()
            throws Exception {
        LongStream.rangeClosed(1, 3).forEach(sequence -> publish(sequence, sequence));
        consume(feed);
        replaceTopic();
        publish(1, 4);
        LongStream.rangeClosed(5, 6).forEach(sequence -> publish(sequence, sequence));

        assertThatThrownBy(() -> consume(feed)).isInstanceOf(TopicFollower.Refused.class);
        consume(feed);
        assertThat(seen.numbers).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void a_database_that_is_away_for_a_while_is_waited_for() {
        publish(1, 3);
        seen.away.set(2);

        assertThat(consume(feed)).isEqualTo(3);
        assertThat(seen.away).hasNegativeValue();
        assertThat(seen.numbers).containsExactly(1L, 2L, 3L);
    }

    private void replaceTopic() throws Exception {
        broker.close();
        topic.delete();
        broker.open();
    }

    private void publish(long from, long to) {
        broker.publish(LongStream.rangeClosed(from, to)
                .mapToObj(sequence -> new Message(
                        "1/" + sequence,
                        new UUID(2, sequence),
                        new UUID(1, 1),
                        sequence,
                        sequence,
                        Instant.EPOCH,
                        null,
                        new StaffLeft(new UUID(3, sequence), "somebody", LocalDate.EPOCH)))
                .toList());
    }

    /** A consumer comes, reads to the end and goes; answers how many records it got. */
    private int consume(TopicFeed feed) {
        try (var consumer = TestTopic.consumer()) {
            var partition = List.of(topic.partition());
            consumer.assign(partition);
            feed.seek(consumer, partition);
            long end = consumer.endOffsets(partition).values().iterator().next();
            int records = 0;
            while (consumer.position(topic.partition()) < end) {
                ConsumerRecords<String, byte[]> polled = consumer.poll(Duration.ofMillis(100));
                await(feed.accept(polled));
                records += polled.count();
            }
            return records;
        }
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Remembers what was saved, in order; for a while it cannot be reached. */
    private static final class Seen implements RowTable<Long> {
        private final List<Long> numbers = new ArrayList<>();
        private final AtomicInteger away = new AtomicInteger();

        @Override
        public List<String> tables() {
            return List.of();
        }

        @Override
        public String stream() {
            return "stream";
        }

        @Override
        public Uni<Map<UUID, Long>> load(SqlConnection tx, Set<UUID> streams) {
            return away.getAndDecrement() > 0
                    ? Uni.createFrom().failure(new StoreUnavailable(new IOException("connection reset")))
                    : Uni.createFrom().item(Map.of());
        }

        @Override
        public Uni<Void> save(SqlConnection tx, Collection<Long> rows) {
            rows.stream().sorted().forEach(numbers::add);
            return Uni.createFrom().voidItem();
        }
    }
}
