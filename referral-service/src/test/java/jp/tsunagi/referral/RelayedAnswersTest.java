package jp.tsunagi.referral;

import static jp.tsunagi.referral.World.CONSULTANT;
import static jp.tsunagi.referral.World.COORDINATOR;
import static jp.tsunagi.referral.World.KONAN;
import static jp.tsunagi.referral.World.KUSATSU;
import static jp.tsunagi.referral.World.NEIGHBORS_CONSULTANT;
import static jp.tsunagi.referral.World.OTSU;
import static jp.tsunagi.referral.World.SOON;
import static jp.tsunagi.referral.World.as;
import static jp.tsunagi.referral.World.erase;
import static jp.tsunagi.referral.World.offer;
import static jp.tsunagi.referral.World.offered;
import static jp.tsunagi.referral.World.openedCase;
import static jp.tsunagi.referral.World.path;
import static jp.tsunagi.referral.World.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.contracts.referral.ReferralHandedOff;
import jp.tsunagi.stack.TestStack;
import jp.tsunagi.testing.ServiceStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The town of Ryuo has no account: it answers by telephone, and the center records it. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceStack.class,
        initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "referral"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class RelayedAnswersTest {
    private static final String RYUO = "25384";
    private static final UUID TOWN = UUID.randomUUID();

    private final String name = "竜王町 福祉課 " + UUID.randomUUID();

    @BeforeEach
    void the_world_is_there() {
        World.isThere();
        World.register(TOWN, "竜王町福祉課", "WELFARE", RYUO);
    }

    @Test
    void the_case_is_the_towns_once_the_center_has_recorded_its_acceptance() {
        var id = openedCase(UUID.randomUUID());
        var handoff = offeredToTown(id);
        relay(handoff, Map.of("answer", "ACCEPTANCE")).then().statusCode(204);
        as(CONSULTANT)
                .get(path(id))
                .then()
                .statusCode(200)
                .body("responsible", equalTo(TOWN.toString()))
                .body("municipality", equalTo(RYUO))
                .body("handoffs.state", contains("ACCEPTED"))
                .body("relayed", hasSize(1))
                .body("relayed[0].answer", equalTo("ACCEPTANCE"))
                .body("relayed[0].channel", equalTo("TELEPHONE"))
                .body("relayed[0].on", equalTo(today().toString()))
                .body("relayed[0].recordedOn", equalTo(today().toString()))
                .body("relayed[0].toldBy", equalTo(name))
                .body("followUps", hasSize(4));
        as(CONSULTANT)
                .get(path(id) + "/responsibility")
                .then()
                .body("items.body", contains(OTSU.toString(), TOWN.toString()));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(ReferralTopic.toldOf(id)).hasAtLeastOneElementOfType(ReferralHandedOff.class));
    }

    @Test
    void follow_ups_of_the_town_are_recorded_by_the_center_and_so_is_the_end() {
        var id = openedCase(null);
        var handoff = offeredToTown(id);
        relay(handoff, Map.of("answer", "ACCEPTANCE")).then().statusCode(204);
        var followUp = as(CONSULTANT).get(path(id)).<String>path("followUps[0].id");
        post(
                        CONSULTANT,
                        path(id) + "/follow-ups/" + followUp + "/outcome",
                        Map.of("on", today().toString(), "outcome", "STABLE"))
                .then()
                .statusCode(204);
        post(CONSULTANT, path(id) + "/closing", Map.of("outcome", "OTHER"))
                .then()
                .statusCode(403);
        relay(handoff, Map.of("answer", "CLOSING", "outcome", "OTHER")).then().statusCode(204);
        as(CONSULTANT)
                .get(path(id))
                .then()
                .body("state", equalTo("CLOSED"))
                .body("outcome", equalTo("OTHER"))
                .body("followUps[0].outcome", equalTo("STABLE"))
                .body("relayed.answer", contains("ACCEPTANCE", "CLOSING"));
    }

    @Test
    void a_refusal_by_telephone_has_a_reason_and_leaves_the_case_with_the_center() {
        var id = openedCase(null);
        var handoff = offeredToTown(id);
        relay(handoff, Map.of("answer", "REFUSAL")).then().statusCode(400).body("errors.pointer", contains("/reason"));
        relay(handoff, Map.of("answer", "REFUSAL", "reason", "NO_RESOURCE"))
                .then()
                .statusCode(204);
        as(CONSULTANT)
                .get(path(id))
                .then()
                .body("responsible", equalTo(OTSU.toString()))
                .body("handoffs.state", contains("DECLINED"))
                .body("handoffs.reason", contains("NO_RESOURCE"))
                .body("relayed.answer", contains("REFUSAL"));
        relay(handoff, Map.of("answer", "ACCEPTANCE"))
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("handoff-already-settled")));
    }

    @Test
    void a_town_gives_the_case_back_by_telephone() {
        var id = openedCase(null);
        var handoff = offeredToTown(id);
        relay(handoff, Map.of("answer", "RETURN", "reason", "OTHER"))
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("handoff-not-held")));
        relay(handoff, Map.of("answer", "ACCEPTANCE")).then().statusCode(204);
        relay(handoff, Map.of("answer", "RETURN", "reason", "OTHER")).then().statusCode(204);
        as(CONSULTANT)
                .get(path(id))
                .then()
                .body("responsible", equalTo(OTSU.toString()))
                .body("handoffs.state", contains("RETURNED"));
    }

    @Test
    void nobody_speaks_for_a_body_whose_coordinator_can_answer_here() {
        var id = openedCase(null);
        var handoff = offered(id);
        relay(handoff, Map.of("answer", "ACCEPTANCE"))
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("body-answers-itself")));
        as(CONSULTANT).get(path(id)).then().body("relayed", empty()).body("responsible", equalTo(OTSU.toString()));
        World.accept(COORDINATOR, handoff, KONAN).then().statusCode(204);
    }

    @Test
    void a_body_whose_coordinators_act_elsewhere_is_spoken_for() {
        var body = UUID.randomUUID();
        World.register(body, "湖南圏域相談支援", "WELFARE", KUSATSU, RYUO).then().statusCode(201);
        World.hasCoordinator(body, KUSATSU);
        var elsewhere = openedCase(null);
        offer(elsewhere, body, RYUO).then().statusCode(201);
        var handoff = as(CONSULTANT).get(path(elsewhere)).<String>path("handoffs[0].id");
        relay(path(elsewhere) + "/handoffs/" + handoff, Map.of("answer", "ACCEPTANCE"))
                .then()
                .statusCode(204);
        var here = openedCase(null);
        offer(here, body, KUSATSU).then().statusCode(201);
        var other = as(CONSULTANT).get(path(here)).<String>path("handoffs[0].id");
        relay(path(here) + "/handoffs/" + other, Map.of("answer", "REFUSAL", "reason", "OTHER"))
                .then()
                .statusCode(409)
                .body("type", equalTo(problem("body-answers-itself")));
    }

    @Test
    void only_the_center_records_it_and_no_other_day_than_since_the_offer() {
        var id = openedCase(null);
        var handoff = offeredToTown(id);
        post(NEIGHBORS_CONSULTANT, handoff + "/relayed-answers", body(Map.of("answer", "ACCEPTANCE")))
                .then()
                .statusCode(404);
        post(COORDINATOR, handoff + "/relayed-answers", body(Map.of("answer", "ACCEPTANCE")))
                .then()
                .statusCode(404);
        relay(path(id) + "/handoffs/" + UUID.randomUUID(), Map.of("answer", "ACCEPTANCE"))
                .then()
                .statusCode(404);
        relay(handoff, Map.of("answer", "ACCEPTANCE", "on", today().minusDays(1).toString()))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/on"));
        relay(handoff, Map.of("answer", "ACCEPTANCE", "on", today().plusDays(1).toString()))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/on"));
        relay(handoff, Map.of("answer", "CLOSING", "toldBy", " "))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/outcome", "/toldBy"));
    }

    @Test
    void of_a_withdrawal_and_a_relayed_acceptance_at_the_same_moment_exactly_one_wins() throws Exception {
        var id = openedCase(null);
        var handoff = offeredToTown(id);
        var barrier = new CyclicBarrier(2);
        try (var both = Executors.newFixedThreadPool(2)) {
            var withdrawal = both.submit(() -> {
                barrier.await();
                return post(CONSULTANT, handoff + "/withdrawal", Map.of()).statusCode();
            });
            var acceptance = both.submit(() -> {
                barrier.await();
                return relay(handoff, Map.of("answer", "ACCEPTANCE")).statusCode();
            });
            assertThat(List.of(withdrawal.get(20, TimeUnit.SECONDS), acceptance.get(20, TimeUnit.SECONDS)))
                    .filteredOn(status -> status == 204)
                    .hasSize(1);
        }
        var shown = as(CONSULTANT).get(path(id)).then().extract();
        var accepted = shown.<List<String>>path("handoffs.state").equals(List.of("ACCEPTED"));
        assertThat(shown.<String>path("responsible")).isEqualTo((accepted ? TOWN : OTSU).toString());
        assertThat(shown.<List<?>>path("relayed")).hasSize(accepted ? 1 : 0);
    }

    @Test
    void the_name_is_stored_sealed_and_goes_with_the_child() throws SQLException {
        var child = UUID.randomUUID();
        var id = openedCase(child);
        relay(offeredToTown(id), Map.of("answer", "REFUSAL", "reason", "OTHER"))
                .then()
                .statusCode(204);
        assertThat(stored(id)).hasSize(1).allSatisfy(data -> assertThat(data).doesNotContain("竜王町", name));
        erase(child);
        await().atMost(SOON)
                .untilAsserted(() -> as(CONSULTANT)
                        .get(path(id))
                        .then()
                        .body("relayed", hasSize(1))
                        .body("relayed[0].toldBy", nullValue()));
    }

    private static String offeredToTown(UUID id) {
        var answer = offer(id, TOWN, RYUO);
        answer.then().statusCode(201);
        return answer.header("Location");
    }

    private Response relay(String handoff, Map<String, String> parts) {
        return post(CONSULTANT, handoff + "/relayed-answers", body(parts));
    }

    private Map<String, String> body(Map<String, String> parts) {
        var body = new HashMap<>(Map.of("channel", "TELEPHONE", "on", today().toString(), "toldBy", name));
        body.putAll(parts);
        return body;
    }

    private static LocalDate today() {
        return Japan.day(Clock.systemUTC().instant());
    }

    private static String problem(String name) {
        return "urn:tsunagi:problem:" + name;
    }

    private static List<String> stored(UUID id) throws SQLException {
        try (var connection = TestStack.postgres().connect(World.database());
                var statement = connection.prepareStatement(
                        "SELECT data::text FROM event WHERE stream = ? AND type = 'case.answer-relayed'")) {
            statement.setObject(1, id);
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
