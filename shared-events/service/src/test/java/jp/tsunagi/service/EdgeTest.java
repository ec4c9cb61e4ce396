package jp.tsunagi.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.tsunagi.testing.ServiceStack;
import jp.tsunagi.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "edge"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class EdgeTest {
    private static final String NOTES = "/api/edge/v1/notes";

    private final UUID center = UUID.randomUUID();
    private final String consultant = "consultant-" + center;

    @BeforeEach
    void employ() throws SQLException {
        Database.assign(consultant, "CONSULTANT", "25", center, "2020-01-01", "");
    }

    private RequestSpecification as(String subject) {
        return given().auth().oauth2(TestTokens.of(subject)).contentType(ContentType.JSON);
    }

    private RequestSpecification post(String subject) {
        return as(subject).header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private String note(String more) {
        return "{\"center\": \"%s\", \"text\": \"memo\"%s}".formatted(center, more);
    }

    private static ValidatableResponse problem(Response response, int status, String slug) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .header("Content-Language", "ja")
                .body("type", equalTo("urn:tsunagi:problem:" + slug))
                .body("status", equalTo(status))
                .body("title", notNullValue())
                .body("detail", notNullValue());
    }

    private String written() {
        return post(consultant)
                .body(note(""))
                .post(NOTES)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    @Nested
    class A_command {
        @Test
        void is_done_once_however_often_it_is_sent() {
            var key = UUID.randomUUID().toString();
            var first =
                    as(consultant).header("Idempotency-Key", key).body(note("")).post(NOTES);
            var second =
                    as(consultant).header("Idempotency-Key", key).body(note("")).post(NOTES);

            first.then().statusCode(201).header("ETag", "\"1\"").header("Location", startsWith(NOTES + "/"));
            second.then().statusCode(201).header("ETag", "\"1\"");
            assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        }

        @Test
        void is_done_once_however_many_send_it_at_the_same_time() throws InterruptedException, ExecutionException {
            var key = UUID.randomUUID().toString();
            var sent = new ArrayList<Future<String>>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 8; i++) {
                    sent.add(threads.submit(() -> as(consultant)
                            .header("Idempotency-Key", key)
                            .body(note(""))
                            .post(NOTES)
                            .then()
                            .statusCode(201)
                            .extract()
                            .header("Location")));
                }
            }
            var locations = new HashSet<String>();
            for (var answer : sent) {
                locations.add(answer.get());
            }

            assertThat(locations).hasSize(1);
        }

        @Test
        void under_a_key_that_was_used_for_other_bytes_is_refused() {
            var key = UUID.randomUUID().toString();
            as(consultant)
                    .header("Idempotency-Key", key)
                    .body(note(""))
                    .post(NOTES)
                    .then()
                    .statusCode(201);

            problem(
                    as(consultant)
                            .header("Idempotency-Key", key)
                            .body(note(" "))
                            .post(NOTES),
                    422,
                    "idempotency-key-reused");
        }

        @Test
        void of_somebody_else_may_have_the_same_key() throws SQLException {
            var key = UUID.randomUUID().toString();
            Database.assign("other-" + center, "CONSULTANT", "25", center, "2020-01-01", "");
            var mine =
                    as(consultant).header("Idempotency-Key", key).body(note("")).post(NOTES);
            var theirs = as("other-" + center)
                    .header("Idempotency-Key", key)
                    .body(note(""))
                    .post(NOTES);

            mine.then().statusCode(201);
            theirs.then().statusCode(201);
            assertThat(theirs.header("Location")).isNotEqualTo(mine.header("Location"));
        }

        @Test
        void needs_a_key() {
            problem(as(consultant).body(note("")).post(NOTES), 400, "idempotency-key-required")
                    .body("errors[0].header", equalTo("Idempotency-Key"));
            problem(
                    as(consultant)
                            .header("Idempotency-Key", "a b")
                            .body(note(""))
                            .post(NOTES),
                    400,
                    "malformed-idempotency-key");
            problem(
                    as(consultant)
                            .header("Idempotency-Key", "k".repeat(129))
                            .body(note(""))
                            .post(NOTES),
                    400,
                    "malformed-idempotency-key");
        }

        @Test
        void leaves_its_mark_on_the_event() throws SQLException {
            var id = written().substring(NOTES.length() + 1);

            assertThat(Database.count(
                            "append",
                            "SELECT count(*) FROM event WHERE stream = '" + id + "' AND actor = '" + consultant
                                    + "' AND prefecture = '25' AND body = '" + center
                                    + "' AND traceparent ~ '^00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$'"))
                    .isEqualTo(1);
        }

        @Test
        void carries_on_the_trace_it_came_with() throws SQLException {
            var trace = UUID.randomUUID().toString().replace("-", "");
            post(consultant)
                    .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                    .body(note(""))
                    .post(NOTES)
                    .then()
                    .statusCode(201);

            assertThat(Database.count(
                            "append", "SELECT count(*) FROM event WHERE traceparent LIKE '00-" + trace + "-%'"))
                    .isEqualTo(1);
        }
    }

    @Nested
    class A_change {
        private Response reword(String note, String ifMatch, String text) {
            return as(consultant)
                    .header("If-Match", ifMatch)
                    .body("{\"text\":\"" + text + "\"}")
                    .put(note + "/words");
        }

        @Test
        void moves_the_version_on() {
            var note = written();

            reword(note, "\"1\"", "b").then().statusCode(204).header("ETag", "\"2\"");
            as(consultant)
                    .get(note)
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"2\"")
                    .body("text", equalTo("b"));
        }

        @Test
        void that_is_sent_again_is_the_same_change() {
            var note = written();

            reword(note, "\"1\"", "b").then().statusCode(204).header("ETag", "\"2\"");
            reword(note, "\"1\"", "b").then().statusCode(204).header("ETag", "\"2\"");
        }

        @Test
        void to_what_is_already_there_changes_nothing() {
            reword(written(), "\"1\"", "memo").then().statusCode(204).header("ETag", "\"1\"");
        }

        @Test
        void of_an_old_version_is_stale() {
            var note = written();
            reword(note, "\"1\"", "b").then().statusCode(204);

            problem(reword(note, "\"1\"", "c"), 412, "stale");
        }

        @Test
        void names_the_version_it_builds_on() {
            var note = written();

            problem(as(consultant).body("{\"text\":\"b\"}").put(note + "/words"), 428, "if-match-required");
            for (var malformed : new String[] {"1", "W/\"1\"", "*", "\"1\", \"2\"", "\"0\"", "\"x\""}) {
                problem(reword(note, malformed, "b"), 400, "malformed-if-match");
            }
        }

        @Test
        void that_breaks_a_rule_is_a_conflict() {
            var note = written();
            reword(note, "\"1\"", "closed").then().statusCode(204);

            problem(reword(note, "\"2\"", "b"), 409, "note-closed");
        }

        @Test
        void of_what_does_not_exist_is_not_found() {
            problem(reword(NOTES + "/" + UUID.randomUUID(), "\"1\"", "b"), 404, "not-found");
        }
    }

    @Nested
    class A_reader {
        @Test
        void that_has_the_version_gets_no_body() {
            var note = written();

            as(consultant)
                    .header("If-None-Match", "\"1\"")
                    .get(note)
                    .then()
                    .statusCode(304)
                    .header("ETag", "\"1\"");
            as(consultant)
                    .header("If-None-Match", "W/\"7\", \"1\"")
                    .get(note)
                    .then()
                    .statusCode(304);
            as(consultant).header("If-None-Match", "\"2\"").get(note).then().statusCode(200);
        }

        @Test
        void of_another_center_finds_nothing() throws SQLException {
            var note = written();
            Database.assign("stranger-" + center, "CONSULTANT", "25", UUID.randomUUID(), "2020-01-01", "");

            var theirs = problem(as("stranger-" + center).get(note), 404, "not-found")
                    .extract()
                    .asString();
            var none = problem(as("stranger-" + center).get(NOTES + "/" + UUID.randomUUID()), 404, "not-found")
                    .extract()
                    .asString();
            assertThat(theirs).isEqualTo(none);
        }

        @Test
        void is_on_record_before_anything_is_read() throws SQLException {
            var id = written().substring(NOTES.length() + 1);
            as(consultant).get(NOTES + "/" + id).then().statusCode(200);

            assertThat(Database.count(
                            "owner",
                            "SELECT count(*) FROM access_record WHERE subject = '" + consultant + "' AND streams = '{"
                                    + id + "}' AND fields = 'text' AND granted AND length(trace) = 32"))
                    .isEqualTo(1);
        }
    }

    @Nested
    class A_list {
        private void fill(int notes) throws SQLException {
            Database.run(
                    "append",
                    "INSERT INTO note SELECT gen_random_uuid(), '" + center + "', now() FROM generate_series(1, "
                            + notes + ")");
        }

        @Test
        void is_read_page_by_page_to_its_end() throws SQLException {
            fill(5);

            var first = as(consultant).get(NOTES + "?limit=2&channel=FAX");
            first.then().statusCode(200).body("items", hasSize(2));
            var second = as(consultant).urlEncodingEnabled(false).get(next(first));
            second.then().statusCode(200).body("items", hasSize(2));
            var third = as(consultant).urlEncodingEnabled(false).get(next(second));
            third.then().statusCode(200).body("items", hasSize(1)).header("Link", nullValue());
            assertThat(first.jsonPath().getList("items"))
                    .doesNotContainAnyElementsOf(second.jsonPath().getList("items"));
        }

        @Test
        void shows_only_what_is_in_scope() throws SQLException {
            fill(1);
            Database.assign("stranger-" + center, "CONSULTANT", "25", UUID.randomUUID(), "2020-01-01", "");

            as("stranger-" + center).get(NOTES).then().statusCode(200).body("items", hasSize(0));
        }

        @Test
        void takes_no_cursor_of_another_list_and_none_that_was_changed() throws SQLException {
            fill(3);
            var next = next(as(consultant).get(NOTES + "?limit=2&channel=FAX"));

            problem(as(consultant).urlEncodingEnabled(false).get(next.replace("FAX", "EMAIL")), 400, "unknown-cursor");
            problem(as(consultant).urlEncodingEnabled(false).get(next + "AAAA"), 400, "unknown-cursor");
            problem(as(consultant).get(NOTES + "?cursor=%00"), 400, "unknown-cursor");
        }

        @Test
        void refuses_parameters_it_does_not_have() {
            problem(as(consultant).get(NOTES + "?limit=0&chanel=FAX&channel=山田"), 400, "invalid-fields")
                    .body("errors.parameter", hasItems("limit", "chanel", "channel"))
                    .body("errors.code", hasItems("out-of-range", "unknown-parameter", "unknown-code"))
                    .body(not(containsString("山田")));
            problem(as(consultant).get(NOTES + "?limit=201"), 400, "out-of-range");
        }

        private static String next(Response page) {
            var link = page.then().statusCode(200).extract().header("Link");
            assertThat(link).endsWith("; rel=\"next\"");
            return link.substring(1, link.indexOf('>'));
        }
    }

    @Nested
    class A_body {
        @Test
        void with_several_faults_hears_of_each_at_once_and_of_no_value() {
            var body = """
                    {"center": "花子", "channel": "PIGEON", "others": ["FAX", "PIGEON", 3], "at": "yesterday",
                     "inner": {"count": "1", "more": [{"count": 1, "a/b": {"c": []}}]}, "municipalty": "25201"}
                    """;
            problem(post(consultant).body(body).post(NOTES), 400, "invalid-fields")
                    .body("errors.find { it.pointer == '/center' }.code", equalTo("malformed-id"))
                    .body("errors.find { it.pointer == '/text' }.code", equalTo("required"))
                    .body("errors.find { it.pointer == '/channel' }.code", equalTo("unknown-code"))
                    .body("errors.find { it.pointer == '/others/1' }.code", equalTo("unknown-code"))
                    .body("errors.find { it.pointer == '/others/2' }.code", equalTo("wrong-kind"))
                    .body("errors.find { it.pointer == '/at' }.code", equalTo("malformed-instant"))
                    .body("errors.find { it.pointer == '/inner/count' }.code", equalTo("wrong-kind"))
                    .body("errors.find { it.pointer == '/inner/more/0/more' }.code", equalTo("required"))
                    .body("errors.find { it.pointer == '/municipalty' }.code", equalTo("unknown-field"))
                    .body("errors.find { it.pointer == '/inner/more/0/a~1b' }.code", equalTo("unknown-field"))
                    .body("errors", hasSize(10))
                    .body(not(containsString("花子")))
                    .body(not(containsString("PIGEON")))
                    .body(not(containsString("yesterday")));
        }

        @Test
        void with_one_kind_of_fault_is_that_problem() {
            problem(post(consultant).body(note(", \"channel\": \"PIGEON\"")).post(NOTES), 400, "unknown-code")
                    .body("errors[0].pointer", equalTo("/channel"))
                    .body("detail", containsString("TELEPHONE"));
            problem(
                            post(consultant)
                                    .body(note(", \"municipality\": \"252019\""))
                                    .post(NOTES),
                            400,
                            "wrong-check-digit")
                    .body("errors[0].pointer", equalTo("/municipality"));
            problem(
                    post(consultant).body(note(", \"municipality\": \"25999\"")).post(NOTES),
                    400,
                    "unknown-municipality");
        }

        @Test
        void that_is_no_json_is_told_where() {
            problem(post(consultant).body("{\"center\": 花子}").post(NOTES), 400, "malformed-json")
                    .body("errors[0].pointer", equalTo("/center"))
                    .body("detail", containsString("1 行目"))
                    .body(not(containsString("花子")));
            problem(post(consultant).body(note("") + "x").post(NOTES), 400, "malformed-json");
            problem(post(consultant).body("{\"center\": 1, \"center\": 2}").post(NOTES), 400, "malformed-json");
            problem(post(consultant).body("[".repeat(2000)).post(NOTES), 400, "malformed-json");
        }

        @Test
        void that_is_missing_is_asked_for() {
            problem(post(consultant).post(NOTES), 400, "body-missing");
            problem(post(consultant).body("null").post(NOTES), 400, "body-missing");
        }

        @Test
        void that_is_something_else_is_refused() {
            problem(post(consultant).body("[]").post(NOTES), 400, "wrong-kind");
            problem(post(consultant).body("\"text\"").post(NOTES), 400, "wrong-kind");
            problem(post(consultant).contentType("text/plain").body("memo").post(NOTES), 415, "unsupported-media-type");
        }

        @Test
        void of_a_kind_that_is_none_is_refused_to_everybody() throws IOException, InterruptedException {
            for (var kind : List.of("memo", "application/", "/json", ";")) {
                var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + NOTES))
                        .version(HttpClient.Version.HTTP_1_1)
                        .header("Content-Type", kind)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(note("")))
                        .build();

                try (var client = HttpClient.newHttpClient()) {
                    var response = client.send(request, BodyHandlers.ofString());

                    assertThat(response.statusCode()).as(kind).isEqualTo(415);
                    assertThat(response.body()).contains("urn:tsunagi:problem:unsupported-media-type");
                }
            }
        }

        @Test
        void with_control_characters_is_refused() {
            problem(
                    post(consultant).body(note("").replace("memo", "a\\u0000b")).post(NOTES),
                    400,
                    "forbidden-character");
        }

        @Test
        void that_is_too_large_is_refused() {
            problem(post(consultant).body(tooLarge()).post(NOTES), 413, "body-too-large")
                    .header("Connection", equalTo("close"));
        }

        @Test
        void that_is_too_large_is_refused_even_when_its_length_is_not_announced()
                throws IOException, InterruptedException {
            var chunked = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + NOTES))
                    .version(HttpClient.Version.HTTP_1_1)
                    .header("Authorization", "Bearer " + TestTokens.of(consultant))
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(BodyPublishers.ofInputStream(
                            () -> new ByteArrayInputStream(tooLarge().getBytes(StandardCharsets.UTF_8))))
                    .build();
            assertThat(chunked.bodyPublisher().orElseThrow().contentLength()).isNegative();

            try (var client = HttpClient.newHttpClient()) {
                var response = client.send(chunked, BodyHandlers.ofString());

                assertThat(response.statusCode()).isEqualTo(413);
                assertThat(response.body()).contains("urn:tsunagi:problem:body-too-large");
            }
        }

        private String tooLarge() {
            return note("").replace("memo", "a".repeat(262_144));
        }

        @Test
        void of_another_center_is_refused_without_details() {
            problem(
                            post(consultant)
                                    .body(note("").replace(
                                                    center.toString(),
                                                    UUID.randomUUID().toString()))
                                    .post(NOTES),
                            403,
                            "foreign-body")
                    .body("errors", nullValue());
        }
    }

    @Nested
    class A_caller {
        @Test
        void without_a_valid_token_is_sent_to_sign_in() {
            problem(given().get(NOTES), 401, "unauthenticated").header("WWW-Authenticate", containsString("Bearer"));
            problem(given().auth().oauth2("nonsense").get(NOTES), 401, "unauthenticated");
            problem(given().auth().oauth2(TestTokens.expired(consultant)).get(NOTES), 401, "unauthenticated");
            problem(
                    given().auth()
                            .oauth2(TestTokens.forAudience("another-api", consultant))
                            .get(NOTES),
                    401,
                    "unauthenticated");
        }

        @Test
        void may_see_what_is_open() {
            given().get(NOTES + "/open").then().statusCode(200).body(equalTo("open"));
        }

        @Test
        void without_an_assignment_today_is_told_so() throws SQLException {
            var before = "past-" + center;
            var later = "future-" + center;
            Database.assign(before, "CONSULTANT", "25", center, "2020-01-01", "2020-12-31");
            Database.assign(later, "CONSULTANT", "25", center, "2999-01-01", "");

            problem(as("nobody-" + center).get(NOTES), 403, "no-membership");
            problem(as(before).get(NOTES), 403, "no-membership");
            problem(as(later).get(NOTES), 403, "no-membership");
        }

        @Test
        void who_left_is_out_with_the_next_request() throws SQLException {
            as(consultant).get(NOTES).then().statusCode(200);
            Database.run(
                    "relay",
                    "UPDATE membership SET valid_to = (app_now() AT TIME ZONE 'Asia/Tokyo')::date - 1 WHERE subject = '"
                            + consultant + "'");

            problem(as(consultant).get(NOTES), 403, "no-membership");
        }

        @Test
        void who_operates_the_platform_needs_no_assignment_and_sees_nothing() {
            given().auth()
                    .oauth2(TestTokens.of("operator-" + center, "operator"))
                    .get(NOTES)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0));
        }

        @Test
        void who_prefers_english_is_answered_in_english() {
            as(consultant)
                    .header("Accept-Language", "en-GB, ja;q=0.5")
                    .get(NOTES + "/" + UUID.randomUUID())
                    .then()
                    .statusCode(404)
                    .header("Content-Language", "en")
                    .body("title", equalTo("Not found"));
        }
    }

    @Nested
    class Everything_else {
        @Test
        void that_is_refused_is_a_problem() {
            problem(as(consultant).get("/api/edge/v1/nothing"), 404, "not-found");
            problem(as(consultant).get(NOTES + "/not-an-id"), 404, "not-found");
            problem(as(consultant).delete(NOTES), 405, "method-not-allowed");
            problem(as(consultant).accept("text/csv").get(NOTES + "/" + UUID.randomUUID()), 406, "not-acceptable");
        }

        @Test
        void that_fails_says_nothing_of_the_inside() {
            problem(as(consultant).get(NOTES + "/fault"), 500, "internal")
                    .body(not(containsString("山田")))
                    .body(not(containsString("Exception")))
                    .body("trace.length()", equalTo(32));
        }
    }

    @Nested
    class A_database_that_is_away {
        @Test
        void is_a_reason_to_come_back_later_and_the_service_does_so_by_itself() throws SQLException {
            var note = written();
            Database.superuser("ALTER ROLE edge_app CONNECTION LIMIT 0");
            Database.superuser("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'edge_app'");
            try {
                for (var path : new String[] {note, NOTES}) {
                    problem(as(consultant).get(path), 503, "unavailable")
                            .header("Retry-After", equalTo("2"))
                            .body("trace", notNullValue());
                }
                problem(post(consultant).body(note("")).post(NOTES), 503, "unavailable");
                given().get("/q/health/ready").then().statusCode(503);
            } finally {
                Database.superuser("ALTER ROLE edge_app CONNECTION LIMIT -1");
            }
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> as(consultant).get(note).statusCode() == 200
                            && as(consultant).get(NOTES).statusCode() == 200
                            && given().get("/q/health/ready").statusCode() == 200);
        }
    }

    @Nested
    class Row_level_security {
        @Test
        void shows_nothing_to_a_connection_that_does_not_say_for_whom_it_reads() throws SQLException {
            Database.run("append", "INSERT INTO note VALUES (gen_random_uuid(), '" + center + "', now())");

            for (var table : new String[] {"membership", "note", "stream", "event", "command"}) {
                assertThat(Database.count("app", "SELECT count(*) FROM " + table))
                        .as(table)
                        .isZero();
            }
        }

        @Test
        void shows_of_the_memberships_only_the_readers_own() throws SQLException {
            Database.assign("other-" + center, "CONSULTANT", "25", center, "2020-01-01", "");

            try (var connection = Database.as("app");
                    var statement = connection.createStatement()) {
                statement.execute("SELECT set_config('tsunagi.subject', '" + consultant + "', false)");
                try (var rows = statement.executeQuery("SELECT subject FROM membership")) {
                    assertThat(rows.next()).isTrue();
                    assertThat(rows.getString(1)).isEqualTo(consultant);
                    assertThat(rows.next()).isFalse();
                }
            }
        }
    }

    @Nested
    class Operators {
        @Test
        void see_that_it_is_ready() {
            given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        }

        @Test
        void see_that_a_clock_ahead_of_the_world_is_not() throws SQLException {
            Database.run("owner", "UPDATE app_clock SET ahead = interval '1 day'");
            try {
                given().get("/q/health/ready")
                        .then()
                        .statusCode(503)
                        .body("checks.find { it.name == 'business clock' }.status", equalTo("DOWN"));
            } finally {
                Database.run("owner", "UPDATE app_clock SET ahead = interval '0'");
            }
        }

        @Test
        void see_metrics_without_ids() {
            var id = UUID.randomUUID().toString();
            as(consultant).get(NOTES + "/" + id).then().statusCode(404);
            as(consultant).get("/api/edge/v1/" + id).then().statusCode(404);
            given().get(NOTES + "/" + id).then().statusCode(401);
            post(consultant).body("{}").post("/api/edge/v1/" + id).then().statusCode(404);

            given().get("/q/metrics")
                    .then()
                    .statusCode(200)
                    .body(containsString("uri=\"" + NOTES + "/{id}\""))
                    .body(not(containsString(id)));
        }

        @Test
        void see_no_swagger_ui_outside_the_local_stack() {
            given().get("/q/swagger-ui/").then().statusCode(404);
        }

        @Test
        void see_the_interface_with_its_problems() {
            given().get("/q/openapi?format=json")
                    .then()
                    .statusCode(200)
                    .body("components.responses.Problem", notNullValue())
                    .body("components.securitySchemes.bearer.scheme", equalTo("bearer"))
                    .body(
                            "paths.'" + NOTES + "'.post.responses.default.'$ref'",
                            equalTo("#/components/responses/Problem"))
                    .body(
                            "paths.'" + NOTES + "'.post.parameters.'$ref'",
                            hasItems("#/components/parameters/Idempotency-Key"))
                    .body("components.schemas.WriteNoteBody.required", contains("center", "text"));
        }
    }
}
