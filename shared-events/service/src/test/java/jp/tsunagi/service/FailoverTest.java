package jp.tsunagi.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.stack.PostgresProxy;
import jp.tsunagi.testing.ServiceStack;
import jp.tsunagi.testing.TestTokens;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Another PostgreSQL has taken over, and the network has told nobody that the old one is gone. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "edge"))
@QuarkusTestResource(BehindProxy.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class FailoverTest {
    /** More than any pool has connections. */
    private static final int MANY = 10;

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Pool app;

    @Inject
    @ReactiveDataSource("append")
    Pool append;

    @Inject
    @ReactiveDataSource("relay")
    Pool relay;

    /** Given by {@link BehindProxy}. */
    @SuppressWarnings("NullAway.Init")
    PostgresProxy proxy;

    @Test
    void connections_that_have_fallen_silent_are_given_up_and_work_goes_on() throws SQLException {
        var consultant = "consultant-" + UUID.randomUUID();
        Database.assign(consultant, "CONSULTANT", "25", UUID.randomUUID(), "2020-01-01", "");
        var pools = List.of(app, append, relay);
        pools.forEach(pool -> together(pool, "SELECT pg_sleep(0.1)").await().atMost(SOON));

        proxy.strand();
        // Every connection has an answer to wait for that never comes.
        pools.forEach(pool -> together(pool, "SELECT 1").subscribe().with(_ -> {}, _ -> {}));

        await().atMost(SOON)
                .untilAsserted(() -> pools.forEach(pool -> assertThatCode(
                                () -> pool.query("SELECT 1").execute().await().atMost(Duration.ofSeconds(1)))
                        .doesNotThrowAnyException()));
        given().auth()
                .oauth2(TestTokens.of(consultant))
                .get("/api/edge/v1/notes")
                .then()
                .statusCode(200);
    }

    private static Uni<Void> together(Pool pool, String query) {
        return Uni.join()
                .all(Collections.nCopies(
                        MANY, Uni.createFrom().deferred(() -> pool.query(query).execute())))
                .andCollectFailures()
                .replaceWithVoid();
    }
}
