package jp.tsunagi.eventstore;

import static jp.tsunagi.eventstore.model.GrantLevel.FOLLOW_UP;
import static jp.tsunagi.eventstore.sample.KernelDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import jp.tsunagi.eventstore.EventStore.Append;
import jp.tsunagi.eventstore.EventStore.Appended;
import jp.tsunagi.eventstore.model.GrantLevel;
import jp.tsunagi.eventstore.model.Tenancy;
import jp.tsunagi.eventstore.model.Timer;
import jp.tsunagi.eventstore.sample.ParcelCommand;
import jp.tsunagi.eventstore.sample.ParcelCommand.RegisterParcel;
import jp.tsunagi.eventstore.sample.ParcelEvent.ParcelMoved;
import jp.tsunagi.eventstore.sample.Parcels;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What every event store promises, whatever it is made of. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class EventStoreContract {
    private static final int ROUNDS = 20;
    private static final int DUPLICATES = 50;
    private static final Instant LATER = Parcels.NOON.plus(7, ChronoUnit.DAYS);
    private static final UUID OLD = Parcels.DEPOT;
    private static final UUID NEW = Parcels.OTHER_DEPOT;
    private static final UUID THIRD = UUID.fromString("25000000-0000-4000-8000-000000000003");

    /** The store under test; tests share it and keep to streams of their own. */
    protected abstract EventStore store();

    /** Begins a transaction that has its id from the start. */
    protected abstract Held begin();

    /** Everything after a place that readers in commit order get, of all streams. */
    protected abstract List<StoredEvent> after(Place place);

    /** The timers of a stream, each as {@code name generation due}, in order of their names. */
    protected abstract List<String> timers(StreamId stream);

    /** A transaction that is held open. */
    protected interface Held extends AutoCloseable {
        /** Appends in it. */
        Uni<Appended> append(Append append);

        /** Ends it for good. */
        void commit();

        /** Ends it without a trace, unless it has ended. */
        @Override
        void close();
    }

    @Test
    void what_was_appended_is_loaded_as_it_was_written() {
        var stream = Parcels.stream();
        var append = Parcels.registered(stream);
        await(store().append(append));
        await(store().append(Parcels.append(stream, 1, new ParcelMoved("大津"), new ParcelMoved("草津"))));

        var history = await(store().load(stream, append.origin().commandId(), Scope.PLATFORM));

        assertThat(history.version()).isEqualTo(3);
        assertThat(history.events()).extracting(StoredEvent::version).containsExactly(1, 2, 3);
        var first = history.events().getFirst();
        assertThat(first.type()).isEqualTo("parcel.registered");
        assertThat(first.data()).isEqualTo(append.events().getFirst().data());
        assertThat(first.validAt()).isEqualTo(Parcels.NOON);
        assertThat(first.actor()).isEqualTo(append.origin().actor());
        assertThat(first.provenance()).isEqualTo(append.origin().provenance());
        assertThat(first.causation()).isEqualTo(append.origin().commandId());
        assertThat(first.correlation()).isEqualTo(append.origin().correlation());
        assertThat(first.traceparent()).isEqualTo(append.origin().traceparent());
        assertThat(history.earlier()).hasValueSatisfying(earlier -> {
            assertThat(earlier.fingerprint()).isEqualTo(append.origin().fingerprint());
            assertThat(earlier.stream()).isEqualTo(stream.id());
            assertThat(earlier.version()).isEqualTo(1);
        });
    }

    @Test
    void a_stream_of_another_category_is_not_there() {
        var stream = Parcels.stream();
        await(store().append(Parcels.registered(stream)));
        var misnamed = new StreamId("letter", stream.id());

        assertThat(await(store().load(misnamed, stream.id(), Scope.PLATFORM)).version())
                .isZero();
        assertThat(await(store().append(Parcels.moved(misnamed, 1)))).isEqualTo(Appended.CONFLICT);
    }

    @Test
    void a_version_that_is_not_the_last_one_is_a_conflict() {
        var stream = Parcels.stream();
        assertThat(await(store().append(Parcels.moved(stream, 1)))).isEqualTo(Appended.CONFLICT);
        await(store().append(Parcels.registered(stream)));
        await(store().append(Parcels.moved(stream, 1)));

        assertThat(await(store().append(Parcels.registered(stream)))).isEqualTo(Appended.CONFLICT);
        assertThat(await(store().append(Parcels.moved(stream, 1)))).isEqualTo(Appended.CONFLICT);
        assertThat(await(store().append(Parcels.moved(stream, 3)))).isEqualTo(Appended.CONFLICT);
        assertThat(await(store().append(Parcels.moved(stream, 2)))).isEqualTo(Appended.DONE);
        assertThat(versionOf(stream)).isEqualTo(3);
    }

    @Test
    void of_two_writers_at_one_version_exactly_one_wins() throws Exception {
        var stream = Parcels.stream();
        assertThat(race(Parcels.registered(stream), Parcels.registered(stream)))
                .containsExactlyInAnyOrder(Appended.DONE, Appended.CONFLICT);
        for (int version = 1; version < ROUNDS; version++) {
            assertThat(race(Parcels.moved(stream, version), Parcels.moved(stream, version)))
                    .containsExactlyInAnyOrder(Appended.DONE, Appended.CONFLICT);
        }
        assertThat(versionOf(stream)).isEqualTo(ROUNDS);
    }

    @Test
    void an_append_of_several_events_is_whole_or_absent() throws Exception {
        var stream = Parcels.stream();
        await(store().append(Parcels.registered(stream)));
        for (int round = 0; round < ROUNDS; round++) {
            int version = 1 + 3 * round;
            assertThat(race(three(stream, version, "left"), three(stream, version, "right")))
                    .containsExactlyInAnyOrder(Appended.DONE, Appended.CONFLICT);
        }
        var events = load(stream).events();
        assertThat(events).hasSize(1 + 3 * ROUNDS);
        for (int round = 0; round < ROUNDS; round++) {
            assertThat(events.subList(1 + 3 * round, 4 + 3 * round))
                    .extracting(StoredEvent::causation)
                    .containsOnly(events.get(1 + 3 * round).causation());
        }
    }

    @Test
    void an_append_that_fails_half_way_leaves_nothing() {
        var stream = Parcels.stream();
        var sound = Parcels.moved(stream, 0);
        var broken = new Append(
                stream,
                0,
                List.of(sound.events().getFirst(), new StoredEvent.New("parcel.moved", 1, "{", Parcels.NOON)),
                List.of(new Timer.Due("pick-up-due", LATER)),
                sound.tenancy(),
                sound.origin());

        assertThatThrownBy(() -> await(store().append(broken))).hasMessageContaining("json");

        assertThat(versionOf(stream)).isZero();
        assertThat(timers(stream)).isEmpty();
        assertThat(await(store().result(sound.origin().commandId()))).isEmpty();
        assertThat(await(store().append(sound))).isEqualTo(Appended.DONE);
    }

    @Test
    void a_loser_leaves_neither_timer_nor_command_nor_tenancy() {
        var stream = Parcels.stream();
        await(store().append(Parcels.registered(stream)));
        var late = append(stream, 0, NEW, Map.of(THIRD, FOLLOW_UP), new Timer.Due("pick-up-due", LATER));

        assertThat(await(store().append(late))).isEqualTo(Appended.CONFLICT);
        assertThat(timers(stream)).isEmpty();
        assertThat(await(store().result(late.origin().commandId()))).isEmpty();
        assertThat(versionFor(OLD, stream)).isOne();
        assertThat(versionFor(NEW, stream)).isZero();
        assertThat(versionFor(THIRD, stream)).isZero();
    }

    @Test
    void a_command_id_is_good_for_one_append_on_any_stream() {
        var first = Parcels.registered(Parcels.stream());
        var second = Parcels.registered(Parcels.stream());
        var again = new Append(second.stream(), 0, second.events(), second.timers(), second.tenancy(), first.origin());

        assertThat(await(store().append(first))).isEqualTo(Appended.DONE);
        assertThat(await(store().append(again))).isEqualTo(Appended.COMMAND_KNOWN);
        assertThat(versionOf(second.stream())).isZero();
        assertThat(await(store().result(first.origin().commandId())))
                .hasValueSatisfying(result ->
                        assertThat(result.stream()).isEqualTo(first.stream().id()));
    }

    @Test
    void fifty_duplicates_of_a_command_at_once_make_one_event() throws Exception {
        var stream = Parcels.stream();
        var registration = Parcels.registration(stream);
        var handler = Parcels.handler(store());
        var outcomes = atOnce(() -> handler.handle(registration));

        assertThat(outcomes).filteredOn(Outcome.Appended.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !(outcome instanceof Outcome.Appended))
                .hasSize(DUPLICATES - 1)
                .containsOnly(new Outcome.Repeated(stream, 1));
        assertThat(versionOf(stream)).isOne();
    }

    @Test
    void fifty_duplicates_at_once_that_each_name_a_new_stream_agree_on_one_of_them() throws Exception {
        var origin = Parcels.origin();
        var handler = Parcels.handler(store());
        var outcomes = atOnce(() -> handler.handle(new Command<>(
                Parcels.stream(),
                Expected.NO_STREAM,
                origin,
                Parcels.NOON,
                new RegisterParcel(Parcels.DEPOT, Parcels.FAR_OFF))));

        var winner = outcomes.stream()
                .filter(Outcome.Appended.class::isInstance)
                .map(outcome -> ((Outcome.Appended) outcome).stream())
                .toList();
        assertThat(winner).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !(outcome instanceof Outcome.Appended))
                .containsOnly(new Outcome.Repeated(winner.getFirst(), 1));
        assertThat(versionOf(winner.getFirst())).isOne();
    }

    @Test
    void the_same_command_id_with_another_content_is_refused() {
        var id = UUID.randomUUID();
        var stream = Parcels.stream();
        var handler = Parcels.handler(store());
        await(handler.handle(registration(stream, Parcels.origin(id, "one thing", Scope.PLATFORM))));

        assertThat(await(handler.handle(registration(stream, Parcels.origin(id, "another thing", Scope.PLATFORM)))))
                .isEqualTo(new Outcome.CommandIdReused());
        assertThat(await(handler.handle(
                        registration(Parcels.stream(), Parcels.origin(id, "another thing", Scope.PLATFORM)))))
                .isEqualTo(new Outcome.CommandIdReused());
        assertThat(versionOf(stream)).isOne();
    }

    @Test
    void a_stream_is_seen_by_who_holds_it_and_who_was_granted_it() {
        var stream = Parcels.stream();
        await(store().append(Parcels.registered(stream)));
        assertThat(versionFor(OLD, stream)).isOne();
        assertThat(versionFor(NEW, stream)).isZero();

        await(store().append(append(stream, 1, NEW, Map.of(OLD, FOLLOW_UP))));
        assertThat(versionFor(NEW, stream)).isEqualTo(2);
        assertThat(versionFor(OLD, stream)).isEqualTo(2);
        assertThat(versionFor(THIRD, stream)).isZero();

        await(store().append(append(stream, 2, NEW, Map.of(THIRD, FOLLOW_UP))));
        assertThat(versionFor(OLD, stream)).isZero();
        assertThat(versionFor(THIRD, stream)).isEqualTo(3);
        assertThat(versionOf(stream)).isEqualTo(3);
    }

    @Test
    void the_result_of_a_command_is_told_only_to_who_sees_its_stream() {
        var stream = Parcels.stream();
        var append = Parcels.registered(stream);
        await(store().append(append));
        var command = append.origin().commandId();

        assertThat(await(store().load(stream, command, member(OLD))).earlier()).isPresent();
        assertThat(await(store().load(stream, command, member(NEW))).earlier()).isEmpty();
        assertThat(await(store().load(Parcels.stream(), command, Scope.PLATFORM))
                        .earlier())
                .isPresent();
    }

    @Test
    void timers_are_set_moved_and_canceled_with_the_append() {
        var stream = Parcels.stream();
        await(store().append(append(stream, 0, OLD, Map.of(), new Timer.Due("b", LATER), new Timer.Due("a", LATER))));
        assertThat(timers(stream)).containsExactly("a 1 " + LATER, "b 1 " + LATER);

        var latest = LATER.plus(1, ChronoUnit.DAYS);
        await(store().append(append(stream, 1, OLD, Map.of(), new Timer.Due("b", latest), new Timer.Cancel("a"))));
        assertThat(timers(stream)).containsExactly("b 2 " + latest);

        await(store().append(append(stream, 2, OLD, Map.of(), new Timer.Cancel("never set"))));
        assertThat(timers(stream)).containsExactly("b 2 " + latest);
    }

    @Test
    void a_commit_that_finishes_late_is_delivered() {
        var reader = new Reader(end());
        var slowStream = Parcels.stream();
        var quickStream = Parcels.stream();
        try (var slow = begin()) {
            assertThat(await(slow.append(Parcels.registered(slowStream)))).isEqualTo(Appended.DONE);
            assertThat(await(store().append(Parcels.registered(quickStream)))).isEqualTo(Appended.DONE);

            reader.read();
            assertThat(reader.streams).isEmpty();
            assertThat(versionOf(slowStream)).isZero();
            assertThat(versionOf(quickStream)).isOne();
            slow.commit();
        }
        await().untilAsserted(() -> {
            reader.read();
            assertThat(reader.streams).containsExactly(slowStream.id(), quickStream.id());
        });
    }

    @Test
    void what_was_rolled_back_never_was() {
        var reader = new Reader(end());
        var stream = Parcels.stream();
        var append = append(stream, 0, OLD, Map.of(), new Timer.Due("a", LATER));
        try (var undone = begin()) {
            assertThat(await(undone.append(append))).isEqualTo(Appended.DONE);
        }
        assertThat(versionOf(stream)).isZero();
        assertThat(timers(stream)).isEmpty();

        assertThat(await(store().append(append))).isEqualTo(Appended.DONE);
        await().untilAsserted(() -> {
            reader.read();
            assertThat(reader.streams).containsExactly(stream.id());
        });
    }

    @Test
    void who_wants_the_same_stream_waits_for_a_transaction_that_holds_it_and_then_loses() {
        var stream = Parcels.stream();
        await(store().append(Parcels.registered(stream)));
        CompletableFuture<Appended> waiting;
        try (var first = begin()) {
            assertThat(await(first.append(Parcels.moved(stream, 1)))).isEqualTo(Appended.DONE);
            waiting = store().append(Parcels.moved(stream, 1)).subscribeAsCompletionStage();
            assertThat(waiting).isNotDone();
            first.commit();
        }
        assertThat(waiting).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(Appended.CONFLICT);
        assertThat(versionOf(stream)).isEqualTo(2);
    }

    @Test
    void who_wants_the_same_stream_wins_when_the_transaction_that_holds_it_is_rolled_back() {
        var stream = Parcels.stream();
        await(store().append(Parcels.registered(stream)));
        CompletableFuture<Appended> waiting;
        try (var first = begin()) {
            assertThat(await(first.append(Parcels.moved(stream, 1)))).isEqualTo(Appended.DONE);
            waiting = store().append(Parcels.moved(stream, 1)).subscribeAsCompletionStage();
        }
        assertThat(waiting).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(Appended.DONE);
        assertThat(versionOf(stream)).isEqualTo(2);
    }

    @Test
    void a_transaction_that_took_its_id_early_cannot_advance_a_stream_that_moved_on() {
        var stream = Parcels.stream();
        await(store().append(Parcels.registered(stream)));
        try (var early = begin()) {
            assertThat(await(store().append(Parcels.moved(stream, 1)))).isEqualTo(Appended.DONE);

            assertThat(await(early.append(Parcels.moved(stream, 2)))).isEqualTo(Appended.CONFLICT);
            early.commit();
        }
        assertThat(versionOf(stream)).isEqualTo(2);
    }

    /** Follows all streams from a place on. */
    private final class Reader {
        private final List<UUID> streams = new ArrayList<>();
        private Place place;

        private Reader(Place place) {
            this.place = place;
        }

        private void read() {
            for (var event : after(place)) {
                streams.add(event.stream());
                place = Place.of(event);
            }
        }
    }

    /** Where a reader stands who has seen everything of the tests before. */
    private Place end() {
        var last = Parcels.stream();
        await(store().append(Parcels.registered(last)));
        return await()
                .until(
                        () -> after(Place.START),
                        all -> !all.isEmpty() && all.getLast().stream().equals(last.id()))
                .stream()
                .map(Place::of)
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private EventStore.History load(StreamId stream) {
        return await(store().load(stream, UUID.randomUUID(), Scope.PLATFORM));
    }

    private int versionOf(StreamId stream) {
        return load(stream).version();
    }

    private int versionFor(UUID body, StreamId stream) {
        return await(store().load(stream, UUID.randomUUID(), member(body))).version();
    }

    private static Scope.Member member(UUID body) {
        return new Scope.Member("somebody", Set.of(body), Set.of("25"), Set.of("25201"));
    }

    private static Append append(
            StreamId stream, int version, UUID body, Map<UUID, GrantLevel> grants, Timer... timers) {
        var moved = Parcels.append(stream, version, new ParcelMoved("on"));
        return new Append(
                stream,
                version,
                moved.events(),
                List.of(timers),
                new Tenancy("25", body, "25201", grants),
                moved.origin());
    }

    private static Append three(StreamId stream, int version, String side) {
        return Parcels.append(
                stream, version, new ParcelMoved(side + 1), new ParcelMoved(side + 2), new ParcelMoved(side + 3));
    }

    private static Command<ParcelCommand> registration(StreamId stream, Origin origin) {
        return new Command<>(
                stream, Expected.NO_STREAM, origin, Parcels.NOON, new RegisterParcel(Parcels.DEPOT, Parcels.FAR_OFF));
    }

    private List<Appended> race(Append... appends) throws Exception {
        var barrier = new CyclicBarrier(appends.length);
        try (var writers = Executors.newFixedThreadPool(appends.length)) {
            List<Future<Appended>> running = new ArrayList<>();
            for (var append : appends) {
                running.add(writers.submit(() -> {
                    barrier.await();
                    return await(store().append(append));
                }));
            }
            List<Appended> outcomes = new ArrayList<>();
            for (var writer : running) {
                outcomes.add(writer.get());
            }
            return outcomes;
        }
    }

    private static List<Outcome> atOnce(Supplier<Uni<Outcome>> attempt) throws Exception {
        var barrier = new CyclicBarrier(DUPLICATES);
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Outcome>> running = new ArrayList<>();
            for (int i = 0; i < DUPLICATES; i++) {
                running.add(senders.submit(() -> {
                    barrier.await();
                    return await(attempt.get());
                }));
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (var sender : running) {
                outcomes.add(sender.get());
            }
            return outcomes;
        }
    }
}
