package jp.tsunagi.intake;

import static jp.tsunagi.intake.TestCenters.CHILDREN;
import static jp.tsunagi.intake.TestCenters.CONSULTANT;
import static jp.tsunagi.intake.TestCenters.CONSULTATIONS;
import static jp.tsunagi.intake.TestCenters.KUSATSU;
import static jp.tsunagi.intake.TestCenters.MANAGER;
import static jp.tsunagi.intake.TestCenters.NEIGHBOR;
import static jp.tsunagi.intake.TestCenters.OFFICER;
import static jp.tsunagi.intake.TestCenters.OTSU;
import static jp.tsunagi.intake.TestCenters.as;
import static jp.tsunagi.intake.TestCenters.child;
import static jp.tsunagi.intake.TestCenters.connect;
import static jp.tsunagi.intake.TestCenters.consultation;
import static jp.tsunagi.intake.TestCenters.count;
import static jp.tsunagi.intake.TestCenters.id;
import static jp.tsunagi.intake.TestCenters.post;
import static jp.tsunagi.intake.TestCenters.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
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
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.tsunagi.testing.ServiceStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Children's records on the real stack: sealed where they are stored, opened for those who may read. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "intake"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChildrenTest {
    /** 10 + 2, 8 with the ventilator's watching, 8 + 1. */
    private static final Map<String, Object> ASSESSMENT = Map.of(
            "assessedOn",
            "2026-04-10",
            "items",
            List.of(
                    Map.of("detail", "VENTILATOR", "watch", "HIGH"),
                    Map.of("detail", "TRACHEOSTOMY", "watch", "HIGH"),
                    Map.of("detail", "SUCTION", "watch", "HIGH")),
            "otherCare",
            true);

    private static final Map<String, Object> MOVE = Map.of("municipality", "252069", "since", "2026-06-01");
    private static final Map<String, Object> END = Map.of("on", "2026-09-30");

    @BeforeEach
    void oversight_has_spoken() {
        TestCenters.known();
    }

    @Test
    void a_child_is_identified_and_read_by_its_center() {
        var body = child(OTSU);
        var created = post(CONSULTANT, CHILDREN, body);
        created.then().statusCode(201).header("ETag", "\"1\"").header("Location", containsString(CHILDREN));
        shown(MANAGER, id(created))
                .then()
                .header("ETag", "\"1\"")
                .header("Cache-Control", containsString("private"))
                .body("name", equalTo(body.get("name")))
                .body("kana", equalTo(body.get("kana")))
                .body("contact", equalTo(body.get("contact")))
                .body("birthDate", equalTo("2018-04-01"))
                .body("municipalityName", equalTo("大津市"))
                .body("lifeStage", equalTo("PRIMARY"))
                .body("scoreBand", equalTo("NONE"))
                .body("assessment", nullValue());
    }

    @Test
    void a_name_is_enough_to_begin_with() {
        var body = child(OTSU);
        for (var unknown : List.of("kana", "contact", "birthDate", "municipality")) {
            body.remove(unknown);
        }
        shown(CONSULTANT, id(post(CONSULTANT, CHILDREN, body)))
                .then()
                .body("name", equalTo(body.get("name")))
                .body("contact", nullValue())
                .body("birthDate", nullValue())
                .body("municipality", nullValue())
                .body("lifeStage", nullValue());
    }

    @Test
    void a_record_is_carried_on_until_the_care_ends() {
        var child = identified();
        put(CONSULTANT, child, "care-profile", "\"1\"", ASSESSMENT)
                .then()
                .statusCode(204)
                .header("ETag", "\"2\"");
        put(CONSULTANT, child, "residence", "\"2\"", MOVE)
                .then()
                .statusCode(204)
                .header("ETag", "\"3\"");
        shown(CONSULTANT, child)
                .then()
                .body("assessment.score", equalTo(29))
                .body("assessment.tableVersion", equalTo("2021-04-01"))
                .body("assessment.items.detail", contains("VENTILATOR", "TRACHEOSTOMY", "SUCTION"))
                .body("scoreBand", equalTo("FROM_16"))
                .body("careItems", contains("VENTILATOR", "TRACHEOSTOMY", "SUCTION", "OUTSIDE_SCORE"))
                .body("municipality", equalTo("25206"))
                .body("validFrom", equalTo("2026-06-01"));
        post(CONSULTANT, CHILDREN + "/" + child + "/end-of-care", END)
                .then()
                .statusCode(204)
                .header("ETag", "\"4\"");
        shown(CONSULTANT, child)
                .then()
                .body("careEndedOn", equalTo("2026-09-30"))
                .body("assessment.score", equalTo(29));
    }

    @Test
    void what_has_ended_stands_still() {
        var child = identified();
        post(CONSULTANT, CHILDREN + "/" + child + "/end-of-care", END).then().statusCode(204);
        post(CONSULTANT, CHILDREN + "/" + child + "/end-of-care", END)
                .then()
                .statusCode(409)
                .body("type", problem("child-care-ended"));
        put(CONSULTANT, child, "residence", "\"2\"", MOVE)
                .then()
                .statusCode(409)
                .body("type", problem("child-care-ended"));
    }

    @Test
    void a_change_names_the_version_it_builds_on() {
        var child = identified();
        as(CONSULTANT)
                .contentType(ContentType.JSON)
                .body(MOVE)
                .put(CHILDREN + "/" + child + "/residence")
                .then()
                .statusCode(428)
                .body("type", problem("if-match-required"));
        as(CONSULTANT)
                .contentType(ContentType.JSON)
                .body(ASSESSMENT)
                .put(CHILDREN + "/" + child + "/care-profile")
                .then()
                .statusCode(428);
        put(CONSULTANT, child, "residence", "\"1\"", MOVE).then().statusCode(204);
        put(CONSULTANT, child, "care-profile", "\"1\"", ASSESSMENT)
                .then()
                .statusCode(412)
                .body("type", problem("stale"));
    }

    @Test
    void the_same_change_sent_again_is_one_change() {
        var child = identified();
        put(CONSULTANT, child, "residence", "\"1\"", MOVE)
                .then()
                .statusCode(204)
                .header("ETag", "\"2\"");
        put(CONSULTANT, child, "residence", "\"1\"", MOVE)
                .then()
                .statusCode(204)
                .header("ETag", "\"2\"");
        put(CONSULTANT, child, "residence", "\"2\"", MOVE)
                .then()
                .statusCode(204)
                .header("ETag", "\"2\"");
    }

    @Test
    void a_child_is_identified_from_a_consultation_and_linked_with_it() {
        var consultation = id(post(CONSULTANT, CONSULTATIONS, consultation(OTSU)));
        var body = child(OTSU);
        body.put("consultation", consultation);
        var key = UUID.randomUUID().toString();
        var child = id(post(CONSULTANT, key, CHILDREN, body));
        as(CONSULTANT)
                .get(CONSULTATIONS + "/" + consultation)
                .then()
                .body("child", equalTo(child))
                .body("version", equalTo(2));
        // Sent again: the same child, the same link.
        assertThat(id(post(CONSULTANT, key, CHILDREN, body))).isEqualTo(child);
        as(CONSULTANT).get(CONSULTATIONS + "/" + consultation).then().body("version", equalTo(2));
    }

    @Test
    void a_link_that_was_cut_off_is_made_good_by_the_repetition() throws SQLException {
        var consultation = id(post(CONSULTANT, CONSULTATIONS, consultation(OTSU)));
        var body = child(OTSU);
        body.put("consultation", consultation);
        var key = UUID.randomUUID().toString();
        String child;
        try (var connection = connect()) {
            // Nobody numbers what is written from here on before it is over: a link in the chain would be left without
            // its event.
            connection.setAutoCommit(false);
            connection.createStatement().execute("SELECT pg_current_xact_id()");
            child = id(post(CONSULTANT, key, CHILDREN, body));
            forgetLink(connection, UUID.fromString(consultation));
            connection.commit();
        }
        assertThat(id(post(CONSULTANT, key, CHILDREN, body))).isEqualTo(child);
        as(CONSULTANT).get(CONSULTATIONS + "/" + consultation).then().body("child", equalTo(child));
    }

    /** As if the process had ended between the child's event and the link's. */
    private static void forgetLink(Connection connection, UUID consultation) throws SQLException {
        for (var statement : List.of(
                "DELETE FROM command WHERE stream = ? AND version = 2",
                "DELETE FROM event WHERE stream = ? AND version = 2",
                "UPDATE stream SET version = 1 WHERE id = ?")) {
            try (var execution = connection.prepareStatement(statement)) {
                execution.setObject(1, consultation);
                assertThat(execution.executeUpdate()).as(statement).isOne();
            }
        }
    }

    @Test
    void before_a_child_is_written_its_consultation_is_looked_at() throws SQLException {
        var foreign = id(post(NEIGHBOR, CONSULTATIONS, consultation(KUSATSU)));
        var taken = id(post(CONSULTANT, CONSULTATIONS, consultation(OTSU)));
        var first = child(OTSU);
        first.put("consultation", taken);
        id(post(CONSULTANT, CHILDREN, first));
        var before = children();
        for (var unknown : List.of(foreign, UUID.randomUUID().toString())) {
            var body = child(OTSU);
            body.put("consultation", unknown);
            post(CONSULTANT, CHILDREN, body)
                    .then()
                    .statusCode(400)
                    .body("type", problem("unknown-consultation"))
                    .body("errors[0].pointer", equalTo("/consultation"));
        }
        var second = child(OTSU);
        second.put("consultation", taken);
        post(CONSULTANT, CHILDREN, second)
                .then()
                .statusCode(409)
                .body("type", problem("consultation-has-another-child"));
        assertThat(children()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "name, ' ', blank",
        "name, , required",
        "kana, ' ', blank",
        "center, 1, malformed-id",
        "municipality, 25999, unknown-municipality",
        "municipality, 250007, not-a-residence",
        "municipality, 2520, malformed-municipality",
        "birthDate, 2999-01-01, in-the-future",
        "birthDate, 1 April, malformed-date",
        "since, 2999-01-01, in-the-future",
        "since, 2018-03-31, before-birth",
        "since, , required",
        "livingPlace, MOON, unknown-code",
        "severe, , required",
        "severe, yes, wrong-kind",
        "consultation, 1, malformed-id",
        "surprise, 1, unknown-field",
    })
    void what_is_wrong_with_a_child_is_said_where_it_is_wrong(String field, @Nullable String value, String problem)
            throws SQLException {
        var before = children();
        var body = child(OTSU);
        body.put(field, value);
        post(CONSULTANT, CHILDREN, body)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", problem(problem))
                .body("errors[0].pointer", equalTo("/" + field))
                .body("errors[0].detail", matchesPattern("(?s).*[ぁ-ん].*"));
        assertThat(children()).isEqualTo(before);
    }

    @Test
    void a_name_that_is_too_long_is_refused() {
        var body = child(OTSU);
        body.put("name", "長".repeat(101));
        post(CONSULTANT, CHILDREN, body).then().statusCode(400).body("type", problem("too-long"));
    }

    @ParameterizedTest
    @CsvSource({
        "assessedOn, 2999-01-01, in-the-future, /assessedOn",
        "assessedOn, 2018-03-31, before-birth, /assessedOn",
        "otherCare, , required, /otherCare",
        "items, , required, /items",
    })
    void what_is_wrong_with_an_assessment_is_said_where_it_is_wrong(
            String field, @Nullable String value, String problem, String pointer) {
        var body = new HashMap<>(ASSESSMENT);
        body.put(field, value);
        put(CONSULTANT, identified(), "care-profile", "\"1\"", body)
                .then()
                .statusCode(400)
                .body("type", problem(problem))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void the_same_care_twice_and_a_day_without_a_table_are_refused() {
        var twice = new HashMap<>(ASSESSMENT);
        var suction = Map.of("detail", "SUCTION", "watch", "LOW");
        twice.put("items", List.of(suction, suction));
        put(CONSULTANT, identified(), "care-profile", "\"1\"", twice)
                .then()
                .statusCode(400)
                .body("type", problem("care-assessed-twice"))
                .body("errors[0].pointer", equalTo("/items/1/detail"));
        var early = new HashMap<>(ASSESSMENT);
        early.put("assessedOn", "2021-03-31");
        put(CONSULTANT, identified(), "care-profile", "\"1\"", early)
                .then()
                .statusCode(400)
                .body("type", problem("no-score-table"))
                .body("errors[0].pointer", equalTo("/assessedOn"));
        var unknown = new HashMap<>(ASSESSMENT);
        unknown.put("items", List.of(Map.of("detail", "LOVE", "watch", "HIGH")));
        put(CONSULTANT, identified(), "care-profile", "\"1\"", unknown)
                .then()
                .statusCode(400)
                .body("type", problem("unknown-code"))
                .body("errors[0].pointer", equalTo("/items/0/detail"));
    }

    @Test
    void nobody_moves_to_where_there_is_no_municipality_or_before_being_born() {
        put(CONSULTANT, identified(), "residence", "\"1\"", Map.of("municipality", "25999", "since", "2026-06-01"))
                .then()
                .statusCode(400)
                .body("type", problem("unknown-municipality"))
                .body("errors[0].pointer", equalTo("/municipality"));
        put(CONSULTANT, identified(), "residence", "\"1\"", Map.of("municipality", "25206", "since", "2017-06-01"))
                .then()
                .statusCode(400)
                .body("type", problem("before-birth"))
                .body("errors[0].pointer", equalTo("/since"));
        post(CONSULTANT, CHILDREN + "/" + identified() + "/end-of-care", Map.of("on", "2999-01-01"))
                .then()
                .statusCode(400)
                .body("type", problem("in-the-future"))
                .body("errors[0].pointer", equalTo("/on"));
    }

    @Test
    void a_ward_counts_to_its_city() {
        var body = child(OTSU);
        body.put("municipality", "14101");
        shown(CONSULTANT, id(post(CONSULTANT, CHILDREN, body)))
                .then()
                .body("municipality", equalTo("14100"))
                .body("municipalityName", equalTo("横浜市"));
    }

    @Test
    void the_list_is_filtered_and_paged_the_last_one_first() {
        var body = child(OTSU);
        body.put("municipality", "25441");
        var first = id(post(CONSULTANT, CHILDREN, body));
        var second = id(post(CONSULTANT, CHILDREN, body));
        put(CONSULTANT, first, "care-profile", "\"1\"", ASSESSMENT).then().statusCode(204);
        put(CONSULTANT, second, "care-profile", "\"1\"", ASSESSMENT).then().statusCode(204);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> as(CONSULTANT)
                        .queryParam("municipality", "25441")
                        .queryParam("careItem", "SUCTION")
                        .queryParam("center", OTSU)
                        .get(CHILDREN)
                        .path("items.id")
                        .equals(List.of(second, first)));
        var page = as(CONSULTANT)
                .queryParam("municipality", "25441")
                .queryParam("limit", 1)
                .get(CHILDREN);
        page.then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items.name", contains(body.get("name")))
                .body("items.kana", contains(body.get("kana")))
                .body("items.scoreBand", contains("FROM_16"))
                .header("Link", containsString("rel=\"next\""));
        as(CONSULTANT)
                .urlEncodingEnabled(false)
                .get(page.header("Link").replaceAll("^<|>.*$", ""))
                .then()
                .statusCode(200)
                .body("items.id", contains(first))
                .header("Link", nullValue());
        as(CONSULTANT)
                .queryParam("municipality", "25441")
                .queryParam("careItem", "DIALYSIS")
                .get(CHILDREN)
                .then()
                .body("items", empty());
    }

    @Test
    void the_neighbor_learns_nothing_of_another_centers_child() {
        var child = identified();
        var unknown = UUID.randomUUID().toString();
        var answers = Stream.of(child, unknown)
                .map(id -> List.of(
                        as(NEIGHBOR)
                                .get(CHILDREN + "/" + id)
                                .then()
                                .statusCode(404)
                                .extract()
                                .asString(),
                        put(NEIGHBOR, id, "care-profile", "\"1\"", ASSESSMENT)
                                .then()
                                .statusCode(404)
                                .extract()
                                .asString(),
                        put(NEIGHBOR, id, "residence", "\"1\"", MOVE)
                                .then()
                                .statusCode(404)
                                .extract()
                                .asString(),
                        post(NEIGHBOR, CHILDREN + "/" + id + "/end-of-care", END)
                                .then()
                                .statusCode(404)
                                .extract()
                                .asString()))
                .toList();
        assertThat(answers.getFirst()).isEqualTo(answers.getLast());
        await().atMost(Duration.ofSeconds(10))
                .until(() -> listed(CONSULTANT).path("items.id").toString().contains(child));
        listed(NEIGHBOR)
                .then()
                .body("items.id", not(hasItem(child)))
                .body("items.center", everyItem(equalTo(KUSATSU.toString())));
        post(NEIGHBOR, CHILDREN, child(OTSU)).then().statusCode(403).body("type", problem("foreign-body"));
        shown(CONSULTANT, child).then().header("ETag", "\"1\"");
    }

    @Test
    void a_prefecture_officer_sees_no_child() {
        as(OFFICER).get(CHILDREN).then().statusCode(403).body("type", problem("forbidden"));
        as(OFFICER).get(CHILDREN + "/" + identified()).then().statusCode(403);
    }

    @Test
    void who_reads_a_child_is_on_record() throws SQLException {
        var child = identified();
        assertThat(readings(child)).isZero();
        shown(MANAGER, child);
        assertThat(readings(child)).isOne();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> listed(MANAGER).path("items.id").toString().contains(child));
        long before = readings(child);
        listed(MANAGER).then().body("items.id", hasItem(child));
        assertThat(readings(child)).isEqualTo(before + 1);
    }

    /** One row more is fetched, to know whether a page follows. */
    @Test
    void nobody_has_read_what_the_page_does_not_show() throws SQLException {
        var first = identified();
        var second = identified();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> listed(CONSULTANT).path("items.id").toString().contains(second));
        as(MANAGER)
                .queryParam("limit", 1)
                .get(CHILDREN)
                .then()
                .body("items.id", contains(second))
                .header("Link", containsString("rel=\"next\""));
        assertThat(readings(second)).isOne();
        assertThat(readings(first)).isZero();
    }

    private static long readings(String child) throws SQLException {
        return count("""
                SELECT count(*) FROM access_record
                WHERE ? = ANY (streams) AND subject = ? AND body = ? AND purpose = 'child' AND fields = 'profile' AND granted
                """, UUID.fromString(child), MANAGER, OTSU);
    }

    @Test
    void who_a_child_is_can_be_read_neither_in_the_database_nor_on_the_topic() throws SQLException {
        var body = child(OTSU);
        body.put("birthDate", "2017-03-29");
        var child = id(post(CONSULTANT, CHILDREN, body));
        put(CONSULTANT, child, "care-profile", "\"1\"", ASSESSMENT).then().statusCode(204);
        var secrets = Stream.of("name", "kana", "contact", "birthDate")
                .map(body::get)
                .map(Object::toString)
                .toList();

        await().atMost(Duration.ofSeconds(10))
                .until(() ->
                        count("SELECT count(*) FROM child WHERE id = ? AND number = 2", UUID.fromString(child)) == 1);
        assertThat(tablesWith(child)).as("where the child stands").contains("event", "stream", "child", "command");
        for (var secret : secrets) {
            assertThat(tablesWith(secret)).as("tables that show a secret").isEmpty();
        }

        await().atMost(Duration.ofSeconds(20))
                .until(() -> PublishedRecords.about(child).size() == 2);
        assertThat(PublishedRecords.about(child))
                .extracting(PublishedRecords.Told::type)
                .containsOnly("jp.tsunagi.intake.child-facts-recorded.v1");
        assertThat(PublishedRecords.all()).allSatisfy(told -> {
            for (var secret : secrets) {
                assertThat(told.everything()).doesNotContain(secret);
            }
            assertThat(told.everything()).doesNotContain("\"score\":");
        });
    }

    /** Every table of the service's database that has this text in any of its columns. */
    private static List<String> tablesWith(String text) throws SQLException {
        var tables = new ArrayList<String>();
        try (var connection = connect();
                var statement = connection.createStatement();
                var names = statement.executeQuery(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'")) {
            while (names.next()) {
                tables.add(names.getString(1));
            }
        }
        var found = new ArrayList<String>();
        for (var table : tables) {
            if (count("SELECT count(*) FROM \"" + table + "\" t WHERE position(? IN t::text) > 0", text) > 0) {
                found.add(table);
            }
        }
        return found;
    }

    private static long children() throws SQLException {
        return count("SELECT count(*) FROM stream WHERE category = 'child'");
    }

    private static String identified() {
        return id(post(CONSULTANT, CHILDREN, child(OTSU)));
    }

    private static Response put(String subject, String child, String path, String version, Map<String, Object> body) {
        return as(subject)
                .header("If-Match", version)
                .contentType(ContentType.JSON)
                .body(body)
                .put(CHILDREN + "/" + child + "/" + path);
    }

    private static Response shown(String subject, String child) {
        var shown = as(subject).get(CHILDREN + "/" + child);
        shown.then().statusCode(200);
        return shown;
    }

    private static Response listed(String subject) {
        var listed = as(subject).queryParam("limit", 200).get(CHILDREN);
        listed.then().statusCode(200);
        return listed;
    }
}
