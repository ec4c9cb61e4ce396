package jp.tsunagi.intake;

import static jp.tsunagi.intake.TestCenters.CHILDREN;
import static jp.tsunagi.intake.TestCenters.CONSULTANT;
import static jp.tsunagi.intake.TestCenters.CONSULTATIONS;
import static jp.tsunagi.intake.TestCenters.ERASURES;
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
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.stack.TestStack;
import jp.tsunagi.testing.ServiceStack;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Two records of one child, on the real stack: merged by a person, taken back by one, erased together. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "intake"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class MergingTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @BeforeEach
    void oversight_has_spoken() {
        TestCenters.known();
    }

    @Test
    void one_record_goes_on_and_the_address_of_the_other_says_where_it_went() throws SQLException {
        var duplicate = identified();
        var survivor = identified();

        merge(MANAGER, duplicate, survivor).then().statusCode(204).header("ETag", equalTo("\"2\""));

        read(duplicate)
                .body("mergedInto", equalTo(survivor))
                .body("name", notNullValue())
                .body("version", equalTo(2));
        read(survivor).body("mergedInto", nullValue()).body("version", equalTo(1));
        as(CONSULTANT)
                .get(CHILDREN + "/" + survivor + "/merged-records")
                .then()
                .statusCode(200)
                .body("items.child", contains(duplicate))
                .body("items[0].reason", equalTo("CONFIRMED_BY_FAMILY"))
                .body("items[0].mergedOn", notNullValue());
        assertThat(count(
                        "SELECT count(*) FROM access_record WHERE streams = ARRAY[?]::uuid[] AND subject = ?"
                                + " AND fields = 'merges'",
                        UUID.fromString(survivor),
                        CONSULTANT))
                .isOne();
        await().atMost(SOON).until(() -> !listed(duplicate));
        assertThat(listed(survivor)).isTrue();
    }

    @Test
    void nothing_more_is_written_on_a_record_that_is_gone() {
        var duplicate = identified();
        var survivor = identified();
        var consultation = id(post(CONSULTANT, CONSULTATIONS, consultation(OTSU)));
        merge(MANAGER, duplicate, survivor).then().statusCode(204);

        move(duplicate, 2, "25206").then().statusCode(409).body("type", problem("child-merged"));
        post(CONSULTANT, CHILDREN + "/" + duplicate + "/end-of-care", Map.of("on", "2026-06-01"))
                .then()
                .statusCode(409)
                .body("type", problem("child-merged"));
        post(CONSULTANT, CONSULTATIONS + "/" + consultation + "/child", Map.of("child", duplicate))
                .then()
                .statusCode(409)
                .body("type", problem("child-merged"));
        post(MANAGER, ERASURES, Map.of("child", duplicate, "reason", "FAMILY_REQUEST"))
                .then()
                .statusCode(409)
                .body("type", problem("child-merged"));
    }

    @Test
    void taken_back_it_stands_as_it_stood_and_what_was_recorded_on_the_other_one_stays_there() {
        var duplicate = identified();
        move(duplicate, 1, "25206").then().statusCode(204);
        var survivor = identified();
        merge(MANAGER, duplicate, survivor).then().statusCode(204);
        move(survivor, 1, "25207").then().statusCode(204);

        unmerge(MANAGER, duplicate, survivor).then().statusCode(204);

        read(duplicate)
                .body("mergedInto", nullValue())
                .body("municipality", equalTo("25206"))
                .body("version", equalTo(4));
        read(survivor).body("municipality", equalTo("25207"));
        as(CONSULTANT).get(CHILDREN + "/" + survivor + "/merged-records").then().body("items", empty());
        await().atMost(SOON).until(() -> listed(duplicate) && listed(survivor));
        move(duplicate, 4, "25208").then().statusCode(204);
        // and once more, the other way round
        merge(MANAGER, survivor, duplicate).then().statusCode(204);
        read(survivor).body("mergedInto", equalTo(duplicate));
    }

    @Test
    void the_consultations_of_both_are_found_by_the_one_that_goes_on() {
        var duplicate = identified();
        var survivor = identified();
        var first = linked(duplicate);
        var second = linked(survivor);
        var _ = linked(identified());
        merge(MANAGER, duplicate, survivor).then().statusCode(204);

        await().atMost(SOON)
                .untilAsserted(() -> as(CONSULTANT)
                        .get(CONSULTATIONS + "?child=" + survivor)
                        .then()
                        .statusCode(200)
                        .body("items.id", containsInAnyOrder(first, second)));

        unmerge(MANAGER, duplicate, survivor).then().statusCode(204);
        await().atMost(SOON)
                .untilAsserted(() -> as(CONSULTANT)
                        .get(CONSULTATIONS + "?child=" + survivor)
                        .then()
                        .body("items.id", contains(second)));
        as(CONSULTANT).get(CONSULTATIONS + "?child=" + duplicate).then().body("items.id", contains(first));
    }

    @Test
    void coordination_is_asked_for_under_the_record_that_goes_on() {
        var duplicate = identified();
        var survivor = identified();
        var consultation = linked(duplicate);
        merge(MANAGER, duplicate, survivor).then().statusCode(204);

        post(CONSULTANT, CONSULTATIONS + "/" + consultation + "/coordination", Map.of("sectors", List.of("MEDICAL")))
                .then()
                .statusCode(204);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(PublishedRecords.about(consultation))
                        .filteredOn(told -> told.type().contains("coordination-requested"))
                        .singleElement()
                        .satisfies(told -> assertThat(told.body()).contains(survivor)));
    }

    @Test
    void in_the_counts_of_a_period_they_are_one_child() {
        var duplicate = identified();
        var survivor = identified();
        linked(duplicate);
        linked(survivor);
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(consulted(survivor) && consulted(duplicate)).isTrue());
        int before = childrenCounted();

        merge(MANAGER, duplicate, survivor).then().statusCode(204);
        await().atMost(SOON).untilAsserted(() -> assertThat(childrenCounted()).isEqualTo(before - 1));
        unmerge(MANAGER, duplicate, survivor).then().statusCode(204);
        await().atMost(SOON).untilAsserted(() -> assertThat(childrenCounted()).isEqualTo(before));
    }

    private static boolean consulted(String child) {
        return !as(CONSULTANT)
                .get(CONSULTATIONS + "?child=" + child)
                .jsonPath()
                .getList("items")
                .isEmpty();
    }

    private static int childrenCounted() {
        return as(CONSULTANT)
                .queryParam("center", OTSU)
                .queryParam("from", "2026-01-01")
                .queryParam("to", "2026-12-31")
                .get("/api/intake/v1/consultation-counts")
                .jsonPath()
                .getInt("children");
    }

    @Test
    void who_is_found_by_either_record_is_one_candidate_the_one_that_goes_on() {
        var given = UUID.randomUUID().toString().substring(0, 8);
        var duplicate = indexed(CONSULTANT, OTSU, "見本 " + given);
        var survivor = indexed(CONSULTANT, OTSU, "見本 " + given);
        assertThat(candidates(given)).containsExactlyInAnyOrder(duplicate, survivor);

        merge(MANAGER, duplicate, survivor).then().statusCode(204);

        await().atMost(SOON).until(() -> candidates(given).equals(List.of(survivor)));
        unmerge(MANAGER, duplicate, survivor).then().statusCode(204);
        await().atMost(SOON).until(() -> candidates(given).size() == 2);
    }

    @Test
    void a_candidate_that_a_person_told_apart_is_shown_with_that_until_the_two_are_merged() throws SQLException {
        var given = UUID.randomUUID().toString().substring(0, 8);
        var one = indexed(CONSULTANT, OTSU, "見本 " + given);
        var other = indexed(CONSULTANT, OTSU, "見本 " + given);
        like(one)
                .body("items", hasSize(1))
                .body("items[0].child", equalTo(other))
                .body("items[0].toldApart", is(false));
        assertThat(count(
                        "SELECT count(*) FROM access_record WHERE purpose = 'candidates' AND ? = ANY (streams)",
                        UUID.fromString(other)))
                .isOne();

        tellApart(CONSULTANT, one, other).then().statusCode(204);
        tellApart(MANAGER, other, one).then().statusCode(204);

        like(one).body("items[0].toldApart", is(true)).body("items[0].reasons", hasItem("FAMILY_NAME_SAME"));
        like(other).body("items[0].child", equalTo(one)).body("items[0].toldApart", is(true));
        tellApart(CONSULTANT, one, one).then().statusCode(400).body("type", problem("same-record"));
        tellApart(CONSULTANT, one, id(post(NEIGHBOR, CHILDREN, child(KUSATSU))))
                .then()
                .statusCode(400)
                .body("type", problem("unknown-record"));
        tellApart(NEIGHBOR, one, other).then().statusCode(404);
        as(NEIGHBOR).get(CHILDREN + "/" + one + "/candidates").then().statusCode(404);

        merge(MANAGER, other, one).then().statusCode(204);
        tellApart(CONSULTANT, one, other).then().statusCode(409).body("type", problem("children-are-merged"));
        await().atMost(SOON).untilAsserted(() -> like(one).body("items", hasSize(0)));
        as(CONSULTANT)
                .get(CHILDREN + "/" + other + "/candidates")
                .then()
                .statusCode(409)
                .body("type", problem("child-merged"));
        // Taken back because they are different children: that is as good as having told them apart.
        unmerge(MANAGER, other, one).then().statusCode(204);
        await().atMost(SOON).untilAsserted(() -> like(one).body("items[0].toldApart", is(true)));
    }

    private static ValidatableResponse like(String child) {
        return as(CONSULTANT).get(CHILDREN + "/" + child + "/candidates").then().statusCode(200);
    }

    private static Response tellApart(String subject, String child, String other) {
        return post(
                subject, CHILDREN + "/" + child + "/difference", Map.of("from", other, "reason", "TWINS_OR_SIBLINGS"));
    }

    @Test
    void chains_and_circles_are_refused_with_what_to_do_instead() {
        var first = identified();
        var second = identified();
        var third = identified();
        merge(MANAGER, first, second).then().statusCode(204);

        merge(MANAGER, second, third).then().statusCode(409).body("type", problem("child-has-merged-records"));
        merge(MANAGER, third, first).then().statusCode(409).body("type", problem("survivor-merged"));
        merge(MANAGER, second, first).then().statusCode(409).body("type", problem("survivor-merged"));
        merge(MANAGER, first, third).then().statusCode(409).body("type", problem("child-merged"));
        merge(MANAGER, third, third).then().statusCode(400).body("type", problem("same-record"));
        merge(MANAGER, third, second).then().statusCode(204);
        unmerge(MANAGER, first, third).then().statusCode(409).body("type", problem("child-not-merged"));
    }

    @Test
    void of_two_merges_in_opposite_directions_at_once_exactly_one_happens() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 8; round++) {
                var one = identified();
                var other = identified();
                var answers = threads.invokeAll(List.<Callable<Integer>>of(
                        () -> merge(MANAGER, one, other).statusCode(),
                        () -> merge(MANAGER, other, one).statusCode()));

                assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(204, 409);
                var gone = as(CONSULTANT).get(CHILDREN + "/" + one).jsonPath().getString("mergedInto") != null
                        ? List.of(one, other)
                        : List.of(other, one);
                read(gone.get(0)).body("mergedInto", equalTo(gone.get(1)));
                read(gone.get(1)).body("mergedInto", nullValue());
            }
        }
    }

    @Test
    void the_same_request_again_is_one_merge_and_changes_nothing_once_that_was_taken_back() {
        var duplicate = identified();
        var survivor = identified();
        var key = UUID.randomUUID().toString();
        merge(MANAGER, key, duplicate, survivor).then().statusCode(204);
        merge(MANAGER, key, duplicate, survivor).then().statusCode(204);
        read(duplicate).body("version", equalTo(2));
        unmerge(MANAGER, duplicate, survivor).then().statusCode(204);

        merge(MANAGER, key, duplicate, survivor).then().statusCode(204);

        read(duplicate).body("mergedInto", nullValue()).body("version", equalTo(3));
    }

    @Test
    void a_merge_that_was_cut_off_after_it_was_decided_is_made_good_by_the_repetition() throws SQLException {
        var duplicate = identified();
        var survivor = identified();
        var key = UUID.randomUUID().toString();
        try (var connection = connect()) {
            cutOff(connection, key, duplicate, survivor);
            forgetTimers(connection);
            connection.commit();
        }
        read(duplicate).body("mergedInto", nullValue());
        move(duplicate, 1, "25206").then().statusCode(204);

        merge(MANAGER, key, duplicate, survivor).then().statusCode(204);

        read(duplicate).body("mergedInto", equalTo(survivor)).body("municipality", equalTo("25206"));
    }

    @Test
    void a_merge_that_was_cut_off_is_made_good_by_the_timer_when_nobody_comes_again() throws SQLException {
        var duplicate = identified();
        var survivor = identified();
        try (var connection = connect()) {
            cutOff(connection, UUID.randomUUID().toString(), duplicate, survivor);
            connection.commit();
        }

        await().atMost(SOON).untilAsserted(() -> read(duplicate).body("mergedInto", equalTo(survivor)));
    }

    @Test
    void an_erasure_asked_for_between_the_decision_and_the_record_that_follows_it_is_led_to_the_record_that_goes_on()
            throws SQLException {
        var duplicate = identified();
        var survivor = identified();
        try (var connection = connect()) {
            cutOff(connection, UUID.randomUUID().toString(), duplicate, survivor);
            forgetTimers(connection);
            connection.commit();
        }
        read(duplicate).body("mergedInto", nullValue());

        post(CONSULTANT, ERASURES, Map.of("child", duplicate, "reason", "FAMILY_REQUEST"))
                .then()
                .statusCode(409)
                .body("type", problem("child-merged"));
    }

    @Test
    void an_erasure_asked_for_before_the_merge_is_not_approved_after_it() {
        var duplicate = identified();
        var erasure = id(post(CONSULTANT, ERASURES, Map.of("child", duplicate, "reason", "FAMILY_REQUEST")));
        merge(MANAGER, duplicate, identified()).then().statusCode(204);

        post(MANAGER, ERASURES + "/" + erasure + "/approval", Map.of("despiteRetention", true))
                .then()
                .statusCode(409)
                .body("type", problem("child-merged"));
    }

    @Test
    void what_is_held_of_a_merged_record_holds_for_the_child() {
        var duplicate = identified();
        var survivor = identified();
        var hold = CHILDREN + "/" + duplicate + "/hold";
        post(MANAGER, hold, Map.of("reason", "AUDIT")).then().statusCode(204);
        merge(MANAGER, duplicate, survivor).then().statusCode(204);
        post(MANAGER, hold, Map.of("reason", "DISPUTE")).then().statusCode(409).body("type", problem("child-merged"));
        var erasure = id(post(CONSULTANT, ERASURES, Map.of("child", survivor, "reason", "FAMILY_REQUEST")));
        var approval = ERASURES + "/" + erasure + "/approval";

        post(MANAGER, approval, Map.of("despiteRetention", true))
                .then()
                .statusCode(409)
                .body("type", problem("erasure-held"));
        post(MANAGER, hold + "/lifting", Map.of("reason", "REASON_ENDED"))
                .then()
                .statusCode(204);
        post(MANAGER, approval, Map.of("despiteRetention", true)).then().statusCode(204);
    }

    @Test
    void only_the_center_that_keeps_both_records_merges_them() {
        var own = identified();
        var foreign = id(post(NEIGHBOR, CHILDREN, child(KUSATSU)));
        merge(MANAGER, own, foreign).then().statusCode(400).body("type", problem("unknown-record"));
        merge(MANAGER, foreign, own).then().statusCode(404);
        merge(MANAGER, own, UUID.randomUUID().toString())
                .then()
                .statusCode(400)
                .body("type", problem("unknown-record"));
        merge(OFFICER, own, foreign).then().statusCode(403);
        merge(CONSULTANT, own, identified()).then().statusCode(403);
        unmerge(CONSULTANT, own, identified()).then().statusCode(403);
        as(NEIGHBOR).get(CHILDREN + "/" + own + "/merged-records").then().statusCode(404);
        post(MANAGER, CHILDREN + "/" + own + "/merge", Map.of("into", identified(), "reason", "THEY_LOOK_ALIKE"))
                .then()
                .statusCode(400)
                .body("type", problem("unknown-code"));

        var both = UUID.randomUUID().toString();
        TestCenters.assign(both, StaffRole.CENTER_MANAGER, OTSU);
        TestCenters.assign(both, StaffRole.CENTER_MANAGER, KUSATSU);
        await().atMost(SOON)
                .until(() -> as(both).get(CHILDREN + "/" + own).statusCode() == 200
                        && as(both).get(CHILDREN + "/" + foreign).statusCode() == 200);
        merge(both, own, foreign).then().statusCode(400).body("type", problem("unknown-record"));
    }

    @Test
    void the_world_hears_ids_and_days_in_the_order_of_the_decisions() {
        var duplicate = identified();
        var survivor = identified();
        merge(MANAGER, duplicate, survivor).then().statusCode(204);
        unmerge(MANAGER, duplicate, survivor).then().statusCode(204);

        await().atMost(SOON).until(() -> told(duplicate).size() == 2);
        assertThat(told(duplicate).stream().map(PublishedRecords.Told::type))
                .containsExactly("jp.tsunagi.intake.children-merged.v1", "jp.tsunagi.intake.children-unmerged.v1");
        assertThat(told(duplicate).getFirst().body())
                .contains(survivor, "\"childKnownFrom\":\"2026-04-02\"", "\"survivorKnownFrom\":\"2026-04-02\"")
                .doesNotContain("CONFIRMED_BY_FAMILY");
    }

    @Test
    void an_erasure_takes_the_merged_records_with_it() throws SQLException {
        var duplicate = identified();
        var survivor = identified();
        var consultation = linked(duplicate);
        merge(MANAGER, duplicate, survivor).then().statusCode(204);

        var erasure = TestCenters.decideErasure(survivor);

        await().atMost(SOON).until(() -> !PublishedRecords.about(erasure).isEmpty());
        assertThat(keyIsDestroyed(duplicate)).as("before it is recorded").isTrue();
        assertThat(keyIsDestroyed(survivor)).isTrue();
        // Others keep texts under the other id as well: they hear of it, and confirm it, by an erasure of its own.
        await().atMost(SOON)
                .until(() -> PublishedRecords.all().stream()
                        .anyMatch(told -> told.type().equals("jp.tsunagi.intake.subject-erased.v1")
                                && told.body().contains("\"subject\":\"" + duplicate + "\"")
                                && told.body().contains(consultation)));
        assertThat(as(MANAGER).get(ERASURES + "?limit=200&open=true").jsonPath().<String>getList("items.child"))
                .contains(duplicate, survivor);
        for (var record : List.of(duplicate, survivor)) {
            read(record).body("name", nullValue());
            assertThat(count("SELECT count(*) FROM child_index WHERE child = ? AND erased", UUID.fromString(record)))
                    .isOne();
        }
        unmerge(MANAGER, duplicate, survivor).then().statusCode(409).body("type", problem("erased"));
        merge(MANAGER, identified(), survivor).then().statusCode(409).body("type", problem("erased"));
        merge(MANAGER, survivor, identified()).then().statusCode(409).body("type", problem("erased"));
    }

    /** As if the process had ended between the decision and the record that follows it. */
    private static void cutOff(Connection connection, String key, String duplicate, String survivor)
            throws SQLException {
        // Nobody numbers what is written from here on before it is over.
        connection.setAutoCommit(false);
        connection.createStatement().execute("SELECT pg_current_xact_id()");
        merge(MANAGER, key, duplicate, survivor).then().statusCode(204);
        for (var statement : List.of(
                "DELETE FROM command WHERE stream = ? AND version = 2",
                "DELETE FROM event WHERE stream = ? AND version = 2",
                "UPDATE stream SET version = 1 WHERE id = ?")) {
            try (var execution = connection.prepareStatement(statement)) {
                execution.setObject(1, UUID.fromString(duplicate));
                assertThat(execution.executeUpdate()).as(statement).isOne();
            }
        }
    }

    private static void forgetTimers(Connection connection) throws SQLException {
        try (var execution = connection.createStatement()) {
            assertThat(execution.executeUpdate("DELETE FROM timer WHERE name = 'follow-merges'"))
                    .isPositive();
        }
    }

    private static Response merge(String subject, String child, String survivor) {
        return merge(subject, UUID.randomUUID().toString(), child, survivor);
    }

    private static Response merge(String subject, String key, String child, String survivor) {
        return post(
                subject,
                key,
                CHILDREN + "/" + child + "/merge",
                Map.of("into", survivor, "reason", "CONFIRMED_BY_FAMILY"));
    }

    private static Response unmerge(String subject, String child, String survivor) {
        return post(
                subject, CHILDREN + "/" + child + "/unmerge", Map.of("from", survivor, "reason", "DIFFERENT_CHILDREN"));
    }

    private static Response move(String child, int version, String municipality) {
        return as(CONSULTANT)
                .header("If-Match", "\"" + version + "\"")
                .contentType(ContentType.JSON)
                .body(Map.of("municipality", municipality, "since", "2026-06-01"))
                .put(CHILDREN + "/" + child + "/residence");
    }

    private static ValidatableResponse read(String child) {
        return as(CONSULTANT).get(CHILDREN + "/" + child).then().statusCode(200);
    }

    private static String identified() {
        return id(post(CONSULTANT, CHILDREN, child(OTSU)));
    }

    private static String linked(String child) {
        var consultation = id(post(CONSULTANT, CONSULTATIONS, consultation(OTSU)));
        post(CONSULTANT, CONSULTATIONS + "/" + consultation + "/child", Map.of("child", child))
                .then()
                .statusCode(204);
        return consultation;
    }

    private static String indexed(String subject, UUID center, String name) {
        var body = child(center);
        body.put("name", name);
        var child = id(post(subject, CHILDREN, body));
        await().atMost(SOON)
                .until(() -> count("SELECT count(*) FROM child_index WHERE child = ?", UUID.fromString(child)) == 1);
        return child;
    }

    private static List<String> candidates(String given) {
        var body = new HashMap<String, Object>();
        body.put("center", OTSU);
        body.put("name", "見本 " + given);
        body.put("birthDate", "2018-04-01");
        body.put("municipality", "25201");
        return post(CONSULTANT, CHILDREN + "/candidates", body).jsonPath().getList("items.child");
    }

    private static boolean listed(String child) {
        return as(CONSULTANT)
                .get(CHILDREN + "?limit=200&center=" + OTSU)
                .jsonPath()
                .<String>getList("items.id")
                .contains(child);
    }

    /** What the world has heard of a record's merges. */
    private static List<PublishedRecords.Told> told(String child) {
        return PublishedRecords.all().stream()
                .filter(told -> told.type().contains("merged") && told.body().contains("\"child\":\"" + child + "\""))
                .toList();
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
}
