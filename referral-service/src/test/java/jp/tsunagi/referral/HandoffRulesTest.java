package jp.tsunagi.referral;

import static jp.tsunagi.referral.World.BASE;
import static jp.tsunagi.referral.World.CASES;
import static jp.tsunagi.referral.World.CONSULTANT;
import static jp.tsunagi.referral.World.COORDINATOR;
import static jp.tsunagi.referral.World.COORDINATOR_OF_KUSATSU;
import static jp.tsunagi.referral.World.COORDINATOR_OF_MORIYAMA;
import static jp.tsunagi.referral.World.DECISIONS;
import static jp.tsunagi.referral.World.KOKA;
import static jp.tsunagi.referral.World.KONAN;
import static jp.tsunagi.referral.World.KUSATSU;
import static jp.tsunagi.referral.World.OTSU;
import static jp.tsunagi.referral.World.SOON;
import static jp.tsunagi.referral.World.STRANGER;
import static jp.tsunagi.referral.World.accept;
import static jp.tsunagi.referral.World.as;
import static jp.tsunagi.referral.World.ask;
import static jp.tsunagi.referral.World.caseOf;
import static jp.tsunagi.referral.World.clock;
import static jp.tsunagi.referral.World.confer;
import static jp.tsunagi.referral.World.erase;
import static jp.tsunagi.referral.World.handedOff;
import static jp.tsunagi.referral.World.ids;
import static jp.tsunagi.referral.World.merge;
import static jp.tsunagi.referral.World.offer;
import static jp.tsunagi.referral.World.offered;
import static jp.tsunagi.referral.World.openedCase;
import static jp.tsunagi.referral.World.path;
import static jp.tsunagi.referral.World.post;
import static jp.tsunagi.referral.World.preview;
import static jp.tsunagi.referral.World.problem;
import static jp.tsunagi.referral.World.read;
import static jp.tsunagi.referral.World.timers;
import static jp.tsunagi.referral.World.today;
import static jp.tsunagi.referral.World.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import jp.tsunagi.contracts.reference.WorkingDays;
import jp.tsunagi.contracts.referral.CaseClosed;
import jp.tsunagi.contracts.referral.CaseOpened;
import jp.tsunagi.contracts.referral.FollowUpScheduled;
import jp.tsunagi.contracts.referral.HandoffOffered;
import jp.tsunagi.contracts.referral.HandoffReturned;
import jp.tsunagi.contracts.referral.ReferralHandedOff;
import jp.tsunagi.testing.ServiceStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * The thirteen rules of handing over, as they hold for those who send requests, on the real store: each test is named by the
 * number of its rule. Rule 10 (a municipality that merges), 11 (a handoff into another prefecture) and 13 (consent that is
 * withdrawn) have no test yet, because the platform knows none of the three yet.
 */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceStack.class,
        initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "referral"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class HandoffRulesTest {
    @BeforeEach
    void the_world_is_there() {
        World.isThere();
    }

    @Test
    void rule_1_a_second_offer_while_one_is_pending_is_refused() {
        var id = openedCase(null);
        offered(id);
        offer(id, KOKA, "25209").then().statusCode(409).body("type", problem("handoff-pending"));
    }

    @Test
    void rule_2_a_refusal_needs_a_reason_which_the_sender_sees() {
        var id = openedCase(null);
        var handoff = offered(id);
        post(COORDINATOR, handoff + "/refusal", Map.of("body", KONAN))
                .then()
                .statusCode(400)
                .body("type", problem("required"))
                .body("errors[0].pointer", equalTo("/reason"));
        await().atMost(SOON).until(() -> !preview(COORDINATOR, KONAN, id).isEmpty());
        post(COORDINATOR, handoff + "/refusal", Map.of("body", KONAN, "reason", "NO_CAPACITY"))
                .then()
                .statusCode(204);
        read(CONSULTANT, id)
                .then()
                .body("responsible", equalTo(OTSU.toString()))
                .body("handoffs[0].state", equalTo("DECLINED"))
                .body("handoffs[0].reason", equalTo("NO_CAPACITY"));
        await().atMost(SOON).until(() -> preview(COORDINATOR, KONAN, id).isEmpty());
        read(COORDINATOR, id).then().statusCode(404);
        offered(id);
    }

    @Test
    void rule_3_of_a_withdrawal_racing_an_acceptance_exactly_one_wins_and_both_sides_agree() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 20; round++) {
                var id = openedCase(null);
                var handoff = offered(id);
                var start = new CyclicBarrier(2);
                var withdrawn = threads.submit(() -> {
                    start.await();
                    return post(CONSULTANT, handoff + "/withdrawal", Map.of());
                });
                var accepted = threads.submit(() -> {
                    start.await();
                    return accept(COORDINATOR, handoff, KONAN);
                });
                assertOneWon(withdrawn, accepted);
                var won = accepted.get().statusCode() == 204;
                read(CONSULTANT, id)
                        .then()
                        .body("handoffs[0].state", equalTo(won ? "ACCEPTED" : "WITHDRAWN"))
                        .body("responsible", equalTo((won ? KONAN : OTSU).toString()));
                read(COORDINATOR, id).then().statusCode(won ? 200 : 404);
            }
        }
    }

    @Test
    void rule_3_of_two_acceptances_at_the_same_moment_exactly_one_wins() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 20; round++) {
                var id = openedCase(null);
                var handoff = offered(id);
                var start = new CyclicBarrier(2);
                var accepted = Stream.of(COORDINATOR, COORDINATOR_OF_KUSATSU)
                        .map(subject -> threads.submit(() -> {
                            start.await();
                            return accept(subject, handoff, KONAN);
                        }))
                        .toList();
                assertOneWon(accepted.getFirst(), accepted.getLast());
                read(COORDINATOR, id)
                        .then()
                        .header("ETag", "\"7\"")
                        .body("handoffs.state", contains("ACCEPTED"))
                        .body("followUps", hasSize(4));
            }
        }
    }

    @Test
    void rule_4_the_offer_of_a_case_that_is_closed_is_withdrawn_on_both_sides() {
        var id = openedCase(null);
        var handoff = offered(id);
        post(CONSULTANT, path(id) + "/closing", Map.of("outcome", "MOVED_AWAY"))
                .then()
                .statusCode(204);
        read(CONSULTANT, id)
                .then()
                .body("state", equalTo("CLOSED"))
                .body("outcome", equalTo("MOVED_AWAY"))
                .body("handoffs[0].state", equalTo("WITHDRAWN"));
        accept(COORDINATOR, handoff, KONAN).then().statusCode(409);
        await().atMost(SOON).until(() -> preview(COORDINATOR, KONAN, id).isEmpty());
        offer(id, KONAN, KUSATSU).then().statusCode(409).body("type", problem("case-closed"));
    }

    @Test
    void rule_4_the_offer_of_a_child_that_is_erased_is_withdrawn_on_both_sides() {
        var child = UUID.randomUUID();
        var consultation = UUID.randomUUID();
        ask(consultation, child);
        var id = caseOf(consultation);
        await().atMost(SOON).until(() -> read(CONSULTANT, id).statusCode() == 200);
        var handoff = offered(id);
        erase(child, consultation, UUID.randomUUID());
        assertWithdrawn(id, handoff);
    }

    @Test
    void rule_4_the_offer_of_a_child_whose_record_goes_into_another_is_withdrawn_on_both_sides() {
        var child = UUID.randomUUID();
        var id = openedCase(child);
        var other = openedCase(UUID.randomUUID());
        await().atMost(SOON)
                .until(() -> ids(as(CONSULTANT).queryParam("child", child).get(CASES))
                        .contains(id.toString()));
        var handoff = offered(id);
        var untouched = offered(other);
        merge(child);
        assertWithdrawn(id, handoff);
        as(CONSULTANT).get(untouched).then().body("state", equalTo("PENDING"));
        read(CONSULTANT, id).then().body("responsible", equalTo(OTSU.toString()));
        accept(COORDINATOR, offered(id), KONAN).then().statusCode(204);
    }

    @Test
    void rule_5_on_acceptance_owner_and_municipality_change_in_one_step_and_the_old_owner_keeps_what_follow_up_needs() {
        var id = openedCase(UUID.randomUUID());
        confer(id, LocalDate.of(2026, 11, 3), List.of()).then().statusCode(204);
        var handoff = offered(id);
        accept(COORDINATOR, handoff, KONAN).then().statusCode(204).header("ETag", "\"8\"");
        read(COORDINATOR, id)
                .then()
                .statusCode(200)
                .body("responsible", equalTo(KONAN.toString()))
                .body("municipality", equalTo(KUSATSU))
                .body("handoffs[0].state", equalTo("ACCEPTED"))
                .body("conferences[0].decisions", equalTo(DECISIONS))
                .body("followUps.monthsAfter", contains(1, 3, 6, 12))
                .body("followUps[0].state", equalTo("SCHEDULED"))
                .body(
                        "followUps[0].dueOn",
                        equalTo(WorkingDays.onOrAfter(today().plusMonths(1)).toString()));
        var center = read(CONSULTANT, id);
        center.then()
                .statusCode(200)
                .body("responsible", equalTo(KONAN.toString()))
                .body("handoffs[0].state", equalTo("ACCEPTED"))
                .body("followUps", hasSize(4))
                .body("conferences", nullValue());
        assertThat(center.asString()).doesNotContain(DECISIONS);
        await().atMost(SOON)
                .until(() -> preview(COORDINATOR, KONAN, id).isEmpty()
                        && ids(as(COORDINATOR).queryParam("responsible", KONAN).get(CASES))
                                .contains(id.toString()));
        assertThat(ids(as(CONSULTANT).queryParam("responsible", KONAN).get(CASES)))
                .contains(id.toString());
        post(CONSULTANT, path(id) + "/agencies", Map.of("agency", KOKA))
                .then()
                .statusCode(403)
                .body("type", problem("foreign-body"));
        read(STRANGER, id).then().statusCode(404);
    }

    @Test
    void rule_6_what_the_old_owner_does_later_moves_nothing() {
        var id = openedCase(null);
        handedOff(id);
        List<String> followUps = read(CONSULTANT, id).path("followUps.id");
        post(
                        CONSULTANT,
                        path(id) + "/follow-ups/" + followUps.getFirst() + "/outcome",
                        Map.of("on", today().toString(), "outcome", "STABLE"))
                .then()
                .statusCode(204);
        post(CONSULTANT, path(id) + "/escalations", Map.of("text", "県内の受入れ先について"))
                .then()
                .statusCode(204);
        for (var act : List.of(
                Map.entry("/agencies", Map.of("agency", KOKA)),
                Map.entry("/handoffs", Map.of("toBody", KOKA, "municipality", "25209")),
                Map.entry("/closing", Map.of("outcome", "OTHER")))) {
            post(CONSULTANT, path(id) + act.getKey(), act.getValue()).then().statusCode(403);
        }
        for (var reader : List.of(CONSULTANT, COORDINATOR)) {
            read(reader, id)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("OPEN"))
                    .body("responsible", equalTo(KONAN.toString()))
                    .body("municipality", equalTo(KUSATSU));
        }
    }

    @Test
    void rule_7_before_acceptance_its_body_alone_sees_a_preview() {
        var id = openedCase(UUID.randomUUID());
        var handoff = offered(id);
        as(CONSULTANT)
                .get(handoff)
                .then()
                .statusCode(200)
                .body("state", equalTo("PENDING"))
                .body("toBody", equalTo(KONAN.toString()))
                .body("municipality", equalTo(KUSATSU))
                .body("answerBy", equalTo(WorkingDays.after(today(), 5).toString()));
        var shown = await().atMost(SOON).until(() -> preview(COORDINATOR, KONAN, id), some -> !some.isEmpty());
        assertThat(shown)
                .containsOnlyKeys(
                        "caseId",
                        "handoff",
                        "center",
                        "centerName",
                        "municipality",
                        "municipalityName",
                        "themes",
                        "sectors",
                        "offeredOn",
                        "answerBy")
                .containsEntry("centerName", "滋賀県医療的ケア児支援センター")
                .containsEntry("municipalityName", "草津市");
        read(COORDINATOR, id).then().statusCode(404);
        assertThat(preview(STRANGER, KOKA, id)).isEmpty();
        as(STRANGER)
                .queryParam("body", KONAN)
                .get(BASE + "/offers")
                .then()
                .statusCode(403)
                .body("type", problem("foreign-body"));
        as(CONSULTANT).queryParam("body", OTSU).get(BASE + "/offers").then().statusCode(403);
    }

    @Test
    void rule_8_without_an_answer_by_the_deadline_it_expires_and_the_center_stays_responsible_and_is_told()
            throws SQLException {
        var id = openedCase(null);
        var handoff = offered(id);
        await().atMost(SOON).until(() -> !preview(COORDINATOR, KONAN, id).isEmpty());
        clock(Duration.ofDays(25));
        try {
            await().atMost(SOON)
                    .until(() -> "EXPIRED".equals(as(CONSULTANT).get(handoff).path("state")));
            read(CONSULTANT, id).then().body("responsible", equalTo(OTSU.toString()));
            accept(COORDINATOR, handoff, KONAN).then().statusCode(409).body("type", problem("handoff-already-settled"));
            await().atMost(SOON).until(() -> preview(COORDINATOR, KONAN, id).isEmpty());
            await().atMost(SOON).until(() -> !told(id, "OFFER_EXPIRED", "").isEmpty());
        } finally {
            clock(Duration.ZERO);
        }
    }

    @Test
    void rule_9_a_subscriber_that_was_down_for_a_week_finds_every_event_in_order_and_once() throws SQLException {
        var id = openedCase(null);
        confer(id, LocalDate.of(2026, 11, 3), List.of()).then().statusCode(204);
        handedOff(id);
        try {
            clock(Duration.ofDays(8));
            post(COORDINATOR, path(id) + "/closing", Map.of("outcome", "SUPPORT_IN_PLACE"))
                    .then()
                    .statusCode(204);
        } finally {
            clock(Duration.ZERO);
        }
        // Each look begins at the first event of the topic, as whoever was away does.
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(ReferralTopic.toldOf(id))
                        .extracting(Object::getClass)
                        .containsExactly(
                                CaseOpened.class,
                                HandoffOffered.class,
                                ReferralHandedOff.class,
                                FollowUpScheduled.class,
                                FollowUpScheduled.class,
                                FollowUpScheduled.class,
                                FollowUpScheduled.class,
                                CaseClosed.class));
    }

    @Test
    void rule_12_returned_after_acceptance_with_a_reason_it_can_be_offered_anew_and_its_history_stays()
            throws SQLException {
        var id = openedCase(null);
        var handoff = handedOff(id);
        var key = UUID.randomUUID().toString();
        Map<String, ?> why = Map.of("body", KONAN, "reason", "NO_RESOURCE");
        post(COORDINATOR_OF_MORIYAMA, handoff + "/return", why).then().statusCode(404);
        post(COORDINATOR, handoff + "/return", Map.of("body", KONAN))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/reason"));
        post(COORDINATOR, key, handoff + "/return", why).then().statusCode(204);
        read(COORDINATOR, id).then().statusCode(404);
        read(CONSULTANT, id)
                .then()
                .body("responsible", equalTo(OTSU.toString()))
                .body("municipality", equalTo("25201"))
                .body("handoffs.state", contains("RETURNED"))
                .body("handoffs.reason", contains("NO_RESOURCE"))
                .body("followUps.state", contains("ENDED", "ENDED", "ENDED", "ENDED"));
        as(CONSULTANT)
                .get(path(id) + "/responsibility")
                .then()
                .body("items.body", contains(OTSU.toString(), KONAN.toString(), OTSU.toString()))
                .body("items.municipality", contains("25201", KUSATSU, "25201"))
                .body("items[0].from", equalTo("2026-11-02"))
                .body("items[2].until", nullValue());
        as(CONSULTANT)
                .queryParam("on", "2026-11-03")
                .get(path(id) + "/responsibility")
                .then()
                .body("items.body", contains(OTSU.toString()));
        as(CONSULTANT)
                .queryParam("on", "2026-11-01")
                .get(path(id) + "/responsibility")
                .then()
                .body("items", empty());
        as(COORDINATOR).get(path(id) + "/responsibility").then().statusCode(404);
        assertThat(timers(id)).isZero();
        post(COORDINATOR, key, handoff + "/return", why).then().statusCode(204);
        post(COORDINATOR, handoff + "/return", why).then().statusCode(409).body("type", problem("handoff-not-held"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(ReferralTopic.toldOf(id))
                        .anySatisfy(told -> assertThat(told).isInstanceOfSatisfying(HandoffReturned.class, returned -> {
                            assertThat(returned.fromBody()).isEqualTo(OTSU);
                            assertThat(returned.backTo()).isEqualTo("25201");
                        })));
        handedOff(id);
        read(COORDINATOR, id).then().statusCode(200);
    }

    private static void assertWithdrawn(UUID id, String handoff) {
        await().atMost(SOON)
                .untilAsserted(() -> as(CONSULTANT).get(handoff).then().body("state", equalTo("WITHDRAWN")));
        accept(COORDINATOR, handoff, KONAN).then().statusCode(409).body("type", problem("handoff-already-settled"));
        await().atMost(SOON).until(() -> preview(COORDINATOR, KONAN, id).isEmpty());
    }

    private static void assertOneWon(Future<Response> one, Future<Response> other) throws Exception {
        assertThat(List.of(one.get().statusCode(), other.get().statusCode())).containsExactlyInAnyOrder(204, 409);
        var lost = one.get().statusCode() == 409 ? one.get() : other.get();
        lost.then().body("type", problem("handoff-already-settled"));
    }
}
