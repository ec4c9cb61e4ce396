package jp.tsunagi.eventstore;

import static jp.tsunagi.eventstore.sample.KernelDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import jp.tsunagi.eventstore.postgres.PostgresEventStore;
import jp.tsunagi.eventstore.sample.KernelDatabase;
import jp.tsunagi.eventstore.sample.Parcel;
import jp.tsunagi.eventstore.sample.ParcelCommand;
import jp.tsunagi.eventstore.sample.ParcelCommand.HandOverParcel;
import jp.tsunagi.eventstore.sample.ParcelCommand.MoveParcel;
import jp.tsunagi.eventstore.sample.ParcelCommand.NoteMissedPickUp;
import jp.tsunagi.eventstore.sample.ParcelCommand.RegisterParcel;
import jp.tsunagi.eventstore.sample.ParcelEvent;
import jp.tsunagi.eventstore.sample.ParcelRejection.AlreadyHandedOver;
import jp.tsunagi.eventstore.sample.ParcelState;
import jp.tsunagi.eventstore.sample.Parcels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandHandlerTest {
    private static final int AT_ONCE = 50;
    private static final UUID RECIPIENT = new UUID(7, 7);

    private static KernelDatabase database;
    private static EventStore store;
    private static CommandHandler<ParcelCommand, ParcelState, ParcelEvent> handler;

    @BeforeAll
    static void migrate() {
        database = KernelDatabase.create();
        store = new PostgresEventStore(database.append(), database.app());
        handler = Parcels.handler(store);
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void a_command_leads_to_events_that_the_next_one_is_decided_on() {
        var stream = Parcels.stream();

        assertThat(handle(Parcels.registration(stream))).isEqualTo(new Outcome.Appended(stream, 1));
        assertThat(handle(stream, Expected.AS_LOADED, new MoveParcel(List.of("a", "b"))))
                .isEqualTo(new Outcome.Appended(stream, 3));
        assertThat(handle(stream, new Expected.Version(3), new HandOverParcel(RECIPIENT)))
                .isEqualTo(new Outcome.Appended(stream, 4));
        assertThat(handle(stream, Expected.AS_LOADED, new HandOverParcel(RECIPIENT)))
                .isEqualTo(new Outcome.Rejected(new AlreadyHandedOver()));
        assertThat(handle(stream, Expected.AS_LOADED, new NoteMissedPickUp()))
                .isEqualTo(new Outcome.Unchanged(stream, 4));

        var folded = await(handler.read(stream, Scope.PLATFORM));
        assertThat(folded.version()).isEqualTo(4);
        assertThat(folded.state()).isEqualTo(new ParcelState.HandedOver(Parcels.DEPOT));
    }

    @Test
    void a_rehearsal_says_what_would_become_of_a_command_and_appends_nothing() {
        var stream = Parcels.stream();
        var registration = Parcels.registration(stream);

        assertThat(await(handler.rehearse(registration))).isEqualTo(new Outcome.Appended(stream, 1));
        assertThat(await(handler.read(stream, Scope.PLATFORM)).version()).isZero();
        assertThat(handle(registration)).isEqualTo(new Outcome.Appended(stream, 1));
        assertThat(await(handler.rehearse(registration))).isEqualTo(new Outcome.Repeated(stream, 1));
        assertThat(await(handler.rehearse(Parcels.registration(stream)))).isInstanceOf(Outcome.Stale.class);
    }

    @Test
    void a_version_that_is_not_the_last_one_is_stale() {
        var stream = Parcels.stream();
        handle(Parcels.registration(stream));
        handle(stream, Expected.AS_LOADED, new MoveParcel(List.of("a")));

        assertThat(handle(stream, new Expected.Version(1), new HandOverParcel(RECIPIENT)))
                .isEqualTo(new Outcome.Stale(2));
        assertThat(handle(stream, new Expected.Version(3), new HandOverParcel(RECIPIENT)))
                .isEqualTo(new Outcome.Stale(2));
    }

    @Test
    void a_stream_that_exists_cannot_be_created() {
        var stream = Parcels.stream();
        handle(Parcels.registration(stream));

        assertThat(handle(Parcels.registration(stream))).isEqualTo(new Outcome.Stale(1));
    }

    @Test
    void a_stream_that_does_not_exist_is_not_found() {
        var stream = Parcels.stream();

        assertThat(handle(stream, new Expected.Version(1), new HandOverParcel(RECIPIENT)))
                .isEqualTo(new Outcome.NotFound());
        assertThat(handle(stream, Expected.AS_LOADED, new HandOverParcel(RECIPIENT)))
                .isEqualTo(new Outcome.NotFound());
        assertThat(handle(stream, Expected.NEW_OR_LOADED, new RegisterParcel(Parcels.DEPOT, Parcels.FAR_OFF)))
                .isEqualTo(new Outcome.Appended(stream, 1));
    }

    @Test
    void a_repeated_command_gets_the_first_answer_even_when_the_stream_has_moved_on() {
        var stream = Parcels.stream();
        var registration = Parcels.registration(stream);
        handle(registration);
        handle(stream, Expected.AS_LOADED, new HandOverParcel(RECIPIENT));

        assertThat(handle(registration)).isEqualTo(new Outcome.Repeated(stream, 1));
    }

    @Test
    void fifty_different_commands_at_once_on_one_stream_are_all_decided_on_the_latest_state() {
        var stream = Parcels.stream();
        handle(Parcels.registration(stream));
        var outcomes = atOnce(
                AT_ONCE,
                () -> handler.handle(Parcels.command(stream, Expected.AS_LOADED, new MoveParcel(List.of("on")))));

        var appended =
                outcomes.stream().filter(Outcome.Appended.class::isInstance).count();
        assertThat(outcomes)
                .allMatch(outcome -> outcome instanceof Outcome.Appended || outcome instanceof Outcome.Stale);
        var folded = await(handler.read(stream, Scope.PLATFORM));
        assertThat(folded.version()).isEqualTo(1 + (int) appended);
        assertThat(folded.state()).isEqualTo(new ParcelState.Waiting(Parcels.DEPOT, (int) appended, false));
    }

    @Test
    void a_connection_cut_after_the_commit_is_settled_by_the_command_id() {
        var stream = Parcels.stream();
        var cut = Parcels.handler(new CutOff(store, 1, true));

        assertThat(await(cut.handle(Parcels.registration(stream)))).isEqualTo(new Outcome.Repeated(stream, 1));
        assertThat(database.count("FROM event WHERE stream = '" + stream.id() + "'"))
                .isOne();
    }

    @Test
    void a_connection_cut_before_the_commit_is_told_and_the_command_may_come_again() {
        var stream = Parcels.stream();
        var cut = Parcels.handler(new CutOff(store, 1, false));
        var registration = Parcels.registration(stream);

        assertThatThrownBy(() -> await(cut.handle(registration))).isInstanceOf(StoreUnavailable.class);
        assertThat(await(cut.handle(registration))).isEqualTo(new Outcome.Appended(stream, 1));
    }

    @Test
    void a_command_whose_last_rival_was_its_own_first_sending_is_repeated_not_stale() {
        var stream = Parcels.stream();
        handle(Parcels.registration(stream));
        var outrun = Parcels.handler(new CutOff(store, 5, false) {
            @Override
            Uni<Appended> cut(Append append) {
                // Others are faster each time; the last time it is the command itself, on its way since it was first
                // sent.
                return left() > 0
                        ? Uni.createFrom().item(Appended.CONFLICT)
                        : store.append(append).replaceWith(Appended.CONFLICT);
            }
        });

        assertThat(await(outrun.handle(Parcels.command(stream, Expected.AS_LOADED, new MoveParcel(List.of("on"))))))
                .isEqualTo(new Outcome.Repeated(stream, 2));
    }

    @Test
    void the_relay_is_told_of_appends_and_of_nothing_else() {
        var told = new AtomicInteger();
        var telling = new CommandHandler<>(new Parcel(), Parcel.EVENTS, Parcel::tenancy, store, told::incrementAndGet);
        var stream = Parcels.stream();

        await(telling.handle(Parcels.command(stream, Expected.AS_LOADED, new MoveParcel(List.of("a")))));
        assertThat(told).hasValue(0);
        await(telling.handle(Parcels.registration(stream)));
        assertThat(told).hasValue(1);
    }

    private static Outcome handle(Command<ParcelCommand> command) {
        return await(handler.handle(command));
    }

    private static Outcome handle(StreamId stream, Expected expected, ParcelCommand payload) {
        return handle(Parcels.command(stream, expected, payload));
    }

    private static List<Outcome> atOnce(int times, Supplier<Uni<Outcome>> attempt) {
        List<CompletableFuture<Outcome>> running = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            running.add(attempt.get().subscribeAsCompletionStage());
        }
        return running.stream().map(CompletableFuture::join).toList();
    }

    /** A store whose connection breaks around the commit of the first appends. */
    private static class CutOff implements EventStore {
        private final EventStore behind;
        private final boolean committed;
        private final AtomicInteger left;

        private CutOff(EventStore behind, int cuts, boolean committed) {
            this.behind = behind;
            this.committed = committed;
            left = new AtomicInteger(cuts);
        }

        @Override
        public Uni<History> load(StreamId stream, UUID commandId, Scope scope) {
            return behind.load(stream, commandId, scope);
        }

        @Override
        public Uni<Appended> append(Append append) {
            return left.getAndDecrement() <= 0 ? behind.append(append) : cut(append);
        }

        final int left() {
            return left.get();
        }

        Uni<Appended> cut(Append append) {
            Uni<Appended> broken = Uni.createFrom().failure(new StoreUnavailable(new IOException("connection reset")));
            return committed ? behind.append(append).chain(() -> broken) : broken;
        }

        @Override
        public Uni<Optional<CommandResult>> result(UUID commandId) {
            return behind.result(commandId);
        }
    }
}
