package jp.tsunagi.referral;

import static jp.tsunagi.referral.World.CASES;
import static jp.tsunagi.referral.World.CONSULTANT;
import static jp.tsunagi.referral.World.COORDINATOR;
import static jp.tsunagi.referral.World.KONAN;
import static jp.tsunagi.referral.World.OTSU;
import static jp.tsunagi.referral.World.SOON;
import static jp.tsunagi.referral.World.STRANGER;
import static jp.tsunagi.referral.World.as;
import static jp.tsunagi.referral.World.erase;
import static jp.tsunagi.referral.World.handedOff;
import static jp.tsunagi.referral.World.openedCase;
import static jp.tsunagi.referral.World.path;
import static jp.tsunagi.referral.World.post;
import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.stack.TestStack;
import jp.tsunagi.testing.ServiceStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A local body asks the center for advice on a case that it has taken over, on the real stack. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceStack.class,
        initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "referral"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class AdviceTest {
    private final String question = "夜間の吸引について " + UUID.randomUUID();
    private final String answer = "訪問看護の回数を見直す " + UUID.randomUUID();

    @BeforeEach
    void the_world_is_there() {
        World.isThere();
    }

    @Test
    void a_body_asks_keeps_the_case_and_reads_what_the_center_advises() {
        var id = openedCase(null);
        handedOff(id);
        ask(COORDINATOR, id).then().statusCode(204);
        await().atMost(SOON).until(() -> waiting().contains(id.toString()));
        var advice = as(CONSULTANT)
                .get(path(id))
                .then()
                .body("responsible", equalTo(KONAN.toString()))
                .body("conferences", nullValue())
                .body("advice.question", contains(question))
                .body("advice.askedBy", contains(KONAN.toString()))
                .body("advice[0].givenOn", nullValue())
                .extract()
                .<String>path("advice[0].id");
        give(CONSULTANT, id, advice).then().statusCode(204);
        as(COORDINATOR)
                .get(path(id))
                .then()
                .body("advice.answer", contains(answer))
                .body("responsible", equalTo(KONAN.toString()));
        give(CONSULTANT, id, advice)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:tsunagi:problem:advice-already-given"));
        await().atMost(SOON).until(() -> !waiting().contains(id.toString()));
    }

    @Test
    void a_question_waits_again_when_its_case_is_reopened() {
        var id = openedCase(null);
        handedOff(id);
        ask(COORDINATOR, id).then().statusCode(204);
        await().atMost(SOON).until(() -> waiting().contains(id.toString()));
        post(COORDINATOR, path(id) + "/closing", Map.of("outcome", "SUPPORT_IN_PLACE"))
                .then()
                .statusCode(204);
        await().atMost(SOON).until(() -> !waiting().contains(id.toString()));
        post(CONSULTANT, path(id) + "/reopening", Map.of("reason", "NEW_NEED"))
                .then()
                .statusCode(204);
        await().atMost(SOON).until(() -> waiting().contains(id.toString()));
        give(CONSULTANT, id, as(CONSULTANT).get(path(id)).path("advice[0].id"))
                .then()
                .statusCode(204);
        await().atMost(SOON).until(() -> !waiting().contains(id.toString()));
        ask(COORDINATOR, id).then().statusCode(204);
        await().atMost(SOON).until(() -> waiting().contains(id.toString()));
    }

    @Test
    void the_center_does_not_ask_itself_and_nobody_else_answers() {
        var id = openedCase(null);
        ask(CONSULTANT, id).then().statusCode(409).body("type", equalTo("urn:tsunagi:problem:advice-of-itself"));
        handedOff(id);
        ask(CONSULTANT, id).then().statusCode(403);
        ask(STRANGER, id).then().statusCode(404);
        ask(COORDINATOR, id).then().statusCode(204);
        var advice = as(COORDINATOR).get(path(id)).<String>path("advice[0].id");
        give(COORDINATOR, id, advice).then().statusCode(403);
        give(CONSULTANT, id, UUID.randomUUID().toString()).then().statusCode(404);
        post(COORDINATOR, path(id) + "/advice", Map.of("text", " "))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/text"));
    }

    @Test
    void the_texts_are_stored_sealed_and_go_with_the_child() throws SQLException {
        var child = UUID.randomUUID();
        var id = openedCase(child);
        handedOff(id);
        ask(COORDINATOR, id).then().statusCode(204);
        assertThat(stored(id, "case.advice-requested"))
                .hasSize(1)
                .allSatisfy(data -> assertThat(data).doesNotContain(question));
        erase(child);
        await().atMost(SOON)
                .untilAsserted(() -> as(CONSULTANT)
                        .get(path(id))
                        .then()
                        .body("advice", hasSize(1))
                        .body("advice[0].question", nullValue()));
    }

    private Response ask(String subject, UUID id) {
        return post(subject, path(id) + "/advice", Map.of("text", question));
    }

    private Response give(String subject, UUID id, String advice) {
        return post(subject, path(id) + "/advice/" + advice + "/answer", Map.of("text", answer));
    }

    private static List<String> waiting() {
        return as(CONSULTANT)
                .queryParam("adviceWaiting", true)
                .queryParam("limit", 200)
                .get(CASES)
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.center == '%s' }.id".formatted(OTSU));
    }

    private static List<String> stored(UUID id, String type) throws SQLException {
        try (var connection = TestStack.postgres().connect(World.database());
                var statement =
                        connection.prepareStatement("SELECT data::text FROM event WHERE stream = ? AND type = ?")) {
            statement.setObject(1, id);
            statement.setString(2, type);
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }
}
