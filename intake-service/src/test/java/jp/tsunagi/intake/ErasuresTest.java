package jp.tsunagi.intake;

import static jp.tsunagi.intake.TestCenters.CHILDREN;
import static jp.tsunagi.intake.TestCenters.CONSULTANT;
import static jp.tsunagi.intake.TestCenters.CONSULTATIONS;
import static jp.tsunagi.intake.TestCenters.DEPUTY;
import static jp.tsunagi.intake.TestCenters.ERASURES;
import static jp.tsunagi.intake.TestCenters.KUSATSU;
import static jp.tsunagi.intake.TestCenters.MANAGER;
import static jp.tsunagi.intake.TestCenters.NEIGHBOR;
import static jp.tsunagi.intake.TestCenters.NEIGHBORS_MANAGER;
import static jp.tsunagi.intake.TestCenters.OFFICER;
import static jp.tsunagi.intake.TestCenters.OTSU;
import static jp.tsunagi.intake.TestCenters.TOPIC;
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
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.contracts.referral.ErasureConfirmed;
import jp.tsunagi.stack.TestStack;
import jp.tsunagi.testing.ServiceStack;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Erasures on the real stack, from the request over the decision until coordination has confirmed. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "intake"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class ErasuresTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @BeforeEach
    void oversight_has_spoken() {
        TestCenters.known();
    }

    @Test
    void an_erased_child_is_read_without_a_name_and_without_an_error_alone_and_in_the_list() {
        var body = child(OTSU);
        var key = UUID.randomUUID().toString();
        var child = id(post(CONSULTANT, key, CHILDREN, body));
        var other = child(OTSU);
        post(CONSULTANT, CHILDREN, other).then().statusCode(201);
        var facts = told(child);

        erase(child);

        as(CONSULTANT)
                .get(CHILDREN + "/" + child)
                .then()
                .statusCode(200)
                .body("name", nullValue())
                .body("kana", nullValue())
                .body("contact", nullValue())
                .body("birthDate", nullValue())
                .body("lifeStage", equalTo("PRIMARY"))
                .body("municipality", equalTo("25201"));
        var list = as(CONSULTANT).get(CHILDREN + "?limit=200&center=" + OTSU);
        list.then()
                .statusCode(200)
                .body("items.find { it.id == '%s' }".formatted(child), notNullValue())
                .body("items.find { it.id == '%s' }.name".formatted(child), nullValue());
        for (var canary : List.of("name", "kana", "contact")) {
            assertThat(list.asString()).doesNotContain(String.valueOf(body.get(canary)));
        }
        assertThat(list.asString()).contains(String.valueOf(other.get("name")));
        assertThat(told(child)).as("what the reports count").isEqualTo(facts).isNotEmpty();
    }

    @Test
    void an_erased_childs_record_stands_still() {
        var body = child(OTSU);
        var key = UUID.randomUUID().toString();
        var child = id(post(CONSULTANT, key, CHILDREN, body));
        var consultation = id(post(CONSULTANT, CONSULTATIONS, consultation(OTSU)));
        var linked = id(post(CONSULTANT, CONSULTATIONS, consultation(OTSU)));
        post(CONSULTANT, CONSULTATIONS + "/" + linked + "/child", Map.of("child", child))
                .then()
                .statusCode(204);
        erase(child);

        move(child, 1).then().statusCode(409).body("type", problem("erased"));
        post(CONSULTANT, CONSULTATIONS + "/" + consultation + "/child", Map.of("child", child))
                .then()
                .statusCode(409)
                .body("type", problem("erased"));
        post(CONSULTANT, CONSULTATIONS + "/" + linked + "/coordination", Map.of("sectors", List.of("MEDICAL")))
                .then()
                .statusCode(409)
                .body("type", problem("erased"));
        // The request that identified the child, sent once more: nothing is sealed again.
        post(CONSULTANT, key, CHILDREN, body).then().statusCode(409).body("type", problem("erased"));
    }

    @Test
    void it_is_told_with_the_childs_consultations_and_open_until_coordination_has_confirmed() {
        var consultation = id(post(CONSULTANT, CONSULTATIONS, consultation(OTSU)));
        var body = child(OTSU);
        body.put("consultation", consultation);
        var child = id(post(CONSULTANT, CHILDREN, body));

        var erasure = erase(child);

        assertThat(PublishedRecords.about(erasure)).singleElement().satisfies(told -> {
            assertThat(told.type()).isEqualTo("jp.tsunagi.intake.subject-erased.v1");
            assertThat(told.body()).contains(child, consultation).doesNotContain("FAMILY_REQUEST");
        });
        await().atMost(SOON).until(() -> missing(erasure).equals(List.of("REFERRAL")));
        var confirmed = UUID.fromString(child);
        TOPIC.publish(confirmed, new ErasureConfirmed(confirmed, "25", LocalDate.of(2026, 11, 20)));
        await().atMost(SOON).until(() -> open(erasure) == null);
        assertThat(missing(erasure)).isEmpty();
        // Asked for again: the same one, and it stays over.
        assertThat(id(ask(MANAGER, child))).isEqualTo(erasure);
        assertThat(open(erasure)).isNull();
    }

    @Test
    void while_the_key_database_is_away_nothing_is_recorded_and_the_erasure_is_carried_out_when_it_is_back()
            throws SQLException {
        var child = id(post(CONSULTANT, CHILDREN, child(OTSU)));
        String erasure;
        TestCenters.sudo("ALTER ROLE intake_keys CONNECTION LIMIT 0");
        try {
            TestCenters.sudo("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'intake_keys'");
            erasure = TestCenters.decideErasure(child);
            await().atMost(SOON)
                    .until(() -> count("SELECT count(*) FROM timer WHERE stream = ? AND try_at > due_at", uuid(erasure))
                            == 1);
            assertThat(count("SELECT count(*) FROM event WHERE stream = ?", uuid(erasure)))
                    .as("the request and the decision alone")
                    .isEqualTo(2);
            assertThat(PublishedRecords.about(erasure)).isEmpty();
            assertThat(keyIsDestroyed(child)).isFalse();
        } finally {
            TestCenters.sudo("ALTER ROLE intake_keys CONNECTION LIMIT -1");
        }

        // The minute that a timer waits which failed.
        TestCenters.sudo("UPDATE timer SET try_at = due_at WHERE stream = '%s'".formatted(erasure));
        await().atMost(SOON).until(() -> !PublishedRecords.about(erasure).isEmpty());
        assertThat(keyIsDestroyed(child)).isTrue();
        as(MANAGER).get(CHILDREN + "/" + child).then().statusCode(200).body("name", nullValue());
        assertThat(count("SELECT count(*) FROM timer WHERE stream = ?", uuid(erasure)))
                .isZero();
    }

    @Test
    void a_confirmation_of_what_nobody_asked_for_is_passed_over() {
        var stranger = UUID.randomUUID();
        TOPIC.publish(stranger, new ErasureConfirmed(stranger, "25", LocalDate.of(2026, 11, 20)));
        var child = id(post(CONSULTANT, CHILDREN, child(OTSU)));
        var erasure = erase(child);
        var confirmed = UUID.fromString(child);
        TOPIC.publish(confirmed, new ErasureConfirmed(confirmed, "25", LocalDate.of(2026, 11, 20)));

        await().atMost(SOON).until(() -> missing(erasure).isEmpty());
    }

    @Test
    void only_the_center_that_keeps_the_record_asks_for_it_and_only_its_manager_decides() {
        var child = id(post(CONSULTANT, CHILDREN, child(OTSU)));
        ask(OFFICER, child).then().statusCode(403).body("type", problem("forbidden"));
        as(CONSULTANT).get(ERASURES).then().statusCode(403);
        var erasure = id(ask(MANAGER, child));
        for (var decision : List.of("approval", "refusal")) {
            var reason = decision.equals("refusal") ? Map.of("reason", "STILL_SUPPORTED") : Map.of();
            post(CONSULTANT, ERASURES + "/" + erasure + "/" + decision, reason)
                    .then()
                    .statusCode(403)
                    .body("type", problem("forbidden"));
            post(NEIGHBORS_MANAGER, ERASURES + "/" + erasure + "/" + decision, reason)
                    .then()
                    .statusCode(404)
                    .body("type", problem("not-found"));
        }
        post(NEIGHBORS_MANAGER, CHILDREN + "/" + child + "/hold", Map.of("reason", "AUDIT"))
                .then()
                .statusCode(404);
        post(CONSULTANT, CHILDREN + "/" + child + "/hold", Map.of("reason", "AUDIT"))
                .then()
                .statusCode(403);
        ask(MANAGER, id(post(NEIGHBOR, CHILDREN, child(KUSATSU)))).then().body("type", problem("not-found"));
        post(MANAGER, ERASURES, Map.of("child", child, "reason", "BOREDOM"))
                .then()
                .body("type", problem("unknown-code"));

        as(CONSULTANT).get(CHILDREN + "/" + child).then().body("name", notNullValue());
    }

    @Test
    void nothing_is_erased_before_a_second_person_has_decided() throws SQLException {
        var child = id(post(CONSULTANT, CHILDREN, child(OTSU)));
        var erasure = id(ask(MANAGER, child));

        approve(MANAGER, erasure, true).then().statusCode(409).body("type", problem("erasure-same-person"));
        refuse(MANAGER, erasure).then().statusCode(409).body("type", problem("erasure-same-person"));
        // It is only asked for: the record goes on.
        move(child, 1).then().statusCode(204);
        assertThat(count("SELECT count(*) FROM timer WHERE stream = ?", uuid(erasure)))
                .isZero();
        await().atMost(SOON).until(() -> "REQUESTED".equals(shown(erasure, "status")));
        assertThat(shown(erasure, "requestedBy")).isEqualTo(MANAGER);
        assertThat(missing(erasure)).containsExactly("INTAKE", "REFERRAL");

        approve(DEPUTY, erasure, true).then().statusCode(204);
        await().atMost(SOON).until(() -> !PublishedRecords.about(erasure).isEmpty());
        assertThat(keyIsDestroyed(child)).isTrue();
        await().atMost(SOON).until(() -> DEPUTY.equals(shown(erasure, "decidedBy")));
        assertThat(shown(erasure, "status")).isEqualTo("APPROVED");
        approve(MANAGER, erasure, true).then().statusCode(204);
        refuse(DEPUTY, erasure).then().statusCode(409).body("type", problem("erasure-approved"));
    }

    @Test
    void a_refusal_says_why_and_it_can_be_asked_for_again() {
        var child = id(post(CONSULTANT, CHILDREN, child(OTSU)));
        var erasure = id(ask(CONSULTANT, child));

        refuse(MANAGER, erasure).then().statusCode(204);

        await().atMost(SOON).until(() -> "REFUSED".equals(shown(erasure, "status")));
        assertThat(shown(erasure, "refusal")).isEqualTo("STILL_SUPPORTED");
        assertThat(missing(erasure)).isEmpty();
        approve(DEPUTY, erasure, true).then().statusCode(409).body("type", problem("erasure-not-requested"));
        as(CONSULTANT).get(CHILDREN + "/" + child).then().body("name", notNullValue());
        assertThat(id(ask(CONSULTANT, child))).isEqualTo(erasure);
        await().atMost(SOON).until(() -> "REQUESTED".equals(shown(erasure, "status")));
        assertThat(shown(erasure, "refusal")).isNull();
    }

    @Test
    void what_is_held_is_not_erased_until_the_hold_is_lifted() {
        var child = id(post(CONSULTANT, CHILDREN, child(OTSU)));
        var hold = CHILDREN + "/" + child + "/hold";
        post(MANAGER, hold + "/lifting", Map.of("reason", "REASON_ENDED"))
                .then()
                .statusCode(204);
        post(MANAGER, hold, Map.of("reason", "ABUSE_RESPONSE")).then().statusCode(204);
        var erasure = id(ask(CONSULTANT, child));
        await().atMost(SOON).until(() -> "ABUSE_RESPONSE".equals(shown(erasure, "hold")));

        approve(MANAGER, erasure, true).then().statusCode(409).body("type", problem("erasure-held"));
        post(MANAGER, hold + "/lifting", Map.of("reason", "REASON_ENDED"))
                .then()
                .statusCode(204);
        approve(MANAGER, erasure, true).then().statusCode(204);

        await().atMost(SOON).until(() -> !PublishedRecords.about(erasure).isEmpty());
        post(MANAGER, hold, Map.of("reason", "AUDIT")).then().statusCode(409).body("type", problem("erasure-approved"));
    }

    @Test
    void while_the_retention_runs_only_the_familys_wish_goes_first_and_that_has_to_be_said() {
        var child = id(post(CONSULTANT, CHILDREN, child(OTSU)));
        post(MANAGER, ERASURES, Map.of("child", child, "reason", "RETENTION_ENDED"))
                .then()
                .statusCode(409)
                .body("type", problem("retention-runs"));
        var erasure = id(ask(CONSULTANT, child));
        approve(MANAGER, erasure, false).then().statusCode(409).body("type", problem("retention-runs"));
        approve(MANAGER, erasure, true).then().statusCode(204);
    }

    @Test
    void what_has_been_kept_long_enough_is_proposed_until_somebody_asks_for_it() throws SQLException {
        var gone = ended("2019-04-01");
        var spokenOf = ended("2019-04-01");
        var consultation = id(post(CONSULTANT, CONSULTATIONS, consultation(OTSU)));
        post(CONSULTANT, CONSULTATIONS + "/" + consultation + "/child", Map.of("child", spokenOf))
                .then()
                .statusCode(204);
        var held = ended("2019-04-01");
        post(MANAGER, CHILDREN + "/" + held + "/hold", Map.of("reason", "AUDIT"))
                .then()
                .statusCode(204);
        var young = ended("2026-05-01");
        for (var child : List.of(gone, spokenOf, held, young)) {
            await().atMost(SOON)
                    .until(() ->
                            count("SELECT count(*) FROM child WHERE care_ended_on IS NOT NULL AND id = ?", uuid(child))
                                    == 1);
        }
        await().atMost(SOON)
                .until(() -> proposed().contains(gone) && !proposed().contains(held));

        assertThat(proposed()).doesNotContain(spokenOf, held, young);
        post(MANAGER, ERASURES, Map.of("child", spokenOf, "reason", "RETENTION_ENDED"))
                .then()
                .body("type", problem("retention-runs"));
        var erasure = id(post(CONSULTANT, ERASURES, Map.of("child", gone, "reason", "RETENTION_ENDED")));
        await().atMost(SOON).until(() -> !proposed().contains(gone));
        refuse(MANAGER, erasure).then().statusCode(204);
        await().atMost(SOON).until(() -> proposed().contains(gone));
        as(CONSULTANT).get(ERASURES + "/proposals").then().statusCode(403);
        assertThat(count(
                        "SELECT count(*) FROM access_record WHERE purpose = 'erasure' AND fields = 'retention' AND ? = ANY (streams)",
                        uuid(gone)))
                .isPositive();
    }

    /** A child whose care ended on a day. */
    private static String ended(String on) {
        var body = child(OTSU);
        body.put("since", "2019-03-01");
        var child = id(post(CONSULTANT, CHILDREN, body));
        post(CONSULTANT, CHILDREN + "/" + child + "/end-of-care", Map.of("on", on))
                .then()
                .statusCode(204);
        return child;
    }

    private static List<String> proposed() {
        return as(MANAGER).get(ERASURES + "/proposals?limit=200").jsonPath().getList("items.child");
    }

    private static Response approve(String subject, String erasure, boolean despiteRetention) {
        return post(subject, ERASURES + "/" + erasure + "/approval", Map.of("despiteRetention", despiteRetention));
    }

    private static Response refuse(String subject, String erasure) {
        return post(subject, ERASURES + "/" + erasure + "/refusal", Map.of("reason", "STILL_SUPPORTED"));
    }

    private static Response move(String child, int version) {
        return as(CONSULTANT)
                .header("If-Match", "\"" + version + "\"")
                .contentType(ContentType.JSON)
                .body(Map.of("municipality", "25206", "since", "2026-06-01"))
                .put(CHILDREN + "/" + child + "/residence");
    }

    @Test
    void the_lists_folded_anew_after_an_erasure_are_what_they_were() throws SQLException {
        var child = id(post(CONSULTANT, CHILDREN, child(OTSU)));
        erase(child);
        await().atMost(SOON)
                .until(() -> rows("SELECT id FROM child WHERE id = '%s'".formatted(child))
                                .size()
                        == 1);
        var dump =
                "SELECT c::text FROM child c WHERE identified_at <= (SELECT identified_at FROM child WHERE id = '%s') ORDER BY id"
                        .formatted(child);
        var before = rows(dump);

        TestCenters.foldAnew("child-list", "child");

        await().atMost(SOON).until(() -> rows(dump).size() == before.size());
        assertThat(rows(dump)).isEqualTo(before);
        as(CONSULTANT).get(CHILDREN + "/" + child).then().statusCode(200).body("name", nullValue());
    }

    /** Asks for it, and waits until it was told; answers the erasure's id. */
    private static String erase(String child) {
        var erasure = TestCenters.decideErasure(child);
        await().atMost(SOON).until(() -> !PublishedRecords.about(erasure).isEmpty());
        return erasure;
    }

    private static Response ask(String subject, String child) {
        return post(subject, ERASURES, Map.of("child", child, "reason", "FAMILY_REQUEST"));
    }

    private static List<String> missing(String erasure) {
        return as(MANAGER)
                .get(ERASURES + "?limit=200")
                .jsonPath()
                .getList("items.find { it.id == '%s' }.missing".formatted(erasure));
    }

    private static @Nullable String shown(String erasure, String field) {
        return as(MANAGER)
                .get(ERASURES + "?limit=200")
                .jsonPath()
                .getString("items.find { it.id == '%s' }?.%s".formatted(erasure, field));
    }

    private static @Nullable Object open(String erasure) {
        return as(MANAGER)
                .get(ERASURES + "?limit=200&open=true")
                .jsonPath()
                .get("items.find { it.id == '%s' }".formatted(erasure));
    }

    private static boolean keyIsDestroyed(String child) throws SQLException {
        var keys = ConfigProvider.getConfig().getValue("tsunagi.keys-database", String.class);
        try (var connection = TestStack.postgres().connect(keys);
                var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "SELECT wrapped IS NULL FROM data_key WHERE subject = '%s'".formatted(child))) {
            found.next();
            return found.getBoolean(1);
        }
    }

    private static UUID uuid(String id) {
        return UUID.fromString(id);
    }

    /** What the world has heard of a child. */
    private static List<String> told(String child) {
        await().atMost(SOON).until(() -> !PublishedRecords.about(child).isEmpty());
        return PublishedRecords.about(child).stream()
                .map(PublishedRecords.Told::body)
                .toList();
    }

    private static List<String> rows(String query) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }
}
