package jp.tsunagi.eventstore.postgres;

import static jp.tsunagi.eventstore.sample.KernelDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import jp.tsunagi.eventstore.sample.KernelDatabase;
import jp.tsunagi.stack.DatabaseRole;
import jp.tsunagi.stack.TestStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SnapshotAgeTest {
    private static KernelDatabase database;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-28T00:00:00Z"));
    private SnapshotAge age;
    private Connection elsewhere;
    private int pid;

    @BeforeAll
    static void migrate() {
        database = KernelDatabase.create();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @BeforeEach
    void connect() throws SQLException {
        age = new SnapshotAge(database.relay(), now::get);
        elsewhere = TestStack.postgres().connect("postgres");
        elsewhere.setAutoCommit(false);
        try (var statement = elsewhere.createStatement();
                var row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            pid = row.getInt(1);
        }
    }

    @AfterEach
    void disconnect() throws SQLException {
        elsewhere.close();
    }

    @Test
    void a_write_in_another_database_holds_readers_back_from_the_first_look_on() throws SQLException {
        write(elsewhere);

        var holder = await(age.look()).orElseThrow();
        assertThat(holder.pid()).isEqualTo(pid);
        assertThat(holder.database()).isEqualTo("postgres");
        assertThat(age.age()).isZero();
        later(Duration.ofSeconds(7));
        assertThat(await(age.look())).contains(holder);
        assertThat(age.age()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void what_has_ended_holds_nobody_back() throws SQLException {
        write(elsewhere);
        await(age.look());
        elsewhere.rollback();

        await().until(() -> await(age.look()).isEmpty());
        assertThat(age.age()).isZero();
    }

    @Test
    void one_write_after_another_is_not_one_long_write() throws SQLException {
        write(elsewhere);
        await(age.look());
        later(Duration.ofSeconds(7));
        try (var next = database.connect(DatabaseRole.APPEND)) {
            next.setAutoCommit(false);
            write(next);
            elsewhere.rollback();

            assertThat(await(age.look()).orElseThrow().pid()).isNotEqualTo(pid);
            assertThat(age.age()).isZero();
        }
    }

    @Test
    void a_transaction_that_only_reads_holds_nobody_back() throws SQLException {
        try (var statement = elsewhere.createStatement()) {
            elsewhere.rollback();
            elsewhere.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            statement.execute("SELECT count(*) FROM pg_class");
        }
        await().until(() -> await(age.look()).isEmpty());
    }

    private void later(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    private static void write(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SELECT pg_current_xact_id()");
        }
    }
}
