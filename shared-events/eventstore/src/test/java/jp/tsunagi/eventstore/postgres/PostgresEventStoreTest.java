package jp.tsunagi.eventstore.postgres;

import static jp.tsunagi.eventstore.sample.KernelDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.tsunagi.eventstore.EventStore.Append;
import jp.tsunagi.eventstore.EventStore.Appended;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.StoredEvent;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.model.Timer;
import jp.tsunagi.eventstore.sample.KernelDatabase;
import jp.tsunagi.eventstore.sample.ParcelEvent.ParcelMoved;
import jp.tsunagi.eventstore.sample.Parcels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgresEventStoreTest {
    private static final int ROUNDS = 20;

    private static KernelDatabase database;
    private static PostgresEventStore store;

    @BeforeAll
    static void migrate() {
        database = KernelDatabase.create();
        store = new PostgresEventStore(database.append(), database.app());
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void what_was_appended_is_loaded_as_it_was_written() {
        var stream = Parcels.stream();
        var append = Parcels.registered(stream);
        await(store.append(append));
        await(store.append(Parcels.append(stream, 1, new ParcelMoved("大津"), new ParcelMoved("草津"))));

        var history = await(store.load(stream, append.origin().commandId(), Scope.PLATFORM));

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
        assertThat(database.column("SELECT DISTINCT json_typeof(data) FROM event"))
                .containsExactly("object");
    }

    @Test
    void a_stream_of_another_category_is_not_there() {
        var stream = Parcels.stream();
        await(store.append(Parcels.registered(stream)));
        var misnamed = new StreamId("letter", stream.id());

        assertThat(await(store.load(misnamed, stream.id(), Scope.PLATFORM)).version())
                .isZero();
        assertThat(await(store.append(Parcels.moved(misnamed, 1)))).isEqualTo(Appended.CONFLICT);
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
        assertThat(database.count("FROM event WHERE stream = '" + stream.id() + "'"))
                .isEqualTo(ROUNDS);
    }

    @Test
    void an_append_of_several_events_is_whole_or_absent() throws Exception {
        var stream = Parcels.stream();
        await(store.append(Parcels.registered(stream)));
        for (int round = 0; round < ROUNDS; round++) {
            int version = 1 + 3 * round;
            var outcomes = race(three(stream, version, "left"), three(stream, version, "right"));
            assertThat(outcomes).containsExactlyInAnyOrder(Appended.DONE, Appended.CONFLICT);
        }
        assertThat(database.column("""
                SELECT count(*) FROM event WHERE stream = '%s' AND version > 1 GROUP BY causation
                """.formatted(stream.id()))).hasSize(ROUNDS).containsOnly("3");
        assertThat(database.count("FROM event e JOIN command c ON c.id = e.causation WHERE e.stream = '%s'"
                        .formatted(stream.id())))
                .isEqualTo(1 + 3 * ROUNDS);
    }

    @Test
    void an_append_that_fails_half_way_leaves_nothing() {
        var stream = Parcels.stream();
        var sound = Parcels.moved(stream, 0);
        var broken = new Append(
                stream,
                0,
                List.of(sound.events().getFirst(), new StoredEvent.New("parcel.moved", 1, "{", Parcels.NOON)),
                List.of(new Timer.Due("pick-up-due", Parcels.NOON)),
                sound.tenancy(),
                sound.origin());

        assertThatThrownBy(() -> await(store.append(broken))).hasMessageContaining("json");

        assertThat(database.count("FROM event WHERE stream = '" + stream.id() + "'"))
                .isZero();
        assertThat(database.count("FROM stream WHERE id = '" + stream.id() + "'"))
                .isZero();
        assertThat(database.count("FROM timer WHERE stream = '" + stream.id() + "'"))
                .isZero();
        assertThat(database.count("FROM command WHERE stream = '" + stream.id() + "'"))
                .isZero();
        assertThat(await(store.append(sound))).isEqualTo(Appended.DONE);
    }

    @Test
    void a_loser_leaves_neither_timer_nor_command() {
        var stream = Parcels.stream();
        await(store.append(Parcels.registered(stream)));
        var late = Parcels.registered(stream);
        var withTimer = new Append(
                stream,
                0,
                late.events(),
                List.of(new Timer.Due("pick-up-due", Parcels.NOON)),
                late.tenancy(),
                late.origin());

        assertThat(await(store.append(withTimer))).isEqualTo(Appended.CONFLICT);
        assertThat(database.count("FROM timer WHERE stream = '" + stream.id() + "'"))
                .isZero();
        assertThat(await(store.result(late.origin().commandId()))).isEmpty();
    }

    @Test
    void a_command_id_is_good_for_one_append_on_any_stream() {
        var first = Parcels.registered(Parcels.stream());
        var second = Parcels.registered(Parcels.stream());
        var again = new Append(second.stream(), 0, second.events(), second.timers(), second.tenancy(), first.origin());

        assertThat(await(store.append(first))).isEqualTo(Appended.DONE);
        assertThat(await(store.append(again))).isEqualTo(Appended.COMMAND_KNOWN);
        assertThat(database.count("FROM stream WHERE id = '" + second.stream().id() + "'"))
                .isZero();
    }

    private static Append three(StreamId stream, int version, String side) {
        return Parcels.append(
                stream, version, new ParcelMoved(side + 1), new ParcelMoved(side + 2), new ParcelMoved(side + 3));
    }

    private static List<Appended> race(Append... appends) throws Exception {
        var barrier = new CyclicBarrier(appends.length);
        try (var writers = Executors.newFixedThreadPool(appends.length)) {
            List<Future<Appended>> running = new ArrayList<>();
            for (var append : appends) {
                running.add(writers.submit(() -> {
                    barrier.await();
                    return await(store.append(append));
                }));
            }
            List<Appended> outcomes = new ArrayList<>();
            for (var writer : running) {
                outcomes.add(writer.get());
            }
            return outcomes;
        }
    }
}
