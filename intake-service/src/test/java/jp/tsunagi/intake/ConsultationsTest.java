package jp.tsunagi.intake;

import static io.restassured.RestAssured.given;
import static jp.tsunagi.intake.TestCenters.CONSULTANT;
import static jp.tsunagi.intake.TestCenters.CONSULTATIONS;
import static jp.tsunagi.intake.TestCenters.NEIGHBOR;
import static jp.tsunagi.intake.TestCenters.OTSU;
import static jp.tsunagi.intake.TestCenters.RECEIVED_AT;
import static jp.tsunagi.intake.TestCenters.TOPIC;
import static jp.tsunagi.intake.TestCenters.as;
import static jp.tsunagi.intake.TestCenters.assign;
import static jp.tsunagi.intake.TestCenters.assigned;
import static jp.tsunagi.intake.TestCenters.clock;
import static jp.tsunagi.intake.TestCenters.connect;
import static jp.tsunagi.intake.TestCenters.consultation;
import static jp.tsunagi.intake.TestCenters.database;
import static jp.tsunagi.intake.TestCenters.id;
import static jp.tsunagi.intake.TestCenters.post;
import static jp.tsunagi.intake.TestCenters.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.contracts.oversight.StaffLeft;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.stack.TestStack;
import jp.tsunagi.testing.ServiceStack;
import jp.tsunagi.testing.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The REST interface on the real stack: token, membership from Kafka, event store, list, problems. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "intake"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsultationsTest {
    @BeforeEach
    void oversight_has_spoken() {
        TestCenters.known();
    }

    @Test
    void a_received_consultation_can_be_read_at_once_and_found_in_the_list() {
        var created = receive(CONSULTANT, consultation(OTSU));
        created.then().statusCode(201).header("ETag", "\"1\"").header("Location", containsString(CONSULTATIONS));
        var id = id(created);
        as(CONSULTANT)
                .get(CONSULTATIONS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("id", equalTo(id))
                .body("receiptNumber", matchesPattern("260402-\\d{5}-\\d"))
                .body("municipality", equalTo("25201"))
                .body("municipalityName", equalTo("大津市"))
                .body("receivedAt", equalTo(RECEIVED_AT))
                .body("themes", contains("WHERE_TO_CONSULT", "NIGHT_CARE", "SIBLINGS"));
        as(CONSULTANT)
                .queryParam("shows", id)
                .queryParam("limit", 200)
                .get(CONSULTATIONS)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
    }

    @Test
    void a_client_that_has_this_version_is_not_sent_it_again() {
        var id = id(receive(CONSULTANT, consultation(OTSU)));
        as(CONSULTANT)
                .header("If-None-Match", "\"1\"")
                .get(CONSULTATIONS + "/" + id)
                .then()
                .statusCode(304);
    }

    @Test
    void the_list_is_filtered_and_paged() throws SQLException {
        var fax = consultation(OTSU);
        fax.put("channel", "FAX");
        fax.put("municipality", "252069");
        fax.put("themes", List.of("DISCHARGE"));
        var first = id(receive(CONSULTANT, fax));
        var second = id(receive(CONSULTANT, fax));
        var page = as(CONSULTANT)
                .queryParam("shows", second)
                .queryParam("theme", "DISCHARGE")
                .queryParam("channel", "FAX")
                .queryParam("municipality", "25206")
                .queryParam("from", "2026-04-02")
                .queryParam("to", "2026-04-02")
                .queryParam("limit", 1)
                .get(CONSULTATIONS);
        page.then().statusCode(200).body("items", hasSize(1)).header("Link", containsString("rel=\"next\""));
        // The one row more that was fetched to know that a page follows has been read by nobody.
        var notShown = page.jsonPath().getString("items[0].id").equals(first) ? second : first;
        assertThat(TestCenters.count(
                        "SELECT count(*) FROM access_record WHERE ? = ANY (streams)", UUID.fromString(notShown)))
                .isZero();
        var next = page.header("Link").replaceAll("^<|>.*$", "");
        as(CONSULTANT)
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .header("Link", nullValue());
        as(CONSULTANT)
                .queryParam("theme", "DISCHARGE")
                .get(CONSULTATIONS)
                .then()
                .body("items.id", hasItem(first))
                .body("items.themes", everyItem(hasItem("DISCHARGE")));
    }

    @Test
    void the_same_key_and_body_make_one_consultation() {
        var key = UUID.randomUUID().toString();
        var once = post(CONSULTANT, key, CONSULTATIONS, consultation(OTSU));
        var again = post(CONSULTANT, key, CONSULTATIONS, consultation(OTSU));
        again.then().statusCode(201).header("Location", equalTo(once.header("Location")));
        var other = consultation(OTSU);
        other.put("channel", "LETTER");
        post(CONSULTANT, key, CONSULTATIONS, other)
                .then()
                .statusCode(422)
                .body("type", problem("idempotency-key-reused"));
    }

    @Test
    void the_neighbor_learns_nothing_of_another_centers_consultation() {
        var id = id(receive(CONSULTANT, consultation(OTSU)));
        var foreign = as(NEIGHBOR).get(CONSULTATIONS + "/" + id);
        var unknown = as(NEIGHBOR).get(CONSULTATIONS + "/" + UUID.randomUUID());
        foreign.then().statusCode(404).body("type", problem("not-found"));
        unknown.then().statusCode(404);
        assertThat(foreign.asString()).isEqualTo(unknown.asString());
        as(NEIGHBOR).get(CONSULTATIONS).then().statusCode(200).body("items.id", not(hasItem(id)));
        receive(NEIGHBOR, consultation(OTSU)).then().statusCode(403).body("type", problem("foreign-body"));
    }

    @Test
    void who_has_left_is_shut_out_within_seconds() {
        var leaver = UUID.randomUUID().toString();
        var assignment = assign(leaver, OTSU);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> as(leaver).get(CONSULTATIONS).statusCode() == 200);
        TOPIC.publish(assignment, new StaffLeft(assignment, leaver, LocalDate.of(2026, 4, 1)));
        await().atMost(Duration.ofSeconds(5))
                .until(() -> as(leaver).get(CONSULTATIONS).statusCode() == 403);
    }

    @Test
    void a_consultation_that_nobody_touches_for_two_weeks_becomes_a_finding() throws SQLException {
        var id = id(receive(CONSULTANT, consultation(OTSU)));
        clock(Duration.ofDays(15));
        try {
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> as(CONSULTANT).get(CONSULTATIONS + "/" + id).path("dispositionOverdue"));
            as(CONSULTANT)
                    .queryParam("shows", id)
                    .queryParam("version", 2)
                    .queryParam("limit", 200)
                    .get(CONSULTATIONS)
                    .then()
                    .body("items.find { it.id == '%s' }.dispositionOverdue".formatted(id), equalTo(true));
        } finally {
            clock(Duration.ZERO);
        }
    }

    @Test
    void while_the_database_is_away_the_client_is_told_to_come_back() throws SQLException {
        setting("ALTER DATABASE %s WITH ALLOW_CONNECTIONS false");
        try {
            setting("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%s'");
            receive(CONSULTANT, consultation(OTSU))
                    .then()
                    .statusCode(503)
                    .header("Retry-After", matchesPattern("\\d+"))
                    .body("type", problem("unavailable"));
        } finally {
            setting("ALTER DATABASE %s WITH ALLOW_CONNECTIONS true");
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> receive(CONSULTANT, consultation(OTSU)).statusCode() == 201);
    }

    /** A gap is refused and the channel stays alive: once the topic is whole again, it goes on by itself. */
    @Test
    void a_topic_that_is_lost_and_filled_again_is_followed_without_a_restart() throws Exception {
        var late = UUID.randomUUID().toString();
        var assignment = UUID.randomUUID();
        TOPIC.lose(assignment, assigned(assignment, late, StaffRole.CONSULTANT, OTSU));
        assign(UUID.randomUUID().toString(), OTSU);
        await().atMost(Duration.ofSeconds(30)).until(this::somethingWasRefused);
        as(late).get(CONSULTATIONS).then().statusCode(403);
        TOPIC.refill(Context.OVERSIGHT);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> as(late).get(CONSULTATIONS).statusCode() == 200);
    }

    @ParameterizedTest
    @CsvSource({
        "municipality, 25999, unknown-municipality",
        "municipality, 252010, wrong-check-digit",
        "municipality, 2520, malformed-municipality",
        "municipality, 250007, not-a-residence",
        "channel, PIGEON, unknown-code",
        "receivedAt, 2999-01-01T00:00:00+09:00, in-the-future",
        "receivedAt, yesterday, malformed-instant",
        "receivedAt, , required",
        "center, 1, malformed-id",
        "surprise, 1, unknown-field",
    })
    void what_is_wrong_is_said_where_it_is_wrong_in_japanese(String field, @Nullable String value, String problem) {
        var body = consultation(OTSU);
        body.put(field, value);
        receive(CONSULTANT, body)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .header("Content-Language", "ja")
                .body("type", problem(problem))
                .body("errors[0].pointer", equalTo("/" + field))
                .body("errors[0].detail", matchesPattern("(?s).*[ぁ-ん].*"));
    }

    @Test
    void an_unknown_theme_is_pointed_at_and_nothing_is_stored() {
        var body = consultation(OTSU);
        body.put("themes", List.of("NIGHT_CARE", "MOON_CARE"));
        receive(CONSULTANT, body)
                .then()
                .statusCode(400)
                .body("type", problem("unknown-code"))
                .body("errors[0].pointer", equalTo("/themes/1"));
    }

    @Test
    void the_languages_of_a_problem_follow_the_reader() {
        given().auth()
                .oauth2(TestTokens.of(CONSULTANT))
                .header("Accept-Language", "en")
                .get(CONSULTATIONS + "/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .header("Content-Language", "en");
    }

    @Test
    void a_request_without_a_key_a_token_or_json_is_refused() {
        as(CONSULTANT)
                .contentType(ContentType.JSON)
                .body(consultation(OTSU))
                .post(CONSULTATIONS)
                .then()
                .statusCode(400)
                .body("type", problem("idempotency-key-required"));
        given().get(CONSULTATIONS).then().statusCode(401).body("type", problem("unauthenticated"));
        given().auth()
                .oauth2(TestTokens.forAudience("somebody-else", CONSULTANT))
                .get(CONSULTATIONS)
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(TestTokens.expired(CONSULTANT))
                .get(CONSULTATIONS)
                .then()
                .statusCode(401);
        as(CONSULTANT)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body("{\"center\": ")
                .post(CONSULTATIONS)
                .then()
                .statusCode(400)
                .body("type", problem("malformed-json"));
        as(CONSULTANT)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body("\"" + "長".repeat(300_000) + "\"")
                .post(CONSULTATIONS)
                .then()
                .statusCode(413)
                .body("type", problem("body-too-large"));
        as(UUID.randomUUID().toString())
                .get(CONSULTATIONS)
                .then()
                .statusCode(403)
                .body("type", problem("no-membership"));
    }

    /** A refused batch makes the subscription look for its sequence from the beginning. */
    private boolean somethingWasRefused() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT kafka_offset FROM subscription WHERE name = 'membership'")) {
            return rows.next() && rows.getLong(1) == 0;
        }
    }

    private void setting(String statement) throws SQLException {
        try (var connection = TestStack.postgres().connect("postgres");
                var execution = connection.createStatement()) {
            execution.execute(statement.formatted(database()));
        }
    }

    private static Response receive(String subject, Map<String, Object> body) {
        return post(subject, CONSULTATIONS, body);
    }
}
