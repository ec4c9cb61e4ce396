package jp.tsunagi.eventstore.postgres;

import static jp.tsunagi.eventstore.sample.KernelDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.tsunagi.eventstore.EventStore;
import jp.tsunagi.eventstore.EventStore.Append;
import jp.tsunagi.eventstore.EventStore.Appended;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.Outcome;
import jp.tsunagi.eventstore.StoredEvent;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.sample.ParcelCommand.MoveParcel;
import jp.tsunagi.eventstore.sample.Parcels;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** All that the store promises, kept by one that appends in groups; and what groups promise besides. */
class GroupedEventStoreTest extends PostgresEventStoreTest {
    private static final int MANY = 30;

    private static GroupedEventStore grouped;

    @BeforeAll
    static void group() {
        grouped = new GroupedEventStore(store);
    }

    @Override
    protected EventStore store() {
        return grouped;
    }

    @Test
    void appends_that_come_while_others_are_under_way_share_one_transaction() {
        var streams = Stream.generate(Parcels::stream).limit(MANY).toList();

        var ends = asOneGroup(streams.stream().map(Parcels::registered).toList());

        assertThat(ends).hasSize(MANY).allMatch(end -> end.join() == Appended.DONE);
        assertThat(transactions(streams)).hasSize(1);
    }

    @Test
    void each_member_of_a_group_gets_its_own_end() {
        var advanced = Parcels.stream();
        var outrun = Parcels.stream();
        var existing = Parcels.stream();
        for (var stream : List.of(advanced, outrun, existing)) {
            await(store.append(Parcels.registered(stream)));
        }
        await(store.append(Parcels.moved(outrun, 1)));
        var known = Parcels.registered(Parcels.stream());
        await(store.append(known));
        var created = Parcels.stream();
        var again = Parcels.moved(Parcels.stream(), 0);
        var unborn = Parcels.stream();

        var ends = asOneGroup(List.of(
                Parcels.moved(advanced, 1),
                Parcels.moved(outrun, 1),
                new Append(again.stream(), 0, again.events(), again.timers(), again.tenancy(), known.origin()),
                Parcels.registered(existing),
                Parcels.registered(created),
                Parcels.moved(unborn, 1)));

        assertThat(ends.stream().map(CompletableFuture::join))
                .containsExactly(
                        Appended.DONE,
                        Appended.CONFLICT,
                        Appended.COMMAND_KNOWN,
                        Appended.CONFLICT,
                        Appended.DONE,
                        Appended.CONFLICT);
        assertThat(versions(advanced, outrun, existing, created, again.stream(), unborn))
                .containsExactly(2, 2, 1, 1, 0, 0);
        assertThat(database.column(
                        "SELECT xid FROM event WHERE stream = '%s' AND version = 2".formatted(advanced.id())))
                .isEqualTo(database.column("SELECT xid FROM event WHERE stream = '%s'".formatted(created.id())));
    }

    @Test
    void a_member_that_fails_takes_no_other_with_it() {
        var sound = Parcels.stream();
        var other = Parcels.stream();
        var fine = Parcels.registered(Parcels.stream());
        var broken = new Append(
                fine.stream(),
                0,
                List.of(new StoredEvent.New("parcel.moved", 1, "{", Parcels.NOON)),
                List.of(),
                fine.tenancy(),
                fine.origin());

        var ends = asOneGroup(List.of(Parcels.registered(sound), broken, Parcels.registered(other)));

        assertThat(ends.get(0).join()).isEqualTo(Appended.DONE);
        assertThatThrownBy(ends.get(1)::join).hasMessageContaining("json");
        assertThat(ends.get(2).join()).isEqualTo(Appended.DONE);
        assertThat(versions(sound, fine.stream(), other)).containsExactly(1, 0, 1);
    }

