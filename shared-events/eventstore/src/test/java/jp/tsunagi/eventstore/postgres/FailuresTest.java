package jp.tsunagi.eventstore.postgres;

import static jp.tsunagi.eventstore.sample.KernelDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.PoolOptions;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.UUID;
import jp.tsunagi.eventstore.EventStore.Appended;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.StoreOverloaded;
import jp.tsunagi.eventstore.StoreUnavailable;
import jp.tsunagi.eventstore.sample.KernelDatabase;
import jp.tsunagi.eventstore.sample.Parcels;
import jp.tsunagi.stack.DatabaseRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FailuresTest {
    private static KernelDatabase database;

    @BeforeAll
    static void migrate() {
        database = KernelDatabase.create();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void a_server_that_does_not_listen_is_unavailable() throws IOException {
        var nobody = database.pool(DatabaseRole.APPEND, closedPort(), new PoolOptions());
        try {
            var store = new PostgresEventStore(nobody, nobody);

            assertThatThrownBy(() -> await(store.append(Parcels.registered(Parcels.stream()))))
                    .isInstanceOf(StoreUnavailable.class);
            assertThatThrownBy(() -> await(store.load(Parcels.stream(), UUID.randomUUID(), Scope.PLATFORM)))
                    .isInstanceOf(StoreUnavailable.class);
            assertThatThrownBy(() -> await(store.result(UUID.randomUUID()))).isInstanceOf(StoreUnavailable.class);
        } finally {
            await(nobody.close());
        }
    }

    @Test
    void a_statement_cut_off_by_the_server_is_unavailable_and_the_store_comes_back_by_itself() {
        var pool = database.append();
        var running = pool.query("SELECT pg_sleep(10)")
                .execute()
                .onFailure()
                .transform(Failures::translate)
                .subscribeAsCompletionStage();
        await().until(() -> database.count("FROM pg_stat_activity WHERE query = 'SELECT pg_sleep(10)'") == 1);
        cutConnections();

        assertThatThrownBy(running::join).hasCauseInstanceOf(StoreUnavailable.class);
        var store = new PostgresEventStore(pool, database.app());
        await().ignoreExceptionsInstanceOf(StoreUnavailable.class)
                .until(() -> await(store.append(Parcels.registered(Parcels.stream()))) == Appended.DONE);
    }

    @Test
    void a_transaction_cut_off_half_way_is_unavailable_and_leaves_nothing() {
        var stream = Parcels.stream();
        var store = new PostgresEventStore(database.append(), database.app());

        assertThatThrownBy(() -> await(database.append()
                        .withTransaction(connection -> store.append(connection, Parcels.registered(stream))
                                .invoke(FailuresTest::cutConnections)
                                .chain(() -> store.append(connection, Parcels.moved(stream, 1))))
                        .onFailure()
                        .transform(Failures::translate)))
                .isInstanceOf(StoreUnavailable.class);
        assertThat(database.count("FROM event WHERE stream = '" + stream.id() + "'"))
                .isZero();
    }

    @Test
    void a_connection_that_broke_before_it_was_used_is_unavailable() {
        var connection = await(database.append().getConnection());
        cutConnections();

        for (int use = 0; use < 2; use++) {
            assertThatThrownBy(() -> await(
                            connection.query("SELECT 1").execute().onFailure().transform(Failures::translate)))
                    .isInstanceOf(StoreUnavailable.class);
        }
    }

    @Test
    void a_pool_that_is_used_up_is_unavailable() {
        var small = database.pool(
                DatabaseRole.APPEND,
                database.port(),
                new PoolOptions().setMaxSize(1).setConnectionTimeout(1));
        try {
            var only = await(small.getConnection());
            assertThatThrownBy(() -> await(new PostgresEventStore(small, small).result(UUID.randomUUID())))
                    .isInstanceOf(StoreUnavailable.class);
            await(only.close());
        } finally {
            await(small.close());
        }
    }

    @Test
    void a_pool_that_too_many_wait_for_is_overloaded() {
        var small = database.pool(
                DatabaseRole.APPEND,
                database.port(),
                new PoolOptions().setMaxSize(1).setMaxWaitQueueSize(1));
        try {
            var only = await(small.getConnection());
            var store = new PostgresEventStore(small, small);
            var waiting = store.load(Parcels.stream(), UUID.randomUUID(), Scope.PLATFORM)
                    .subscribeAsCompletionStage();
            assertThatThrownBy(() -> await(store.load(Parcels.stream(), UUID.randomUUID(), Scope.PLATFORM)))
                    .isInstanceOf(StoreOverloaded.class);
            await(only.close());
            assertThat(waiting.join().version()).isZero();
        } finally {
            await(small.close());
        }
    }

    @Test
    void a_server_that_says_no_is_there() {
        assertThatThrownBy(() -> await(database.app()
                        .query("DELETE FROM event")
                        .execute()
                        .onFailure()
                        .transform(Failures::translate)))
                .isInstanceOf(PgException.class);
    }

    @Test
    void a_parameter_of_the_wrong_type_is_a_fault_of_the_program() {
        assertThatThrownBy(() -> await(database.app()
                        .preparedQuery("SELECT $1::integer")
                        .execute(Tuple.of("one"))
                        .onFailure()
                        .transform(Failures::translate)))
                .isNotInstanceOf(StoreUnavailable.class);
    }

    private static void cutConnections() {
        database.sudo("""
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE datname = current_database() AND usename = 'kernel_append'
                """);
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
