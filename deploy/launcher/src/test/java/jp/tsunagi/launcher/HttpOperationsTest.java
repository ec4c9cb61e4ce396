package jp.tsunagi.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.tsunagi.demo.load.DemoSite;
import jp.tsunagi.demo.plan.Act.Service;
import jp.tsunagi.stack.DatabaseSecret;
import jp.tsunagi.stack.StackException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** One server on loopback is the realm and the intake service at once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HttpOperationsTest {
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/realms/", exchange -> answer(exchange, 200, """
                {"access_token": "of-the-operator", "expires_in": 300}"""));
        server.createContext("/api/intake/v1/operations/", exchange -> {
            var headers = exchange.getRequestHeaders();
            asked.add(String.join(
                    " ",
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    headers.getFirst("Authorization"),
                    headers.containsKey("Idempotency-Key") ? "with a key" : "without a key"));
            var refused = exchange.getRequestURI().getPath().endsWith("refused");
            answer(exchange, refused ? 403 : 200, refused ? "{\"title\": \"断る\"}" : "{\"left\": 7}");
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_service_is_asked_in_the_name_of_the_operator() throws IOException, InterruptedException {
        var operations = operations();

        assertThat(operations.get(Part.INTAKE, "chain?seal=7%3Aab").path("left").asInt())
                .isEqualTo(7);
        assertThat(operations.post(Part.INTAKE, "keys").path("left").asInt()).isEqualTo(7);
        assertThat(asked)
                .containsExactly(
                        "GET /api/intake/v1/operations/chain?seal=7%3Aab Bearer of-the-operator without a key",
                        "POST /api/intake/v1/operations/keys Bearer of-the-operator with a key");
    }

    @Test
    void what_a_service_refuses_is_said_with_its_words() {
        assertThatThrownBy(() -> operations().get(Part.INTAKE, "refused"))
                .isInstanceOf(StackException.class)
                .hasMessageContainingAll("intake-service", "403", "断る");
    }

    private HttpOperations operations() {
        var here = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new HttpOperations(
                new DemoSite(here, Map.of(Service.INTAKE, here), 0, new DatabaseSecret("none"), Path.of(".")));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
