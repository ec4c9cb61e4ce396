package jp.tsunagi.intake;

import static jp.tsunagi.intake.TestCenters.CHILDREN;
import static jp.tsunagi.intake.TestCenters.CONSULTANT;
import static jp.tsunagi.intake.TestCenters.CONSULTATIONS;
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
import static jp.tsunagi.intake.TestCenters.replaceAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.testing.ServiceStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is written down of a consultation: sealed, corrected, read on record, erased with the child; on the real stack. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "intake"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsultationTextsTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @BeforeEach
    void oversight_has_spoken() {
        TestCenters.known();
    }

    @Test
    void what_was_said_comes_with_the_receipt_and_is_read_by_its_center() {
        var particulars = particulars();
        var consultation = received(particulars);

        read(MANAGER, consultation)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("items", hasSize(1))
                .body("items[0].by", equalTo(CONSULTANT))
                .body("items[0].reason", nullValue())
                .body("items[0].said", equalTo(particulars.get("said")))
                .body("items[0].name", equalTo(particulars.get("name")))
                .body("items[0].contact", equalTo(particulars.get("contact")))
                .body("items[0].preferredContact", equalTo(particulars.get("preferredContact")))
                .body("items[0].needs", equalTo(particulars.get("needs")));
        as(CONSULTANT)
                .get(CONSULTATIONS + "/" + consultation)
                .then()
                .body("receiptNumber", notNullValue())
                .body("said", nullValue());
    }

    @Test
    void the_same_receipt_sent_twice_is_one_consultation_with_one_writing() {
        var body = consultation(OTSU);
        body.put("particulars", particulars());
        var key = UUID.randomUUID().toString();
        var consultation = id(post(CONSULTANT, key, CONSULTATIONS, body));
        assertThat(id(post(CONSULTANT, key, CONSULTATIONS, body))).isEqualTo(consultation);
        read(CONSULTANT, consultation).then().body("items", hasSize(1));
    }

    @Test
    void what_has_to_be_known_is_handed_to_a_colleague_and_to_nobody_else() throws SQLException {
        var consultation = id(post(CONSULTANT, CONSULTATIONS, consultation(OTSU)));
        var path = CONSULTATIONS + "/" + consultation;
        var note = "夕方に折り返す約束 " + UUID.randomUUID();
        for (var stranger : List.of(NEIGHBOR, OFFICER, "nobody")) {
            post(CONSULTANT, path + "/handover", Map.of("to", stranger, "note", note))
                    .then()
                    .statusCode(400)
                    .body("type", problem("unknown-colleague"))
                    .body("errors[0].pointer", equalTo("/to"));
        }
        post(NEIGHBOR, path + "/handover", Map.of("to", MANAGER)).then().statusCode(404);
        post(CONSULTANT, path + "/handover", Map.of("to", MANAGER, "note", note))
                .then()
                .statusCode(204)
                .header("ETag", "\"2\"");
        as(MANAGER).get(path).then().body("mine", equalTo(true));
        as(MANAGER)
                .get(path + "/timeline")
                .then()
                .body("items[1].kind", equalTo("OWNERSHIP_PASSED"))
                .body("items[1].by", equalTo(CONSULTANT))
                .body("items[1].passed.owner", equalTo(MANAGER))
                .body("items[1].passed.note", equalTo(note));
        assertThat(count("SELECT count(*) FROM event WHERE data::text LIKE '%' || ? || '%'", note))
                .isZero();
    }

    @Test
    void what_was_written_is_corrected_and_the_earlier_wording_stays_readable() {
        var consultation = id(post(CONSULTANT, CONSULTATIONS, consultation(OTSU)));
        read(CONSULTANT, consultation).then().statusCode(200).body("items", hasSize(0));
        replace(CONSULTANT, consultation, correction(consultation), corrected("訂正"))
                .then()
                .statusCode(409)
                .body("type", problem("nothing-to-correct"));
        post(CONSULTANT, path(consultation), Map.of("said", "退院の後のこと")).then().statusCode(204);
        post(CONSULTANT, path(consultation), Map.of("said", "もう一度"))
                .then()
                .statusCode(409)
                .body("type", problem("particulars-already-written"));
        post(CONSULTANT, CONSULTATIONS + "/" + consultation + "/disposition", Map.of("disposition", "INFORMED"))
                .then()
                .statusCode(204);
        replace(MANAGER, consultation, correction(consultation), corrected("退院の前のこと"))
                .then()
                .statusCode(204)
                .header("ETag", "\"4\"");

        read(CONSULTANT, consultation)
                .then()
                .body("items.said", equalTo(List.of("退院の前のこと", "退院の後のこと")))
                .body("items[0].by", equalTo(MANAGER))
                .body("items[0].reason", equalTo("MISHEARD"));
    }

    @Test
    void nobody_replaces_a_wording_that_they_have_not_read() {
        var consultation = received(particulars());
        post(CONSULTANT, correction(consultation), corrected("読まずに"))
                .then()
                .statusCode(428)
                .body("type", problem("if-match-required"));
        String read = as(CONSULTANT).get(CONSULTATIONS + "/" + consultation).header("ETag");
        replace(MANAGER, consultation, correction(consultation), corrected("先に"))
                .then()
                .statusCode(204);
        replaceAt(read, CONSULTANT, correction(consultation), corrected("後から"))
                .then()
                .statusCode(412);
        read(CONSULTANT, consultation).then().body("items[0].said", equalTo("先に"));
    }

    @Test
    void nothing_of_it_stands_in_a_table_a_record_of_the_topic_or_the_list() throws SQLException {
        var particulars = particulars();
        var consultation = received(particulars);
        await().atMost(SOON).until(() -> !PublishedRecords.about(consultation).isEmpty());
        for (var text : particulars.values()) {
            assertThat(count("SELECT count(*) FROM event WHERE data::text LIKE '%' || ? || '%'", text))
                    .isZero();
            assertThat(PublishedRecords.about(consultation))
                    .noneMatch(told -> told.everything().contains(text));
            assertThat(as(CONSULTANT).get(CONSULTATIONS + "?limit=200").asString())
                    .doesNotContain(text);
        }
    }

    @Test
    void each_reading_is_on_record_and_only_the_center_that_holds_it_reads() throws SQLException {
        var consultation = received(particulars());
        var records = """
                SELECT count(*) FROM access_record
                WHERE ? = ANY (streams) AND subject = ? AND fields = 'particulars' AND purpose = 'consultation' AND granted
                """;
        read(CONSULTANT, consultation).then().statusCode(200);
        assertThat(count(records, UUID.fromString(consultation), CONSULTANT)).isOne();

        var foreign = read(NEIGHBOR, consultation);
        foreign.then().statusCode(404).body("type", problem("not-found"));
        assertThat(foreign.asString())
                .isEqualTo(read(NEIGHBOR, UUID.randomUUID().toString()).asString());
        read(OFFICER, consultation).then().statusCode(403);
        replaceAt("\"2\"", NEIGHBOR, correction(consultation), corrected("隣から"))
                .then()
                .statusCode(404);
        assertThat(count(records, UUID.fromString(consultation), NEIGHBOR)).isZero();
    }

    @Test
    void what_is_wrong_with_it_is_said_where_it_is_wrong() {
        var body = consultation(OTSU);
        body.put("particulars", Map.of());
        post(CONSULTANT, CONSULTATIONS, body)
                .then()
                .statusCode(400)
                .body("type", problem("required"))
                .body("errors[0].pointer", equalTo("/particulars/said"));
        body.put("particulars", Map.of("name", "名".repeat(101)));
        post(CONSULTANT, CONSULTATIONS, body)
                .then()
                .body("type", problem("too-long"))
                .body("errors[0].pointer", equalTo("/particulars/name"));
        body.put("particulars", Map.of("age", "3"));
        post(CONSULTANT, CONSULTATIONS, body).then().body("type", problem("unknown-field"));
    }

    @Test
    void it_is_found_by_the_number_that_the_inquirer_was_told() {
        var consultation = received(particulars());
        String number = as(CONSULTANT)
                .get(CONSULTATIONS + "/" + consultation)
                .jsonPath()
                .get("receiptNumber");
        as(CONSULTANT)
                .queryParam("shows", consultation)
                .queryParam("receiptNumber", number.replace("-", ""))
                .get(CONSULTATIONS)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(consultation)));
        as(CONSULTANT)
                .queryParam("receiptNumber", number + "1")
                .get(CONSULTATIONS)
                .then()
                .statusCode(400)
                .body("type", problem("malformed-parameter"));
    }

    @Test
    void with_the_child_the_texts_of_its_consultations_are_erased_before_that_is_told() {
        var body = child(OTSU);
        var early = received(particulars());
        body.put("consultation", early);
        var child = id(post(CONSULTANT, CHILDREN, body));
        var later = received(particulars());
        post(CONSULTANT, CONSULTATIONS + "/" + later + "/child", Map.of("child", child))
                .then()
                .statusCode(204);
        var other = received(particulars());

        var erasure = TestCenters.decideErasure(child);
        await().atMost(SOON).until(() -> !PublishedRecords.about(erasure).isEmpty());

        for (var erased : List.of(early, later)) {
            read(CONSULTANT, erased)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("items[0].said", nullValue())
                    .body("items[0].name", nullValue())
                    .body("items[0].contact", nullValue());
            replace(CONSULTANT, erased, correction(erased), corrected("まだ書けるか"))
                    .then()
                    .statusCode(409)
                    .body("type", problem("erased"));
        }
        read(CONSULTANT, other).then().body("items[0].said", notNullValue());
    }

    @Test
    void a_link_that_was_taken_back_keeps_the_texts_of_another_family_from_the_erasure() {
        var wrong = id(post(CONSULTANT, CHILDREN, child(OTSU)));
        var right = id(post(CONSULTANT, CHILDREN, child(OTSU)));
        var misled = received(particulars());
        var about = CONSULTATIONS + "/" + misled + "/child";
        post(CONSULTANT, about, Map.of("child", wrong)).then().statusCode(204);
        post(CONSULTANT, about, Map.of("child", right))
                .then()
                .statusCode(409)
                .body("type", problem("consultation-has-another-child"));
        post(CONSULTANT, about + "/unlinking", Map.of("child", right, "reason", "WRONG_CHILD"))
                .then()
                .statusCode(409)
                .body("type", problem("child-not-linked"));
        post(CONSULTANT, about + "/unlinking", Map.of("child", wrong, "reason", "WRONG_CHILD"))
                .then()
                .statusCode(204);
        as(CONSULTANT).get(CONSULTATIONS + "/" + misled).then().body("child", nullValue());
        post(CONSULTANT, about, Map.of("child", right)).then().statusCode(204);
        as(CONSULTANT)
                .get(CONSULTATIONS + "/" + misled + "/timeline")
                .then()
                .body("items.findAll { it.kind == 'CHILD_UNLINKED' }.codes", equalTo(List.of(List.of("WRONG_CHILD"))));

        var erasure = TestCenters.decideErasure(wrong);
        await().atMost(SOON).until(() -> !PublishedRecords.about(erasure).isEmpty());

        assertThat(PublishedRecords.about(erasure))
                .allSatisfy(told -> assertThat(told.body()).contains(wrong).doesNotContain(misled));
        read(CONSULTANT, misled).then().body("items[0].said", notNullValue());
        var its = TestCenters.decideErasure(right);
        await().atMost(SOON).until(() -> !PublishedRecords.about(its).isEmpty());
        read(CONSULTANT, misled).then().body("items[0].said", nullValue());
    }

    private static Map<String, String> particulars() {
        var particulars = new HashMap<String, String>();
        for (var field : List.of("said", "name", "contact", "preferredContact", "needs")) {
            particulars.put(field, "見本 " + UUID.randomUUID());
        }
        return particulars;
    }

    private static String received(Map<String, String> particulars) {
        var body = consultation(OTSU);
        body.put("particulars", particulars);
        return id(post(CONSULTANT, CONSULTATIONS, body));
    }

    private static Map<String, Object> corrected(String said) {
        return Map.of("reason", "MISHEARD", "particulars", Map.of("said", said));
    }

    private static Response read(String subject, String consultation) {
        return as(subject).get(path(consultation));
    }

    private static String path(String consultation) {
        return CONSULTATIONS + "/" + consultation + "/particulars";
    }

    private static String correction(String consultation) {
        return path(consultation) + "/correction";
    }
}