    @Test
    void a_stream_that_somebody_holds_keeps_no_other_member_waiting() {
        var held = Parcels.stream();
        var free = Parcels.stream();
        await(store.append(Parcels.registered(held)));
        List<CompletableFuture<Appended>> ends;
        try (var holder = begin()) {
            await(holder.append(Parcels.moved(held, 1)));
            ends = asOneGroup(List.of(Parcels.moved(held, 1), Parcels.registered(free)));

            assertThat(ends.getLast().join()).isEqualTo(Appended.DONE);
            assertThat(ends.getFirst()).isNotDone();
            holder.commit();
        }
        assertThat(ends.getFirst().join()).isEqualTo(Appended.CONFLICT);
        assertThat(versions(held, free)).containsExactly(2, 1);
    }

    @Test
    void who_creates_what_somebody_is_just_creating_waits_loses_and_takes_no_other_with_it() {
        var contested = Parcels.stream();
        var other = Parcels.stream();
        List<CompletableFuture<Appended>> ends;
        try (var creator = begin()) {
            await(creator.append(Parcels.registered(contested)));
            ends = asOneGroup(List.of(Parcels.registered(contested), Parcels.registered(other)));
            creator.commit();
        }
        assertThat(ends.getFirst().join()).isEqualTo(Appended.CONFLICT);
        assertThat(ends.getLast().join()).isEqualTo(Appended.DONE);
        assertThat(versions(contested, other)).containsExactly(1, 1);
    }

    @Test
    void commands_of_several_replicas_on_few_streams_are_all_decided_and_read_in_stream_order() throws Exception {
        var replicas = List.of(grouped, new GroupedEventStore(store), store);
        var streams = Stream.generate(Parcels::stream).limit(6).toList();
        streams.forEach(stream -> await(store.append(Parcels.registered(stream))));
        var outcomes = new ArrayList<CompletableFuture<Outcome>>();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 300; i++) {
                var stream = streams.get(i % streams.size());
                var handler = Parcels.handler(replicas.get(i % replicas.size()));
                outcomes.add(CompletableFuture.supplyAsync(
                        () -> await(handler.handle(
                                Parcels.command(stream, Expected.AS_LOADED, new MoveParcel(List.of("a", "b"))))),
                        senders));
            }
        }
        var appended = outcomes.stream()
                .map(CompletableFuture::join)
                .filter(Outcome.Appended.class::isInstance)
                .count();

        var total = 0;
        for (var stream : streams) {
            var read = database.column(
                    "SELECT version FROM event WHERE stream = '%s' ORDER BY xid, seq".formatted(stream.id()));
            assertThat(read)
                    .isEqualTo(IntStream.rangeClosed(1, read.size())
                            .mapToObj(Integer::toString)
                            .toList());
            total += read.size() - 1;
        }
        assertThat(appended).isPositive();
        assertThat(total).isEqualTo(2 * (int) appended);
    }

    /** As many groups as may be under way are held up until all of these are waiting and make up the next one. */
    private static List<CompletableFuture<Appended>> asOneGroup(List<Append> appends) {
        var gate = new CompletableFuture<Void>();
        var gated = new GroupedEventStore(store) {
            @Override
            Uni<Map<UUID, Appended>> together(List<Append> members) {
                return Uni.createFrom().completionStage(gate).chain(() -> super.together(members));
            }
        };
        var before = Stream.generate(Parcels::stream)
                .limit(GroupedEventStore.GROUPS)
                .map(stream -> gated.append(Parcels.registered(stream)).subscribeAsCompletionStage())
                .toList();
        var ends = appends.stream()
                .map(append -> gated.append(append).subscribeAsCompletionStage())
                .toList();
        gate.complete(null);
        before.forEach(CompletableFuture::join);
        return ends;
    }

    private static List<String> transactions(List<StreamId> streams) {
        return database.column("SELECT DISTINCT xid FROM event WHERE stream IN (%s)"
                .formatted(String.join(
                        ", ",
                        streams.stream()
                                .map(StreamId::id)
                                .map(UUID::toString)
                                .map("'%s'"::formatted)
                                .toList())));
    }

    private static List<Integer> versions(StreamId... streams) {
        return Stream.of(streams)
                .map(stream -> (int) database.count("FROM event WHERE stream = '%s'".formatted(stream.id())))
                .toList();
    }
}
