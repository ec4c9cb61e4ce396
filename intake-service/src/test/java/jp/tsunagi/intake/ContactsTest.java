package jp.tsunagi.intake;

import static jp.tsunagi.intake.TestCenters.CHILDREN;
import static jp.tsunagi.intake.TestCenters.CONSULTANT;
import static jp.tsunagi.intake.TestCenters.CONSULTATIONS;
import static jp.tsunagi.intake.TestCenters.KUSATSU;
import static jp.tsunagi.intake.TestCenters.MANAGER;
import static jp.tsunagi.intake.TestCenters.NEIGHBOR;
import static jp.tsunagi.intake.TestCenters.OFFICER;
import static jp.tsunagi.intake.TestCenters.OTSU;
import static jp.tsunagi.intake.TestCenters.as;
import static jp.tsunagi.intake.TestCenters.child;
import static jp.tsunagi.intake.TestCenters.consultation;
import static jp.tsunagi.intake.TestCenters.count;
import static jp.tsunagi.intake.TestCenters.id;
import static jp.tsunagi.intake.TestCenters.post;
import static jp.tsunagi.intake.TestCenters.problem;
import static jp.tsunagi.intake.TestCenters.replace;
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
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.testing.ServiceStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contact log of consultations, their timelines and what is counted of them, on the real stack. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "intake"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContactsTest {
    private static final String COUNTS = "/api/intake/v1/consultation-counts";
    private static final Duration SOON = Duration.ofSeconds(20);

    @BeforeEach
    void oversight_has_spoken() {
        TestCenters.known();
    }

    @Test
    void a_contact_stands_in_the_timeline_where_it_happened() {
        var consultation = received(NEIGHBOR, KUSATSU, "2026-04-02T10:40:00+09:00");
        post(NEIGHBOR, path(consultation), contact("2026-04-03T09:00:00+09:00", "二通目"))
                .then()
                .statusCode(204);
        var full = contact("2026-04-02T10:40:00+09:00", "夜間のケアのこと");
        full.put("minutes", 25);
        full.put("themes", List.of("SIBLINGS", "NIGHT_CARE"));
        full.put("callBackBy", "2026-04-03T12:00:00+09:00");
        post(NEIGHBOR, path(consultation), full).then().statusCode(204).header("ETag", "\"3\"");

        timeline(NEIGHBOR, consultation)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("items.kind", contains("RECEIVED", "CONTACT", "CONTACT"))
                .body("items[0].by", equalTo(NEIGHBOR))
                .body("items[0].codes", contains("TELEPHONE", "MOTHER", "NEW"))
                .body("items[1].at", equalTo("2026-04-02T10:40:00+09:00"))
                .body("items[1].contact.minutes", equalTo(25))
                .body("items[1].contact.means", equalTo("TELEPHONE"))
                .body("items[1].contact.direction", equalTo("OUTGOING"))
                .body("items[1].contact.with", equalTo("MOTHER"))
                .body("items[1].contact.themes", contains("NIGHT_CARE", "SIBLINGS"))
                .body("items[1].contact.result", equalTo("REACHED"))
                .body("items[1].contact.callBackBy", equalTo("2026-04-03T12:00:00+09:00"))
                .body("items[1].contact.note", equalTo("夜間のケアのこと"))
                .body("items[1].superseded", equalTo(false))
                .body("items[2].contact.note", equalTo("二通目"))
                .body("items[2].contact.minutes", nullValue());
    }

    @Test
    void what_was_corrected_or_withdrawn_stays_in_the_timeline_marked_as_such() {
        var consultation = received(NEIGHBOR, KUSATSU, "2026-04-02T10:40:00+09:00");
        post(NEIGHBOR, path(consultation), contact("2026-04-02T11:00:00+09:00", "はじめの記録"))
                .then()
                .statusCode(204);
        String contact = timeline(NEIGHBOR, consultation).jsonPath().get("items[1].contact.id");
        replace(
                        NEIGHBOR,
                        consultation,
                        path(consultation) + "/" + contact + "/correction",
                        Map.of("reason", "ADDED", "contact", contact("2026-04-02T11:05:00+09:00", "訂正した記録")))
                .then()
                .statusCode(204);
        timeline(NEIGHBOR, consultation)
                .then()
                .body("items.kind", contains("RECEIVED", "CONTACT", "CONTACT_CORRECTED"))
                .body("items.contact.note", contains("はじめの記録", "訂正した記録"))
                .body("items.superseded", contains(false, true, false))
                .body("items[2].contact.id", equalTo(contact))
                .body("items[2].codes", contains("ADDED"));

        var withdrawal = path(consultation) + "/" + contact + "/withdrawal";
        post(NEIGHBOR, withdrawal, Map.of("reason", "DUPLICATE")).then().statusCode(204);
        post(NEIGHBOR, withdrawal, Map.of("reason", "DUPLICATE"))
                .then()
                .statusCode(404)
                .body("type", problem("not-found"));
        timeline(NEIGHBOR, consultation).then().body("items.superseded", contains(false, true, true, false));
    }

    @Test
    void everything_that_happened_stands_in_the_timeline() {
        var consultation = received(CONSULTANT, OTSU, "2026-04-02T10:40:00+09:00");
        var child = id(post(CONSULTANT, CHILDREN, child(OTSU)));
        act(consultation, "particulars", Map.of("said", "退院のこと"));
        act(consultation, "ownership", Map.of());
        act(consultation, "advice", Map.of("advised", "MUNICIPALITY"));
        act(consultation, "child", Map.of("child", child));
        act(consultation, "coordination", Map.of("sectors", List.of("MEDICAL", "WELFARE")));
        act(consultation, "disposition", Map.of("disposition", "LINKED"));

        var timeline = timeline(MANAGER, consultation);
        timeline.then()
                .body(
                        "items.kind",
                        contains(
                                "RECEIVED",
                                "PARTICULARS_WRITTEN",
                                "OWNERSHIP",
                                "ADVICE",
                                "CHILD",
                                "COORDINATION",
                                "DISPOSITION"))
                .body("items[3].codes", contains("MUNICIPALITY"))
                .body("items[4].about", contains(child))
                .body("items[5].codes", contains("MEDICAL", "WELFARE"))
                .body("items[6].codes", contains("LINKED"));
        assertThat(timeline.asString()).as("it is read for itself").doesNotContain("退院のこと");
    }

    @Test
    void a_period_is_counted_by_the_rules_of_the_report() throws SQLException {
        // No other test of this center has anything in 2025.
        var january = received(NEIGHBOR, KUSATSU, "2025-01-10T10:00:00+09:00");
        var february = received(NEIGHBOR, KUSATSU, "2025-02-03T10:00:00+09:00");
        for (var day : List.of("2025-01-10", "2025-02-28")) {
            post(NEIGHBOR, path(january), contact(day + "T11:00:00+09:00", "電話"))
                    .then()
                    .statusCode(204);
        }
        post(NEIGHBOR, path(february), contact("2025-02-03T10:05:00+09:00", "誤り"))
                .then()
                .statusCode(204);
        post(NEIGHBOR, path(february), contact("2025-02-03T10:05:00+09:00", "正しい"))
                .then()
                .statusCode(204);
        String mistaken = timeline(NEIGHBOR, february).jsonPath().get("items[1].contact.id");
        post(NEIGHBOR, path(february) + "/" + mistaken + "/withdrawal", Map.of("reason", "DUPLICATE"))
                .then()
                .statusCode(204);
        await().atMost(SOON)
                .until(() -> count("SELECT count(*) FROM contact WHERE withdrawn AND id = ?", UUID.fromString(mistaken))
                        == 1);

        counted("2025-01-01", "2025-01-31")
                .then()
                .statusCode(200)
                .body("consultations", equalTo(1))
                .body("newlyReceived", equalTo(1))
                .body("contacts", equalTo(1));
        counted("2025-02-01", "2025-02-28")
                .then()
                .body("consultations", equalTo(2))
                .body("newlyReceived", equalTo(1))
                .body("continued", equalTo(1))
                .body("resumed", equalTo(0))
                .body("contacts", equalTo(2))
                .body("individualContacts", equalTo(2))
                .body("regionalContacts", equalTo(0))
                .body("children", equalTo(0))
                .body("means.find { it.means == 'TELEPHONE' }.contacts", equalTo(2));
        counted("2025-03-01", "2025-03-31")
                .then()
                .body("consultations", equalTo(0))
                .body("contacts", equalTo(0));
    }

    @Test
    void one_that_is_reopened_counts_as_taken_up_again() {
        // No other test of this center has anything in 2024; it is reopened today.
        var consultation = received(NEIGHBOR, KUSATSU, "2024-05-10T10:00:00+09:00");
        var acts = CONSULTATIONS + "/" + consultation;
        post(NEIGHBOR, acts + "/disposition", Map.of("disposition", "INFORMED"))
                .then()
                .statusCode(204);
        var from = LocalDate.now(Japan.ZONE).toString();
        // The clock of other tests may be ahead.
        var to = LocalDate.now(Japan.ZONE).plusYears(1).toString();
        var before = counted(from, to).jsonPath().getInt("resumed");
        post(NEIGHBOR, acts + "/reopening", Map.of("reason", "NEW_NEED", "mine", false))
                .then()
                .statusCode(204);
        await().atMost(SOON).until(() -> counted(from, to).jsonPath().getInt("resumed") == before + 1);
        counted("2024-05-01", "2024-05-31")
                .then()
                .body("newlyReceived", equalTo(1))
                .body("resumed", equalTo(0));
    }

    @Test
    void the_contacts_folded_anew_are_what_they_were() throws SQLException {
        var consultation = received(NEIGHBOR, KUSATSU, "2026-04-02T10:40:00+09:00");
        post(NEIGHBOR, path(consultation), contact("2026-04-02T11:00:00+09:00", "電話"))
                .then()
                .statusCode(204);
        var mine = "SELECT count(*) FROM contact WHERE consultation = ? AND contacted_on = '2026-04-02'";
        await().atMost(SOON).until(() -> count(mine, UUID.fromString(consultation)) == 1);

        TestCenters.foldAnew("consultation-list", "contact");

        await().atMost(SOON).until(() -> count(mine, UUID.fromString(consultation)) == 1);
    }

    @Test
    void what_is_wrong_is_said_where_it_is_wrong() {
        var consultation = received(CONSULTANT, OTSU, "2026-04-02T10:40:00+09:00");
        var endless = contact("2026-04-02T11:00:00+09:00", "電話");
        endless.put("minutes", 1441);
        refused(consultation, endless, "out-of-range", "/minutes");
        var backwards = contact("2026-04-02T11:00:00+09:00", "電話");
        backwards.put("callBackBy", "2026-04-02T10:59:00+09:00");
        refused(consultation, backwards, "wrong-order", "/callBackBy");
        refused(consultation, contact("2026-04-02T11:00:00+09:00", " "), "blank", "/note");
        var silent = contact("2026-04-02T11:00:00+09:00", "電話");
        silent.remove("direction");
        refused(consultation, silent, "required", "/direction");

        post(CONSULTANT, path(consultation), contact("2126-04-02T11:00:00+09:00", "いつか"))
                .then()
                .statusCode(400)
                .body("type", problem("in-the-future"));
        post(CONSULTANT, path(consultation), contact("2026-04-01T11:00:00+09:00", "前の日"))
                .then()
                .statusCode(409)
                .body("type", problem("contact-before-receipt"));
        timeline(CONSULTANT, consultation).then().body("items", hasSize(1));
    }

    @Test
    void neighbors_and_officers_neither_write_nor_read_nor_count() throws SQLException {
        var consultation = received(CONSULTANT, OTSU, "2026-04-02T10:40:00+09:00");
        var body = contact("2026-04-02T11:00:00+09:00", "隣から");
        post(NEIGHBOR, path(consultation), body).then().statusCode(404).body("type", problem("not-found"));
        post(OFFICER, path(consultation), body).then().statusCode(403);
        timeline(NEIGHBOR, consultation).then().statusCode(404);
        timeline(OFFICER, consultation).then().statusCode(403);
        as(NEIGHBOR)
                .get(COUNTS + "?center=" + OTSU + "&from=2026-04-01&to=2026-04-30")
                .then()
                .statusCode(403)
                .body("type", problem("foreign-body"));
        as(NEIGHBOR)
                .get(COUNTS + "?center=" + KUSATSU + "&from=2026-04-30&to=2026-04-01")
                .then()
                .statusCode(400)
                .body("type", problem("wrong-order"));
        as(NEIGHBOR)
                .get(COUNTS + "?center=" + KUSATSU + "&from=2026-04-30")
                .then()
                .body("type", problem("required"));

        var records = "SELECT count(*) FROM access_record WHERE ? = ANY (streams) AND fields = 'timeline'";
        assertThat(count(records, UUID.fromString(consultation))).isZero();
        timeline(CONSULTANT, consultation).then().statusCode(200);
        assertThat(count(records, UUID.fromString(consultation))).isOne();
    }

    @Test
    void the_note_of_a_contact_stands_in_no_table() throws SQLException {
        var consultation = received(CONSULTANT, OTSU, "2026-04-02T10:40:00+09:00");
        var note = "見本 " + UUID.randomUUID();
        post(CONSULTANT, path(consultation), contact("2026-04-02T11:00:00+09:00", note))
                .then()
                .statusCode(204);
        assertThat(count("SELECT count(*) FROM event WHERE data::text LIKE '%' || ? || '%'", note))
                .isZero();
        timeline(CONSULTANT, consultation).then().body("items[1].contact.note", equalTo(note));
    }

    private static String received(String subject, UUID center, String at) {
        var body = consultation(center);
        body.put("receivedAt", at);
        return id(post(subject, CONSULTATIONS, body));
    }

    private static Map<String, Object> contact(String startedAt, String note) {
        var body = new HashMap<String, Object>();
        body.put("startedAt", startedAt);
        body.put("means", "TELEPHONE");
        body.put("direction", "OUTGOING");
        body.put("with", "MOTHER");
        body.put("themes", List.of());
        body.put("result", "REACHED");
        body.put("note", note);
        return body;
    }

    private static void refused(String consultation, Map<String, Object> body, String problem, String pointer) {
        post(CONSULTANT, path(consultation), body)
                .then()
                .statusCode(400)
                .body("type", problem(problem))
                .body("errors[0].pointer", equalTo(pointer));
    }

    private static void act(String consultation, String path, Map<String, Object> body) {
        post(CONSULTANT, CONSULTATIONS + "/" + consultation + "/" + path, body)
                .then()
                .statusCode(204);
    }

    private static Response timeline(String subject, String consultation) {
        return as(subject).get(CONSULTATIONS + "/" + consultation + "/timeline");
    }

    private static Response counted(String from, String to) {
        return as(NEIGHBOR).get(COUNTS + "?center=" + KUSATSU + "&from=" + from + "&to=" + to);
    }

    private static String path(String consultation) {
        return CONSULTATIONS + "/" + consultation + "/contacts";
    }
}
