package jp.tsunagi.intake;

import static jp.tsunagi.intake.TestCenters.CONSULTANT;
import static jp.tsunagi.intake.TestCenters.CONSULTATIONS;
import static jp.tsunagi.intake.TestCenters.NEIGHBOR;
import static jp.tsunagi.intake.TestCenters.OTSU;
import static jp.tsunagi.intake.TestCenters.TOPIC;
import static jp.tsunagi.intake.TestCenters.as;
import static jp.tsunagi.intake.TestCenters.clock;
import static jp.tsunagi.intake.TestCenters.consultation;
import static jp.tsunagi.intake.TestCenters.count;
import static jp.tsunagi.intake.TestCenters.id;
import static jp.tsunagi.intake.TestCenters.post;
import static jp.tsunagi.intake.TestCenters.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.referral.AgencyRegistered;
import jp.tsunagi.testing.ServiceStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Introductions and what came of them, and the way to the municipality's window, on the real stack. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "intake"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class IntroductionsTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @BeforeEach
    void oversight_has_spoken() {
        TestCenters.known();
    }

    @Test
    void a_family_is_introduced_and_asked_after_the_end_what_came_of_it() {
        var consultation = id(post(CONSULTANT, CONSULTATIONS, consultation(OTSU)));
        var agency = agency();
        act(consultation, "introductions", Map.of("agency", agency)).then().statusCode(204);
        act(consultation, "redirection", Map.of("municipality", "252018"))
                .then()
                .statusCode(204);
        introductions(CONSULTANT, consultation)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("items", hasSize(1))
                .body("items[0].agency", equalTo(agency.toString()))
                .body("items[0].outcome", nullValue())
                .body("items[0].overdue", equalTo(false));
        act(consultation, "disposition", Map.of("disposition", "INFORMED"))
                .then()
                .statusCode(204);
        outcome(consultation, "TAKEN_UP").then().statusCode(204);
        outcome(consultation, "NOT_TAKEN_UP")
                .then()
                .statusCode(409)
                .body("type", problem("introduction-outcome-already-known"));

        introductions(CONSULTANT, consultation).then().body("items[0].outcome", equalTo("TAKEN_UP"));
        as(CONSULTANT)
                .get(CONSULTATIONS + "/" + consultation)
                .then()
                .body("responses", contains("INTRODUCTION", "MUNICIPAL_WINDOW"));
        as(CONSULTANT)
                .get(CONSULTATIONS + "/" + consultation + "/timeline")
                .then()
                .body(
                        "items.kind",
                        contains("RECEIVED", "INTRODUCTION", "MUNICIPAL_WINDOW", "DISPOSITION", "INTRODUCTION_OUTCOME"))
                .body("items[2].codes", contains("25201"));
    }

    @Test
    void an_outcome_is_corrected_and_an_introduction_that_was_none_is_withdrawn() {
        var consultation = id(post(CONSULTANT, CONSULTATIONS, consultation(OTSU)));
        act(consultation, "introductions", Map.of("agency", agency())).then().statusCode(204);
        var introduction =
                "introductions/" + introductions(CONSULTANT, consultation).path("items[0].id");
        var correction = Map.<String, Object>of("outcome", "TAKEN_UP", "reason", "ADDED");
        act(consultation, introduction + "/outcome/correction", correction)
                .then()
                .statusCode(409)
                .body("type", problem("introduction-outcome-not-known"));
        outcome(consultation, "NO_ANSWER").then().statusCode(204);
        act(consultation, introduction + "/outcome/correction", correction)
                .then()
                .statusCode(204);
        introductions(CONSULTANT, consultation).then().body("items.outcome", contains("TAKEN_UP"));

        act(consultation, introduction + "/withdrawal", Map.of("reason", "IN_ERROR"))
                .then()
                .statusCode(204);
        introductions(CONSULTANT, consultation).then().body("items", hasSize(0));
        as(CONSULTANT).get(CONSULTATIONS + "/" + consultation).then().body("responses", hasSize(0));
        as(CONSULTANT)
                .get(CONSULTATIONS + "?shows=" + consultation + "&version=5&limit=200")
                .then()
                .body("items.find { it.id == '%s' }.responses".formatted(consultation), hasSize(0));
        as(CONSULTANT)
                .get(CONSULTATIONS + "/" + consultation + "/timeline")
                .then()
                .body(
                        "items.kind",
                        contains(
                                "RECEIVED",
                                "INTRODUCTION",
                                "INTRODUCTION_OUTCOME",
                                "INTRODUCTION_OUTCOME_CORRECTED",
                                "INTRODUCTION_WITHDRAWN"))
                .body("items[3].codes", contains("TAKEN_UP", "ADDED"))
                .body("items.superseded", contains(false, true, true, true, false))
                .body("items.collect { it.about.size() }", contains(0, 2, 2, 2, 2));
    }

    @Test
    void an_outcome_that_nobody_asked_for_becomes_a_finding_after_two_weeks() throws SQLException {
        var consultation = id(post(CONSULTANT, CONSULTATIONS, consultation(OTSU)));
        act(consultation, "introductions", Map.of("agency", agency())).then().statusCode(204);
        clock(Duration.ofDays(15));
        try {
            await().atMost(SOON)
                    .until(() -> introductions(CONSULTANT, consultation).path("items[0].overdue"));
        } finally {
            clock(Duration.ZERO);
        }
        outcome(consultation, "NO_ANSWER").then().statusCode(204);
        introductions(CONSULTANT, consultation)
                .then()
                .body("items.outcome", equalTo(List.of("NO_ANSWER")))
                .body("items.overdue", equalTo(List.of(false)));
    }

    @Test
    void nobody_is_introduced_to_an_agency_that_is_not_known_and_the_neighbor_learns_nothing() {
        var consultation = id(post(CONSULTANT, CONSULTATIONS, consultation(OTSU)));
        act(consultation, "introductions", Map.of("agency", UUID.randomUUID()))
                .then()
                .statusCode(400)
                .body("type", problem("unknown-resource"))
                .body("errors[0].pointer", equalTo("/agency"));
        act(consultation, "redirection", Map.of("municipality", "25000"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/municipality"));
        act(consultation, "introductions/" + UUID.randomUUID() + "/outcome", Map.of("outcome", "OTHER"))
                .then()
                .statusCode(404);
        introductions(NEIGHBOR, consultation).then().statusCode(404).body("type", problem("not-found"));
        introductions(CONSULTANT, consultation).then().body("items", hasSize(0));
    }

    private static UUID agency() {
        var agency = UUID.randomUUID();
        TOPIC.publish(
                agency, new AgencyRegistered(agency, "大津訪問看護ステーション", Sector.MEDICAL, "25", "25201", List.of("25201")));
        await().atMost(SOON).until(() -> count("SELECT count(*) FROM agency WHERE id = ?", agency) == 1);
        return agency;
    }

    private static Response act(String consultation, String path, Map<String, Object> body) {
        return post(CONSULTANT, CONSULTATIONS + "/" + consultation + "/" + path, body);
    }

    private static Response outcome(String consultation, String outcome) {
        String introduction = introductions(CONSULTANT, consultation).jsonPath().get("items[0].id");
        return act(consultation, "introductions/" + introduction + "/outcome", Map.of("outcome", outcome));
    }

    private static Response introductions(String subject, String consultation) {
        return as(subject).get(CONSULTATIONS + "/" + consultation + "/introductions");
    }
}
