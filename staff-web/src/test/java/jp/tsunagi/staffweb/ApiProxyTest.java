package jp.tsunagi.staffweb;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(StubWorld.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // fields are injected by the test framework
class ApiProxyTest {
    private static final String CONSULTATIONS = "/api/intake/v1/consultations";
    private static final String[] FROM_OUR_PAGE = {ApiProxy.CHANGE_HEADER, "staff-web"};

    @TestHTTPResource("/")
    URI home;

    StubService service;

    private Browser browser = new Browser(URI.create("/"));

    @BeforeEach
    void signIn() {
        browser = Browser.signedIn(home);
        service.answers((request, _) -> request.response().end());
    }

    @Test
    void a_read_reaches_the_service_with_the_access_token_and_without_the_cookies() {
        browser.get(
                CONSULTATIONS + "?from=2026-04&theme=NIGHT_CARE", "Accept-Language", "en", "If-None-Match", "\"3\"");

        StubService.Call call = service.calls().remove();
        assertEquals("GET", call.method());
        assertEquals(CONSULTATIONS + "?from=2026-04&theme=NIGHT_CARE", call.uri());
        assertTrue(call.header("Authorization").matches("Bearer access-\\d+"));
        assertEquals("en", call.header("Accept-Language"));
        assertEquals("\"3\"", call.header("If-None-Match"));
        assertEquals("", call.header("Cookie"));
    }

    @Test
    void a_report_can_be_asked_for_as_a_file_which_keeps_its_name() {
        service.answers((request, _) -> request.response()
                .putHeader("Content-Type", "text/csv;charset=UTF-8")
                .putHeader("Content-Disposition", "attachment; filename=\"children-25.csv\"")
                .end("\uFEFF表,行\r\n"));

        HttpResponse<String> response = browser.get("/api/reporting/v1/children?prefecture=25", "Accept", "text/csv");

        assertEquals("text/csv", service.calls().remove().header("Accept"));
        assertEquals("text/csv;charset=UTF-8", header(response, "Content-Type"));
        assertEquals("attachment; filename=\"children-25.csv\"", header(response, "Content-Disposition"));
        assertEquals("\uFEFF表,行\r\n", response.body());
    }

    @Test
    void what_is_open_to_everybody_needs_no_session_and_tells_the_last_address_that_is_no_trusted_proxy() {
        HttpResponse<String> response = new Browser(home)
                .change(
                        "POST",
                        "/api/intake/v1/public/letters",
                        "{}",
                        ApiProxy.CHANGE_HEADER,
                        "soudan",
                        "X-Forwarded-For",
                        "203.0.113.9, 198.51.100.1, 10.1.2.3",
                        "X-Tsunagi-Ticket",
                        "a ticket",
                        "Authorization",
                        "Bearer of-somebody-else");

        assertEquals(200, response.statusCode());
        StubService.Call call = service.calls().remove();
        assertEquals("/api/intake/v1/public/letters", call.uri());
        assertEquals(List.of("198.51.100.1"), call.headers().getAll("X-Forwarded-For"));
        assertEquals("a ticket", call.header("X-Tsunagi-Ticket"));
        assertEquals("", call.header("Authorization"));
    }

    @Test
    void an_open_letter_comes_from_our_page_and_nothing_beside_it_is_open() {
        Browser anybody = new Browser(home);

        assertEquals(
                403,
                anybody.change("POST", "/api/intake/v1/public/letters", "{}").statusCode());
        assertEquals(401, anybody.get("/api/intake/v1/public/../consultations").statusCode());
        assertEquals(401, anybody.get("/api/intake/v1/publications").statusCode());
        assertTrue(service.calls().isEmpty());
    }

    @Test
    void an_authorization_header_of_the_browser_is_not_believed() {
        browser.get(CONSULTATIONS, "Authorization", "Bearer of-somebody-else");

        assertTrue(service.calls().remove().header("Authorization").matches("Bearer access-\\d+"));
    }

    @Test
    void the_answer_comes_back_with_what_the_pages_need_and_without_cookies_or_addresses_of_the_service() {
        service.answers((request, _) -> request.response()
                .setStatusCode(201)
                .putHeader("Content-Type", "application/json")
                .putHeader("ETag", "\"1\"")
                .putHeader("Location", service.address() + CONSULTATIONS + "/7")
                .putHeader("Link", "<" + service.address() + CONSULTATIONS + "?cursor=b>; rel=\"next\"")
                .putHeader("Cache-Control", "public, max-age=60")
                .putHeader("Set-Cookie", "spy=1")
                .putHeader("Server", "a service")
                .end("{}"));

        HttpResponse<String> response = browser.change("POST", CONSULTATIONS, "{}", FROM_OUR_PAGE);

        assertEquals(201, response.statusCode());
        assertEquals("{}", response.body());
        assertEquals("\"1\"", header(response, "ETag"));
        assertEquals(CONSULTATIONS + "/7", header(response, "Location"));
        assertEquals("<" + CONSULTATIONS + "?cursor=b>; rel=\"next\"", header(response, "Link"));
        assertEquals("no-store", header(response, "Cache-Control"));
        assertTrue(response.headers().firstValue("Set-Cookie").isEmpty());
        assertTrue(response.headers().firstValue("Server").isEmpty());
    }

    @Test
    void a_change_arrives_whole_with_its_conditions() {
        browser.change(
                "PUT",
                CONSULTATIONS + "/7",
                "{\"themes\":[\"SIBLINGS\"]}",
                ApiProxy.CHANGE_HEADER,
                "staff-web",
                "Content-Type",
                "application/json",
                "If-Match",
                "\"4\"",
                "Idempotency-Key",
                "k-1");

        StubService.Call call = service.calls().remove();
        assertEquals("PUT", call.method());
        assertEquals("{\"themes\":[\"SIBLINGS\"]}", call.body().toString());
        assertEquals("application/json", call.header("Content-Type"));
        assertEquals("\"4\"", call.header("If-Match"));
        assertEquals("k-1", call.header("Idempotency-Key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void a_change_without_the_header_of_our_pages_is_refused_before_it_reaches_a_service(String method) {
        HttpResponse<String> response = browser.change(method, CONSULTATIONS, "{}");

        assertProblem(403, "urn:tsunagi:problem:cross-site-request", response);
        assertTrue(service.calls().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none"})
    void a_change_that_the_browser_says_comes_from_elsewhere_is_refused(String site) {
        HttpResponse<String> response = browser.change(
                "POST", CONSULTATIONS, "{}", ApiProxy.CHANGE_HEADER, "staff-web", "Sec-Fetch-Site", site);

        assertProblem(403, "urn:tsunagi:problem:cross-site-request", response);
        assertTrue(service.calls().isEmpty());
    }

    @Test
    void a_change_of_our_own_page_is_accepted() {
        HttpResponse<String> response = browser.change(
                "POST", CONSULTATIONS, "{}", ApiProxy.CHANGE_HEADER, "staff-web", "Sec-Fetch-Site", "same-origin");

        assertEquals(200, response.statusCode());
        assertEquals(1, service.calls().size());
    }

    @Test
    void a_problem_of_the_service_passes_as_it_is() {
        String problem = "{\"type\":\"urn:tsunagi:problem:stale\",\"title\":\"古い版です\",\"status\":412}";
        service.answers((request, _) -> request.response()
                .setStatusCode(412)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Content-Language", "ja")
                .putHeader("Retry-After", "7")
                .end(problem));

        HttpResponse<String> response = browser.get(CONSULTATIONS);

        assertEquals(412, response.statusCode());
        assertEquals(problem, response.body());
        assertEquals("application/problem+json", header(response, "Content-Type"));
        assertEquals("ja", header(response, "Content-Language"));
        assertEquals("7", header(response, "Retry-After"));
    }

    @Test
    void a_service_that_is_away_is_a_problem_in_the_reader_s_language() {
        HttpResponse<String> japanese = browser.get("/api/referral/v1/cases");
        HttpResponse<String> english = browser.get("/api/training/v1/courses", "Accept-Language", "en-GB, ja;q=0.5");

        assertProblem(503, "urn:tsunagi:problem:service-unavailable", japanese);
        assertEquals("サービスに接続できません", new JsonObject(japanese.body()).getString("title"));
        assertEquals("5", header(japanese, "Retry-After"));
        assertEquals("ja", header(japanese, "Content-Language"));
        assertProblem(503, "urn:tsunagi:problem:service-unavailable", english);
        assertEquals("Service unavailable", new JsonObject(english.body()).getString("title"));
    }

    @Test
    void a_service_that_says_nothing_is_given_up() {
        service.answers((_, _) -> {});

        assertProblem(504, "urn:tsunagi:problem:service-silent", browser.get(CONSULTATIONS));
    }

    @Test
    void a_service_that_hangs_up_without_a_word_is_a_problem() {
        service.answers((request, _) -> request.connection().close());

        assertProblem(504, "urn:tsunagi:problem:service-silent", browser.get(CONSULTATIONS));
    }

    @Test
    void an_answer_torn_in_the_middle_is_not_shown_as_a_whole_one() {
        service.answers((request, _) -> request.response()
                .setChunked(true)
                .write("[1,2,")
                .onSuccess(_ -> request.connection().close()));

        assertThrows(IllegalStateException.class, () -> browser.get(CONSULTATIONS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/keycloak/v1/users", "/api/intake", "/api/"})
    void what_is_no_api_of_a_service_is_not_found(String path) {
        assertProblem(404, "urn:tsunagi:problem:not-found", browser.get(path));
        assertTrue(service.calls().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/intake/../../q/metrics", "/api/intake/%2e%2e/%2E%2E/q/metrics"})
    void a_path_cannot_climb_out_of_the_api_of_its_service(String path) {
        browser.get(path);

        assertTrue(service.calls().isEmpty());
    }

    @Test
    void other_methods_are_not_passed_on() {
        assertProblem(405, "urn:tsunagi:problem:method-not-allowed", browser.change("OPTIONS", CONSULTATIONS, ""));
        assertTrue(service.calls().isEmpty());
    }

    @Test
    void large_bodies_pass_whole_in_both_directions() throws Exception {
        byte[] large = new byte[5_000_000];
        new Random(7).nextBytes(large);
        service.answers((request, body) -> request.response().end(body));

        HttpRequest request = HttpRequest.newBuilder(home.resolve(CONSULTATIONS))
                .header(ApiProxy.CHANGE_HEADER, "staff-web")
                .POST(BodyPublishers.ofByteArray(large))
                .build();
        HttpResponse<byte[]> response = browser.client().send(request, BodyHandlers.ofByteArray());

        assertEquals(200, response.statusCode());
        assertArrayEquals(large, response.body());
    }

    @Test
    void the_beginning_of_an_answer_arrives_before_its_end_is_written() throws Exception {
        CompletableFuture<HttpServerResponse> open = new CompletableFuture<>();
        service.answers((request, _) -> {
            HttpServerResponse response = request.response().setChunked(true);
            response.putHeader("Content-Type", "text/event-stream").write("data: 1\n\n");
            open.complete(response);
        });

        HttpResponse<InputStream> response =
                browser.client().send(browser.request(CONSULTATIONS), BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            assertEquals("data: 1\n\n", read(body, 9));
            open.get(5, TimeUnit.SECONDS).end(Buffer.buffer("data: 2\n\n"));
            assertEquals("data: 2\n\n", read(body, 9));
        }
    }

    @Test
    void when_the_browser_goes_away_the_service_is_let_go() throws Exception {
        CompletableFuture<Boolean> released = new CompletableFuture<>();
        service.answers((request, _) -> {
            request.response().closeHandler(_ -> released.complete(true));
            request.response().setChunked(true).write("data: 1\n\n");
        });

        HttpResponse<InputStream> response =
                browser.client().send(browser.request(CONSULTATIONS), BodyHandlers.ofInputStream());
        assertNotNull(response.body());
        response.body().close();

        assertTrue(released.get(10, TimeUnit.SECONDS));
    }

    private static void assertProblem(int status, String type, HttpResponse<String> response) {
        assertEquals(status, response.statusCode());
        assertEquals("application/problem+json", header(response, "Content-Type"));
        assertEquals("no-store", header(response, "Cache-Control"));
        JsonObject problem = new JsonObject(response.body());
        assertEquals(type, problem.getString("type"));
        assertEquals(status, problem.getInteger("status"));
        assertFalse(problem.getString("detail").isBlank());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String read(InputStream stream, int length) throws IOException {
        return new String(stream.readNBytes(length), StandardCharsets.UTF_8);
    }
}
