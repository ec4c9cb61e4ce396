package jp.tsunagi.referral;

import static jp.tsunagi.referral.World.CASES;
import static jp.tsunagi.referral.World.CONSULTANT;
import static jp.tsunagi.referral.World.COORDINATOR;
import static jp.tsunagi.referral.World.KONAN;
import static jp.tsunagi.referral.World.KUSATSU;
import static jp.tsunagi.referral.World.NEIGHBORS_CONSULTANT;
import static jp.tsunagi.referral.World.OTSU;
import static jp.tsunagi.referral.World.SOON;
import static jp.tsunagi.referral.World.STRANGER;
import static jp.tsunagi.referral.World.as;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.contracts.referral.CaseClosed;
import jp.tsunagi.contracts.referral.CaseOpened;
import jp.tsunagi.contracts.referral.CaseReopened;
import jp.tsunagi.testing.ServiceStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A family turns to somebody again: the case goes on where it had ended. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceStack.class,
        initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "referral"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReopeningsTest {
    @BeforeEach
    void the_world_is_there() {
        World.isThere();
    }

    @Test
    void a_case_that_the_center_had_closed_goes_on_with_it() {
        var id = openedCase(null);
        close(CONSULTANT, id);
        reopen(CONSULTANT, id).then().statusCode(204);
        as(CONSULTANT)
                .get(path(id))
                .then()
                .body("state", equalTo("OPEN"))
                .body("closedOn", nullValue())
                .body("outcome", nullValue())
                .body("responsible", equalTo(OTSU.toString()));
        as(CONSULTANT)
                .get(path(id) + "/responsibility")
                .then()
                .body("items.body", contains(OTSU.toString(), OTSU.toString()));
        await().atMost(SOON).until(() -> listed("OPEN").contains(id.toString()));
        assertThat(listed("CLOSED")).doesNotContain(id.toString());
        handedOff(id);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(ReferralTopic.toldOf(id)).hasAtLeastOneElementOfType(CaseReopened.class));
        assertThat(ReferralTopic.toldOf(id).subList(0, 3))
                .<Class<?>>extracting(Object::getClass)
                .containsExactly(CaseOpened.class, CaseClosed.class, CaseReopened.class);
    }

    @Test
    void a_local_body_holds_again_what_it_had_closed_and_its_follow_ups_are_planned_anew() {
        var id = openedCase(null);
        var handoff = handedOff(id);
        close(COORDINATOR, id);
        post(CONSULTANT, path(id) + "/agencies", Map.of("agency", KONAN))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:tsunagi:problem:case-closed"));
        reopen(CONSULTANT, id).then().statusCode(204);
        as(COORDINATOR)
                .get(path(id))
                .then()
                .statusCode(200)
                .body("responsible", equalTo(KONAN.toString()))
                .body("municipality", equalTo(KUSATSU))
                .body("followUps.findAll { it.state == 'SCHEDULED' }", hasSize(4))
                .body("followUps.findAll { it.state == 'ENDED' }", hasSize(4));
        post(COORDINATOR, handoff + "/return", Map.of("body", KONAN, "reason", "OTHER"))
                .then()
                .statusCode(204);
        as(CONSULTANT).get(path(id)).then().body("responsible", equalTo(OTSU.toString()));
    }

    @Test
    void nobody_else_reopens_and_nothing_without_a_reason_or_that_is_open() {
        var id = openedCase(null);
        reopen(CONSULTANT, id).then().statusCode(409).body("type", equalTo("urn:tsunagi:problem:case-still-open"));
        close(CONSULTANT, id);
        reopen(NEIGHBORS_CONSULTANT, id).then().statusCode(404);
        reopen(STRANGER, id).then().statusCode(404);
        post(CONSULTANT, path(id) + "/reopening", Map.of())
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
    }

    private static void close(String subject, UUID id) {
        post(subject, path(id) + "/closing", Map.of("outcome", "SUPPORT_IN_PLACE"))
                .then()
                .statusCode(204);
    }

    private static Response reopen(String subject, UUID id) {
        return post(subject, path(id) + "/reopening", Map.of("reason", "NEW_NEED"));
    }

    private static List<String> listed(String state) {
        return as(CONSULTANT)
                .queryParam("state", state)
                .queryParam("limit", 200)
                .get(CASES)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
