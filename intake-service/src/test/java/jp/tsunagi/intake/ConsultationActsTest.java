package jp.tsunagi.intake;

import static jp.tsunagi.intake.TestCenters.CHILDREN;
import static jp.tsunagi.intake.TestCenters.CONSULTANT;
import static jp.tsunagi.intake.TestCenters.CONSULTATIONS;
import static jp.tsunagi.intake.TestCenters.KUSATSU;
import static jp.tsunagi.intake.TestCenters.MANAGER;
import static jp.tsunagi.intake.TestCenters.NEIGHBOR;
import static jp.tsunagi.intake.TestCenters.OFFICER;
import static jp.tsunagi.intake.TestCenters.OTSU;
import static jp.tsunagi.intake.TestCenters.TOPIC;
import static jp.tsunagi.intake.TestCenters.as;
import static jp.tsunagi.intake.TestCenters.child;
import static jp.tsunagi.intake.TestCenters.consultation;
import static jp.tsunagi.intake.TestCenters.count;
import static jp.tsunagi.intake.TestCenters.id;
import static jp.tsunagi.intake.TestCenters.post;
import static jp.tsunagi.intake.TestCenters.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.referral.AgencyRegistered;
import jp.tsunagi.contracts.referral.ResourceCapacity;
import jp.tsunagi.contracts.referral.ResourceKind;
import jp.tsunagi.contracts.referral.RetirementReason;
import jp.tsunagi.contracts.referral.SupportResourceListed;
import jp.tsunagi.contracts.referral.SupportResourceRetired;
import jp.tsunagi.testing.ServiceStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a center does with its consultations, on the real stack. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "intake"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsultationActsTest {
    private static final Map<String, Object> NOTHING = Map.of();
    private static final Map<String, Object> LINKED = Map.of("disposition", "LINKED");
    private static final Map<String, Object> ADVICE = Map.of("advised", "SCHOOL_OR_EDUCATION_BOARD");
    private static final Map<String, Object> COORDINATION = Map.of("sectors", List.of("MEDICAL", "EDUCATION"));

    private static final Map<String, Object> REOPENING = Map.of("reason", "NEW_NEED", "mine", true);

    @BeforeEach
    void oversight_has_spoken() {
        TestCenters.known();
    }

    /** The ways that an act can take, with a body that fits. */
    static Stream<Act> acts() {
        return Stream.of(
                new Act("ownership", NOTHING),
                new Act("information", Map.of("resources", List.of(UUID.randomUUID()))),
                new Act("advice", ADVICE),
                new Act("child", Map.of("child", UUID.randomUUID())),
                new Act("coordination", COORDINATION),
                new Act("disposition", LINKED),
                new Act("reopening", REOPENING));
    }

    record Act(String path, Map<String, Object> body) {}

    @Test
    void a_consultation_is_taken_over_answered_coordinated_and_brought_to_its_end() throws SQLException {
        var consultation = received();
        var child = id(post(CONSULTANT, CHILDREN, child(OTSU)));
        var agency = agency();

        act(CONSULTANT, consultation, "ownership", NOTHING)
                .then()
                .statusCode(204)
                .header("ETag", "\"2\"");
        act(CONSULTANT, consultation, "information", Map.of("resources", List.of(agency)))
                .then()
                .statusCode(204)
                .header("ETag", "\"3\"");
        act(MANAGER, consultation, "child", Map.of("child", child))
                .then()
                .statusCode(204)
                .header("ETag", "\"4\"");
        act(CONSULTANT, consultation, "coordination", COORDINATION)
                .then()
                .statusCode(204)
                .header("ETag", "\"5\"");
        shown(CONSULTANT, consultation)
                .then()
                .body("owner", equalTo(CONSULTANT))
                .body("mine", equalTo(true))
                .body("child", equalTo(child))
                .body("state", equalTo("COORDINATING"))
                .body("disposition", nullValue())
                .body("responses", contains("INFORMATION", "COORDINATION"));
        act(CONSULTANT, consultation, "disposition", LINKED)
                .then()
                .statusCode(204)
                .header("ETag", "\"6\"");
        shown(MANAGER, consultation)
                .then()
                .header("ETag", "\"6\"")
                .body("mine", equalTo(false))
                .body("state", equalTo("DISPOSED"))
                .body("disposition", equalTo("LINKED"));
        assertThat(count("SELECT count(*) FROM timer WHERE stream = ?", UUID.fromString(consultation)))
                .as("the watch over a missing disposition")
                .isZero();
    }

    @Test
    void at_first_it_lies_with_the_duty_desk() {
        shown(CONSULTANT, received())
                .then()
                .body("owner", nullValue())
                .body("mine", equalTo(false))
                .body("child", nullValue())
                .body("state", equalTo("OPEN"))
                .body("responses", empty())
                .body("carerWork", nullValue());
    }

    @Test
    void the_carers_work_is_kept_when_it_came_up() {
        var body = consultation(OTSU);
        body.put("carerWork", "AT_RISK");
        var consultation = id(post(CONSULTANT, CONSULTATIONS, body));
        shown(CONSULTANT, consultation).then().body("carerWork", equalTo("AT_RISK"));
        listed(CONSULTANT, consultation, 1)
                .then()
                .body(item(consultation, "carerWork"), equalTo("AT_RISK"))
                .body(item(consultation, "state"), equalTo("OPEN"));
    }

    @Test
    void the_list_is_narrowed_to_ones_own_and_to_a_state() {
        var mine = received();
        var ended = received();
        var others = received();
        act(CONSULTANT, mine, "ownership", NOTHING).then().statusCode(204);
        act(CONSULTANT, ended, "ownership", NOTHING).then().statusCode(204);
        act(CONSULTANT, ended, "disposition", LINKED).then().statusCode(204);
        act(MANAGER, others, "ownership", NOTHING).then().statusCode(204);
        listed(CONSULTANT, others, 2).then().statusCode(200);
        listed(CONSULTANT, ended, 3, "mine", "true")
                .then()
                .body("items.id", hasItem(mine))
                .body("items.id", hasItem(ended))
                .body("items.id", not(hasItem(others)))
                .body("items.mine", everyItem(equalTo(true)));
        listed(CONSULTANT, ended, 3, "mine", "true", "state", "DISPOSED")
                .then()
                .body("items.id", hasItem(ended))
                .body("items.id", not(hasItem(mine)))
                .body("items.state", everyItem(equalTo("DISPOSED")))
                .body("items.disposition", everyItem(equalTo("LINKED")));
        listed(CONSULTANT, ended, 3, "mine", "false").then().body("items.id", hasItem(others));
    }

    @Test
    void the_list_is_searched_by_owner_urgency_and_words_in_the_names_of_themes() {
        var body = consultation(OTSU);
        body.put("themes", List.of("EQUIPMENT"));
        body.put("urgency", "URGENT");
        var wanted = id(post(CONSULTANT, CONSULTATIONS, body));
        var other = received();
        act(MANAGER, wanted, "ownership", NOTHING).then().statusCode(204);
        act(CONSULTANT, other, "ownership", NOTHING).then().statusCode(204);
        listed(CONSULTANT, other, 2).then().statusCode(200);
        for (var filter : List.of(
                List.of("owner", MANAGER), List.of("urgency", "URGENT"), List.of("q", "用具"), List.of("q", " ＥＱＵＩＰ"))) {
            listed(CONSULTANT, wanted, 2, filter.getFirst(), filter.getLast())
                    .then()
                    .body("items.id", hasItem(wanted))
                    .body("items.id", not(hasItem(other)));
        }
        listed(CONSULTANT, wanted, 2, "q", "どこにもない語").then().body("items", empty());
        as(CONSULTANT)
                .queryParam("q", " ")
                .get(CONSULTATIONS)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("q"));
    }

    @Test
    void a_filter_that_cannot_be_read_is_refused() {
        as(CONSULTANT)
                .queryParam("mine", "perhaps")
                .get(CONSULTATIONS)
                .then()
                .statusCode(400)
                .body("type", problem("malformed-parameter"))
                .body("errors[0].parameter", equalTo("mine"));
        as(CONSULTANT)
                .queryParam("state", "SLEEPING")
                .get(CONSULTATIONS)
                .then()
                .statusCode(400)
                .body("type", problem("unknown-code"));
    }

    @Test
    void who_has_it_already_changes_nothing() {
        var consultation = received();
        act(CONSULTANT, consultation, "ownership", NOTHING).then().header("ETag", "\"2\"");
        act(CONSULTANT, consultation, "ownership", NOTHING)
                .then()
                .statusCode(204)
                .header("ETag", "\"2\"");
    }

    @Test
    void advice_to_another_than_the_inquirer_is_recorded() {
        var consultation = received();
        act(CONSULTANT, consultation, "advice", ADVICE).then().statusCode(204).header("ETag", "\"2\"");
        shown(CONSULTANT, consultation).then().body("responses", equalTo(List.of("ADVICE")));
    }

    @Test
    void an_agency_that_nobody_registered_is_pointed_at() {
        var consultation = received();
        var known = agency();
        act(CONSULTANT, consultation, "information", Map.of("resources", List.of(known, UUID.randomUUID())))
                .then()
                .statusCode(400)
                .body("type", problem("unknown-resource"))
                .body("errors[0].pointer", equalTo("/resources/1"))
                .body("errors[0].detail", matchesPattern("(?s).*[ぁ-ん].*"));
        shown(CONSULTANT, consultation).then().header("ETag", "\"1\"");
    }

    @Test
    void a_support_resource_is_pointed_at_and_named_in_the_timeline() {
        var consultation = received();
        var agency = agency();
        var resource = resource();
        act(CONSULTANT, consultation, "information", Map.of("resources", List.of(resource, agency, resource)))
                .then()
                .statusCode(204);
        act(CONSULTANT, consultation, "introductions", Map.of("agency", resource))
                .then()
                .statusCode(400)
                .body("type", problem("unknown-resource"));
        as(CONSULTANT)
                .get(CONSULTATIONS + "/" + consultation + "/timeline")
                .then()
                .body("items[1].kind", equalTo("INFORMATION"))
                .body("items[1].about", contains(agency.toString(), resource.toString()))
                .body("items[1].directory.kind", contains("AGENCY", "RESOURCE"))
                .body("items[1].directory.name", contains("大津訪問看護ステーション", "大津短期入所"))
                .body("items[1].directory.retired", contains(false, false));
    }

    @Test
    void a_support_resource_that_is_offered_no_more_is_refused_and_keeps_its_name_where_it_was_given()
            throws SQLException {
        var consultation = received();
        var resource = resource();
        act(CONSULTANT, consultation, "information", Map.of("resources", List.of(resource)))
                .then()
                .statusCode(204);
        TOPIC.publish(
                resource, new SupportResourceRetired(resource, "25", LocalDate.of(2026, 4, 2), RetirementReason.ENDED));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> count("SELECT count(*) FROM support_resource WHERE retired AND id = ?", resource) == 1);
        act(CONSULTANT, consultation, "information", Map.of("resources", List.of(agency(), resource)))
                .then()
                .statusCode(400)
                .body("type", problem("support-resource-retired"))
                .body("errors[0].pointer", equalTo("/resources/1"))
                .body("errors[0].detail", matchesPattern("(?s).*[ぁ-ん].*"));
        as(CONSULTANT)
                .get(CONSULTATIONS + "/" + consultation + "/timeline")
                .then()
                .body("items.kind", contains("RECEIVED", "INFORMATION"))
                .body("items[1].directory.name", contains("大津短期入所"))
                .body("items[1].directory.retired", contains(true));
    }

    @Test
    void too_few_and_too_many_are_refused() {
        var consultation = received();
        var many = new ArrayList<UUID>();
        for (int i = 0; i < 21; i++) {
            many.add(UUID.randomUUID());
        }
        act(CONSULTANT, consultation, "information", Map.of("resources", List.of()))
                .then()
                .statusCode(400)
                .body("type", problem("too-few"))
                .body("errors[0].pointer", equalTo("/resources"));
        act(CONSULTANT, consultation, "information", Map.of("resources", many))
                .then()
                .statusCode(400)
                .body("type", problem("too-many"));
        act(CONSULTANT, consultation, "coordination", Map.of("sectors", List.of()))
                .then()
                .statusCode(400)
                .body("type", problem("too-few"));
    }

    @ParameterizedTest
    @CsvSource({
        "ownership, surprise, 1, unknown-field",
        "coordination, surprise, 1, unknown-field",
        "disposition, disposition, FORGOTTEN, unknown-code",
        "disposition, disposition, , required",
        "advice, advised, NOBODY, unknown-code",
        "advice, advised, , required",
        "child, child, 1, malformed-id",
        "child, child, , required",
        "information, resources, 1, wrong-kind",
    })
    void what_is_wrong_is_said_where_it_is_wrong(String path, String field, @Nullable String value, String problem) {
        var body = new HashMap<String, Object>(path.equals("coordination") ? COORDINATION : NOTHING);
        body.put(field, value);
        act(CONSULTANT, received(), path, body)
                .then()
                .statusCode(400)
                .body("type", problem(problem))
                .body("errors[0].pointer", equalTo("/" + field));
    }

    @Test
    void a_child_of_another_center_is_unknown_here() {
        var consultation = received();
        var foreign = id(post(NEIGHBOR, CHILDREN, child(KUSATSU)));
        var answers = Stream.of(foreign, UUID.randomUUID().toString())
                .map(child -> act(CONSULTANT, consultation, "child", Map.of("child", child)))
                .toList();
        answers.forEach(answer -> answer.then()
                .statusCode(400)
                .body("type", problem("unknown-child"))
                .body("errors[0].pointer", equalTo("/child")));
        assertThat(answers.getFirst().asString()).isEqualTo(answers.getLast().asString());
    }

    @Test
    void a_consultation_is_about_one_child() {
        var consultation = received();
        var child = id(post(CONSULTANT, CHILDREN, child(OTSU)));
        var other = id(post(CONSULTANT, CHILDREN, child(OTSU)));
        act(CONSULTANT, consultation, "child", Map.of("child", child)).then().statusCode(204);
        act(CONSULTANT, consultation, "child", Map.of("child", child))
                .then()
                .statusCode(204)
                .header("ETag", "\"2\"");
        act(CONSULTANT, consultation, "child", Map.of("child", other))
                .then()
                .statusCode(409)
                .body("type", problem("consultation-has-another-child"));
    }

    @Test
    void coordination_is_asked_for_once() {
        var consultation = received();
        act(CONSULTANT, consultation, "coordination", COORDINATION).then().statusCode(204);
        act(CONSULTANT, consultation, "coordination", COORDINATION)
                .then()
                .statusCode(409)
                .body("type", problem("coordination-already-requested"));
    }

    @Test
    void after_its_end_only_the_child_may_be_learned() {
        var consultation = received();
        act(CONSULTANT, consultation, "disposition", LINKED).then().statusCode(204);
        for (var late : List.of(
                new Act("ownership", NOTHING),
                new Act("information", Map.of("resources", List.of(agency()))),
                new Act("advice", ADVICE),
                new Act("coordination", COORDINATION),
                new Act("disposition", LINKED))) {
            act(CONSULTANT, consultation, late.path(), late.body())
                    .then()
                    .statusCode(409)
                    .body("type", problem("consultation-already-disposed"));
        }
        var child = id(post(CONSULTANT, CHILDREN, child(OTSU)));
        act(CONSULTANT, consultation, "child", Map.of("child", child)).then().statusCode(204);
        shown(CONSULTANT, consultation).then().body("child", equalTo(child)).body("state", equalTo("DISPOSED"));
    }

    @Test
    void one_that_was_disposed_of_is_reopened_and_the_world_hears_of_it() throws SQLException {
        var consultation = received();
        act(MANAGER, consultation, "ownership", NOTHING).then().statusCode(204);
        act(CONSULTANT, consultation, "reopening", REOPENING)
                .then()
                .statusCode(409)
                .body("type", problem("consultation-still-open"));
        act(CONSULTANT, consultation, "disposition", LINKED).then().statusCode(204);
        act(CONSULTANT, consultation, "reopening", Map.of("mine", false))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
        act(CONSULTANT, consultation, "reopening", REOPENING)
                .then()
                .statusCode(204)
                .header("ETag", "\"4\"");
        shown(CONSULTANT, consultation)
                .then()
                .body("state", equalTo("OPEN"))
                .body("disposition", nullValue())
                .body("mine", equalTo(true));
        listed(CONSULTANT, consultation, 4)
                .then()
                .body(item(consultation, "state"), equalTo("OPEN"))
                .body(item(consultation, "owner"), equalTo(CONSULTANT));
        assertThat(count("SELECT count(*) FROM timer WHERE stream = ?", UUID.fromString(consultation)))
                .as("the watch over a missing disposition")
                .isOne();
        act(CONSULTANT, consultation, "disposition", LINKED).then().statusCode(204);
        act(CONSULTANT, consultation, "reopening", Map.of("reason", "OTHER", "mine", false))
                .then()
                .statusCode(204);
        shown(MANAGER, consultation).then().body("owner", nullValue());
        as(CONSULTANT)
                .get(CONSULTATIONS + "/" + consultation + "/timeline")
                .then()
                .body(
                        "items.kind",
                        contains("RECEIVED", "OWNERSHIP", "DISPOSITION", "REOPENING", "DISPOSITION", "REOPENING"))
                .body("items[3].codes", contains("NEW_NEED"));
        var told = await().atMost(Duration.ofSeconds(20))
                .until(() -> PublishedRecords.about(consultation), records -> records.size() == 5);
        assertThat(told.get(2).type()).isEqualTo("jp.tsunagi.intake.consultation-reopened.v1");
        assertThat(told.get(2).body()).contains("\"reason\":\"NEW_NEED\"").doesNotContain(CONSULTANT);
    }

    @Test
    void the_same_key_and_body_are_one_act() {
        var consultation = received();
        var key = UUID.randomUUID().toString();
        var path = CONSULTATIONS + "/" + consultation + "/coordination";
        post(CONSULTANT, key, path, COORDINATION).then().statusCode(204).header("ETag", "\"2\"");
        post(CONSULTANT, key, path, COORDINATION).then().statusCode(204).header("ETag", "\"2\"");
        post(CONSULTANT, key, path, Map.of("sectors", List.of("LABOR")))
                .then()
                .statusCode(422)
                .body("type", problem("idempotency-key-reused"));
    }

    @Test
    void who_names_an_old_version_is_told_so() {
        var consultation = received();
        act(CONSULTANT, consultation, "ownership", NOTHING).then().statusCode(204);
        ifMatch(CONSULTANT, consultation, "\"1\"").then().statusCode(412).body("type", problem("stale"));
        ifMatch(CONSULTANT, consultation, "yesterday")
                .then()
                .statusCode(400)
                .body("type", problem("malformed-if-match"));
        ifMatch(CONSULTANT, consultation, "\"2\"").then().statusCode(204).header("ETag", "\"3\"");
    }

    @ParameterizedTest
    @MethodSource("acts")
    void the_neighbor_learns_nothing_and_does_nothing(Act act) {
        var consultation = received();
        var foreign = act(NEIGHBOR, consultation, act.path(), act.body());
        var unknown = act(NEIGHBOR, UUID.randomUUID().toString(), act.path(), act.body());
        foreign.then().statusCode(404).body("type", problem("not-found"));
        assertThat(foreign.asString()).isEqualTo(unknown.asString());
        shown(CONSULTANT, consultation).then().header("ETag", "\"1\"");
    }

    @ParameterizedTest
    @MethodSource("acts")
    void a_prefecture_officer_does_no_casework(Act act) {
        act(OFFICER, received(), act.path(), act.body()).then().statusCode(403).body("type", problem("forbidden"));
    }

    @Test
    void the_world_hears_of_the_request_and_of_the_end() {
        var consultation = received();
        var child = id(post(CONSULTANT, CHILDREN, child(OTSU)));
        act(CONSULTANT, consultation, "child", Map.of("child", child)).then().statusCode(204);
        act(CONSULTANT, consultation, "coordination", COORDINATION).then().statusCode(204);
        act(CONSULTANT, consultation, "disposition", LINKED).then().statusCode(204);
        var told = await().atMost(Duration.ofSeconds(20))
                .until(() -> PublishedRecords.about(consultation), records -> records.size() == 3);
        assertThat(told)
                .extracting(PublishedRecords.Told::type)
                .containsExactly(
                        "jp.tsunagi.intake.consultation-received.v1",
                        "jp.tsunagi.intake.coordination-requested.v1",
                        "jp.tsunagi.intake.consultation-disposed.v1");
        assertThat(told.get(1).body())
                .contains("\"child\":\"" + child + "\"")
                .contains("\"sectors\":[\"MEDICAL\",\"EDUCATION\"]");
        assertThat(told.get(2).body()).contains("\"responses\":[\"COORDINATION\"]");
        assertThat(told).extracting(PublishedRecords.Told::body).noneMatch(body -> body.contains(CONSULTANT));
    }

    private static String received() {
        return id(post(CONSULTANT, CONSULTATIONS, consultation(OTSU)));
    }

    private static UUID agency() {
        var agency = UUID.randomUUID();
        TOPIC.publish(
                agency, new AgencyRegistered(agency, "大津訪問看護ステーション", Sector.MEDICAL, "25", "25201", List.of("25201")));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> count("SELECT count(*) FROM agency WHERE id = ?", agency) == 1);
        return agency;
    }

    private static UUID resource() {
        var resource = UUID.randomUUID();
        TOPIC.publish(
                resource,
                new SupportResourceListed(
                        resource,
                        UUID.randomUUID(),
                        "大津短期入所",
                        ResourceKind.SHORT_STAY,
                        Sector.WELFARE,
                        "25",
                        List.of("25201"),
                        null,
                        null,
                        Set.of(),
                        Set.of(),
                        ResourceCapacity.AVAILABLE));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> count("SELECT count(*) FROM support_resource WHERE id = ?", resource) == 1);
        return resource;
    }

    private static Response act(String subject, String consultation, String path, Map<String, Object> body) {
        return post(subject, CONSULTATIONS + "/" + consultation + "/" + path, body);
    }

    private static Response ifMatch(String subject, String consultation, String version) {
        return as(subject)
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", version)
                .contentType(ContentType.JSON)
                .body(COORDINATION)
                .post(CONSULTATIONS + "/" + consultation + "/coordination");
    }

    private static Response shown(String subject, String consultation) {
        var shown = as(subject).get(CONSULTATIONS + "/" + consultation);
        shown.then().statusCode(200);
        return shown;
    }

    private static Response listed(String subject, String consultation, int version, String... filters) {
        var request = as(subject)
                .queryParam("shows", consultation)
                .queryParam("version", version)
                .queryParam("limit", 200);
        for (int i = 0; i < filters.length; i += 2) {
            request.queryParam(filters[i], filters[i + 1]);
        }
        var listed = request.get(CONSULTATIONS);
        listed.then().statusCode(200);
        return listed;
    }

    private static String item(String id, String field) {
        return "items.find { it.id == '%s' }.%s".formatted(id, field);
    }
}
