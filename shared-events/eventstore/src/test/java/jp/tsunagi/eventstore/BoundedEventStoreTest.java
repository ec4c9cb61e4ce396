package jp.tsunagi.eventstore;

import static jp.tsunagi.eventstore.sample.KernelDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import jp.tsunagi.eventstore.EventStore.Appended;
import jp.tsunagi.eventstore.postgres.GroupedEventStore;
import jp.tsunagi.eventstore.sample.KernelDatabase;
import jp.tsunagi.eventstore.sample.Parcels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BoundedEventStoreTest {
    private static final int LIMIT = 20;

    private static KernelDatabase database;
    private static EventStore behind;

    private final AtomicInteger asked = new AtomicInteger();
    private final EventStore store = new BoundedEventStore(new Counting(), LIMIT);

    @BeforeAll
    static void migrate() {
        database = KernelDatabase.create();
        behind = new GroupedEventStore(database.append(), database.app());
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void what_is_too_much_is_turned_away_at_once_and_what_was_taken_is_done() {
        var parcels = Stream.generate(Parcels::stream).limit(LIMIT).toList();
        var excess = Parcels.stream();
        List<CompletableFuture<Appended>> taken = new ArrayList<>();
        try (var _ = database.stallAppends()) {
            parcels.forEach(parcel -> taken.add(append(parcel)));

            for (int more = 0; more < 3 * LIMIT; more++) {
                // Without waiting: the database is at a standstill.
                assertThatThrownBy(() -> append(excess).getNow(Appended.DONE))
                        .hasCauseInstanceOf(StoreOverloaded.class);
            }
            assertThat(taken).noneMatch(CompletableFuture::isDone);
        }
        assertThat(taken).allMatch(end -> end.join() == Appended.DONE);
        assertThat(append(excess).join()).isEqualTo(Appended.DONE);
    }

    @Test
    void a_command_that_was_turned_away_was_not_tried_so_nobody_asks_what_became_of_it() {
        var registration = Parcels.registration(Parcels.stream());
        var handler = Parcels.handler(store);
        List<CompletableFuture<Appended>> taken = new ArrayList<>();
        try (var _ = database.stallAppends()) {
            for (int place = 0; place < LIMIT; place++) {
                taken.add(append(Parcels.stream()));
            }

            assertThatThrownBy(() -> await(handler.handle(registration))).isInstanceOf(StoreOverloaded.class);
            assertThat(asked).hasValue(0);
            assertThat(await(store.result(registration.origin().commandId()))).isEmpty();
        }
        taken.forEach(CompletableFuture::join);
        assertThat(await(handler.handle(registration))).isInstanceOf(Outcome.Appended.class);
    }

    private CompletableFuture<Appended> append(StreamId parcel) {
        return store.append(Parcels.registered(parcel)).subscribeAsCompletionStage();
    }

    /** Counts how often it is asked for the result of a command. */
    private final class Counting implements EventStore {
        @Override
        public Uni<History> load(StreamId stream, UUID commandId, Scope scope) {
            return behind.load(stream, commandId, scope);
        }

        @Override
        public Uni<Appended> append(Append append) {
            return behind.append(append);
        }

        @Override
        public Uni<Optional<CommandResult>> result(UUID commandId) {
            asked.incrementAndGet();
            return behind.result(commandId);
        }
    }
}
