package jp.tsunagi.eventstore.subscription;

import static jp.tsunagi.eventstore.sample.KernelDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tsunagi.contracts.oversight.StaffLeft;
import jp.tsunagi.eventstore.kafka.CloudEvents;
import jp.tsunagi.eventstore.kafka.Message;
import jp.tsunagi.eventstore.kafka.TopicFeed;
import jp.tsunagi.eventstore.quarantine.Parked;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CatchUpTest {
    /** With a call for each of them, one within the other, no stack would do. */
    private static final int PAGES = 50_000;

    private static final TopicPartition PARTITION = new TopicPartition("told", 0);

    @Test
    void however_far_behind_what_the_topic_holds_no_more_is_fetched_page_by_page() {
        var follower = new Counting();
        var feed = new TopicFeed(
                follower, (after, _) -> Uni.createFrom().item(List.of(CloudEvents.read(told(after + 1)))));

        await(feed.accept(new ConsumerRecords<>(Map.of(PARTITION, List.of(told(PAGES))), Map.of())));

        assertThat(follower.reached).isEqualTo(PAGES);
    }

    private static ConsumerRecord<String, byte[]> told(long sequence) {
        var stream = new UUID(2, sequence);
        var sent = CloudEvents.write(
                new Message(
                        stream + "/1",
                        stream,
                        new UUID(1, 1),
                        sequence,
                        sequence,
                        Instant.EPOCH,
                        null,
                        new StaffLeft(stream, "somebody", LocalDate.EPOCH)),
                PARTITION.topic(),
                PARTITION.partition());
        return new ConsumerRecord<>(
                PARTITION.topic(),
                PARTITION.partition(),
                0,
                0,
                TimestampType.LOG_APPEND_TIME,
                0,
                0,
                sent.key(),
                sent.value(),
                sent.headers(),
                Optional.empty());
    }

    /** Takes the very next event only. */
    private static final class Counting implements TopicFollower {
        private long reached;

        @Override
        public Uni<Long> nextOffset(int partition) {
            return Uni.createFrom().item(0L);
        }

        @Override
        public Uni<Position> position(int partition) {
            return Uni.createFrom().item(new Position(new UUID(1, 1), reached));
        }

        @Override
        public Uni<Integer> apply(int partition, List<Published> batch) {
            long last = batch.getLast().sequence();
            if (last > reached + 1) {
                return Uni.createFrom().failure(new Refused("a gap"));
            }
            int news = (int) (last - reached);
            reached = last;
            return Uni.createFrom().item(news);
        }

        @Override
        public Uni<Parked.Outcome> release(UUID id) {
            throw new UnsupportedOperationException("nothing is parked");
        }

        @Override
        public Uni<Parked.Outcome> drop(UUID id, Parked.Discard discard) {
            throw new UnsupportedOperationException("nothing is parked");
        }
    }
}
