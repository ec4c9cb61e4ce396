package jp.tsunagi.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import jp.tsunagi.eventstore.StoreUnavailable;
import jp.tsunagi.eventstore.postgres.Failures;
import jp.tsunagi.stack.TestStack;
import jp.tsunagi.testing.ServiceStack;
import jp.tsunagi.testing.TestTokens;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A database that works slowly, or not at all, and what becomes of those who wait for it. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "edge"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class StandstillTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    Pool app;

    @Inject
    @ReactiveDataSource("append")
    Pool append;

    @Inject
    @ReactiveDataSource("relay")
    Pool relay;

    @Inject
    @ReactiveDataSource("patient")
    Pool patient;

    @Nested
    class The_server {
        @ParameterizedTest
        @CsvSource({
            "append, 500ms, 800ms, 800ms, 1s",
            "relay, 2s, 5s, 5s, 10s",
            "app, 2s, 10s, 10s, 15s",
            "patient, 2s, 10min, 10min, 0"
        })
        void lets_no_role_go_on_for_ever(String role, String lock, String statement, String idle, String transaction) {
            var pool = switch (role) {
                case "append" -> append;
                case "relay" -> relay;
                case "patient" -> patient;
                default -> app;
            };
            assertThat(setting(pool, "lock_timeout")).isEqualTo(lock);
            assertThat(setting(pool, "statement_timeout")).isEqualTo(statement);
            assertThat(setting(pool, "idle_in_transaction_session_timeout")).isEqualTo(idle);
            assertThat(setting(pool, "transaction_timeout")).isEqualTo(transaction);
        }

        @Test
        void ends_an_append_that_waits_for_a_lock() throws SQLException {
            try (var _ = locked("event")) {
                assertThatThrownBy(() -> answer(append.query("DELETE FROM timer WHERE EXISTS (SELECT FROM event)")
                                .execute()))
                        .isInstanceOf(StoreUnavailable.class)
                        .hasStackTraceContaining("55P03");
            }
        }

        @Test
        void ends_an_append_that_takes_too_long() {
            assertThatThrownBy(() -> answer(append.query("SELECT pg_sleep(5)").execute()))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasStackTraceContaining("57014");
        }

        @Test
        void ends_an_append_that_stands_still() throws SQLException {
            var connection = answer(append.getConnection());
            answer(connection.begin());
            var pid = answer(connection
                    .query("SELECT pg_backend_pid() AS pid, pg_current_xact_id()")
                    .execute()
                    .map(rows -> rows.iterator().next().getInteger("pid")));

            await().atMost(Duration.ofSeconds(5)).until(() -> gone(pid));
            assertThatThrownBy(() -> answer(connection.query("SELECT 1").execute()))
                    .isInstanceOf(StoreUnavailable.class);
            answer(connection.close());
        }

        @Test
        void ends_an_append_whose_many_statements_take_too_long_together() {
            var statements = append.withTransaction(connection -> {
                var all = connection
                        .query("SELECT pg_current_xact_id()")
                        .execute()
                        .replaceWithVoid();
                for (int i = 0; i < 20; i++) {
                    all = all.chain(() ->
                            connection.query("SELECT pg_sleep(0.2)").execute().replaceWithVoid());
                }
                return all;
            });
            assertThatThrownBy(() -> answer(statements)).isInstanceOf(StoreUnavailable.class);
        }

        private static boolean gone(int pid) throws SQLException {
            try (var connection = TestStack.postgres().connect("postgres");
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT FROM pg_stat_activity WHERE pid = " + pid)) {
                return !rows.next();
            }
        }

        private static String setting(Pool pool, String name) {
            return answer(pool.query("SHOW " + name)
                    .execute()
                    .map(rows -> rows.iterator().next().getString(0)));
        }
    }

    @Nested
    class More_requests_than_may_wait {
        private static final int MANY = 80;

        @Test
        void are_turned_away_at_once_and_those_that_wait_are_answered() throws Exception {
            var center = UUID.randomUUID();
            var consultant = "consultant-" + center;
            Database.assign(consultant, "CONSULTANT", "25", center, "2020-01-01", "");
            List<CompletableFuture<Response>> answers = new ArrayList<>();
            try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
                try (var _ = locked("membership")) {
                    for (int i = 0; i < MANY; i++) {
                        answers.add(CompletableFuture.supplyAsync(
                                () -> given().auth()
                                        .oauth2(TestTokens.of(consultant))
                                        .get("/api/edge/v1/notes"),
                                callers));
                    }
                    await().atMost(PATIENCE)
                            .until(() ->
                                    answers.stream().anyMatch(answer -> answer.isDone() && turnedAway(answer.join())));
                }
            }
            var all = answers.stream().map(CompletableFuture::join).toList();
            all.stream()
                    .filter(this::turnedAway)
                    .forEach(answer ->
                            answer.then().header("Retry-After", equalTo("2")).body("title", equalTo("混み合っています")));
            // On a slow machine the lock may have lasted longer than the server lets anybody wait.
            assertThat(all)
                    .filteredOn(answer -> !turnedAway(answer))
                    .hasSizeGreaterThan(MANY / 2)
                    .allMatch(answer -> List.of(200, 503).contains(answer.statusCode()))
                    .anyMatch(answer -> answer.statusCode() == 200);
        }

        private boolean turnedAway(Response answer) {
            return answer.statusCode() == 503
                    && answer.jsonPath().getString("type").equals("urn:tsunagi:problem:overloaded");
        }
    }

    @Nested
    class A_write_that_never_ends {
        @Test
        void is_told_to_operators_and_takes_no_service_out_of_rotation() throws SQLException {
            try (var elsewhere = TestStack.postgres().connect("postgres");
                    var statement = elsewhere.createStatement()) {
                elsewhere.setAutoCommit(false);
                statement.execute("SELECT pg_current_xact_id(), 'a secret'");
                int pid;
                try (var row = statement.executeQuery("SELECT pg_backend_pid(), 'a secret'")) {
                    row.next();
                    pid = row.getInt(1);
                }
                await().atMost(PATIENCE)
                        .untilAsserted(() -> given().get("/q/health/well")
                                .then()
                                .statusCode(503)
                                .body("checks.find { it.name == 'snapshot age' }.status", equalTo("DOWN"))
                                .body("checks.find { it.name == 'snapshot age' }.data.pid", equalTo("" + pid))
                                .body("checks.find { it.name == 'snapshot age' }.data.database", equalTo("postgres"))
                                .body("checks.find { it.name == 'snapshot age' }.data.seconds", greaterThanOrEqualTo(5))
                                .body(not(containsString("secret"))));
                given().get("/q/health/ready").then().statusCode(200);
                given().get("/q/health/live").then().statusCode(200);
                assertThat(metric("tsunagi_snapshot_age_seconds")).isGreaterThanOrEqualTo(5);
                elsewhere.rollback();
            }
            await().atMost(PATIENCE)
                    .untilAsserted(() -> given().get("/q/health/well").then().statusCode(200));
            assertThat(metric("tsunagi_snapshot_age_seconds")).isLessThan(5);
        }
    }

    @Nested
    class A_relay_that_stands_at_an_event {
        @Test
        void is_told_to_operators_until_it_has_passed() throws SQLException {
            var stream = UUID.randomUUID();
            Database.run("relay", """
                    INSERT INTO relay_stop (topic, position, stream, version, type, reason, failure)
                    VALUES ('tsunagi.edge', 17, '%s', 3, 'note.taken.v2', 'unknown-version', 'UnreadableEvent')
                    """.formatted(stream));
            var relay = "checks.find { it.name == 'relay stop' }.";
            await().atMost(PATIENCE)
                    .untilAsserted(() -> given().get("/q/health/well")
                            .then()
                            .statusCode(503)
                            .body(relay + "status", equalTo("DOWN"))
                            .body(relay + "data.topic", equalTo("tsunagi.edge"))
                            .body(relay + "data.stream", equalTo(stream.toString()))
                            .body(relay + "data.version", equalTo(3))
                            .body(relay + "data.type", equalTo("note.taken.v2"))
                            .body(relay + "data.position", equalTo(17))
                            .body(relay + "data.reason", equalTo("unknown-version")));
            given().get("/q/health/ready").then().statusCode(200);
            assertThat(metric("tsunagi_relay_stopped")).isEqualTo(1);

            Database.run("relay", "DELETE FROM relay_stop");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> given().get("/q/health/well").then().statusCode(200));
            assertThat(metric("tsunagi_relay_stopped")).isZero();
        }
    }

    @Nested
    class A_relay_that_tells_nothing {
        @Test
        void is_told_to_operators_and_takes_no_service_out_of_rotation() throws SQLException {
            try (var owner = Database.as("owner");
                    var statement = owner.createStatement()) {
                statement.execute("""
                        INSERT INTO event_position (position, xid, seq, chain_hash) VALUES (-1, '1', -1, '');
                        INSERT INTO publication (topic, partition, sequence, position) VALUES ('zz', 0, 1, -1)
                        """);
                await().atMost(PATIENCE.multipliedBy(3))
                        .untilAsserted(() -> given().get("/q/health/well")
                                .then()
                                .statusCode(503)
                                .body("checks.find { it.name == 'relay lag' }.status", equalTo("DOWN"))
                                .body("checks.find { it.name == 'relay lag' }.data.waiting", equalTo(1)));
                given().get("/q/health/ready").then().statusCode(200);
                statement.execute("""
                        DELETE FROM publication WHERE topic = 'zz';
                        DELETE FROM event_position WHERE position = -1
                        """);
            }
            await().atMost(PATIENCE)
                    .untilAsserted(() -> given().get("/q/health/well").then().statusCode(200));
        }
    }

    private static double metric(String name) {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow();
    }

    /** Nobody else gets at the table until this is closed. */
    private static Connection locked(String table) throws SQLException {
        var holder = Database.as("owner");
        holder.setAutoCommit(false);
        try (var statement = holder.createStatement()) {
            statement.execute("LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE");
        }
        return holder;
    }

    private static <T> T answer(Uni<T> query) {
        return query.onFailure().transform(Failures::translate).await().atMost(PATIENCE);
    }
}
