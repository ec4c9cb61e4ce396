package jp.tsunagi.reporting.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.contracts.training.CourseKind;
import jp.tsunagi.contracts.training.TrainingMethod;
import jp.tsunagi.contracts.training.TrainingPlanned;
import jp.tsunagi.testing.ServiceStack;
import jp.tsunagi.testing.TestTopic;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the topic does not hold any more is fetched where it was told, with a token of this service's own. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceStack.class,
        initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "reporting"))
@QuarkusTestResource(value = TrainingAddress.class, restrictToAnnotatedClass = true)
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init")
class CatchUpTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    @ReactiveDataSource("relay")
    Pool relay;

    @ConfigProperty(name = "tsunagi.publications.training")
    URI training;

    @Test
    void events_that_are_gone_from_the_topic_are_fetched_from_the_service_that_told_them() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(training.getHost(), training.getPort()), 0);
        try (var topic = new TestTopic()) {
            server.createContext("/token", CatchUpTest::giveToken);
            server.createContext("/publications", exchange -> tell(exchange, topic));
            server.start();
            topic.lose(UUID.randomUUID(), planned());
            topic.lose(UUID.randomUUID(), planned());
            topic.publish(UUID.randomUUID(), planned());
            topic.lose(UUID.randomUUID(), planned());
            topic.publish(UUID.randomUUID(), planned());

            await().atMost(SOON).untilAsserted(() -> assertThat(facts()).isEqualTo(5));
        } finally {
            server.stop(0);
        }
    }

    private static void giveToken(HttpExchange exchange) throws IOException {
        var known = "Basic "
                + Base64.getEncoder().encodeToString(("reporting-service:" + TrainingAddress.SECRET).getBytes(UTF_8));
        var asked = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        boolean right = known.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && asked.equals("grant_type=client_credentials");
        answer(exchange, right ? 200 : 401, "{\"access_token\": \"a-token\", \"expires_in\": 300}");
    }

    private static void tell(HttpExchange exchange, TestTopic topic) throws IOException {
        boolean right = "Bearer a-token".equals(exchange.getRequestHeaders().getFirst("Authorization"));
        var after = Long.parseLong(exchange.getRequestURI().getQuery().split("[=&]", -1)[1]);
        answer(exchange, right ? 200 : 403, topic.told(Context.TRAINING, after));
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        try (exchange) {
            var body = text.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private long facts() {
        return relay.query("SELECT count(*) FROM training_fact")
                .execute()
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .atMost(SOON);
    }

    private static TrainingPlanned planned() {
        return new TrainingPlanned(
                UUID.randomUUID(),
                "31",
                CourseKind.COORDINATOR,
                2026,
                LocalDate.parse("2026-07-30"),
                LocalDate.parse("2026-07-31"),
                2,
                40,
                TrainingMethod.IN_PERSON,
                true);
    }
}
