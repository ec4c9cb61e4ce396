package jp.tsunagi.eventstore.postgres;

import static jp.tsunagi.eventstore.sample.KernelDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.eventstore.Command;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.Outcome;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.sample.KernelDatabase;
import jp.tsunagi.eventstore.sample.ParcelCommand;
import jp.tsunagi.eventstore.sample.ParcelCommand.HandOverParcel;
import jp.tsunagi.eventstore.sample.ParcelEvent;
import jp.tsunagi.eventstore.sample.ParcelState;
import jp.tsunagi.eventstore.sample.Parcels;
import jp.tsunagi.stack.DatabaseRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RightsTest {
    private static final String NOT_ALLOWED = "42501";
    private static final UUID STRANGERS = UUID.fromString("26000000-0000-4000-8000-000000000001");

    private static KernelDatabase database;
    private static PostgresEventStore store;
    private static CommandHandler<ParcelCommand, ParcelState, ParcelEvent> handler;
    private StreamId parcel;

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

    @BeforeEach
    void register() {
        parcel = Parcels.stream();
        await(store.append(Parcels.registered(parcel)));
    }

    @ParameterizedTest
    @CsvSource({
        "APPEND, UPDATE event SET actor = 'nobody'",
        "APPEND, DELETE FROM event",
        "APPEND, TRUNCATE event",
        "RELAY, UPDATE event SET actor = 'nobody'",
        "RELAY, DELETE FROM event",
        "RELAY, TRUNCATE event",
        "RELAY, DELETE FROM event_position",
        "RELAY, UPDATE publication SET sequence = 1",
        "APP, UPDATE event SET actor = 'nobody'",
        "APP, DELETE FROM event",
        "APP, TRUNCATE event",
        "APP, UPDATE stream SET version = 1",
        "APPEND, UPDATE command SET version = 1",
        "APPEND, DELETE FROM stream",
        "APPEND, UPDATE app_clock SET ahead = '1 day'",
        "RELAY, UPDATE store_epoch SET epoch = gen_random_uuid()",
        "APPEND, SELECT begin_another_life()",
        "RELAY, SELECT begin_another_life()",
        "APP, SELECT begin_another_life()"
    })
    void history_cannot_be_rewritten_by(DatabaseRole role, String statement) throws SQLException {
        try (var connection = database.connect(role);
                var prepared = connection.createStatement()) {
            assertThatThrownBy(() -> prepared.execute(statement))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo(NOT_ALLOWED));
        }
    }

    @Test
    void the_owner_lets_the_store_begin_another_life() throws SQLException {
        var before = database.column("SELECT epoch FROM store_epoch");
        try (var connection = database.connect(DatabaseRole.OWNER);
                var statement = connection.createStatement()) {
            statement.execute("SELECT begin_another_life()");
        }
        assertThat(database.column("SELECT epoch FROM store_epoch")).hasSize(1).isNotEqualTo(before);
    }

    @Test
    void not_even_the_owner_of_the_tables_gets_at_the_events() throws SQLException {
        try (var connection = database.connect(DatabaseRole.OWNER);
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("UPDATE event SET actor = 'nobody'"))
                    .isZero();
            assertThat(statement.executeUpdate("DELETE FROM event")).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"stream", "event", "command", "stream_grant"})
    void a_reader_who_names_nobody_sees_nothing(String table) throws SQLException {
        database.sudo("INSERT INTO stream_grant VALUES ('%s', '%s', 'read')".formatted(parcel.id(), STRANGERS));
        assertThat(database.count("FROM " + table)).isPositive();
        try (var connection = database.connect(DatabaseRole.APP);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT * FROM " + table)) {
            assertThat(rows.next()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"stream WHERE id", "event WHERE stream", "command WHERE stream"})
    void a_body_sees_what_it_holds_and_nothing_else(String rowsOf) {
        assertThat(visible(rowsOf, member(Parcels.DEPOT))).isOne();
        assertThat(visible(rowsOf, member(STRANGERS))).isZero();
        assertThat(visible(rowsOf, member(STRANGERS, Parcels.DEPOT))).isOne();
        assertThat(visible(rowsOf, member())).isZero();
    }

    @Test
    void a_scope_ends_with_its_transaction() {
        await(database.app()
                .withConnection(connection -> connection
                        .begin()
                        .chain(transaction -> ScopedSession.enter(connection, member(Parcels.DEPOT))
                                .chain(() ->
                                        connection.query("SELECT FROM stream").execute())
                                .invoke(rows -> assertThat(rows.rowCount()).isPositive())
                                .chain(transaction::commit))
                        .chain(() -> connection.query("SELECT FROM stream").execute())
                        .invoke(rows -> assertThat(rows.rowCount()).isZero())));
    }

    @Test
    void a_grant_opens_one_stream_to_another_body() {
        var closed = Parcels.stream();
        await(store.append(Parcels.registered(closed)));
        database.sudo("INSERT INTO stream_grant VALUES ('%s', '%s', 'read')".formatted(parcel.id(), STRANGERS));

        assertThat(await(store.load(parcel, UUID.randomUUID(), member(STRANGERS)))
                        .version())
                .isOne();
        assertThat(await(store.load(closed, UUID.randomUUID(), member(STRANGERS)))
                        .version())
                .isZero();
    }

    @Test
    void a_stream_out_of_scope_does_not_exist_for_a_command() {
        assertThat(handOver(member(STRANGERS))).isEqualTo(new Outcome.NotFound());
        assertThat(handOver(member(Parcels.DEPOT))).isEqualTo(new Outcome.Appended(parcel, 2));
    }

    @Test
    void a_stream_out_of_scope_cannot_be_created_anew() {
        var origin = Parcels.origin(UUID.randomUUID(), "registration", member(STRANGERS));
        var registration = Parcels.registration(parcel);

        assertThat(await(handler.handle(
                        new Command<>(parcel, Expected.NEW_OR_LOADED, origin, Parcels.NOON, registration.payload()))))
                .isEqualTo(new Outcome.NotFound());
    }

    private Outcome handOver(Scope.Member member) {
        return await(handler.handle(new Command<>(
                parcel,
                Expected.AS_LOADED,
                Parcels.origin(UUID.randomUUID(), "hand over", member),
                Parcels.NOON,
                new HandOverParcel(STRANGERS))));
    }

    private long visible(String rowsOf, Scope.Member member) {
        return await(database.app()
                .withTransaction(connection -> ScopedSession.enter(connection, member)
                        .chain(() -> connection
                                .query("SELECT count(*) FROM %s = '%s'".formatted(rowsOf, parcel.id()))
                                .execute())
                        .map(rows -> rows.iterator().next().getLong(0))));
    }

    private static Scope.Member member(UUID... bodies) {
        return new Scope.Member("somebody", Set.of(bodies), Set.of("25"), Set.of("25201"));
    }
}
