package jp.tsunagi.eventstore.kafka;

import static jp.tsunagi.eventstore.sample.KernelDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.oversight.StaffLeft;
import jp.tsunagi.eventstore.StoredEvent;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.UnreadableEvent;
import jp.tsunagi.eventstore.Worker;
import jp.tsunagi.eventstore.kafka.RelayLog.Checkpoint;
import jp.tsunagi.eventstore.kafka.RelayLog.LeaseLost;
import jp.tsunagi.eventstore.postgres.PostgresEventStore;
import jp.tsunagi.eventstore.sample.KernelDatabase;
import jp.tsunagi.eventstore.sample.Parcel;
import jp.tsunagi.eventstore.sample.ParcelEvent;
import jp.tsunagi.eventstore.sample.ParcelEvent.ParcelHandedOver;
import jp.tsunagi.eventstore.sample.ParcelEvent.ParcelMoved;
import jp.tsunagi.eventstore.sample.Parcels;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RelayTest {
    private final KernelDatabase database = KernelDatabase.create();
    private final PostgresEventStore store = new PostgresEventStore(database.append(), database.app());
    private final PostgresRelayLog log = new PostgresRelayLog(database.relay());
    private final TestTopic topic = TestTopic.unique();
    private final List<Relay> relays = new ArrayList<>();
    private Relay relay;

    @BeforeEach
    void lead() {
        relay = newRelay();
    }

    @AfterEach
    void drop() throws Exception {
        relays.forEach(Relay::close);
        topic.delete();
        database.close();
    }

    @Test
    void events_arrive_in_the_order_of_their_streams_with_dense_sequences() {
        var streams = Stream.generate(Parcels::stream).limit(3).toList();
        streams.forEach(this::register);
        streams.forEach(stream -> append(stream, 1, new ParcelHandedOver(stream.id())));
        relayed(6);

        Map<UUID, Integer> versions = new HashMap<>();
        for (var arrived : topic.records()) {
            var id = header(arrived, "ce_id").split("/", -1);
            var stream = UUID.fromString(id[0]);
            assertThat(arrived.key()).isEqualTo(id[0]);
            assertThat(Integer.parseInt(id[1])).isEqualTo(versions.merge(stream, 1, Integer::sum));
        }
        assertThat(versions).hasSize(3);
    }

    @Test
    void an_event_says_in_its_headers_where_it_comes_from_and_nothing_of_its_content() {
        var stream = Parcels.stream();
        register(stream);
        relayed(1);

        var arrived = topic.records().getFirst();
        var epoch = database.column("SELECT epoch FROM store_epoch").getFirst();
        var recordedAt = log.publications(topic.name(), 0, 1).getFirst().event().recordedAt();
        Map<String, String> headers = new HashMap<>();
        arrived.headers().forEach(header -> headers.put(header.key(), header(arrived, header.key())));
        assertThat(headers)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("ce_specversion", "1.0"),
                        Map.entry("ce_id", stream.id() + "/1"),
                        Map.entry("ce_type", "jp.tsunagi.oversight.staff-left.v1"),
                        Map.entry("ce_source", "urn:tsunagi:oversight"),
                        Map.entry("ce_subject", stream.id().toString()),
                        Map.entry("ce_time", recordedAt.toString()),
                        Map.entry("ce_partitionkey", stream.id().toString()),
                        Map.entry("ce_dataschema", "urn:tsunagi:schema:jp.tsunagi.oversight.staff-left.v1"),
                        Map.entry("ce_sequence", "1"),
                        Map.entry("ce_position", "1"),
                        Map.entry("ce_storeepoch", epoch),
                        Map.entry("content-type", "application/json"),
                        Map.entry("traceparent", Parcels.TRACEPARENT)));
        assertThat(arrived.timestampType()).isEqualTo(TimestampType.LOG_APPEND_TIME);

        var published = CloudEvents.read(arrived);
        assertThat(published.epoch()).hasToString(epoch);
        var recorded = published.event().orElseThrow();
        assertThat(recorded.stream()).isEqualTo(stream.id());
        assertThat(recorded.number()).isOne();
        assertThat(recorded.event()).isEqualTo(told(stream.id(), 1));
        assertThat(recorded.recordedAt()).isEqualTo(recordedAt);
    }

    @Test
    void events_of_a_private_kind_are_numbered_and_stay_home() {
        var stream = Parcels.stream();
        register(stream);
        append(stream, 1, new ParcelMoved("a"), new ParcelMoved("b"), new ParcelHandedOver(stream.id()));
        relayed(2);

        assertThat(database.column("SELECT position FROM event_position ORDER BY 1"))
                .containsExactly("1", "2", "3", "4");
        assertThat(database.column("SELECT position FROM publication ORDER BY sequence"))
                .containsExactly("1", "4");
        assertThat(topic.records())
                .extracting(arrived -> header(arrived, "ce_position"))
                .containsExactly("1", "4");
    }

    @Test
    void more_than_a_page_arrives_whole() {
        var stream = Parcels.stream();
        register(stream);
        for (int page = 0; page < 3; page++) {
            append(
                    stream,
                    1 + page * 400,
                    Stream.generate(() -> new ParcelHandedOver(stream.id()))
                            .limit(400)
                            .toArray(ParcelEvent[]::new));
        }
        relayed(1_201);
    }

    @Test
    void a_restarted_relay_goes_on_without_gap_or_repetition() {
        register(Parcels.stream());
        register(Parcels.stream());
        relayed(2);
        relay.close();

        takeOver();
        register(Parcels.stream());
        relayed(3);
        takeOver();
        runOnce();
        relayed(3);
    }

    @Test
    void a_relay_killed_between_sending_and_its_checkpoint_repeats_nothing() throws InterruptedException {
        register(Parcels.stream());
        relay = keep(new Relay(new CheckpointFails(), topic.broker(), topic.name(), RelayTest::translate));
        assertThatThrownBy(() -> {
                    while (true) {
                        relay.run();
                    }
                })
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("killed");
        assertThat(topic.sequences()).containsExactly(1L);
        assertThat(database.count("FROM relay_checkpoint")).isZero();

        takeOver();
        register(Parcels.stream());
        relayed(2);
    }

    @Test
    void a_page_that_a_killed_relay_left_half_sent_is_never_seen() throws Exception {
        register(Parcels.stream());
        relayed(1);
        try (var killed = new KafkaProducer<>(
                Map.<String, Object>of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        TestTopic.address(),
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        "relay-" + topic.name()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            killed.initTransactions();
            killed.beginTransaction();
            killed.send(new ProducerRecord<>(topic.name(), "half", new byte[0])).get();

            takeOver();
            register(Parcels.stream());
            relayed(2);
        }
    }

    @Test
    void a_stalled_predecessor_is_fenced_at_the_broker() throws InterruptedException {
        register(Parcels.stream());
        relayed(1);
        var page = List.of(message(log.publications(topic.name(), 0, 1).getFirst()));
        try (var stalled = topic.broker();
                var successor = topic.broker()) {
            stalled.open();
            assertThat(successor.open().last())
                    .extracting(Broker.Last::sequence)
                    .isEqualTo(1L);

            assertThatThrownBy(() -> stalled.publish(page)).isInstanceOf(KafkaException.class);
            assertThat(topic.sequences()).containsExactly(1L);
            successor.publish(page);
            assertThat(topic.sequences()).containsExactly(1L, 1L);
        }
    }

    @Test
    void a_stalled_predecessor_numbers_nothing_and_does_not_turn_the_checkpoint_back() {
        var stalled = log.lease(UUID.randomUUID()).getAsLong();
        assertThat(log.lease(UUID.randomUUID())).isEmpty();
        expireLease();
        var successor = log.lease(UUID.randomUUID()).getAsLong();
        register(Parcels.stream());

        assertThat(successor).isGreaterThan(stalled);
        assertThatThrownBy(() -> log.number(stalled, topic.name(), RelayTest::translate, 10))
                .isInstanceOf(LeaseLost.class);
        assertThat(database.count("FROM event_position")).isZero();
        log.checkpoint(successor, topic.name(), new Checkpoint("this one", 2));
        assertThatThrownBy(() -> log.checkpoint(stalled, topic.name(), new Checkpoint("this one", 1)))
                .isInstanceOf(LeaseLost.class);
        assertThat(log.checkpoint(topic.name())).hasValue(new Checkpoint("this one", 2));
        await().until(() -> log.number(successor, topic.name(), RelayTest::translate, 10)
                        .numbered()
                        .size()
                == 1);
    }

    @Test
    void a_relay_that_takes_longer_than_its_lease_to_open_the_topic_is_not_overtaken_meanwhile() throws Exception {
        register(Parcels.stream());
        var slow = new OpensWith(topic.broker(), () -> {
            Thread.sleep(RelayLog.LEASE.plusMillis(200));
            newRelay().run();
        });
        relay = keep(new Relay(log, slow, topic.name(), RelayTest::translate));
        relayed(1);
        assertThat(token()).isOne();
    }

    @Test
    void a_relay_that_cannot_open_the_topic_leaves_it_to_another_at_once() {
        register(Parcels.stream());
        var unreachable = new OpensWith(topic.broker(), () -> {
            throw new KafkaException("out of reach");
        });
        var cannot = keep(new Relay(log, unreachable, topic.name(), RelayTest::translate));
        await().untilAsserted(() -> assertThatThrownBy(cannot::run).isInstanceOf(KafkaException.class));

        runOnce();
        assertThat(token()).isEqualTo(2);
    }

    @Test
    void a_relay_that_is_closed_leaves_the_lease_to_another_at_once() {
        register(Parcels.stream());
        relayed(1);
        assertThat(log.lease(UUID.randomUUID())).isEmpty();

        relay.close();
        assertThat(log.lease(UUID.randomUUID())).hasValue(2);
    }

    @Test
    void pages_that_are_numbered_while_others_are_sent_arrive_in_order() {
        relay = keep(new Relay(log, topic.broker(), topic.name(), RelayTest::translate, 3, System::nanoTime));
        Stream.generate(Parcels::stream).limit(20).forEach(this::register);

        relayed(20);
    }

    @Test
    void what_was_numbered_ahead_of_a_page_that_could_not_be_sent_comes_after_it() {
        var broken = new AtomicBoolean(true);
        relay = keep(new Relay(
                log, new SendsUnless(topic.broker(), broken), topic.name(), RelayTest::translate, 3, System::nanoTime));
        Stream.generate(Parcels::stream).limit(10).forEach(this::register);
        await().untilAsserted(() -> assertThatThrownBy(() -> relay.run()).isInstanceOf(KafkaException.class));
        assertThat(database.count("FROM event_position")).isEqualTo(6);

        broken.set(false);
        relayed(10);
    }

    @Test
    void a_relay_that_has_opened_the_topic_is_waited_for_no_longer_than_usual() throws InterruptedException {
        // Its own clock stands still: it renews when it thinks that it has to, not because it was slow.
        relay = keep(new Relay(log, topic.broker(), topic.name(), RelayTest::translate, 10, () -> 0));
        relay.run();
        relay.run();
        assertThat(database.count("FROM relay_lease WHERE until <= clock_timestamp() + interval '%d milliseconds'"
                        .formatted(RelayLog.LEASE.toMillis())))
                .isOne();
    }

    @Test
    void a_relay_that_was_overtaken_before_it_opens_the_topic_leaves_the_broker_to_its_successor() {
        var opened = new AtomicBoolean();
        var broker = new OpensWith(topic.broker(), () -> opened.set(true));
        relay = keep(new Relay(new OvertakenAfterNumbering(), broker, topic.name(), RelayTest::translate));

        assertThatThrownBy(() -> relay.run()).isInstanceOf(LeaseLost.class);
        assertThat(opened).isFalse();
    }

    @Test
    void an_event_that_cannot_be_translated_takes_no_number_and_lets_pass_what_is_before_it() {
        register(Parcels.stream());
        var later = Parcels.stream();
        register(later);
        database.sudo("UPDATE event SET type_version = 2 WHERE stream = '%s'".formatted(later.id()));
        register(Parcels.stream());

        await().untilAsserted(() -> assertThatThrownBy(() -> relay.run())
                .isInstanceOf(Untranslatable.class)
                .hasMessageNotContaining(later.id().toString())
                .hasCauseInstanceOf(UnreadableEvent.class));
        assertThat(topic.sequences()).containsExactly(1L);
        assertThat(database.count("FROM event_position")).isOne();
        var stop = stop().orElseThrow();
        assertThat(stop)
                .isEqualTo(new RelayStop(
                        topic.name(),
                        2,
                        later.id(),
                        1,
                        "parcel.registered.v2",
                        "unknown-version",
                        "UnreadableEvent",
                        stop.since()));

        // It is tried again and again, by one replica or another; what is said stays the same.
        takeOver();
        assertThatThrownBy(() -> relay.run()).isInstanceOf(Untranslatable.class);
        assertThat(stop()).contains(stop);

        database.sudo("UPDATE event SET type_version = 1");
        relayed(3);
        assertThat(stop()).isEmpty();
    }

    @Test
    void an_event_that_only_a_later_program_can_translate_lets_pass_what_was_numbered_before_it() {
        register(Parcels.stream());
        var later = Parcels.stream();
        register(later);
        register(Parcels.stream());
        long token = log.lease(UUID.randomUUID()).orElseThrow();
        await().until(() -> {
            log.number(token, topic.name(), RelayTest::translate, 10);
            return database.count("FROM publication") == 3;
        });
        expireLease();

        var earlier = keep(new Relay(log, topic.broker(), topic.name(), event -> {
            if (event.stream().equals(later.id())) {
                throw new IllegalStateException("not known yet");
            }
            return translate(event);
        }));
        assertThatThrownBy(earlier::run).isInstanceOf(Untranslatable.class);
        assertThat(topic.sequences()).containsExactly(1L);
        assertThat(stop()).hasValueSatisfying(stop -> {
            assertThat(stop.position()).isEqualTo(2);
            assertThat(stop.stream()).isEqualTo(later.id());
            assertThat(stop.failure()).isEqualTo("IllegalStateException");
        });

        // The one that cannot go on has left the lease to it.
        relayed(3);
        assertThat(stop()).isEmpty();
    }

    @Test
    void relays_that_take_the_lead_from_each_other_all_the_time_neither_lose_nor_repeat_nor_reorder() {
        int changes = 6;
        var stream = Parcels.stream();
        int version = 0;
        try (var _ = new Worker("one", Duration.ofMillis(5), newRelay()).start();
                var _ = new Worker("another", Duration.ofMillis(5), newRelay()).start()) {
            register(stream);
            for (int change = 1; change <= changes; change++) {
                do {
                    append(stream, ++version, new ParcelHandedOver(stream.id()));
                } while (token() < change);
                database.sudo("UPDATE relay_lease SET until = '-infinity', holder = null");
            }
            int events = version + 1;
            await().atMost(Duration.ofSeconds(20)).until(() -> topic.sequences().size() >= events);
        }
        assertThat(topic.sequences()).containsExactlyElementsOf(upTo(version + 1));
        assertThat(topic.records())
                .extracting(arrived -> header(arrived, "ce_id"))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_topic_deleted_and_created_again_is_filled_with_the_same_events_under_the_same_sequences() throws Exception {
        register(Parcels.stream());
        register(Parcels.stream());
        relayed(2);
        var before = topic.records();

        topic.delete();
        topic.create();
        assertThat(topic.records()).isEmpty();
        await().until(() -> {
            runOnce();
            return topic.records().size() >= before.size();
        });

        var after = topic.records();
        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i).key()).isEqualTo(before.get(i).key());
            assertThat(after.get(i).value()).isEqualTo(before.get(i).value());
            assertThat(after.get(i).headers()).isEqualTo(before.get(i).headers());
        }
    }

    @Test
    void a_topic_replaced_just_before_the_next_event_does_not_begin_with_that() throws Exception {
        register(Parcels.stream());
        register(Parcels.stream());
        relayed(2);

        topic.delete();
        topic.create();
        register(Parcels.stream());
        relayed(3);
    }

    @Test
    void a_topic_that_retention_has_emptied_goes_on_where_it_was() throws Exception {
        register(Parcels.stream());
        register(Parcels.stream());
        relayed(2);
        topic.expire();
        assertThat(topic.records()).isEmpty();

        takeOver();
        register(Parcels.stream());
        await().until(() -> {
            runOnce();
            return !topic.records().isEmpty();
        });
        assertThat(topic.sequences()).containsExactly(3L);
    }

    @Test
    void a_topic_filled_from_another_life_of_the_store_is_left_alone() {
        register(Parcels.stream());
        relayed(1);
        database.sudo("UPDATE store_epoch SET epoch = gen_random_uuid()");

        takeOver();
        register(Parcels.stream());
        assertThatThrownBy(() -> relay.run()).isInstanceOf(Relay.TopicOfAnotherStore.class);
        assertThat(topic.sequences()).containsExactly(1L);
    }

    @Test
    void a_store_that_was_restored_does_not_go_on_in_the_topic_of_its_lost_future() {
        register(Parcels.stream());
        register(Parcels.stream());
        relayed(2);
        loseTheLast();

        takeOver();
        assertThatThrownBy(() -> relay.run()).isInstanceOf(Relay.TopicOfAnotherStore.class);
        register(Parcels.stream());
        register(Parcels.stream());
        assertThatThrownBy(() -> relay.run()).isInstanceOf(Relay.TopicOfAnotherStore.class);
        assertThat(topic.sequences()).containsExactly(1L, 2L);
    }

    @Test
    void an_event_that_took_the_numbers_of_a_lost_one_is_not_taken_for_it() {
        var stream = Parcels.stream();
        register(stream);
        relayed(1);
        loseTheLast();
        register(stream);

        takeOver();
        assertThatThrownBy(() -> relay.run()).isInstanceOf(Relay.TopicOfAnotherStore.class);
    }

    @Test
    void a_store_that_begins_another_life_fills_a_new_topic_from_its_first_event() throws Exception {
        register(Parcels.stream());
        register(Parcels.stream());
        relayed(2);
        var lost = log.epoch();
        loseTheLast();
        database.sudo("SELECT begin_another_life()");
        topic.delete();

        takeOver();
        register(Parcels.stream());
        register(Parcels.stream());
        relayed(3);
        assertThat(topic.sequences()).containsExactly(1L, 2L, 3L);
        assertThat(topic.records())
                .allSatisfy(arrived -> assertThat(CloudEvents.read(arrived).epoch())
                        .isEqualTo(log.epoch())
                        .isNotEqualTo(lost));
    }

    @Test
    void a_relay_that_cannot_tell_what_was_recorded_is_seen_to_stand_still_until_it_can() {
        var now = new AtomicReference<>(Instant.EPOCH);
        var lag = new RelayLag(database.relay(), now::get);
        register(Parcels.stream());
        relayed(1);
        await(lag.look());
        assertThat(lag.waiting()).isZero();

        register(Parcels.stream());
        database.sudo("UPDATE store_epoch SET epoch = gen_random_uuid()");
        takeOver();
        assertThatThrownBy(() -> relay.run()).isInstanceOf(Relay.TopicOfAnotherStore.class);
        await(lag.look());
        now.set(now.get().plusSeconds(20));
        await(lag.look());
        assertThat(lag.waiting()).isOne();
        assertThat(lag.standstill()).isEqualTo(Duration.ofSeconds(20));

        database.sudo("DELETE FROM relay_checkpoint");
        await(lag.look());
        assertThat(lag.waiting()).isEqualTo(2);
        assertThat(lag.standstill()).isZero();
    }

    /** As when the database is restored to the moment before: the broker knows more than the store does. */
    private void loseTheLast() {
        database.sudo("DELETE FROM publication WHERE position = (SELECT max(position) FROM event_position)");
        database.sudo("""
                WITH lost AS (DELETE FROM event_position WHERE position = (SELECT max(position) FROM event_position)
                              RETURNING seq),
                     event AS (DELETE FROM event WHERE seq IN (SELECT seq FROM lost) RETURNING stream, causation),
                     command AS (DELETE FROM command WHERE id IN (SELECT causation FROM event))
                DELETE FROM stream WHERE id IN (SELECT stream FROM event)
                """);
    }

    private static Optional<PublicEvent> translate(StoredEvent stored) {
        return switch (Parcel.EVENTS.read(stored).event()) {
            case ParcelMoved _ -> Optional.empty();
            default -> Optional.of(told(stored.stream(), stored.version()));
        };
    }

    private static StaffLeft told(UUID stream, int version) {
        return new StaffLeft(stream, "version-" + version, LocalDate.EPOCH);
    }

    private static Message message(RelayLog.Publication told) {
        var event = told.event();
        return new Message(
                event.stream() + "/" + event.version(),
                event.stream(),
                new UUID(0, 0),
                told.sequence(),
                told.position(),
                Instant.EPOCH,
                null,
                told(event.stream(), event.version()));
    }

    private Optional<RelayStop> stop() {
        return await(RelayStop.find(database.relay()));
    }

    private Relay newRelay() {
        return keep(new Relay(log, topic.broker(), topic.name(), RelayTest::translate));
    }

    private Relay keep(Relay made) {
        relays.add(made);
        return made;
    }

    /** Another relay finds the lease run out. */
    private void takeOver() {
        expireLease();
        relay = newRelay();
    }

    private long token() {
        return Long.parseLong(database.column("SELECT token FROM relay_lease").getFirst());
    }

    private void expireLease() {
        database.sudo("UPDATE relay_lease SET until = '-infinity'");
    }

    private void runOnce() {
        try {
            relay.run();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs the relay until so many events stand in the topic: these and no others. */
    private void relayed(int events) {
        await().until(() -> {
            runOnce();
            return database.count("FROM relay_checkpoint WHERE sequence >= " + events) == 1;
        });
        // The mark of a commit may reach the partition a moment after the broker has answered.
        await().untilAsserted(() -> assertThat(topic.sequences()).containsExactlyElementsOf(upTo(events)));
    }

    private static List<Long> upTo(int last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private void register(StreamId stream) {
        await(store.append(Parcels.registered(stream)));
    }

    private void append(StreamId stream, int version, ParcelEvent... events) {
        await(store.append(Parcels.append(stream, version, events)));
    }

    private static String header(ConsumerRecord<String, byte[]> arrived, String name) {
        return new String(arrived.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** A broker that takes no page while something is broken. */
    private record SendsUnless(Broker behind, AtomicBoolean broken) implements Broker {
        @Override
        public Topic open() throws InterruptedException {
            return behind.open();
        }

        @Override
        public String topicId() throws InterruptedException {
            return behind.topicId();
        }

        @Override
        public void publish(List<Message> page) {
            if (broken.get()) {
                throw new KafkaException("out of reach");
            }
            behind.publish(page);
        }

        @Override
        public void close() {
            behind.close();
        }
    }

    /** The relay's process dies after the broker has the page and before the store hears of it. */
    private final class CheckpointFails extends PostgresRelayLog {
        private CheckpointFails() {
            super(database.relay());
        }

        @Override
        public void checkpoint(long token, String topic, Checkpoint reached) {
            throw new IllegalStateException("killed");
        }
    }

    /** Another relay takes over between the numbering and what comes after it. */
    private final class OvertakenAfterNumbering extends PostgresRelayLog {
        private OvertakenAfterNumbering() {
            super(database.relay());
        }

        @Override
        public Numbering number(long token, String topic, Translation translation, int limit) {
            var numbered = super.number(token, topic, translation, limit);
            expireLease();
            lease(UUID.randomUUID());
            return numbered;
        }
    }
}
