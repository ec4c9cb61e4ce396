package jp.tsunagi.eventstore.subscription;

import static jp.tsunagi.eventstore.sample.KernelDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.oversight.StaffLeft;
import jp.tsunagi.eventstore.StoreUnavailable;
import jp.tsunagi.eventstore.sample.KernelDatabase;
import jp.tsunagi.eventstore.sample.Publications;
import jp.tsunagi.eventstore.subscription.TopicFollower.Refused;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TopicSubscriptionTest {
    private static final UUID EPOCH = Publications.EPOCH;
    private static final UUID OTHER_EPOCH = new UUID(1, 2);
    private static final UUID STREAM = new UUID(2, 1);
    private static final UUID OTHER_STREAM = new UUID(2, 2);
    private static final Instant RECORDED = Instant.parse("2026-04-01T03:00:00Z");

    private static KernelDatabase database;

    @BeforeAll
    static void migrate() {
        database = KernelDatabase.create();
        Tally.createTable(database);
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @BeforeEach
    void forget() {
        database.sudo("TRUNCATE tally, subscription, parked_stream, held_event");
    }

    @Test
    void rows_and_position_move_together() {
        var subscription = subscription();
        assertThat(await(subscription.nextOffset(0))).isZero();

        assertThat(await(subscription.apply(
                        0, List.of(published(1, STREAM), published(2, OTHER_STREAM), published(3, STREAM)))))
                .isEqualTo(3);

        assertThat(tallies()).containsExactly("2", "1");
        assertThat(position()).isEqualTo("3");
        assertThat(await(subscription.nextOffset(0))).isEqualTo(104);
        assertThat(await(subscription.apply(0, List.of()))).isZero();
        var recordedAt = database.column("SELECT source_recorded_at AT TIME ZONE 'UTC' FROM subscription")
                .getFirst();
        assertThat(recordedAt).isEqualTo("2026-04-01 03:00:03");
    }

    @Test
    void what_was_seen_is_dropped() {
        var subscription = subscription();
        await(subscription.apply(0, batch(1, 3)));

        assertThat(await(subscription.apply(0, batch(1, 3)))).isZero();
        assertThat(await(subscription.apply(0, batch(2, 5)))).isEqualTo(2);
        assertThat(tallies()).containsExactly("5");
        assertThat(position()).isEqualTo("5");
    }

    @Test
    void another_partition_has_a_position_of_its_own() {
        var subscription = subscription();

        assertThat(await(subscription.apply(0, batch(1, 2)))).isEqualTo(2);
        assertThat(await(subscription.apply(1, List.of(published(1, OTHER_STREAM)))))
                .isEqualTo(1);
    }

    @Test
    void an_event_of_a_type_this_program_does_not_know_only_moves_the_position() {
        var subscription = subscription();
        var unknown = Publications.as(published(1, STREAM), "jp.tsunagi.elsewhere.anything.v1");

        assertThat(await(subscription.apply(0, List.of(unknown, published(2, STREAM)))))
                .isEqualTo(2);
        assertThat(tallies()).containsExactly("1");
        assertThat(position()).isEqualTo("2");
    }

    @Test
    void a_gap_is_refused_and_nothing_of_the_batch_is_applied() {
        var subscription = subscription();
        await(subscription.apply(0, batch(1, 2)));

        assertThatThrownBy(() -> await(subscription.apply(0, List.of(published(3, STREAM), published(5, STREAM)))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> await(subscription.apply(0, batch(4, 4)))).isInstanceOf(Refused.class);
        assertThat(tallies()).containsExactly("2");
        assertThat(position()).isEqualTo("2");
    }

    @Test
    void a_first_batch_that_does_not_begin_at_the_beginning_is_refused() {
        var subscription = subscription();

        assertThatThrownBy(() -> await(subscription.apply(0, batch(2, 3)))).isInstanceOf(Refused.class);
        assertThat(tallies()).isEmpty();
    }

    @Test
    void after_a_refusal_the_topic_is_read_from_its_beginning() {
        var subscription = subscription();
        await(subscription.apply(0, batch(1, 2)));
        assertThatThrownBy(() -> await(subscription.apply(0, batch(4, 4)))).isInstanceOf(Refused.class);

        assertThat(await(subscription.nextOffset(0))).isZero();
        assertThat(await(subscription.apply(0, batch(1, 4)))).isEqualTo(2);
        assertThat(tallies()).containsExactly("4");
    }

    @Test
    void another_life_of_the_source_is_refused() {
        var subscription = subscription();
        await(subscription.apply(0, batch(1, 2)));
        var foreign = published(OTHER_EPOCH, 3, STREAM);

        assertThatThrownBy(() -> await(subscription.apply(0, List.of(foreign)))).isInstanceOf(Refused.class);
        assertThat(tallies()).containsExactly("2");
        assertThat(position()).isEqualTo("2");
    }

    @Test
    void two_lives_in_one_first_batch_are_refused() {
        var subscription = subscription();

        assertThatThrownBy(() ->
                        await(subscription.apply(0, List.of(published(1, STREAM), published(OTHER_EPOCH, 2, STREAM)))))
                .isInstanceOf(Refused.class);
        assertThat(tallies()).isEmpty();
    }

    @Test
    void a_fold_that_fails_leaves_rows_and_position_as_they_were() {
        var failing = new AtomicBoolean();
        var subscription = subscription(counting(new Tally.Table()), stumbling(failing));
        await(subscription.apply(0, batch(1, 2)));

        failing.set(true);
        assertThatThrownBy(() -> await(subscription.apply(0, batch(3, 3)))).isInstanceOf(StoreUnavailable.class);
        assertThat(tallies()).containsExactly("2");
        assertThat(position()).isEqualTo("2");

        failing.set(false);
        await(subscription.apply(0, batch(3, 3)));
        assertThat(tallies()).containsExactly("3");
    }

    @Test
    void rows_stored_apart_from_the_position_would_be_counted_twice_after_a_crash() {
        var failing = new AtomicBoolean(true);
        var apart = new Tally.Table() {
            @Override
            public Uni<Void> save(SqlConnection tx, Collection<Tally> rows) {
                return database.relay().withTransaction(other -> super.save(other, rows));
            }
        };
        var subscription = subscription(counting(apart), stumbling(failing));

        assertThatThrownBy(() -> await(subscription.apply(0, batch(1, 1)))).isInstanceOf(StoreUnavailable.class);
        failing.set(false);
        await(subscription.apply(0, batch(1, 1)));

        assertThat(tallies()).containsExactly("2");
    }

    @Test
    void two_runners_on_one_partition_apply_each_event_once() throws Exception {
        int batches = 40;
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> runners = new ArrayList<>();
            for (int runner = 0; runner < 2; runner++) {
                var subscription = subscription();
                runners.add(threads.submit(() -> {
                    int fresh = 0;
                    barrier.await();
                    for (int batch = 0; batch < batches; batch++) {
                        fresh += await(subscription.apply(0, batch(1 + batch * 5L, 5 + batch * 5L)));
                    }
                    return fresh;
                }));
            }
            assertThat(runners.getFirst().get() + runners.getLast().get()).isEqualTo(5 * batches);
        }
        assertThat(tallies()).containsExactly(Integer.toString(5 * batches));
        assertThat(position()).isEqualTo(Integer.toString(5 * batches));
    }

    @Test
    void a_row_that_vanishes_is_a_fault() {
        var vanishing = new Fold<Tally, PublicEvent>(
                PublicEvent.class,
                (row, recorded) -> recorded.number() == 2 ? null : Tally.project(row, recorded),
                new Tally.Table());
        var subscription = subscription(vanishing);

        await(subscription.apply(0, batch(1, 2)));
        assertThat(tallies()).containsExactly("1");
        assertThat(database.column("SELECT number || ' ' || failure FROM parked_stream"))
                .containsExactly("2 IllegalStateException");
    }

    private static TopicSubscription subscription() {
        return subscription(counting(new Tally.Table()));
    }

    private static TopicSubscription subscription(Fold<?, ?>... folds) {
        return new TopicSubscription("tally", "tsunagi.test", database.relay(), List.of(folds));
    }

    private static Fold<Tally, PublicEvent> counting(Tally.Table table) {
        return new Fold<>(PublicEvent.class, Tally::project, table);
    }

    /** A fold that comes after the counting one, so that it fails when rows are already on their way. */
    private static Fold<Tally, StaffLeft> stumbling(AtomicBoolean failing) {
        var quiet = new Tally.Table() {
            @Override
            public Uni<Void> save(SqlConnection tx, Collection<Tally> rows) {
                return Uni.createFrom().voidItem();
            }
        };
        return new Fold<>(
                StaffLeft.class,
                (row, recorded) -> {
                    if (failing.get()) {
                        throw new StoreUnavailable(new IOException("crash"));
                    }
                    return Tally.project(row, recorded);
                },
                quiet);
    }

    private static List<Published> batch(long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(sequence -> published(sequence, STREAM))
                .toList();
    }

    private static Published published(long sequence, UUID stream) {
        return published(EPOCH, sequence, stream);
    }

    private static Published published(UUID epoch, long sequence, UUID stream) {
        var published = Publications.of(
                sequence,
                stream,
                new StaffLeft(stream, "somebody", LocalDate.EPOCH),
                RECORDED.plus(sequence, ChronoUnit.SECONDS));
        return new Published(
                epoch,
                published.sequence(),
                published.offset(),
                published.id(),
                published.stream(),
                published.type(),
                published.recordedAt(),
                published.body());
    }

    private static List<String> tallies() {
        return database.column("SELECT events FROM tally ORDER BY stream");
    }

    private static String position() {
        return database.column("SELECT sequence FROM subscription WHERE partition = 0").stream()
                .findFirst()
                .orElse("none");
    }
}
