package jp.tsunagi.referral;

import static jp.tsunagi.referral.World.BASE;
import static jp.tsunagi.referral.World.CASES;
import static jp.tsunagi.referral.World.CONSULTANT;
import static jp.tsunagi.referral.World.COORDINATOR;
import static jp.tsunagi.referral.World.KONAN;
import static jp.tsunagi.referral.World.KUSATSU;
import static jp.tsunagi.referral.World.MORIYAMA;
import static jp.tsunagi.referral.World.SOON;
import static jp.tsunagi.referral.World.accept;
import static jp.tsunagi.referral.World.as;
import static jp.tsunagi.referral.World.clock;
import static jp.tsunagi.referral.World.facts;
import static jp.tsunagi.referral.World.handedOff;
import static jp.tsunagi.referral.World.ids;
import static jp.tsunagi.referral.World.openedCase;
import static jp.tsunagi.referral.World.post;
import static jp.tsunagi.referral.World.problem;
import static jp.tsunagi.referral.World.read;
import static jp.tsunagi.referral.World.timers;
import static jp.tsunagi.referral.World.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.testing.ServiceStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What intake publishes of a child reaches its cases, on the real stack. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceStack.class,
        initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "referral"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChildrenOfCasesTest {
    private final UUID child = UUID.randomUUID();

    @BeforeEach
    void the_world_is_there() {
        World.isThere();
    }

    @AfterEach
    void the_clock_is_right_again() throws SQLException {
        clock(Duration.ZERO);
    }

    @Test
    void of_a_child_whose_care_has_ended_nobody_is_reminded_any_more() throws SQLException {
        var id = listed();
        handedOff(id);
        clock(Duration.ofDays(40));
        await().atMost(SOON).until(() -> "DUE".equals(read(CONSULTANT, id).path("followUps[0].state")));
        facts(child, KUSATSU, today());
        await().atMost(SOON)
                .untilAsserted(() -> read(COORDINATOR, id)
                        .then()
                        .body("careEndedOn", equalTo(today().toString()))
                        .body("followUps.state", contains("ENDED", "ENDED", "ENDED", "ENDED")));
        assertThat(timers(id)).isZero();
        clock(Duration.ofDays(100));
        await().during(Duration.ofSeconds(3))
                .atMost(SOON)
                .until(() -> read(COORDINATOR, id).<Object>path("followUps[0].missed") == null);
        assertThat(due()).doesNotContain(id.toString());
        read(CONSULTANT, id).then().body("state", equalTo("OPEN")).body("responsible", equalTo(KONAN.toString()));

        clock(Duration.ZERO);
        facts(child, KUSATSU, null);
        await().atMost(SOON)
                .untilAsserted(() -> read(CONSULTANT, id)
                        .then()
                        .body("careEndedOn", nullValue())
                        .body("followUps.findAll { it.state == 'SCHEDULED' }.monthsAfter", contains(1, 3, 6, 12)));
    }

    @Test
    void the_case_of_a_child_that_has_moved_proposes_a_handoff_until_it_is_held_there() {
        var id = listed();
        var handoff = handedOff(id);
        assertThat(moved()).doesNotContain(id.toString());
        facts(child, MORIYAMA, null);
        await().atMost(SOON).until(() -> moved().contains(id.toString()));
        read(COORDINATOR, id)
                .then()
                .body("livesIn", equalTo(MORIYAMA))
                .body("municipality", equalTo(KUSATSU))
                .body("responsible", equalTo(KONAN.toString()));
        post(COORDINATOR, handoff + "/return", Map.of("body", KONAN, "reason", "OUTSIDE_AREA"))
                .then()
                .statusCode(204);
        accept(COORDINATOR, World.offered(id, MORIYAMA), KONAN).then().statusCode(204);
        await().atMost(SOON).until(() -> !moved().contains(id.toString()));
    }

    /** A handoff leads nowhere but inside the prefecture; that the child has left it is seen all the same. */
    @Test
    void a_move_to_another_prefecture_is_shown_and_the_case_stays() {
        var id = listed();
        facts(child, "26100", null);
        await().atMost(SOON).until(() -> moved().contains(id.toString()));
        World.offer(id, KONAN, "26100").then().statusCode(409).body("type", problem("handoff-outside-prefecture"));
    }

    /** A case of the child that the list knows: reactions find it there. */
    private UUID listed() {
        var id = openedCase(child);
        await().atMost(SOON)
                .until(() -> ids(as(CONSULTANT).queryParam("child", child).get(CASES))
                        .contains(id.toString()));
        return id;
    }

    private static List<String> moved() {
        return ids(as(CONSULTANT)
                .queryParam("moved", true)
                .queryParam("limit", 200)
                .get(CASES));
    }

    private static List<String> due() {
        return as(CONSULTANT)
                .queryParam("body", World.OTSU)
                .queryParam("due", true)
                .queryParam("limit", 200)
                .get(BASE + "/follow-ups")
                .then()
                .statusCode(200)
                .extract()
                .path("items.caseId");
    }
}
