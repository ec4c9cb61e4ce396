package jp.tsunagi.referral;

import static jp.tsunagi.referral.World.BASE;
import static jp.tsunagi.referral.World.CONSULTANT;
import static jp.tsunagi.referral.World.COORDINATOR;
import static jp.tsunagi.referral.World.OFFICER;
import static jp.tsunagi.referral.World.OFFICER_OF_KUSATSU;
import static jp.tsunagi.referral.World.OFFICER_OF_KYOTO;
import static jp.tsunagi.referral.World.OTSU;
import static jp.tsunagi.referral.World.SOON;
import static jp.tsunagi.referral.World.STRANGER;
import static jp.tsunagi.referral.World.as;
import static jp.tsunagi.referral.World.clock;
import static jp.tsunagi.referral.World.erase;
import static jp.tsunagi.referral.World.handedOff;
import static jp.tsunagi.referral.World.openedCase;
import static jp.tsunagi.referral.World.path;
import static jp.tsunagi.referral.World.post;
import static jp.tsunagi.referral.World.put;
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
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.contracts.reference.WorkingDays;
import jp.tsunagi.stack.TestStack;
import jp.tsunagi.testing.ServiceStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What comes before the prefecture, on the real stack: centers' questions, and follow-ups that nobody records. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceStack.class,
        initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "referral"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class EscalationsTest {
    private static final String ESCALATIONS = BASE + "/escalations";

    private final String question = "受入れ先が県内に見つからない " + UUID.randomUUID();
    private final String answer = "隣接圏域の施設に県から依頼する " + UUID.randomUUID();

    @BeforeEach
    void the_world_is_there() {
        World.isThere();
    }

    @AfterEach
    void the_clock_is_right_again() throws SQLException {
        clock(Duration.ZERO);
    }

    @Test
    void a_center_asks_its_prefecture_and_reads_the_answer_in_the_case() throws SQLException {
        var id = openedCase(null);
        ask(CONSULTANT, id).then().statusCode(204);
        await().atMost(SOON).until(() -> before(id, true).size() == 1);
        var matter = before(id, true).getFirst();
        assertThat(matter)
                .containsEntry("kind", "QUESTION")
                .containsEntry("center", OTSU.toString())
                .containsEntry("centerName", "滋賀県医療的ケア児支援センター")
                .containsEntry("settledOn", null);
        var escalation = String.valueOf(matter.get("id"));
        as(OFFICER)
                .get(ESCALATIONS + "/" + id + "/" + escalation)
                .then()
                .statusCode(200)
                .body("question", equalTo(question))
                .body("answer", nullValue());
        assertThat(readings(id, OFFICER)).contains("oversight/escalation", "oversight/escalation-with-texts");
        reply(OFFICER, id, escalation).then().statusCode(204);
        as(CONSULTANT)
                .get(path(id))
                .then()
                .body("responsible", equalTo(OTSU.toString()))
                .body("escalations.answer", contains(answer));
        reply(OFFICER, id, escalation)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:tsunagi:problem:advice-already-given"));
        await().atMost(SOON).until(() -> before(id, true).isEmpty());
        assertThat(before(id, false)).hasSize(1);
    }

    @Test
    void what_a_center_asks_is_between_it_and_its_prefecture() {
        var id = openedCase(null);
        handedOff(id);
        ask(COORDINATOR, id).then().statusCode(403);
        ask(STRANGER, id).then().statusCode(404);
        ask(CONSULTANT, id).then().statusCode(204);
        var escalation = as(CONSULTANT).get(path(id)).<String>path("escalations[0].id");
        as(COORDINATOR).get(path(id)).then().statusCode(200).body("escalations", nullValue());
        for (var stranger : List.of(COORDINATOR, OFFICER_OF_KUSATSU, CONSULTANT)) {
            reply(stranger, id, escalation).then().statusCode(403);
            as(stranger).get(ESCALATIONS + "/" + id + "/" + escalation).then().statusCode(403);
            as(stranger).get(ESCALATIONS + "?prefecture=25").then().statusCode(403);
        }
        reply(OFFICER_OF_KYOTO, id, escalation).then().statusCode(404);
        as(OFFICER_OF_KYOTO)
                .get(ESCALATIONS + "/" + id + "/" + escalation)
                .then()
                .statusCode(404);
        as(OFFICER_OF_KYOTO).get(ESCALATIONS + "?prefecture=25").then().statusCode(403);
        as(OFFICER_OF_KYOTO)
                .get(ESCALATIONS + "?prefecture=26")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        as(OFFICER).get(path(id)).then().statusCode(403);
        reply(OFFICER, id, UUID.randomUUID().toString()).then().statusCode(404);
        post(CONSULTANT, path(id) + "/escalations", Map.of("text", ""))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/text"));
    }

    @Test
    void the_texts_are_stored_sealed_and_go_with_the_child() throws SQLException {
        var child = UUID.randomUUID();
        var id = openedCase(child);
        ask(CONSULTANT, id).then().statusCode(204);
        assertThat(texts(
                        "SELECT data::text FROM event WHERE stream = ? AND type = ?",
                        id,
                        "case.escalated-to-prefecture"))
                .hasSize(1)
                .allSatisfy(data -> assertThat(data).doesNotContain(question));
        assertThat(ReferralTopic.toldOf(id)).hasSize(1);
        erase(child);
        await().atMost(SOON)
                .untilAsserted(() -> as(CONSULTANT)
                        .get(path(id))
                        .then()
                        .body("escalations", hasSize(1))
                        .body("escalations[0].question", nullValue()));
    }

    @Test
    void a_follow_up_that_nobody_records_comes_before_the_prefecture_step_by_step_until_it_is_recorded()
            throws SQLException {
        var id = openedCase(null);
        handedOff(id);
        var dueOn = LocalDate.parse(as(CONSULTANT).get(path(id)).path("followUps[0].dueOn"));
        clock(until(WorkingDays.after(dueOn, 5)));
        await().atMost(SOON).until(() -> "COORDINATOR".equals(missed(id)));
        clock(until(WorkingDays.after(dueOn, 10)));
        await().atMost(SOON).until(() -> "CENTER_MANAGER".equals(missed(id)));
        await().atMost(SOON).until(() -> listed(OTSU, "CENTER_MANAGER").contains(id.toString()));
        assertThat(before(id, false)).isEmpty();
        clock(until(WorkingDays.after(dueOn, 15)));
        await().atMost(SOON).until(() -> before(id, true).size() == 1);
        assertThat(before(id, true).getFirst())
                .containsEntry("kind", "MISSED_FOLLOW_UP")
                .containsEntry("dueOn", dueOn.toString())
                .containsEntry("municipality", World.KUSATSU);
        var followUp = as(COORDINATOR).get(path(id)).<String>path("followUps[0].id");
        post(
                        COORDINATOR,
                        path(id) + "/follow-ups/" + followUp + "/outcome",
                        Map.of("on", dueOn.plusDays(2).toString(), "outcome", "STABLE"))
                .then()
                .statusCode(204);
        as(CONSULTANT)
                .get(path(id))
                .then()
                .body("followUps[0].state", equalTo("RECORDED"))
                .body("followUps[0].late", equalTo(true))
                .body("followUps[0].missed", equalTo("PREFECTURE"));
        await().atMost(SOON).until(() -> before(id, true).isEmpty());
        assertThat(before(id, false).getFirst().get("settledOn")).isNotNull();
    }

    /** No timer was set for it then; what was due is that of a case of which nothing else will fall due. */
    @Test
    void what_was_due_before_there_was_an_escalation_goes_up_too() throws Exception {
        var id = openedCase(null);
        handedOff(id);
        var dueOn = LocalDate.parse(as(CONSULTANT).get(path(id)).path("followUps[0].dueOn"));
        clock(until(dueOn));
        await().atMost(SOON)
                .until(() -> texts("SELECT state FROM follow_up WHERE case_id = ? AND state = ?", id, "DUE")
                                .size()
                        == 1);
        sql("DELETE FROM timer WHERE stream = '%s' AND name = 'follow-up-missed'".formatted(id));
        try (var migration = Objects.requireNonNull(
                EscalationsTest.class.getResourceAsStream("/db/referral/V35__escalation_of_what_was_due.sql"))) {
            sql(new String(migration.readAllBytes(), StandardCharsets.UTF_8));
        }
        clock(until(dueOn.plusDays(40)));
        await().atMost(SOON).until(() -> "COORDINATOR".equals(missed(id)));
    }

    @Test
    void an_office_of_a_prefecture_has_a_mailbox_that_its_officers_keep() {
        var mailbox = BASE + "/mailboxes/prefectures/26";
        var address = Map.of("address", "shogai@pref.kyoto.example");
        put(OFFICER, mailbox, address).then().statusCode(403);
        put(CONSULTANT, mailbox, address).then().statusCode(403);
        put(OFFICER_OF_KYOTO, mailbox, address).then().statusCode(201);
        as(OFFICER_OF_KYOTO).get(mailbox).then().body("address", equalTo("shogai@pref.kyoto.example"));
        as(OFFICER).get(mailbox).then().statusCode(403);
    }

    private Response ask(String subject, UUID id) {
        return post(subject, path(id) + "/escalations", Map.of("text", question));
    }

    private Response reply(String subject, UUID id, String escalation) {
        return post(subject, path(id) + "/escalations/" + escalation + "/answer", Map.of("text", answer));
    }

    /** What of a case has come before the prefecture. */
    private static List<Map<String, Object>> before(UUID id, boolean open) {
        return as(OFFICER)
                .queryParam("prefecture", "25")
                .queryParam("open", open)
                .queryParam("limit", 200)
                .get(ESCALATIONS)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.findAll { it.caseId == '%s' }".formatted(id));
    }

    private static String missed(UUID id) {
        return String.valueOf(as(CONSULTANT).get(path(id)).<Object>path("followUps[0].missed"));
    }

    private static List<String> listed(UUID body, String missed) {
        return as(CONSULTANT)
                .queryParam("body", body)
                .queryParam("due", true)
                .queryParam("missed", missed)
                .queryParam("limit", 200)
                .get(BASE + "/follow-ups")
                .then()
                .statusCode(200)
                .extract()
                .path("items.caseId");
    }

    private static Duration until(LocalDate day) {
        return Duration.between(
                Instant.now(), day.atTime(10, 0).atZone(Japan.ZONE).toInstant());
    }

    private static List<String> readings(UUID id, String subject) throws SQLException {
        return texts(
                "SELECT purpose || '/' || fields FROM access_record WHERE ? = ANY (streams) AND subject = ?",
                id,
                subject);
    }

    private static void sql(String statements) throws SQLException {
        try (var connection = TestStack.postgres().connect(World.database());
                var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    private static List<String> texts(String query, UUID id, String value) throws SQLException {
        try (var connection = TestStack.postgres().connect(World.database());
                var statement = connection.prepareStatement(query)) {
            statement.setObject(1, id);
            statement.setString(2, value);
            try (var rows = statement.executeQuery()) {
                var texts = new ArrayList<String>();
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
                return texts;
            }
        }
    }
}
