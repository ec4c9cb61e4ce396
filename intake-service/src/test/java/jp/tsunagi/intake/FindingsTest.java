package jp.tsunagi.intake;

import static jp.tsunagi.intake.TestCenters.CONSULTATIONS;
import static jp.tsunagi.intake.TestCenters.NEIGHBOR;
import static jp.tsunagi.intake.TestCenters.OFFICER;
import static jp.tsunagi.intake.TestCenters.TOPIC;
import static jp.tsunagi.intake.TestCenters.as;
import static jp.tsunagi.intake.TestCenters.assign;
import static jp.tsunagi.intake.TestCenters.clock;
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
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.oversight.CenterRegistered;
import jp.tsunagi.contracts.oversight.OpeningHours;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.contracts.referral.AgencyRegistered;
import jp.tsunagi.testing.ServiceStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What waits for somebody of a center, on the real stack; each test has a center of its own. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "intake"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class FindingsTest {
    private static final String FINDINGS = "/api/intake/v1/findings";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Instant now = Instant.now();

    /** The center is closed on the weekday three days ago, and open at any other time. */
    private final DayOfWeek closed = Japan.day(now.minus(Duration.ofDays(3))).getDayOfWeek();

    private final UUID center = UUID.randomUUID();
    private final String clerk = UUID.randomUUID().toString();
    private final String colleague = UUID.randomUUID().toString();

    @BeforeEach
    void a_center_with_two_people() {
        TestCenters.known();
        var open = Stream.of(DayOfWeek.values())
                .filter(day -> day != closed)
                .map(day -> new OpeningHours(day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT))
                .toList();
        TOPIC.publish(center, new CenterRegistered(center, "25", "湖西センター", List.of("25201"), open));
        assign(clerk, center);
        assign(colleague, StaffRole.CENTER_MANAGER, center);
        await().atMost(SOON).until(() -> findings(colleague).statusCode() == 200);
    }

    @Test
    void what_waits_stands_in_the_list_oldest_first_until_somebody_sees_to_it() throws SQLException {
        received(Duration.ofHours(1), "NORMAL");
        var urgent = received(Duration.ofHours(3), "URGENT");
        var outside = received(Duration.ofDays(3), "NORMAL");
        var old = received(Duration.ofDays(60), "NORMAL");
        await().atMost(SOON)
                .until(() -> findings(clerk).jsonPath().getList("items").size() == 3);
        findings(clerk)
                .then()
                .body("items.consultation.id", contains(old, outside, urgent))
                .body("items[0].findings", contains("NO_OWNER", "NO_DISPOSITION"))
                .body("items[1].findings", contains("OUTSIDE_HOURS", "NO_OWNER"))
                .body("items[2].findings", contains("URGENT_UNTOUCHED"))
                .body("items[2].callBackBy", nullValue());
        counts().body("center.find { it.kind == 'NO_OWNER' }.consultations", equalTo(2))
                .body("center.find { it.kind == 'URGENT_UNTOUCHED' }.consultations", equalTo(1))
                .body("center.find { it.kind == 'CALL_BACK_DUE' }.consultations", equalTo(0))
                .body("people", hasSize(1))
                .body("people[0].owner", nullValue());
        findings(clerk, "kind", "OUTSIDE_HOURS").then().body("items.consultation.id", contains(outside));
        findings(clerk, "limit", "2")
                .then()
                .body("items.consultation.id", contains(old, outside))
                .header("Link", containsString("cursor="));
        var next = findings(clerk, "limit", "2").header("Link");
        as(clerk)
                .get(next.substring(1, next.indexOf('>')))
                .then()
                .body("items.consultation.id", contains(urgent))
                .header("Link", nullValue());
        var looks = "SELECT count(*) FROM access_record WHERE ? = ANY (streams) AND fields = 'findings'";
        assertThat(count(looks, UUID.fromString(urgent))).as("each look at it").isGreaterThanOrEqualTo(2);

        act(clerk, urgent, "ownership", Map.of());
        act(clerk, outside, "advice", Map.of("advised", "MOTHER"));
        act(colleague, old, "ownership", Map.of());
        await().atMost(SOON)
                .until(() -> findings(clerk).jsonPath().getList("items").size() == 2);
        findings(clerk)
                .then()
                .body("items.consultation.id", contains(old, outside))
                .body("items[0].findings", contains("NO_DISPOSITION"))
                .body("items[1].findings", contains("NO_OWNER"));
        findings(colleague, "mine", "true").then().body("items.consultation.id", contains(old));
        counts().body(
                        "people.find { it.owner == '%s' }.counts.find { it.kind == 'NO_DISPOSITION' }.consultations"
                                .formatted(colleague),
                        equalTo(1));
        act(clerk, old, "disposition", Map.of("disposition", "LINKED"));
        act(clerk, outside, "disposition", Map.of("disposition", "LINKED"));
        await().atMost(SOON)
                .until(() -> findings(clerk).jsonPath().getList("items").isEmpty());
        act(clerk, old, "reopening", Map.of("reason", "NEW_NEED", "mine", false));
        act(clerk, outside, "reopening", Map.of("reason", "NEW_NEED", "mine", false));
        await().atMost(SOON)
                .until(() -> as(clerk)
                        .get(CONSULTATIONS)
                        .jsonPath()
                        .getList("items.findAll { it.state == 'OPEN' }.id")
                        .containsAll(List.of(old, outside)));
        // It waits from now on, and while the center is open.
        findings(clerk).then().body("items", empty());
        counts().body("people", empty());
    }

    @Test
    void a_promised_call_back_is_a_finding_until_it_is_made() {
        var consultation = received(Duration.ofHours(1), "NORMAL");
        act(clerk, consultation, "contacts", call("INCOMING", Duration.ofMinutes(30), Duration.ofMinutes(5)));
        await().atMost(SOON)
                .until(() -> findings(clerk).jsonPath().getList("items").size() == 1);
        findings(clerk)
                .then()
                .body("items[0].findings", contains("CALL_BACK_DUE"))
                .body("items[0].callBackBy", notNullValue());
        act(clerk, consultation, "contacts", call("OUTGOING", Duration.ofMinutes(1), Duration.ZERO));
        await().atMost(SOON)
                .until(() -> findings(clerk).jsonPath().getList("items").isEmpty());
    }

    @Test
    void an_introduction_whose_outcome_nobody_knows_is_a_finding_after_the_end_too() throws SQLException {
        var consultation = received(Duration.ofHours(1), "NORMAL");
        act(clerk, consultation, "introductions", Map.of("agency", agency()));
        act(clerk, consultation, "disposition", Map.of("disposition", "INFORMED"));
        clock(Duration.ofDays(15));
        try {
            await().atMost(SOON)
                    .until(() -> findings(clerk, "kind", "OUTCOME_OVERDUE")
                                    .jsonPath()
                                    .getList("items")
                                    .size()
                            == 1);
            findings(clerk)
                    .then()
                    .body("items.consultation.id", contains(consultation))
                    .body("items[0].findings", contains("OUTCOME_OVERDUE"))
                    .body("items[0].outcomeDue", notNullValue());
            String introduction = as(clerk)
                    .get(CONSULTATIONS + "/" + consultation + "/introductions")
                    .path("items[0].id");
            act(clerk, consultation, "introductions/" + introduction + "/outcome", Map.of("outcome", "TAKEN_UP"));
            await().atMost(SOON)
                    .until(() -> findings(clerk).jsonPath().getList("items").isEmpty());
        } finally {
            clock(Duration.ZERO);
        }
    }

    @Test
    void a_centers_day_says_what_came_in_what_was_done_and_what_is_due() {
        var at = Duration.ofSeconds(90);
        var day = Japan.day(now.minus(at)).toString();
        var consultation = received(at, "NORMAL");
        received(Duration.ofDays(60), "NORMAL");
        act(clerk, consultation, "ownership", Map.of());
        act(clerk, consultation, "advice", Map.of("advised", "MOTHER"));
        act(clerk, consultation, "contacts", call("INCOMING", Duration.ofSeconds(80), Duration.ofSeconds(70)));
        await().atMost(SOON)
                .until(() -> day(day).jsonPath().getList("done.kind").size() == 3
                        && day(day).jsonPath().getInt("due.dispositions") == 1);
        day(day).then()
                .statusCode(200)
                .body("day", equalTo(day))
                .body("received", equalTo(1))
                .body("outsideOpeningHours", equalTo(0))
                .body("done.kind", contains("CONTACT", "OWNERSHIP", "ADVICE"))
                .body("done.times", contains(1, 1, 1))
                .body("due.callBacks", equalTo(1))
                .body("due.introductionOutcomes", equalTo(0))
                .body("due.dispositions", equalTo(1));
        day("2020-01-01").then().body("received", equalTo(0)).body("done", empty());
    }

    @Test
    void coordination_is_suggested_with_its_reason_until_it_is_asked_for() {
        var body = consultation(center);
        body.put("themes", List.of("NIGHT_CARE", "SCHOOL"));
        var consultation = id(post(clerk, CONSULTATIONS, body));
        act(clerk, consultation, "introductions", Map.of("agency", agency()));
        act(clerk, consultation, "introductions", Map.of("agency", agency()));
        var path = CONSULTATIONS + "/" + consultation;
        as(clerk).get(path).then().body("coordinationSuggested", contains("AGENCIES", "SECTORS"));
        as(clerk)
                .get(CONSULTATIONS + "?center=" + center + "&shows=" + consultation + "&version=3")
                .then()
                .body("items[0].coordinationSuggested", contains("AGENCIES", "SECTORS"));
        act(clerk, consultation, "coordination", Map.of("sectors", List.of("MEDICAL", "EDUCATION")));
        as(clerk).get(path).then().body("coordinationSuggested", empty());
        as(clerk)
                .get(CONSULTATIONS + "?center=" + center + "&shows=" + consultation + "&version=4")
                .then()
                .body("items[0].coordinationSuggested", empty());
    }

    @Test
    void others_see_nothing_of_it_and_a_question_needs_its_center() {
        for (var path : List.of(FINDINGS, FINDINGS + "/counts", FINDINGS + "/day")) {
            as(NEIGHBOR).get(path + "?center=" + center).then().statusCode(403).body("type", problem("foreign-body"));
            as(OFFICER).get(path + "?center=" + center).then().statusCode(403);
            as(clerk).get(path).then().statusCode(400).body("errors[0].parameter", equalTo("center"));
        }
        findings(clerk, "kind", "LATE").then().statusCode(400).body("type", problem("unknown-code"));
    }

    private String received(Duration ago, String urgency) {
        var body = consultation(center);
        body.put("receivedAt", now.minus(ago).toString());
        body.put("urgency", urgency);
        body.put("themes", List.of());
        return id(post(clerk, CONSULTATIONS, body));
    }

    private Map<String, Object> call(String direction, Duration ago, Duration promisedAgo) {
        var body = new HashMap<String, Object>();
        body.put("startedAt", now.minus(ago).toString());
        body.put("means", "TELEPHONE");
        body.put("direction", direction);
        body.put("with", "MOTHER");
        body.put("themes", List.of());
        body.put("result", "REACHED");
        if (direction.equals("INCOMING")) {
            body.put("callBackBy", now.minus(promisedAgo).toString());
        }
        return body;
    }

    private static UUID agency() {
        var agency = UUID.randomUUID();
        TOPIC.publish(
                agency, new AgencyRegistered(agency, "大津訪問看護ステーション", Sector.MEDICAL, "25", "25201", List.of("25201")));
        await().atMost(SOON).until(() -> count("SELECT count(*) FROM agency WHERE id = ?", agency) == 1);
        return agency;
    }

    private static void act(String subject, String consultation, String path, Map<String, Object> body) {
        post(subject, CONSULTATIONS + "/" + consultation + "/" + path, body)
                .then()
                .statusCode(204);
    }

    private Response findings(String subject, String... filters) {
        var request = as(subject).queryParam("center", center);
        for (int i = 0; i < filters.length; i += 2) {
            request.queryParam(filters[i], filters[i + 1]);
        }
        return request.get(FINDINGS);
    }

    private ValidatableResponse counts() {
        return as(clerk).get(FINDINGS + "/counts?center=" + center).then().statusCode(200);
    }

    private Response day(String day) {
        return as(clerk).get(FINDINGS + "/day?center=" + center + "&day=" + day);
    }
}
