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
import static jp.tsunagi.referral.World.MORIYAMA;
import static jp.tsunagi.referral.World.NEIGHBORS_CONSULTANT;
import static jp.tsunagi.referral.World.OFFICER;
import static jp.tsunagi.referral.World.OTSU;
import static jp.tsunagi.referral.World.SOON;
import static jp.tsunagi.referral.World.STRANGER;
import static jp.tsunagi.referral.World.TASK;
import static jp.tsunagi.referral.World.accept;
import static jp.tsunagi.referral.World.as;
import static jp.tsunagi.referral.World.ask;
import static jp.tsunagi.referral.World.caseOf;
import static jp.tsunagi.referral.World.clock;
import static jp.tsunagi.referral.World.confer;
import static jp.tsunagi.referral.World.conference;
import static jp.tsunagi.referral.World.handedOff;
import static jp.tsunagi.referral.World.ids;
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
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.contracts.referral.FollowUpEnded;
import jp.tsunagi.stack.TestStack;
import jp.tsunagi.testing.ServiceStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Coordination on the real stack: from intake's request to the last follow-up, with everything that may go wrong between. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceStack.class,
        initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "referral"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class CasesTest {
    @BeforeEach
    void the_world_is_there() {
        World.isThere();
    }

    @Nested
    class Opening {
        @Test
        void what_intake_asks_for_opens_a_case_of_the_center() {
            var consultation = UUID.randomUUID();
            var child = UUID.randomUUID();
            ask(consultation, child);
            var id = caseOf(consultation);
            await().atMost(SOON).until(() -> read(CONSULTANT, id).statusCode() == 200);
            read(CONSULTANT, id)
                    .then()
                    .header("ETag", "\"1\"")
                    .body("consultation", equalTo(consultation.toString()))
                    .body("child", equalTo(child.toString()))
                    .body("center", equalTo(OTSU.toString()))
                    .body("responsible", equalTo(OTSU.toString()))
                    .body("municipality", equalTo("25201"))
                    .body("municipalityName", equalTo("大津市"))
                    .body("openedOn", equalTo("2026-11-02"))
                    .body("themes", contains("NIGHT_CARE", "SIBLINGS"))
                    .body("sectors", contains("MEDICAL", "WELFARE"))
                    .body("state", equalTo("OPEN"))
                    .body("handoffs", empty())
                    .body("followUps", empty())
                    .body("conferences", empty());
            assertThat(ids(as(CONSULTANT)
                            .queryParam("shows", id)
                            .queryParam("consultation", consultation)
                            .get(CASES)))
                    .containsExactly(id.toString());
            assertThat(ids(as(CONSULTANT)
                            .queryParam("child", child)
                            .queryParam("state", "OPEN")
                            .get(CASES)))
                    .containsExactly(id.toString());
            assertThat(ids(as(CONSULTANT)
                            .queryParam("child", child)
                            .queryParam("state", "CLOSED")
                            .get(CASES)))
                    .isEmpty();
            assertThat(ids(as(CONSULTANT)
                            .queryParam("child", child)
                            .queryParam("responsible", KONAN)
                            .get(CASES)))
                    .isEmpty();
        }

        @Test
        void a_second_request_for_the_same_consultation_opens_nothing() {
            var consultation = UUID.randomUUID();
            ask(consultation, null);
            ask(consultation, UUID.randomUUID());
            var next = openedCase(null);
            read(CONSULTANT, next).then().statusCode(200);
            read(CONSULTANT, caseOf(consultation))
                    .then()
                    .header("ETag", "\"1\"")
                    .body("child", nullValue());
        }

        /** The case's id follows from the consultation's, and all streams share their ids. */
        @Test
        void nobody_keeps_a_case_from_being_opened_by_taking_its_id_for_an_agency() {
            var consultation = UUID.randomUUID();
            World.register(caseOf(consultation), "湖南圏域コーディネーター", "WELFARE", KUSATSU)
                    .then()
                    .statusCode(400)
                    .body("type", problem("agency-id-unfit"));
            ask(consultation, null);
            await().atMost(SOON)
                    .until(() -> read(CONSULTANT, caseOf(consultation)).statusCode() == 200);
        }

        @Test
        void nobody_else_learns_of_it() {
            var id = openedCase(null);
            for (var other : List.of(NEIGHBORS_CONSULTANT, COORDINATOR, STRANGER)) {
                var foreign = read(other, id);
                foreign.then().statusCode(404);
                assertThat(foreign.asString())
                        .isEqualTo(read(other, UUID.randomUUID()).asString());
                post(other, path(id) + "/closing", Map.of("outcome", "OTHER"))
                        .then()
                        .statusCode(404);
                assertThat(ids(as(other).get(CASES))).doesNotContain(id.toString());
            }
            read(OFFICER, id).then().statusCode(403);
        }
    }

    @Nested
    class Working {
        @Test
        void agencies_are_engaged_and_sit_at_conferences_whose_texts_the_responsible_body_reads() {
            var id = openedCase(UUID.randomUUID());
            post(CONSULTANT, path(id) + "/agencies", Map.of("agency", KOKA))
                    .then()
                    .statusCode(204)
                    .header("ETag", "\"2\"");
            post(CONSULTANT, path(id) + "/agencies", Map.of("agency", KOKA))
                    .then()
                    .statusCode(204)
                    .header("ETag", "\"2\"");
            confer(id, LocalDate.of(2026, 11, 3), List.of(KOKA)).then().statusCode(204);
            read(CONSULTANT, id)
                    .then()
                    .header("ETag", "\"3\"")
                    .body("agencies", contains(KOKA.toString()))
                    .body("conferences", hasSize(1))
                    .body("conferences[0].heldOn", equalTo("2026-11-03"))
                    .body("conferences[0].decisions", equalTo(DECISIONS))
                    .body("conferences[0].tasks[0].agency", equalTo(KOKA.toString()))
                    .body("conferences[0].tasks[0].task", equalTo(TASK));
        }

        @Test
        void what_a_conference_left_to_do_is_listed_by_its_day_until_it_is_done_and_goes_with_the_case() {
            var id = openedCase(null);
            confer(id, LocalDate.of(2026, 11, 3), List.of()).then().statusCode(204);
            var conference = read(CONSULTANT, id).<String>path("conferences[0].id");
            await().atMost(SOON).until(() -> openTasks(CONSULTANT, OTSU).contains(id.toString()));
            handedOff(id);
            await().atMost(SOON).until(() -> openTasks(COORDINATOR, KONAN).contains(id.toString()));
            assertThat(openTasks(CONSULTANT, OTSU)).doesNotContain(id.toString());
            var task = path(id) + "/conferences/" + conference + "/tasks/";
            var on = Map.of("on", today().toString());
            post(CONSULTANT, task + "1/completion", on).then().statusCode(403);
            post(COORDINATOR, task + "2/completion", on).then().statusCode(404);
            post(
                            COORDINATOR,
                            task + "1/completion",
                            Map.of("on", today().plusDays(3).toString()))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/on"));
            post(COORDINATOR, task + "1/completion", on).then().statusCode(204);
            post(COORDINATOR, task + "1/completion", on)
                    .then()
                    .statusCode(409)
                    .body("type", problem("task-already-done"));
            read(COORDINATOR, id)
                    .then()
                    .body("conferences[0].tasks[0].task", equalTo(TASK))
                    .body("conferences[0].tasks[0].doneOn", equalTo(today().toString()));
            await().atMost(SOON).until(() -> !openTasks(COORDINATOR, KONAN).contains(id.toString()));
            as(STRANGER).queryParam("body", KONAN).get(BASE + "/tasks").then().statusCode(403);
        }

        private static List<String> openTasks(String subject, UUID body) {
            return as(subject)
                    .queryParam("body", body)
                    .queryParam("open", true)
                    .queryParam("limit", 200)
                    .get(BASE + "/tasks")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items.caseId");
        }

        @Test
        void the_same_key_records_one_conference() {
            var id = openedCase(null);
            var key = UUID.randomUUID().toString();
            for (int i = 0; i < 2; i++) {
                post(CONSULTANT, key, path(id) + "/conferences", conference(LocalDate.of(2026, 11, 3), List.of(), null))
                        .then()
                        .statusCode(204)
                        .header("ETag", "\"2\"");
            }
            read(CONSULTANT, id).then().body("conferences", hasSize(1));
        }

        @Test
        void what_cannot_be_recorded_is_pointed_at() {
            var id = openedCase(null);
            confer(id, Japan.day(Instant.now()).plusDays(2), List.of())
                    .then()
                    .statusCode(400)
                    .body("type", problem("in-the-future"))
                    .body("errors[0].pointer", equalTo("/heldOn"));
            post(CONSULTANT, path(id) + "/conferences", conference(LocalDate.of(2026, 11, 3), List.of(), KOKA))
                    .then()
                    .statusCode(409)
                    .body("type", problem("agency-not-engaged"))
                    .body("errors[0].pointer", equalTo("/tasks/0/agency"));
            post(CONSULTANT, path(id) + "/agencies", Map.of("agency", UUID.randomUUID()))
                    .then()
                    .statusCode(400)
                    .body("type", problem("unknown-agency"))
                    .body("errors[0].pointer", equalTo("/agency"));
        }

        @Test
        void an_act_on_an_older_version_is_refused() {
            var id = openedCase(null);
            post(CONSULTANT, path(id) + "/agencies", Map.of("agency", KOKA))
                    .then()
                    .statusCode(204);
            as(CONSULTANT)
                    .header("Idempotency-Key", UUID.randomUUID())
                    .header("If-Match", "\"1\"")
                    .contentType("application/json")
                    .body(Map.of("outcome", "OTHER"))
                    .post(path(id) + "/closing")
                    .then()
                    .statusCode(412)
                    .body("type", problem("stale"));
        }

        /** Text that only its subject's key opens stands nowhere else: every table of both databases is looked through. */
        @Test
        void nothing_sealed_stands_anywhere_in_clear() throws SQLException {
            var id = openedCase(UUID.randomUUID());
            confer(id, LocalDate.of(2026, 11, 3), List.of()).then().statusCode(204);
            read(CONSULTANT, id).then().body("conferences[0].decisions", equalTo(DECISIONS));
            assertThat(tablesWith(id.toString())).contains("event", "stream");
            assertThat(tablesWith("湖南圏域コーディネーター")).contains("event", "agency");
            assertThat(tablesWith(DECISIONS)).isEmpty();
            assertThat(tablesWith(TASK)).isEmpty();
            await().atMost(SOON).until(() -> ReferralTopic.everything().contains(id.toString()));
            assertThat(ReferralTopic.everything()).doesNotContain(DECISIONS).doesNotContain(TASK);
        }
    }

    @Nested
    class HandingOff {
        @Test
        void an_offer_that_was_taken_back_is_answered_no_more() {
            var id = openedCase(null);
            var handoff = offered(id);
            post(CONSULTANT, handoff + "/withdrawal", Map.of()).then().statusCode(204);
            accept(COORDINATOR, handoff, KONAN).then().statusCode(409).body("type", problem("handoff-already-settled"));
            read(CONSULTANT, id).then().body("handoffs[0].state", equalTo("WITHDRAWN"));
        }

        @Test
        void the_same_answer_sent_twice_is_one_answer_and_another_one_comes_too_late() {
            var id = openedCase(null);
            var handoff = offered(id);
            var key = UUID.randomUUID().toString();
            for (int i = 0; i < 2; i++) {
                post(COORDINATOR, key, handoff + "/acceptance", Map.of("body", KONAN))
                        .then()
                        .statusCode(204)
                        .header("ETag", "\"7\"");
            }
            accept(COORDINATOR, handoff, KONAN)
                    .then()
                    .statusCode(409)
                    .body("type", problem("handoff-already-settled"))
                    .body("detail", matchesPattern(".*[ぁ-ん].*"));
        }

        /** Its answer was lost on the way; meanwhile the body has accepted. */
        @Test
        void an_offer_sent_again_after_the_case_has_moved_on_is_told_what_came_of_it() {
            var id = openedCase(null);
            var key = UUID.randomUUID().toString();
            var body = Map.of("toBody", KONAN, "municipality", KUSATSU);
            var first = post(CONSULTANT, key, path(id) + "/handoffs", body);
            accept(COORDINATOR, first.header("Location"), KONAN).then().statusCode(204);
            post(CONSULTANT, key, path(id) + "/handoffs", body)
                    .then()
                    .statusCode(201)
                    .header("Location", equalTo(first.header("Location")));
        }

        @Test
        void a_case_is_offered_where_the_body_works() {
            var id = openedCase(null);
            offer(id, KONAN, "25209")
                    .then()
                    .statusCode(409)
                    .body("type", problem("municipality-not-covered"))
                    .body("errors[0].pointer", equalTo("/municipality"));
            offer(id, KONAN, "26100").then().statusCode(409).body("type", problem("handoff-outside-prefecture"));
            offer(id, UUID.randomUUID(), KUSATSU)
                    .then()
                    .statusCode(400)
                    .body("type", problem("unknown-agency"))
                    .body("errors[0].pointer", equalTo("/toBody"));
            post(
                            CONSULTANT,
                            path(id) + "/handoffs",
                            Map.of("toBody", KONAN, "municipality", KUSATSU, "workingDays", 21))
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/workingDays"));
        }

        @Test
        void an_offer_is_for_those_of_the_body_who_work_in_its_municipality() {
            var id = openedCase(null);
            var handoff = offered(id);
            for (var subject : List.of(COORDINATOR, COORDINATOR_OF_KUSATSU)) {
                await().atMost(SOON).until(() -> !preview(subject, KONAN, id).isEmpty());
            }
            assertThat(preview(COORDINATOR_OF_MORIYAMA, KONAN, id)).isEmpty();
            var foreign = accept(COORDINATOR_OF_MORIYAMA, handoff, KONAN);
            foreign.then().statusCode(404);
            assertThat(foreign.asString())
                    .isEqualTo(accept(COORDINATOR_OF_MORIYAMA, path(id) + "/handoffs/" + UUID.randomUUID(), KONAN)
                            .asString());
            post(COORDINATOR_OF_MORIYAMA, handoff + "/refusal", Map.of("body", KONAN, "reason", "NO_CAPACITY"))
                    .then()
                    .statusCode(404);
            post(COORDINATOR_OF_KUSATSU, handoff + "/refusal", Map.of("body", KONAN, "reason", "NO_CAPACITY"))
                    .then()
                    .statusCode(204);
        }

        @Test
        void a_case_is_worked_on_by_those_of_the_body_who_work_in_its_municipality() {
            var id = openedCase(null);
            var handoff = offered(id);
            accept(COORDINATOR_OF_KUSATSU, handoff, KONAN).then().statusCode(204);
            List<String> followUps = read(COORDINATOR_OF_KUSATSU, id).path("followUps.id");
            for (var subject : List.of(COORDINATOR, COORDINATOR_OF_KUSATSU)) {
                await().atMost(SOON)
                        .until(() -> ids(as(subject).queryParam("limit", 200).get(CASES))
                                .contains(id.toString()));
                assertThat(ids(as(subject)
                                .queryParam("body", KONAN)
                                .queryParam("limit", 200)
                                .get(BASE + "/follow-ups")))
                        .containsAll(followUps);
            }

            read(COORDINATOR_OF_MORIYAMA, id).then().statusCode(404);
            as(COORDINATOR_OF_MORIYAMA).get(handoff).then().statusCode(404);
            assertThat(ids(as(COORDINATOR_OF_MORIYAMA).queryParam("limit", 200).get(CASES)))
                    .doesNotContain(id.toString());
            assertThat(ids(as(COORDINATOR_OF_MORIYAMA)
                            .queryParam("body", KONAN)
                            .queryParam("limit", 200)
                            .get(BASE + "/follow-ups")))
                    .doesNotContainAnyElementsOf(followUps);
            for (var act : List.of(
                    Map.entry("/agencies", Map.of("agency", KOKA)),
                    Map.entry("/handoffs", Map.of("toBody", KOKA, "municipality", "25209")),
                    Map.entry(
                            "/follow-ups/" + followUps.getFirst() + "/outcome",
                            Map.of("on", today().toString(), "outcome", "STABLE")),
                    Map.entry("/closing", Map.of("outcome", "OTHER")))) {
                post(COORDINATOR_OF_MORIYAMA, path(id) + act.getKey(), act.getValue())
                        .then()
                        .statusCode(404);
            }
            post(COORDINATOR_OF_KUSATSU, path(id) + "/closing", Map.of("outcome", "OTHER"))
                    .then()
                    .statusCode(204);
        }

        /** She holds one assignment for each of the two municipalities. */
        @Test
        void an_act_is_recorded_under_the_assignment_for_the_cases_municipality() throws SQLException {
            for (var municipality : List.of(KUSATSU, MORIYAMA)) {
                var id = openedCase(null);
                accept(COORDINATOR, offered(id, municipality), KONAN).then().statusCode(204);
                post(COORDINATOR, path(id) + "/agencies", Map.of("agency", KOKA))
                        .then()
                        .statusCode(204);
                assertThat(actedFrom(id, "case.handed-off", "case.agency-engaged"))
                        .containsExactly(municipality, municipality);
            }
        }

        /** The timer is kept from coming: its row is gone. */
        @Test
        void an_offer_past_its_last_day_has_expired_whether_or_not_its_timer_has_come() throws SQLException {
            var id = openedCase(null);
            var handoff = offered(id);
            await().atMost(SOON).until(() -> !preview(COORDINATOR, KONAN, id).isEmpty());
            forgetTimers(id);
            clock(Duration.ofDays(25));
            try {
                assertThat(preview(COORDINATOR, KONAN, id)).isEmpty();
                accept(COORDINATOR, handoff, KONAN)
                        .then()
                        .statusCode(409)
                        .body("type", problem("handoff-answered-too-late"));
                post(CONSULTANT, handoff + "/withdrawal", Map.of())
                        .then()
                        .statusCode(409)
                        .body("type", problem("handoff-already-settled"));
                var next = offered(id);
                read(CONSULTANT, id).then().body("handoffs.state", contains("EXPIRED", "PENDING"));
                accept(COORDINATOR, next, KONAN).then().statusCode(204);
            } finally {
                clock(Duration.ZERO);
            }
        }

        @Test
        void for_a_stranger_there_is_no_offer_to_answer() {
            var id = openedCase(null);
            var handoff = offered(id);
            var foreign = accept(STRANGER, handoff, KOKA);
            foreign.then().statusCode(404);
            assertThat(foreign.asString())
                    .isEqualTo(accept(STRANGER, path(UUID.randomUUID()) + "/handoffs/" + UUID.randomUUID(), KOKA)
                            .asString());
            accept(STRANGER, handoff, KONAN).then().statusCode(403).body("type", problem("foreign-body"));
            accept(CONSULTANT, handoff, OTSU).then().statusCode(403);
            post(STRANGER, handoff + "/refusal", Map.of("body", KOKA, "reason", "OTHER"))
                    .then()
                    .statusCode(404);
            post(COORDINATOR, handoff + "/withdrawal", Map.of()).then().statusCode(404);
            read(CONSULTANT, id).then().body("handoffs[0].state", equalTo("PENDING"));
        }
    }

    @Nested
    class FollowingUp {
        @Test
        void follow_ups_fall_due_one_after_the_other_and_are_recorded_late_or_in_time() throws SQLException {
            var id = openedCase(UUID.randomUUID());
            handedOff(id);
            List<String> followUps = read(CONSULTANT, id).path("followUps.id");
            var firstDue = LocalDate.parse(read(CONSULTANT, id).path("followUps[0].dueOn"));
            try {
                clock(Duration.ofDays(40));
                await().atMost(SOON).until(() -> states(id).getFirst().equals("DUE"));
                assertThat(states(id)).containsExactly("DUE", "SCHEDULED", "SCHEDULED", "SCHEDULED");
                for (var body : List.of(List.of(CONSULTANT, OTSU), List.of(COORDINATOR, KONAN))) {
                    await().atMost(SOON)
                            .until(() -> ids(as((String) body.getFirst())
                                            .queryParam("body", body.get(1))
                                            .queryParam("due", true)
                                            .queryParam("limit", 200)
                                            .get(BASE + "/follow-ups"))
                                    .contains(followUps.getFirst()));
                }
                assertThat(ids(as(STRANGER).queryParam("body", KOKA).get(BASE + "/follow-ups")))
                        .doesNotContainAnyElementsOf(followUps);

                record(COORDINATOR, id, followUps.getFirst(), firstDue.plusDays(1))
                        .then()
                        .statusCode(204);
                read(COORDINATOR, id)
                        .then()
                        .body("followUps[0].state", equalTo("RECORDED"))
                        .body("followUps[0].late", equalTo(true))
                        .body("followUps[0].outcome", equalTo("STABLE"))
                        .body("followUps[0].carerWork", equalTo("CONTINUES"));
                record(CONSULTANT, id, followUps.getFirst(), firstDue)
                        .then()
                        .statusCode(409)
                        .body("type", problem("follow-up-already-recorded"));

                clock(Duration.ofDays(110));
                await().atMost(SOON).until(() -> states(id).get(1).equals("DUE"));
                assertThat(states(id)).containsExactly("RECORDED", "DUE", "SCHEDULED", "SCHEDULED");
            } finally {
                clock(Duration.ZERO);
            }
        }

        @Test
        void the_center_may_record_one_before_its_day_and_the_next_falls_due_all_the_same() throws SQLException {
            var id = openedCase(null);
            handedOff(id);
            List<String> followUps = read(CONSULTANT, id).path("followUps.id");
            record(CONSULTANT, id, followUps.getFirst(), today().minusDays(1))
                    .then()
                    .statusCode(400)
                    .body("type", problem("before-handoff"))
                    .body("errors[0].pointer", equalTo("/on"));
            record(CONSULTANT, id, followUps.getFirst(), today().plusDays(3))
                    .then()
                    .statusCode(400)
                    .body("type", problem("in-the-future"));
            record(CONSULTANT, id, followUps.getFirst(), today()).then().statusCode(204);
            read(CONSULTANT, id).then().body("followUps[0].late", equalTo(false));
            try {
                clock(Duration.ofDays(110));
                await().atMost(SOON).until(() -> states(id).get(1).equals("DUE"));
            } finally {
                clock(Duration.ZERO);
            }
        }

        @Test
        void a_second_handoff_ends_the_plan_of_the_first() throws SQLException {
            var id = openedCase(null);
            handedOff(id);
            List<String> first = read(CONSULTANT, id).path("followUps.id");
            try {
                clock(Duration.ofDays(40));
                await().atMost(SOON).until(() -> states(id).getFirst().equals("DUE"));
                handedOn(id);
                read(STRANGER, id)
                        .then()
                        .body("followUps.findAll { it.state == 'ENDED' }.id", containsInAnyOrder(first.toArray()))
                        .body(
                                "followUps.findAll { it.state == 'SCHEDULED' }.municipality",
                                contains("25209", "25209", "25209", "25209"));
                assertThat(timers(id)).isOne();
                record(CONSULTANT, id, first.getFirst(), today())
                        .then()
                        .statusCode(409)
                        .body("type", problem("follow-up-ended"));
                await().atMost(SOON)
                        .until(() -> !ids(as(CONSULTANT)
                                        .queryParam("body", OTSU)
                                        .queryParam("due", true)
                                        .queryParam("limit", 200)
                                        .get(BASE + "/follow-ups"))
                                .contains(first.getFirst()));
            } finally {
                clock(Duration.ZERO);
            }
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(ReferralTopic.toldOf(id))
                            .filteredOn(FollowUpEnded.class::isInstance)
                            .map(told -> ((FollowUpEnded) told).followUp().toString())
                            .containsExactlyInAnyOrderElementsOf(first));
        }

        private static void handedOn(UUID id) {
            var offer = post(COORDINATOR, path(id) + "/handoffs", Map.of("toBody", KOKA, "municipality", "25209"));
            offer.then().statusCode(201);
            accept(STRANGER, offer.header("Location"), KOKA).then().statusCode(204);
        }

        @Test
        void in_a_closed_case_nothing_more_is_recorded_and_nothing_falls_due() throws SQLException {
            var id = openedCase(null);
            handedOff(id);
            List<String> followUps = read(CONSULTANT, id).path("followUps.id");
            post(COORDINATOR, path(id) + "/closing", Map.of("outcome", "SUPPORT_IN_PLACE"))
                    .then()
                    .statusCode(204);
            record(CONSULTANT, id, followUps.getFirst(), today())
                    .then()
                    .statusCode(409)
                    .body("type", problem("case-closed"));
            assertThat(timers(id)).isZero();
            read(CONSULTANT, id).then().body("state", equalTo("CLOSED")).body("followUps[0].caseClosed", equalTo(true));
        }

        @Test
        void a_stranger_records_nothing() {
            var id = openedCase(null);
            handedOff(id);
            List<String> followUps = read(CONSULTANT, id).path("followUps.id");
            record(STRANGER, id, followUps.getFirst(), today()).then().statusCode(404);
            record(CONSULTANT, id, UUID.randomUUID().toString(), today()).then().statusCode(404);
            as(STRANGER)
                    .queryParam("body", KONAN)
                    .get(BASE + "/follow-ups")
                    .then()
                    .statusCode(403);
        }

        private static Response record(String subject, UUID id, String followUp, LocalDate on) {
            return post(
                    subject,
                    path(id) + "/follow-ups/" + followUp + "/outcome",
                    Map.of("on", on.toString(), "outcome", "STABLE", "carerWork", "CONTINUES"));
        }

        private static List<String> states(UUID id) {
            return read(CONSULTANT, id).path("followUps.state");
        }
    }

    @Nested
    class Reading {
        @Test
        void every_reading_is_on_record() throws SQLException {
            var id = openedCase(null);
            handedOff(id);
            read(COORDINATOR, id).then().statusCode(200);
            assertThat(readings(id, COORDINATOR)).contains("coordination/case-with-conferences/" + KONAN);
            read(CONSULTANT, id).then().statusCode(200);
            assertThat(readings(id, CONSULTANT)).contains("coordination/case/" + OTSU);
        }

        @Test
        void the_list_is_paged() {
            openedCase(null);
            var page = as(CONSULTANT)
                    .queryParam("shows", openedCase(null))
                    .queryParam("limit", 1)
                    .get(CASES);
            page.then().body("items", hasSize(1)).header("Link", containsString("rel=\"next\""));
            as(CONSULTANT)
                    .urlEncodingEnabled(false)
                    .get(page.header("Link").replaceAll("^<|>.*$", ""))
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("items.id", not(hasItem((String) page.path("items[0].id"))));
        }

        @Test
        void cases_that_are_left_lying_are_found_by_their_days() throws SQLException {
            var child = UUID.randomUUID();
            var id = openedCase(child);
            var offered = openedCase(child);
            var handoff = offered(offered);
            var answerBy = LocalDate.parse(as(CONSULTANT).get(handoff).path("answerBy"));
            await().atMost(SOON).until(() -> found(child, "answerBy", answerBy).contains(offered.toString()));
            assertThat(found(child, "answerBy", answerBy.minusDays(1))).doesNotContain(offered.toString());
            assertThat(found(child, "answerBy", answerBy)).doesNotContain(id.toString());
            // Intake had asked for it on 2 November.
            assertThat(found(child, "heldSince", LocalDate.of(2026, 11, 2))).contains(id.toString());
            assertThat(found(child, "heldSince", LocalDate.of(2026, 11, 1))).doesNotContain(id.toString());
            assertThat(found(child, "quietSince", today())).contains(id.toString());
            try {
                clock(Duration.ofDays(5));
                post(CONSULTANT, path(id) + "/agencies", Map.of("agency", KOKA))
                        .then()
                        .statusCode(204);
                await().atMost(SOON)
                        .until(() -> !found(child, "quietSince", today()).contains(id.toString()));
                assertThat(found(child, "quietSince", today())).contains(offered.toString());
            } finally {
                clock(Duration.ZERO);
            }
        }

        private static List<String> found(UUID child, String filter, LocalDate day) {
            return ids(as(CONSULTANT)
                    .queryParam(filter, day.toString())
                    .queryParam("child", child)
                    .get(CASES));
        }

        /** One row more is fetched, to know whether a page follows. */
        @Test
        void nobody_has_read_what_the_page_does_not_show() throws SQLException {
            for (int i = 0; i < 2; i++) {
                var id = openedCase(null);
                handedOff(id);
                var other = openedCase(null);
                offered(other);
                await().atMost(SOON)
                        .until(() -> !preview(COORDINATOR, KONAN, other).isEmpty());
            }
            for (var list : List.of(
                    Map.entry(CASES, "items.id"),
                    Map.entry(BASE + "/offers?body=" + KONAN, "items.caseId"),
                    Map.entry(BASE + "/follow-ups?body=" + KONAN, "items.caseId"))) {
                var page = as(COORDINATOR_OF_KUSATSU).queryParam("limit", 1).get(list.getKey());
                page.then().statusCode(200).header("Link", containsString("rel=\"next\""));
                assertThat(lastReading(COORDINATOR_OF_KUSATSU))
                        .containsExactlyElementsOf(page.<List<String>>path(list.getValue()));
            }
        }

        @Test
        void what_nobody_asks_for_is_refused() {
            as(CONSULTANT)
                    .queryParam("name", "x")
                    .get(CASES)
                    .then()
                    .statusCode(400)
                    .body("type", problem("unknown-parameter"));
            as(COORDINATOR).get(BASE + "/offers").then().statusCode(400).body("type", problem("required"));
        }
    }

    /** The tables of both databases in which this text stands in some row. */
    private static List<String> tablesWith(String text) throws SQLException {
        var found = new ArrayList<String>();
        for (var database : List.of(World.database(), World.keysDatabase())) {
            try (var connection = TestStack.postgres().connect(database);
                    var statement = connection.createStatement()) {
                var tables = new ArrayList<String>();
                try (var rows = statement.executeQuery("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")) {
                    while (rows.next()) {
                        tables.add(rows.getString(1));
                    }
                }
                for (var table : tables) {
                    try (var search = connection.prepareStatement(
                            "SELECT FROM " + table + " t WHERE t::text LIKE '%' || ? || '%' LIMIT 1")) {
                        search.setString(1, text);
                        try (var rows = search.executeQuery()) {
                            if (rows.next()) {
                                found.add(table);
                            }
                        }
                    }
                }
            }
        }
        return found;
    }

    private static void forgetTimers(UUID id) throws SQLException {
        try (var connection = TestStack.postgres().connect(World.database());
                var statement = connection.prepareStatement("DELETE FROM timer WHERE stream = ?")) {
            statement.setObject(1, id);
            assertThat(statement.executeUpdate()).isOne();
        }
    }

    /** The municipalities for which events of these types were caused, in order. */
    private static List<String> actedFrom(UUID id, String... types) throws SQLException {
        return texts("""
                SELECT municipality FROM event WHERE stream = ? AND type = ANY (?) ORDER BY version
                """, id, types);
    }

    /** What the last reading on record was about. */
    private static List<String> lastReading(String subject) throws SQLException {
        return texts("""
                SELECT unnest(streams)::text FROM access_record
                WHERE number = (SELECT max(number) FROM access_record WHERE subject = ?)
                """, subject);
    }

    private static List<String> texts(String query, Object... values) throws SQLException {
        try (var connection = TestStack.postgres().connect(World.database());
                var statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                var texts = new ArrayList<String>();
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
                return texts;
            }
        }
    }

    private static List<String> readings(UUID id, String subject) throws SQLException {
        return texts("""
                SELECT purpose || '/' || fields || '/' || body FROM access_record
                WHERE subject = ? AND ? = ANY (streams)
                """, subject, id);
    }
}
