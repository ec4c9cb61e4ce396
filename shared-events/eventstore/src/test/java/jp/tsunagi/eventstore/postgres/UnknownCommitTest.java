package jp.tsunagi.eventstore.postgres;

import static jp.tsunagi.eventstore.sample.KernelDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import jp.tsunagi.eventstore.Command;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.EventStore;
import jp.tsunagi.eventstore.EventStore.Appended;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.Outcome;
import jp.tsunagi.eventstore.StoreUnavailable;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.sample.KernelDatabase;
import jp.tsunagi.eventstore.sample.ParcelCommand;
import jp.tsunagi.eventstore.sample.ParcelCommand.MoveParcel;
import jp.tsunagi.eventstore.sample.ParcelEvent;
import jp.tsunagi.eventstore.sample.ParcelState;
import jp.tsunagi.eventstore.sample.Parcels;
import jp.tsunagi.stack.DatabaseRole;
import jp.tsunagi.stack.PostgresProxy;
import jp.tsunagi.stack.PostgresProxy.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Connections that break around a commit, on a real server. */
@ParameterizedClass
@EnumSource
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnknownCommitTest {
    private static KernelDatabase database;

    /** How appends go. */
    enum Way {
        ALONE,
        IN_GROUPS;

        private EventStore store(Pool append, Pool app) {
            return switch (this) {
                case ALONE -> new PostgresEventStore(append, app);
                case IN_GROUPS -> new GroupedEventStore(append, app);
            };
        }
    }

    private final Way way;
    private PostgresProxy proxy;
    private Pool pool;
    private CommandHandler<ParcelCommand, ParcelState, ParcelEvent> handler;
    private final StreamId parcel = Parcels.stream();
    private final Command<ParcelCommand> registration = Parcels.registration(parcel);

    UnknownCommitTest(Way way) {
        this.way = way;
    }

    @BeforeAll
    static void migrate() {
        database = KernelDatabase.create();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @BeforeEach
    void stand_between() {
        proxy = new PostgresProxy(database.port(), "INSERT INTO event");
        pool = database.pool(DatabaseRole.APPEND, proxy.port(), new PoolOptions().setMaxSize(8));
        handler = Parcels.handler(way.store(pool, database.app()));
    }

    @AfterEach
    void step_aside() {
        await(pool.close());
        proxy.close();
    }

    @Test
    void a_command_whose_answer_was_lost_after_the_commit_is_known_by_its_id() {
        proxy.expect(List.of(Fault.CUT_AFTER_COMMIT));

        assertThat(await(handler.handle(registration))).isEqualTo(new Outcome.Repeated(parcel, 1));
        assertThat(proxy.left()).isZero();
        assertThat(events(parcel)).isOne();
        assertThat(await(handler.handle(registration))).isEqualTo(new Outcome.Repeated(parcel, 1));
    }

    @Test
    void a_command_that_did_not_get_as_far_as_the_commit_is_done_when_it_comes_again() {
        proxy.expect(List.of(Fault.CUT_BEFORE_COMMIT));

        assertThatThrownBy(() -> await(handler.handle(registration))).isInstanceOf(StoreUnavailable.class);
        assertThat(proxy.left()).isZero();
        assertThat(events(parcel)).isZero();
        assertThat(await(handler.handle(registration))).isEqualTo(new Outcome.Appended(parcel, 1));
        assertThat(events(parcel)).isOne();
    }

    @Test
    void while_the_server_is_still_at_it_nothing_is_known_and_nothing_is_denied() throws SQLException {
        try (var _ = holdUp(registration)) {
            proxy.expect(List.of(Fault.CUT_WHILE_COMMITTING));

            assertThatThrownBy(() -> await(handler.handle(registration))).isInstanceOf(StoreUnavailable.class);
            await().until(() -> database.waiting() == 1);
            assertThat(events(parcel)).isZero();
        }
        await().until(() -> events(parcel) == 1);
        assertThat(await(handler.handle(registration))).isEqualTo(new Outcome.Repeated(parcel, 1));
        assertThat(events(parcel)).isOne();
    }

    @Test
    void a_command_that_comes_again_while_the_server_is_still_at_it_is_done_once() throws SQLException {
        CompletableFuture<Outcome> again;
        try (var _ = holdUp(registration)) {
            proxy.expect(List.of(Fault.CUT_WHILE_COMMITTING));
            assertThatThrownBy(() -> await(handler.handle(registration))).isInstanceOf(StoreUnavailable.class);

            again = handler.handle(registration).subscribeAsCompletionStage();
            await().until(() -> database.waiting() == 2);
        }
        assertThat(again.join()).isIn(new Outcome.Repeated(parcel, 1), new Outcome.Appended(parcel, 1));
        assertThat(await(handler.handle(registration))).isEqualTo(new Outcome.Repeated(parcel, 1));
        assertThat(events(parcel)).isOne();
    }

    @Test
    void what_a_frozen_network_holds_back_arrives_when_it_thaws() {
        await(handler.handle(registration));
        proxy.freeze();
        var held = handler.handle(Parcels.command(parcel, Expected.AS_LOADED, new MoveParcel(List.of("on"))))
                .subscribeAsCompletionStage();
        assertThat(held).isNotDone();
        proxy.thaw();

        assertThat(held.join()).isEqualTo(new Outcome.Appended(parcel, 2));
    }

    @Test
    void who_hears_nothing_from_a_frozen_network_is_told_so_and_nobody_is_held_up_for_ever() {
        var impatient = new PostgresEventStore(pool, database.app(), AppendStatement.ADVANCE, Duration.ofMillis(300));
        var store = way == Way.ALONE ? impatient : new GroupedEventStore(impatient);
        var appends = Stream.generate(Parcels::stream)
                .limit(GroupedEventStore.GROUPS + 1)
                .map(Parcels::registered)
                .toList();
        await(store.append(Parcels.registered(parcel)));
        proxy.freeze();
        for (var append : appends) {
            assertThatThrownBy(() -> await(store.append(append))).isInstanceOf(StoreUnavailable.class);
            assertThatThrownBy(() -> await(store.result(append.origin().commandId())))
                    .isInstanceOf(StoreUnavailable.class);
        }
        proxy.thaw();

        await().ignoreExceptionsInstanceOf(StoreUnavailable.class)
                .until(() -> await(store.append(Parcels.moved(parcel, 1))) == Appended.DONE);
    }

    @Test
    void of_commands_that_are_sent_until_they_are_answered_none_is_lost_and_none_is_done_twice() {
        var commands = Stream.generate(Parcels::stream)
                .limit(60)
                .map(Parcels::registration)
                .toList();
        var faults = new ArrayList<Fault>();
        for (var fault : Fault.values()) {
            faults.addAll(Collections.nCopies(8, fault));
        }
        Collections.shuffle(faults, new Random(24));
        proxy.expect(faults);
        try (var senders = Executors.newFixedThreadPool(6)) {
            commands.forEach(command -> senders.execute(() -> await().ignoreExceptionsInstanceOf(StoreUnavailable.class)
                    .until(() -> await(handler.handle(command)) != null)));
        }
        assertThat(commands).allSatisfy(command -> {
            assertThat(events(command.stream())).isOne();
            assertThat(await(handler.handle(command))).isEqualTo(new Outcome.Repeated(command.stream(), 1));
        });
    }

    /** Makes the server wait with this command until this is closed: somebody has its id and has not committed. */
    private static Connection holdUp(Command<ParcelCommand> command) throws SQLException {
        var holder = database.connect(DatabaseRole.APPEND);
        holder.setAutoCommit(false);
        try (var statement = holder.createStatement()) {
            statement.execute("INSERT INTO command VALUES ('%s', '', gen_random_uuid(), 1)"
                    .formatted(command.origin().commandId()));
        }
        return holder;
    }

    private static long events(StreamId stream) {
        return database.count("FROM event WHERE stream = '%s'".formatted(stream.id()));
    }
}
