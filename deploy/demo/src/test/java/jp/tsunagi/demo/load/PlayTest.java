package jp.tsunagi.demo.load;

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
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.stream.Collectors;
import jp.tsunagi.demo.plan.Act;
import jp.tsunagi.demo.plan.Act.Service;
import jp.tsunagi.demo.plan.DemoPlan;
import jp.tsunagi.demo.plan.Step;
import jp.tsunagi.stack.DatabaseSecret;
import jp.tsunagi.stack.StackException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Steps against a server that answers what the test tells it to. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlayTest {
    private static final LocalDate DAY = LocalDate.of(2025, 1, 6);

    @TempDir
    private Path folder;

    private final HttpServer server = server();
    private final Queue<Answer> answers = new ArrayDeque<>();
    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());

    private record Answer(int status, Map<String, String> headers, String body) {}

    private record Asked(String method, String path, List<String> key, List<String> ifMatch, String body) {}

    @BeforeEach
    void listen() {
        server.createContext(
                "/realms/tsunagi/protocol/openid-connect/token",
                exchange -> respond(
                        exchange, new Answer(200, Map.of(), "{\"access_token\":\"a token\",\"expires_in\":300}")));
        server.createContext("/api", exchange -> {
            asked.add(new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders().getOrDefault("Idempotency-Key", List.of()),
                    exchange.getRequestHeaders().getOrDefault("If-Match", List.of()),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            respond(exchange, answers.remove());
        });
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    @Test
    void what_was_made_is_known_by_its_id_and_version_from_then_on() throws Exception {
        var child = DemoPlan.of(DemoPlan.SEED, LocalDate.of(2026, 11, 23)).children().stream()
                .filter(each -> each.consultation() == null)
                .findFirst()
                .orElseThrow();
        answers.add(created("/api/intake/v1/children/the-id", "\"1\""));
        answers.add(new Answer(204, Map.of("ETag", "\"2\""), ""));
        try (var journal = Journal.open(folder)) {
            var play = new Play(new Api(site()), journal);
            play.step(step("identify", new Act.IdentifyChild(child)));
            play.step(step(
                    "assess",
                    new Act.AssessCare(child.key(), child.assessments().getFirst())));
            assertThat(journal.version(child.key())).isEqualTo("\"2\"");
        }
        assertThat(asked.get(1).path()).isEqualTo("/api/intake/v1/children/the-id/care-profile");
        assertThat(asked.get(1).ifMatch()).containsExactly("\"1\"");
    }

    @Test
    void a_service_that_is_away_is_asked_again_with_the_same_key() throws Exception {
        answers.add(new Answer(503, Map.of(), ""));
        answers.add(new Answer(204, Map.of(), ""));
        try (var journal = Journal.open(folder)) {
            journal.done("received", List.of(Journal.knowing("consultation-001", "the-id", null)));
            new Play(new Api(site()), journal).step(step("own", new Act.TakeOwnership("consultation-001")));
            assertThat(journal.isDone("own")).isTrue();
        }
        assertThat(asked).hasSize(2);
        assertThat(asked.get(0)).isEqualTo(asked.get(1));
        assertThat(asked.get(0).key()).hasSize(1);
    }

    @Test
    void a_step_whose_line_is_missing_is_sent_again_under_the_same_key() throws Exception {
        answers.add(new Answer(204, Map.of(), ""));
        answers.add(new Answer(204, Map.of(), ""));
        for (int run = 0; run < 2; run++) {
            try (var journal = Journal.open(folder.resolve("run-" + run))) {
                journal.done("received", List.of(Journal.knowing("consultation-001", "the-id", null)));
                new Play(new Api(site()), journal).step(step("own", new Act.TakeOwnership("consultation-001")));
            }
        }
        assertThat(asked.get(0)).isEqualTo(asked.get(1));
    }

    @Test
    void a_case_is_waited_for_until_it_is_open() throws Exception {
        answers.add(new Answer(200, Map.of(), "{\"items\":[]}"));
        answers.add(new Answer(200, Map.of(), "{\"items\":[{\"id\":\"the-case\"}]}"));
        try (var journal = Journal.open(folder)) {
            journal.done("received", List.of(Journal.knowing("consultation-001", "the-id", null)));
            new Play(new Api(site()), journal).step(step("find", new Act.FindCase("case-001", "consultation-001")));
            assertThat(journal.id("case-001")).isEqualTo("the-case");
        }
        assertThat(asked).hasSize(2).allMatch(each -> each.path().endsWith("/cases?consultation=the-id"));
    }

    @Test
    void a_refusal_names_the_step_and_leaves_it_undone() throws Exception {
        answers.add(new Answer(409, Map.of(), "{\"title\":\"not so\"}"));
        try (var journal = Journal.open(folder)) {
            journal.done("received", List.of(Journal.knowing("consultation-001", "the-id", null)));
            var play = new Play(new Api(site()), journal);
            assertThatThrownBy(() -> play.step(step("own", new Act.TakeOwnership("consultation-001"))))
                    .isInstanceOf(StackException.class)
                    .hasMessageContaining("\"own\"")
                    .hasMessageContaining("409")
                    .hasMessageContaining("not so");
            assertThat(journal.isDone("own")).isFalse();
        }
    }

    private DemoSite site() {
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new DemoSite(
                address,
                Arrays.stream(Service.values()).collect(Collectors.toMap(service -> service, service -> address)),
                0,
                new DatabaseSecret("none"),
                folder);
    }

    private static Step step(String id, Act act) {
        return new Step(id, DAY, "thread", "consultant.otsu", act);
    }

    private static Answer created(String location, String version) {
        return new Answer(201, Map.of("Location", location, "ETag", version), "");
    }

    private static void respond(HttpExchange exchange, Answer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::add);
        var body = answer.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
