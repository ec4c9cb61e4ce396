package jp.tsunagi.eventstore.subscription;

import static jp.tsunagi.eventstore.sample.KernelDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import jp.tsunagi.contracts.oversight.StaffLeft;
import jp.tsunagi.eventstore.Command;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.Origin;
import jp.tsunagi.eventstore.Outcome;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.StoreUnavailable;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.kafka.CloudEvents;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.eventstore.postgres.PostgresEventStore;
import jp.tsunagi.eventstore.sample.KernelDatabase;
import jp.tsunagi.eventstore.sample.Parcel;
import jp.tsunagi.eventstore.sample.ParcelCommand;
import jp.tsunagi.eventstore.sample.ParcelCommand.RegisterParcel;
import jp.tsunagi.eventstore.sample.ParcelEvent;
import jp.tsunagi.eventstore.sample.ParcelRejection.AlreadyRegistered;
import jp.tsunagi.eventstore.sample.ParcelState;
import jp.tsunagi.eventstore.sample.Parcels;
import jp.tsunagi.eventstore.sample.Publications;
import jp.tsunagi.eventstore.subscription.TopicFollower.Refused;
import jp.tsunagi.eventstore.subscription.TopicReactions.Reaction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** For everybody who left, a parcel is registered: one, however often the event comes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TopicReactionsTest {
    private static final UUID EPOCH = Publications.EPOCH;
    private static final Instant RECORDED = Instant.parse("2026-04-01T03:00:00Z");

    private static KernelDatabase database;
    private static CommandHandler<ParcelCommand, ParcelState, ParcelEvent> handler;
    private final List<Long> asked = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();

    @BeforeAll
    static void migrate() {
        database = KernelDatabase.create();
        handler = Parcels.handler(new PostgresEventStore(database.append(), database.app()));
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @BeforeEach
    void forget() {
        database.sudo("TRUNCATE subscription, parked_stream, event, stream, stream_grant, command, timer CASCADE");
    }

    @Test
    void each_event_has_its_command_in_order_and_then_the_position_moves() {
        var reactions = reactions(this::register);
        assertThat(await(reactions.nextOffset(0))).isZero();

        assertThat(await(reactions.apply(0, batch(1, 3)))).isEqualTo(3);

        assertThat(asked).containsExactly(1L, 2L, 3L);
        assertThat(registered()).isEqualTo(3);
        assertThat(position()).isEqualTo("3");
        assertThat(await(reactions.nextOffset(0))).isEqualTo(104);
        assertThat(await(reactions.apply(0, List.of()))).isZero();
    }

    @Test
    void what_was_answered_is_dropped() {
        var reactions = reactions(this::register);
        await(reactions.apply(0, batch(1, 3)));

        assertThat(await(reactions.apply(0, batch(2, 4)))).isOne();
        assertThat(asked).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void what_a_crash_repeats_is_the_same_command_and_comes_to_nothing() {
        await(reactions(this::register).apply(0, batch(1, 2)));
        crashBeforeThePositionMoved();

        assertThat(await(reactions(this::register).apply(0, batch(1, 3)))).isEqualTo(3);

        assertThat(asked).containsExactly(1L, 2L, 1L, 2L, 3L);
        assertThat(outcomes.subList(2, 4)).allMatch(Outcome.Repeated.class::isInstance);
        assertThat(registered()).isEqualTo(3);
        assertThat(position()).isEqualTo("3");
    }

    @Test
    void a_command_is_known_by_the_event_and_by_the_name_of_the_reaction() {
        var origins = new ArrayList<Origin>();
        Reaction<StaffLeft> remembering = (recorded, origin) -> {
            origins.add(origin);
            return Uni.createFrom().item(new Outcome.Unchanged(stream(recorded), 1));
        };
        await(reactions(remembering).apply(0, batch(1, 2)));
        crashBeforeThePositionMoved();
        await(reactions(remembering).apply(0, batch(1, 1)));
        var sameEventElsewhere = published(1, 900, UUID.randomUUID(), "elsewhere 1");
        await(new TopicReactions<>("parcels-again", "tsunagi.test", database.relay(), StaffLeft.class, remembering)
                .apply(0, List.of(sameEventElsewhere)));

        var ids = origins.stream().map(Origin::commandId).toList();
        assertThat(ids.get(2)).isEqualTo(ids.get(0)).isNotEqualTo(ids.get(1)).isNotEqualTo(ids.get(3));
        assertThat(origins.getFirst().scope()).isEqualTo(Scope.PLATFORM);
        assertThat(origins.getFirst().actor()).isEqualTo("platform");
        assertThat(origins.getFirst().correlation()).isEqualTo(new UUID(2, 1));
    }

    @Test
    void the_same_event_under_other_numbers_is_the_same_command() {
        await(reactions(this::register).apply(0, batch(1, 2)));
        // The source was restored: another life of its store, and a position that begins anew.
        database.sudo("DELETE FROM subscription");
        var restored = published(1, 101, UUID.randomUUID(), "elsewhere 2");

        await(reactions(this::register).apply(0, List.of(restored)));
        assertThat(outcomes.getLast()).isInstanceOf(Outcome.Repeated.class);
    }

    @Test
    void a_gap_is_refused_and_nothing_of_the_batch_is_answered() {
        var reactions = reactions(this::register);
        await(reactions.apply(0, batch(1, 2)));

        assertThatThrownBy(() -> await(reactions.apply(0, List.of(published(3), published(5)))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> await(reactions.apply(0, batch(4, 4)))).isInstanceOf(Refused.class);

        assertThat(asked).containsExactly(1L, 2L);
        assertThat(position()).isEqualTo("2");
        assertThat(await(reactions.nextOffset(0))).isZero();
        assertThat(await(reactions.apply(0, batch(1, 4)))).isEqualTo(2);
        assertThat(registered()).isEqualTo(4);
    }

    @Test
    void another_life_of_the_source_is_refused() {
        var reactions = reactions(this::register);
        await(reactions.apply(0, batch(1, 1)));
        var foreign = published(2, 102, UUID.randomUUID(), "elsewhere 2");

        assertThatThrownBy(() -> await(reactions.apply(0, List.of(foreign)))).isInstanceOf(Refused.class);
        assertThat(asked).containsExactly(1L);
        assertThat(position()).isEqualTo("1");
    }

    @Test
    void a_reaction_that_fails_comes_again_and_nothing_is_passed_over() {
        Reaction<StaffLeft> stumbling = (recorded, origin) -> {
            if (recorded.number() == 2 && asked.size() < 3) {
                asked.add(recorded.number());
                throw new StoreUnavailable(new IOException("crash"));
            }
            return register(recorded, origin);
        };
        var reactions = reactions(stumbling);

        assertThatThrownBy(() -> await(reactions.apply(0, batch(1, 3)))).isInstanceOf(StoreUnavailable.class);
        assertThat(position()).isEqualTo("1");
        assertThat(await(reactions.nextOffset(0))).isEqualTo(102);
        assertThatThrownBy(() -> await(reactions.apply(0, batch(2, 3)))).isInstanceOf(StoreUnavailable.class);
        assertThat(position()).isEqualTo("1");
        assertThat(registered()).isOne();

        assertThat(await(reactions.apply(0, batch(1, 3)))).isEqualTo(2);
        assertThat(asked).containsExactly(1L, 2L, 2L, 2L, 3L);
        assertThat(registered()).isEqualTo(3);
        assertThat(position()).isEqualTo("3");
    }

    @Test
    void a_decision_that_lost_every_race_comes_again() {
        var lost = reactions((recorded, origin) -> Uni.createFrom().item(new Outcome.Stale(1)));

        assertThatThrownBy(() -> await(lost.apply(0, batch(1, 1)))).isInstanceOf(RuntimeException.class);
        assertThat(position()).isEqualTo("0");
        await(reactions(this::register).apply(0, batch(1, 1)));
        assertThat(registered()).isOne();
    }

    @Test
    void a_stream_that_is_not_there_is_a_fault_of_the_reaction_and_parks_the_event() {
        var misled = reactions((recorded, origin) -> Uni.createFrom().item(new Outcome.NotFound()));

        await(misled.apply(0, batch(1, 1)));
        assertThat(database.column("SELECT failure FROM parked_stream")).containsExactly("IllegalStateException");
        assertThat(position()).isEqualTo("1");
    }

    @Test
    void a_rejection_is_an_answer() {
        await(handler.handle(Parcels.registration(stream(recorded(1)))));

        assertThat(await(reactions(this::register).apply(0, batch(1, 2)))).isEqualTo(2);
        assertThat(outcomes.getFirst()).isEqualTo(new Outcome.Rejected(new AlreadyRegistered()));
        assertThat(position()).isEqualTo("2");
        assertThat(registered()).isEqualTo(2);
    }

    @Test
    void events_nobody_reacts_to_only_move_the_position() {
        var unknown = Publications.as(published(1), "jp.tsunagi.elsewhere.anything.v1");
        var another = Publications.garbled(Publications.as(published(2), "jp.tsunagi.oversight.staff-assigned.v1"));

        assertThat(await(reactions(this::register).apply(0, List.of(unknown, another, published(3)))))
                .isEqualTo(3);
        assertThat(asked).containsExactly(3L);
        assertThat(position()).isEqualTo("3");
    }

    @Test
    void two_replicas_on_one_partition_make_one_stream_of_each_event() throws Exception {
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> replicas = new ArrayList<>();
            for (int replica = 0; replica < 2; replica++) {
                var reactions = reactions(TopicReactionsTest::plainly);
                replicas.add(threads.submit(() -> {
                    barrier.await();
                    return await(reactions.apply(0, batch(1, 20)));
                }));
            }
            for (var replica : replicas) {
                replica.get();
            }
        }
        assertThat(database.column("SELECT DISTINCT version FROM stream")).containsExactly("1");
        assertThat(registered()).isEqualTo(20);
        assertThat(position()).isEqualTo("20");
    }

    private static TopicReactions<StaffLeft> reactions(Reaction<StaffLeft> reaction) {
        return new TopicReactions<>("parcels", "tsunagi.test", database.relay(), StaffLeft.class, reaction);
    }

    private Uni<Outcome> register(Recorded<StaffLeft> recorded, Origin origin) {
        asked.add(recorded.number());
        return plainly(recorded, origin).invoke(outcomes::add);
    }

    private static Uni<Outcome> plainly(Recorded<StaffLeft> recorded, Origin origin) {
        return handler.handle(new Command<>(
                stream(recorded),
                Expected.NEW_OR_LOADED,
                origin,
                recorded.validAt(),
                new RegisterParcel(Parcels.DEPOT, Parcels.FAR_OFF)));
    }

    private static StreamId stream(Recorded<StaffLeft> recorded) {
        return new StreamId(Parcel.CATEGORY, recorded.stream());
    }

    private static void crashBeforeThePositionMoved() {
        database.sudo("UPDATE subscription SET sequence = 0, kafka_offset = 0");
    }

    private static List<Published> batch(long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(TopicReactionsTest::published)
                .toList();
    }

    private static Published published(long sequence) {
        return published(sequence, 100 + sequence, EPOCH, "elsewhere " + sequence);
    }

    private static Published published(long sequence, long offset, UUID epoch, String id) {
        var recorded = recorded(sequence);
        return new Published(
                epoch,
                sequence,
                offset,
                id,
                recorded.stream(),
                "jp.tsunagi.oversight.staff-left.v1",
                RECORDED,
                Buffer.buffer(CloudEvents.body(recorded.event())));
    }

    private static Recorded<StaffLeft> recorded(long sequence) {
        var stream = new UUID(2, sequence);
        return new Recorded<>(stream, sequence, new StaffLeft(stream, "somebody", LocalDate.EPOCH), RECORDED, RECORDED);
    }

    private static long registered() {
        return database.count("FROM event WHERE type = 'parcel.registered'");
    }

    private static String position() {
        return database.column("SELECT sequence FROM subscription").getFirst();
    }
}
