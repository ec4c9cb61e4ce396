package jp.tsunagi.intake;

import static io.restassured.RestAssured.given;
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
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.contracts.oversight.CenterRegistered;
import jp.tsunagi.contracts.oversight.StaffAssigned;
import jp.tsunagi.contracts.oversight.StaffLeft;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.stack.TestStack;
import jp.tsunagi.testing.ServiceStack;
import jp.tsunagi.testing.TestTokens;
import jp.tsunagi.testing.TestTopic;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The REST interface on the real stack: token, membership from Kafka, event store, list, problems. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "intake"))
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsultationsTest {
    private static final String CONSULTATIONS = "/api/intake/v1/consultations";
    private static final String RECEIVED_AT = "2026-04-02T10:40:00+09:00";

    private final UUID otsu = UUID.randomUUID();
    private final UUID kusatsu = UUID.randomUUID();
    private final String consultant = UUID.randomUUID().toString();
    private final String neighbor = UUID.randomUUID().toString();
    private final TestTopic topic = new TestTopic();
    private boolean spoken;

    @ConfigProperty(name = "tsunagi.database")
    String database = "";

    /** Once; but RestAssured knows the port only when a test begins. */
    @BeforeEach
    void oversight_has_spoken() {
        if (spoken) {
            return;
        }
        spoken = true;
        topic.publish(otsu, new CenterRegistered(otsu, "25", "滋賀県医療的ケア児支援センター", List.of("25201"), List.of()));
        topic.publish(kusatsu, new CenterRegistered(kusatsu, "25", "湖南センター", List.of("25206"), List.of()));
        assign(consultant, otsu);
        assign(neighbor, kusatsu);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> as(neighbor).get(CONSULTATIONS).statusCode() == 200);
    }

    @AfterAll
    void the_topic_is_closed() {
        topic.close();
    }

    @Test
    void a_received_consultation_can_be_read_at_once_and_found_in_the_list() {
        var created = receive(consultant, body(otsu));
        created.then().statusCode(201).header("ETag", "\"1\"").header("Location", containsString(CONSULTATIONS));
        var id = id(created);
        as(consultant)
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
        as(consultant)
                .queryParam("shows", id)
                .get(CONSULTATIONS)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
    }

    @Test
    void a_client_that_has_this_version_is_not_sent_it_again() {
        var id = id(receive(consultant, body(otsu)));
        as(consultant)
                .header("If-None-Match", "\"1\"")
                .get(CONSULTATIONS + "/" + id)
                .then()
                .statusCode(304);
    }

    @Test
    void the_list_is_filtered_and_paged() {
        var fax = body(otsu);
        fax.put("channel", "FAX");
        fax.put("municipality", "252069");
        fax.put("themes", List.of("DISCHARGE"));
        var first = id(receive(consultant, fax));
        var second = id(receive(consultant, fax));
        var page = as(consultant)
                .queryParam("shows", second)
                .queryParam("theme", "DISCHARGE")
                .queryParam("channel", "FAX")
                .queryParam("municipality", "25206")
                .queryParam("from", "2026-04-02")
                .queryParam("to", "2026-04-02")
                .queryParam("limit", 1)
                .get(CONSULTATIONS);
        page.then().statusCode(200).body("items", hasSize(1)).header("Link", containsString("rel=\"next\""));
        var next = page.header("Link").replaceAll("^<|>.*$", "");
        as(consultant)
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .header("Link", nullValue());
        as(consultant)
                .queryParam("theme", "DISCHARGE")
                .get(CONSULTATIONS)
                .then()
                .body("items.id", hasItem(first))
                .body("items.themes", everyItem(hasItem("DISCHARGE")));
    }

    @Test
    void the_same_key_and_body_make_one_consultation() {
        var key = UUID.randomUUID().toString();
        var once = receive(consultant, key, body(otsu));
        var again = receive(consultant, key, body(otsu));
        again.then().statusCode(201).header("Location", equalTo(once.header("Location")));
        var other = body(otsu);
        other.put("channel", "LETTER");
        receive(consultant, key, other).then().statusCode(422).body("type", problem("idempotency-key-reused"));
    }

    @Test
    void the_neighbor_learns_nothing_of_another_centers_consultation() {
        var id = id(receive(consultant, body(otsu)));
        var foreign = as(neighbor).get(CONSULTATIONS + "/" + id);
        var unknown = as(neighbor).get(CONSULTATIONS + "/" + UUID.randomUUID());
        foreign.then().statusCode(404).body("type", problem("not-found"));
        unknown.then().statusCode(404);
        assertThat(foreign.asString()).isEqualTo(unknown.asString());
        as(neighbor).get(CONSULTATIONS).then().statusCode(200).body("items.id", not(hasItem(id)));
        receive(neighbor, body(otsu)).then().statusCode(403).body("type", problem("foreign-body"));
    }

    @Test
    void who_has_left_is_shut_out_within_seconds() {
        var leaver = UUID.randomUUID().toString();
        var assignment = assign(leaver, otsu);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> as(leaver).get(CONSULTATIONS).statusCode() == 200);
        topic.publish(assignment, new StaffLeft(assignment, leaver, LocalDate.of(2026, 4, 1)));
        await().atMost(Duration.ofSeconds(5))
                .until(() -> as(leaver).get(CONSULTATIONS).statusCode() == 403);
    }

    @Test
    void a_consultation_that_nobody_touches_for_two_weeks_becomes_a_finding() throws SQLException {
        var id = id(receive(consultant, body(otsu)));
        clock(Duration.ofDays(15));
        try {
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> as(consultant).get(CONSULTATIONS + "/" + id).path("dispositionOverdue"));
            as(consultant)
                    .queryParam("shows", id)
                    .queryParam("version", 2)
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
            receive(consultant, body(otsu))
                    .then()
                    .statusCode(503)
                    .header("Retry-After", matchesPattern("\\d+"))
                    .body("type", problem("unavailable"));
        } finally {
            setting("ALTER DATABASE %s WITH ALLOW_CONNECTIONS true");
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> receive(consultant, body(otsu)).statusCode() == 201);
    }

    /** A gap is refused and the channel stays alive: once the topic is whole again, it goes on by itself. */
    @Test
    void a_topic_that_is_lost_and_filled_again_is_followed_without_a_restart() throws Exception {
        var late = UUID.randomUUID().toString();
        var assignment = UUID.randomUUID();
        topic.lose(assignment, assigned(assignment, late, otsu));
        assign(UUID.randomUUID().toString(), otsu);
        await().atMost(Duration.ofSeconds(30)).until(this::somethingWasRefused);
        as(late).get(CONSULTATIONS).then().statusCode(403);
        topic.refill(Context.OVERSIGHT);
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
        var body = body(otsu);
        body.put(field, value);
        receive(consultant, body)
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
        var body = body(otsu);
        body.put("themes", List.of("NIGHT_CARE", "MOON_CARE"));
        receive(consultant, body)
                .then()
                .statusCode(400)
                .body("type", problem("unknown-code"))
                .body("errors[0].pointer", equalTo("/themes/1"));
    }

    @Test
    void the_languages_of_a_problem_follow_the_reader() {
        given().auth()
                .oauth2(TestTokens.of(consultant))
                .header("Accept-Language", "en")
                .get(CONSULTATIONS + "/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .header("Content-Language", "en");
    }

    @Test
    void a_request_without_a_key_a_token_or_json_is_refused() {
        as(consultant)
                .contentType(ContentType.JSON)
                .body(body(otsu))
                .post(CONSULTATIONS)
                .then()
                .statusCode(400)
                .body("type", problem("idempotency-key-required"));
        given().get(CONSULTATIONS).then().statusCode(401).body("type", problem("unauthenticated"));
        given().auth()
                .oauth2(TestTokens.forAudience("somebody-else", consultant))
                .get(CONSULTATIONS)
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(TestTokens.expired(consultant))
                .get(CONSULTATIONS)
                .then()
                .statusCode(401);
        as(consultant)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType(ContentType.JSON)
                .body("{\"center\": ")
                .post(CONSULTATIONS)
                .then()
                .statusCode(400)
                .body("type", problem("malformed-json"));
        as(consultant)
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

    /** How far the business clock runs ahead of the real one. */
    private void clock(Duration ahead) throws SQLException {
        try (var connection = TestStack.postgres().connect(database);
                var statement = connection.prepareStatement("UPDATE app_clock SET ahead = make_interval(secs => ?)")) {
            statement.setLong(1, ahead.toSeconds());
            statement.executeUpdate();
        }
    }

    /** A refused batch makes the subscription look for its sequence from the beginning. */
    private boolean somethingWasRefused() throws SQLException {
        try (var connection = TestStack.postgres().connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT kafka_offset FROM subscription WHERE name = 'membership'")) {
            return rows.next() && rows.getLong(1) == 0;
        }
    }

    private void setting(String statement) throws SQLException {
        try (var connection = TestStack.postgres().connect("postgres");
                var execution = connection.createStatement()) {
            execution.execute(statement.formatted(database));
        }
    }

    private UUID assign(String subject, UUID center) {
        var assignment = UUID.randomUUID();
        topic.publish(assignment, assigned(assignment, subject, center));
        return assignment;
    }

    private static StaffAssigned assigned(UUID assignment, String subject, UUID center) {
        return new StaffAssigned(
                assignment, subject, StaffRole.CONSULTANT, "25", center, null, LocalDate.of(2026, 4, 1), null);
    }

    private static Response receive(String subject, Map<String, Object> body) {
        return receive(subject, UUID.randomUUID().toString(), body);
    }

    private static Response receive(String subject, String key, Map<String, Object> body) {
        return as(subject)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(CONSULTATIONS);
    }

    private static RequestSpecification as(String subject) {
        return given().auth().oauth2(TestTokens.of(subject));
    }

    private static Map<String, Object> body(UUID center) {
        var body = new HashMap<String, Object>();
        body.put("center", center);
        body.put("municipality", "25201");
        body.put("receivedAt", OffsetDateTime.parse(RECEIVED_AT).toString());
        body.put("channel", "TELEPHONE");
        body.put("inquirer", "MOTHER");
        body.put("scope", "INDIVIDUAL");
        body.put("continuity", "NEW");
        body.put("themes", List.of("SIBLINGS", "WHERE_TO_CONSULT", "NIGHT_CARE"));
        body.put("urgency", "SOON");
        return body;
    }

    private static Matcher<String> problem(String slug) {
        return equalTo("urn:tsunagi:problem:" + slug);
    }

    private static String id(Response created) {
        var location = created.header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
