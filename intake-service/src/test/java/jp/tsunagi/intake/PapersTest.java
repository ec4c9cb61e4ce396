package jp.tsunagi.intake;

import static jp.tsunagi.intake.TestCenters.CONSULTANT;
import static jp.tsunagi.intake.TestCenters.CONSULTATIONS;
import static jp.tsunagi.intake.TestCenters.MANAGER;
import static jp.tsunagi.intake.TestCenters.NEIGHBOR;
import static jp.tsunagi.intake.TestCenters.OFFICER;
import static jp.tsunagi.intake.TestCenters.OTSU;
import static jp.tsunagi.intake.TestCenters.as;
import static jp.tsunagi.intake.TestCenters.consultation;
import static jp.tsunagi.intake.TestCenters.count;
import static jp.tsunagi.intake.TestCenters.id;
import static jp.tsunagi.intake.TestCenters.post;
import static jp.tsunagi.intake.TestCenters.problem;
import static jp.tsunagi.intake.TestCenters.replace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.testing.ServiceStack;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A consultation on paper, read back from the files; on the real stack. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "intake"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class PapersTest {
    /** With a form of 葛 that a selector chooses, and a character of the second plane. */
    private static final String NAME = "葛\uDB40\uDD00城 𠮷美";

    @BeforeEach
    void oversight_has_spoken() {
        TestCenters.known();
    }

    @Test
    void the_receipt_says_everything_that_was_taken_down() throws IOException {
        var consultation = received();
        var paper = print(CONSULTANT, consultation, "receipt");
        assertThat(text(paper))
                .contains("相談受付票", "取扱注意", receiptNumber(consultation), "令和8年4月2日 10時40分")
                .contains("滋賀県医療的ケア児支援センター", "電話", "母", "大津市", "早め", "対応中（センターの当番）")
                .contains(NAME, "077-000-0000", "平日の午後に電話", "手話通訳")
                .contains("夜間のケアを一人で続けています。", "1/1頁", "作成日時 令和");
        assertThat(paper.header("Cache-Control")).isEqualTo("no-store");
        assertThat(paper.header("Content-Disposition"))
                .isEqualTo("inline; filename=\"receipt-" + receiptNumber(consultation) + ".pdf\"");
    }

    @Test
    void a_receipt_that_was_written_anew_holds_what_is_valid_and_says_so() throws IOException {
        var consultation = received();
        replace(
                        CONSULTANT,
                        consultation,
                        CONSULTATIONS + "/" + consultation + "/particulars/correction",
                        Map.of("reason", "MISHEARD", "particulars", Map.of("said", "昼間のケアのことです。")))
                .then()
                .statusCode(204);
        assertThat(text(print(MANAGER, consultation, "receipt")))
                .contains("昼間のケアのことです。", "書き直されたもの", "（記録なし）")
                .doesNotContain("夜間のケアを一人で", NAME);
    }

    @Test
    void the_progress_tells_what_happened_with_the_notes_of_its_contacts() throws IOException {
        var consultation = received();
        act(consultation, "ownership", Map.of());
        act(consultation, "advice", Map.of("advised", "MUNICIPALITY"));
        act(consultation, "contacts", contact());
        act(consultation, "coordination", Map.of("sectors", List.of("MEDICAL", "WELFARE")));
        act(consultation, "redirection", Map.of("municipality", "25201"));
        act(consultation, "disposition", Map.of("disposition", "INFORMED"));

        assertThat(text(print(MANAGER, consultation, "progress")))
                .contains("支援経過記録", "取扱注意", receiptNumber(consultation), NAME, "区切り済み（担当の相談員）")
                .contains("日時", "できごと", "内容")
                .contains("受付", "電話、母", "助言", "市町村窓口へ案内", "大津市", "連絡調整の依頼", "医療、福祉", "対応の区切り")
                .contains("電話、母、センターから、連絡がついた、25分", "折り返しの期限: 令和8年4月3日 12時00分", "面談の日を決めた。");
    }

    @Test
    void the_card_for_the_family_says_whom_to_ask_and_nothing_of_what_was_talked_about() throws IOException {
        var consultation = received();
        assertThat(text(print(CONSULTANT, consultation, "contact-card")))
                .contains("連絡カード", NAME + " 様", receiptNumber(consultation), "滋賀県医療的ケア児支援センター", "センターの当番")
                .doesNotContain("取扱注意", "夜間のケア", "077-000-0000", "きょうだい");
        act(consultation, "ownership", Map.of());
        assertThat(text(print(CONSULTANT, consultation, "contact-card"))).contains("担当の相談員");
    }

    @Test
    void the_card_says_how_to_reach_the_center_once_its_manager_has_said_so() throws IOException {
        var path = "/api/intake/v1/centers/" + OTSU + "/contact-point";
        var told = Map.of("telephone", "077-111-1111", "mail", "desk@example.jp");
        put(CONSULTANT, path, told).then().statusCode(403).body("type", problem("foreign-body"));
        put(MANAGER, path, Map.of())
                .then()
                .statusCode(400)
                .body("type", problem("required"))
                .body("errors[0].pointer", equalTo("/telephone"));
        put(MANAGER, path, told).then().statusCode(201).header("ETag", "\"1\"");
        put(MANAGER, path, told).then().statusCode(204).header("ETag", "\"1\"");
        as(NEIGHBOR).get(path).then().statusCode(200).body("telephone", equalTo("077-111-1111"));
        as(NEIGHBOR)
                .get("/api/intake/v1/centers/" + UUID.randomUUID() + "/contact-point")
                .then()
                .statusCode(404);

        assertThat(text(print(CONSULTANT, received(), "contact-card"))).contains("077-111-1111", "desk@example.jp");
    }

    @Test
    void each_printing_is_on_record_and_only_the_center_that_holds_it_prints() throws SQLException {
        var consultation = received();
        var records = """
            SELECT count(*) FROM access_record
            WHERE ? = ANY (streams) AND subject = ? AND fields = ? AND purpose = 'consultation' AND granted
            """;
        for (var paper : List.of("receipt", "progress", "contact-card")) {
            print(CONSULTANT, consultation, paper);
            assertThat(count(records, UUID.fromString(consultation), CONSULTANT, paper + "-paper"))
                    .isOne();
            ask(NEIGHBOR, consultation, paper).then().statusCode(404).body("type", problem("not-found"));
            ask(OFFICER, consultation, paper).then().statusCode(403).body("type", problem("forbidden"));
            assertThat(count(records, UUID.fromString(consultation), NEIGHBOR, paper + "-paper"))
                    .isZero();
        }
    }

    private static String received() {
        var body = consultation(OTSU);
        body.put(
                "particulars",
                Map.of(
                        "said", "夜間のケアを一人で続けています。",
                        "name", NAME,
                        "contact", "077-000-0000",
                        "preferredContact", "平日の午後に電話",
                        "needs", "手話通訳"));
        return id(post(CONSULTANT, CONSULTATIONS, body));
    }

    private static Map<String, Object> contact() {
        var contact = new HashMap<String, Object>();
        contact.put("startedAt", "2026-04-02T13:00:00+09:00");
        contact.put("minutes", 25);
        contact.put("means", "TELEPHONE");
        contact.put("direction", "OUTGOING");
        contact.put("with", "MOTHER");
        contact.put("themes", List.of());
        contact.put("result", "REACHED");
        contact.put("callBackBy", "2026-04-03T12:00:00+09:00");
        contact.put("note", "面談の日を決めた。");
        return contact;
    }

    private static void act(String consultation, String act, Object body) {
        post(CONSULTANT, CONSULTATIONS + "/" + consultation + "/" + act, body)
                .then()
                .statusCode(204);
    }

    private static Response put(String subject, String path, Object body) {
        return as(subject).contentType(ContentType.JSON).body(body).put(path);
    }

    private static String receiptNumber(String consultation) {
        return as(CONSULTANT).get(CONSULTATIONS + "/" + consultation).jsonPath().get("receiptNumber");
    }

    private static Response ask(String subject, String consultation, String paper) {
        return as(subject).get(CONSULTATIONS + "/" + consultation + "/papers/" + paper);
    }

    private static Response print(String subject, String consultation, String paper) {
        var file = ask(subject, consultation, paper);
        file.then().statusCode(200).contentType("application/pdf");
        return file;
    }

    /** What somebody who copies it gets. */
    private static String text(Response paper) throws IOException {
        try (var document = Loader.loadPDF(paper.asByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
