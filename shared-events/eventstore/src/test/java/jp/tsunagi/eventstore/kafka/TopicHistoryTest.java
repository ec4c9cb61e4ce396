package jp.tsunagi.eventstore.kafka;

import static jp.tsunagi.eventstore.sample.KernelDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.oversight.StaffLeft;
import jp.tsunagi.eventstore.rebuild.Comparison;
import jp.tsunagi.eventstore.rebuild.Rebuild;
import jp.tsunagi.eventstore.rebuild.Rebuild.State;
import jp.tsunagi.eventstore.rebuild.Rebuilds;
import jp.tsunagi.eventstore.sample.KernelDatabase;
import jp.tsunagi.eventstore.subscription.Fold;
import jp.tsunagi.eventstore.subscription.Published;
import jp.tsunagi.eventstore.subscription.Tally;
import jp.tsunagi.eventstore.subscription.TopicReadModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TopicHistoryTest {
    private static final UUID EPOCH = new UUID(1, 1);

    private final KernelDatabase database = KernelDatabase.create();
    private final TestTopic topic = TestTopic.unique();
    private final TopicHistory history = new TopicHistory(TestTopic.address(), topic.name());
    private final TopicReadModel model = new TopicReadModel(
            "heard",
            "tally",
            topic.name(),
            database.relay(),
            List.of(new Fold<>(PublicEvent.class, Tally::project, new Tally.Table())),
            history);
    private final Rebuilds rebuilds = new Rebuilds(database.relay(), List.of(model));
    private KafkaBroker broker;

    @BeforeEach
    void open() throws InterruptedException {
        Tally.createTable(database);
        broker = topic.broker();
        broker.open();
    }

    @AfterEach
    void drop() throws Exception {
        history.close();
        broker.close();
        topic.delete();
        database.close();
    }

    @Test
    void pages_follow_each_other_and_any_of_them_can_be_asked_for_again() {
        LongStream.rangeClosed(1, 3).forEach(page -> publish(10 * page - 9, 10 * page));

        assertThat(sequences(0, 4)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(sequences(4, 100)).isNotEmpty().startsWith(5L);
        assertThat(sequences(28, 100)).containsExactly(29L, 30L);
        assertThat(sequences(2, 3)).containsExactly(3L, 4L, 5L);
        assertThat(sequences(30, 3)).isEmpty();
    }

    @Test
    void a_read_model_of_a_topic_is_rebuilt_from_the_topic() {
        publish(1, 40);
        await(model.follower().apply(0, topic.published()));
        database.sudo("UPDATE tally SET events = 7");
        publish(41, 45);

        rebuilt();
        assertThat(rebuild()).returns(40L, Rebuild::total).returns(40L, Rebuild::done);
        assertThat(rebuild().compared()).singleElement().returns(4L, Comparison::changed);
        assertThat(await(rebuilds.switchOver("heard"))).isEmpty();
        assertThat(database.column("SELECT events FROM tally")).containsOnly("10");

        await(model.follower().apply(0, topic.published()));
        assertThat(database.column("SELECT sum(events) FROM tally")).containsExactly("45");
    }

    @Test
    void a_topic_that_has_lost_its_beginning_is_no_history() throws Exception {
        publish(1, 4);
        await(model.follower().apply(0, topic.published()));
        topic.expire();
        publish(5, 6);
        await(model.follower().apply(0, topic.published()));
        assertThat(sequences(0, 3)).isEmpty();
        assertThat(sequences(4, 3)).containsExactly(5L, 6L);

        assertThat(await(rebuilds.begin("heard"))).isEmpty();
        assertThat(await(rebuilds.advance())).isFalse();
        assertThat(rebuild()).returns(State.RUNNING, Rebuild::state).returns(0L, Rebuild::done);
        assertThat(rebuild().failure()).contains("not in the history any more");
    }

    private void rebuilt() {
        assertThat(await(rebuilds.begin("heard"))).isEmpty();
        await().until(() -> {
            await(rebuilds.advance());
            return rebuild().state() == State.READY;
        });
    }

    private Rebuild rebuild() {
        return await(rebuilds.all()).getFirst().rebuild().orElseThrow();
    }

    private List<Long> sequences(long after, int limit) {
        return await(history.after(after, limit)).stream()
                .map(Published::sequence)
                .toList();
    }

    private void publish(long from, long to) {
        broker.publish(LongStream.rangeClosed(from, to)
                .mapToObj(sequence -> new Message(
                        "1/" + sequence,
                        new UUID(2, sequence % 4),
                        EPOCH,
                        sequence,
                        sequence,
                        Instant.EPOCH,
                        null,
                        new StaffLeft(new UUID(3, sequence), "somebody", LocalDate.EPOCH)))
                .toList());
    }
}
