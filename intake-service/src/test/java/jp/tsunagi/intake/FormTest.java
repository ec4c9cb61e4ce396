package jp.tsunagi.intake;

import static io.restassured.RestAssured.given;
import static jp.tsunagi.intake.TestCenters.CONSULTATIONS;
import static jp.tsunagi.intake.TestCenters.as;
import static jp.tsunagi.intake.TestCenters.count;
import static jp.tsunagi.intake.TestCenters.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.contracts.oversight.CenterRegistered;
import jp.tsunagi.contracts.oversight.OpeningHours;
import jp.tsunagi.contracts.oversight.StaffAssigned;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.testing.ServiceStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Families write to a center without an account; on the real stack. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "intake"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class FormTest {
    private static final String FORM = "/api/intake/v1/public/form";
    private static final String LETTERS = "/api/intake/v1/public/letters";
    private static final Duration SOON = Duration.ofSeconds(20);

    /** Open for one minute of the week, which is not today's: closed whenever the test runs. */
    private static final UUID TOTTORI = UUID.randomUUID();

    private static final String CONSULTANT = UUID.randomUUID().toString();
    private static final String MANAGER = UUID.randomUUID().toString();
    private static DayOfWeek dayAfterTomorrow = DayOfWeek.MONDAY;
    private static boolean spoken;
    private static String ripe = "";

    @BeforeEach
    void oversight_has_spoken() {
        TestCenters.known();
        if (!spoken) {
            spoken = true;
            dayAfterTomorrow = LocalDate.now(Japan.ZONE).getDayOfWeek().plus(2);
            TestCenters.TOPIC.publish(
                    TOTTORI,
                    new CenterRegistered(
                            TOTTORI,
                            "31",
                            "鳥取のセンター",
                            List.of(),
                            List.of(new OpeningHours(dayAfterTomorrow, LocalTime.of(12, 0), LocalTime.of(12, 1)))));
            assign(MANAGER, StaffRole.CENTER_MANAGER);
            assign(CONSULTANT, StaffRole.CONSULTANT);
            await().atMost(SOON)
                    .until(() -> as(CONSULTANT).get(CONSULTATIONS).statusCode() == 200
                            && form("31").jsonPath().getList("centers").size() == 1);
        }
    }

    @Test
    void the_form_shows_the_prefectures_centers_and_when_they_open_to_everybody() {
        form("31")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("ticket", notNullValue())
                .body("centers.name", contains("鳥取のセンター"))
                .body("centers[0].id", equalTo(TOTTORI.toString()))
                .body("centers[0].open", equalTo(false))
                .body("municipalities.name", hasItem("鳥取市"))
                .body("municipalities", hasSize(19));
        as(MANAGER)
                .contentType(ContentType.JSON)
                .body(Map.of("telephone", "0857-00-0000"))
                .put("/api/intake/v1/centers/" + TOTTORI + "/contact-point")
                .then()
                .statusCode(201);
        form("31").then().body("centers[0].telephone", equalTo("0857-00-0000"));
        var opens = OffsetDateTime.parse(form("31").jsonPath().getString("centers[0].opensAt"));
        assertThat(opens.getDayOfWeek()).isEqualTo(dayAfterTomorrow);
        assertThat(opens.toLocalTime()).isEqualTo(LocalTime.of(12, 0));
        form("48").then().statusCode(400);
        given().get(FORM).then().statusCode(400).body("type", problem("required"));
    }

    @Test
    void a_letter_becomes_a_consultation_of_the_duty_desk_and_is_answered_with_its_number() {
        var letter = letter();
        var answer = send(letter, UUID.randomUUID().toString(), "192.0.2.1");
        answer.then()
                .statusCode(201)
                .header("Location", nullValue())
                .body("center", equalTo("鳥取のセンター"))
                .body("open", equalTo(false))
                .body("opensAt", notNullValue());
        String number = answer.jsonPath().getString("receiptNumber");

        var id = listed(number);
        as(CONSULTANT)
                .get(CONSULTATIONS + "/" + id)
                .then()
                .statusCode(200)
                .body("channel", equalTo("WEB_FORM"))
                .body("inquirer", equalTo("MOTHER"))
                .body("themes", contains("NIGHT_CARE", "SIBLINGS"))
                .body("urgency", equalTo("SOON"))
                .body("municipality", equalTo("31201"))
                .body("outsideOpeningHours", equalTo(true))
                .body("owner", nullValue());
        as(CONSULTANT)
                .get(CONSULTATIONS + "/" + id + "/particulars")
                .then()
                .body("items", hasSize(1))
                .body("items[0].by", equalTo("public-form"))
                .body("items[0].said", equalTo(told(letter, "said")))
                .body("items[0].contact", equalTo(told(letter, "contact")))
                .body("items[0].preferredContact", equalTo("電話、平日の夕方"))
                .body("items[0].needs", equalTo("手話通訳"))
                .body("items[0].name", nullValue());
        as(TestCenters.NEIGHBOR).get(CONSULTATIONS + "/" + id).then().statusCode(404);
    }

    @Test
    void the_same_letter_sent_twice_is_one_consultation_with_one_number() {
        var letter = letter();
        var key = UUID.randomUUID().toString();
        String number = send(letter, key, "192.0.2.2").jsonPath().getString("receiptNumber");
        send(letter, key, "192.0.2.2").then().statusCode(201).body("receiptNumber", equalTo(number));
        listed(number);
        as(CONSULTANT)
                .queryParam("receiptNumber", number)
                .get(CONSULTATIONS)
                .then()
                .body("items", hasSize(1));
        texts(letter).put("said", "ほかのこと");
        send(letter, key, "192.0.2.2").then().statusCode(422).body("type", problem("idempotency-key-reused"));
    }

    @Test
    void a_letter_that_is_sent_again_after_its_page_was_loaded_anew_is_the_same_letter() {
        var letter = letter();
        var key = UUID.randomUUID().toString();
        String number = send(letter, key, "192.0.2.7").jsonPath().getString("receiptNumber");
        var fresh = form("31").jsonPath().getString("ticket");
        for (var ticket : List.of(fresh, "of another time")) {
            send(letter, key, "192.0.2.7", ticket).then().statusCode(201).body("receiptNumber", equalTo(number));
        }
        texts(letter).put("said", "ほかのこと");
        send(letter, key, "192.0.2.7", fresh).then().statusCode(422).body("type", problem("idempotency-key-reused"));
    }

    @Test
    void nothing_that_was_written_stands_in_a_table_in_clear() throws SQLException {
        var letter = letter();
        for (var field : List.of("preferredContact", "needs", "name")) {
            texts(letter).put(field, field + " " + UUID.randomUUID());
        }
        var id = listed(send(letter, UUID.randomUUID().toString(), "192.0.2.3")
                .jsonPath()
                .getString("receiptNumber"));
        assertThat(tablesThatSay(id)).contains("public.event");
        for (var text : texts(letter).values()) {
            assertThat(tablesThatSay(text)).as(text).isEmpty();
        }
        assertThat(tablesThatSay("192.0.2.3")).isEmpty();
    }

    /** The tables of the service with this text in any column, or its bytes in one of bytes. */
    private static List<String> tablesThatSay(String text) throws SQLException {
        var found = new ArrayList<String>();
        for (var table : tables()) {
            if (count(
                            "SELECT count(*) FROM " + table + " AS t WHERE t::text LIKE '%' || ? || '%'"
                                    + " OR t::text LIKE '%' || encode(convert_to(?, 'UTF8'), 'hex') || '%'",
                            text,
                            text)
                    > 0) {
                found.add(table);
            }
        }
        return found;
    }

    private static List<String> tables() throws SQLException {
        try (var connection = TestCenters.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT format('%I.%I', table_schema, table_name)"
                        + " FROM information_schema.tables WHERE table_type = 'BASE TABLE'"
                        + " AND table_schema NOT IN ('pg_catalog', 'information_schema')")) {
            var tables = new ArrayList<String>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            return tables;
        }
    }

    @Test
    void machines_are_kept_out_and_are_told_what_people_can_do() {
        var trapped = letter();
        trapped.put("website", "https://example.org");
        send(trapped, UUID.randomUUID().toString(), "192.0.2.4")
                .then()
                .statusCode(400)
                .body("type", problem("leave-empty"))
                .body("errors[0].pointer", equalTo("/website"));

        var fresh = form("31").jsonPath().getString("ticket");
        send(letter(), UUID.randomUUID().toString(), "192.0.2.4", fresh)
                .then()
                .statusCode(429)
                .header("Retry-After", "4")
                .body("type", problem("form-sent-too-fast"));

        for (var made : List.of("made up", "kek." + "A".repeat(64), ticket() + "A", "unknown" + ticket())) {
            send(letter(), UUID.randomUUID().toString(), "192.0.2.5", made)
                    .then()
                    .statusCode(409)
                    .body("type", problem("form-outdated"));
        }
        var nowhere = letter();
        nowhere.put("center", UUID.randomUUID());
        send(nowhere, UUID.randomUUID().toString(), "192.0.2.5")
                .then()
                .statusCode(400)
                .body("type", problem("unknown-center"));
    }

    @Test
    void one_address_may_send_so_many_letters_an_hour_and_others_go_on() {
        for (int i = 0; i < 21; i++) {
            assertThat(send(letter(), UUID.randomUUID().toString(), "2001:db8::" + i, "made up")
                            .statusCode())
                    .isEqualTo(409);
        }
        var repeated = UUID.randomUUID().toString();
        var letter = letter();
        send(letter, repeated, "2001:db8::").then().statusCode(201);
        for (int i = 1; i < 20; i++) {
            assertThat(send(letter(), UUID.randomUUID().toString(), "2001:db8::" + i)
                            .statusCode())
                    .isEqualTo(201);
        }
        send(letter(), UUID.randomUUID().toString(), "spoofed, 2001:db8::abcd")
                .then()
                .statusCode(429)
                .header("Retry-After", "3600")
                .body("type", problem("too-many-letters"));
        send(letter, repeated, "2001:db8::").then().statusCode(201);
        send(letter(), UUID.randomUUID().toString(), "2001:db8:0:1::1").then().statusCode(201);
    }

    @Test
    void a_letter_needs_a_key_a_ticket_and_at_least_one_word() {
        given().contentType(ContentType.JSON)
                .body(letter())
                .post(LETTERS)
                .then()
                .statusCode(400)
                .body("type", problem("idempotency-key-required"));
        given().header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(letter())
                .post(LETTERS)
                .then()
                .statusCode(400)
                .body("type", problem("required"))
                .body("errors[0].header", equalTo("X-Tsunagi-Ticket"));
        var empty = letter();
        empty.put("particulars", Map.of());
        send(empty, UUID.randomUUID().toString(), "192.0.2.6")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/particulars/said"));
    }

    private static void assign(String subject, StaffRole role) {
        var assignment = UUID.randomUUID();
        TestCenters.TOPIC.publish(
                assignment,
                new StaffAssigned(assignment, subject, role, "31", TOTTORI, null, LocalDate.of(2026, 4, 1), null));
    }

    private static Map<String, Object> letter() {
        var texts = new HashMap<String, String>();
        texts.put("said", "夜のことを書く " + UUID.randomUUID());
        texts.put("contact", "電話 " + UUID.randomUUID());
        texts.put("preferredContact", "電話、平日の夕方");
        texts.put("needs", "手話通訳");
        var letter = new HashMap<String, Object>();
        letter.put("center", TOTTORI);
        letter.put("inquirer", "MOTHER");
        letter.put("municipality", "31201");
        letter.put("themes", List.of("NIGHT_CARE", "SIBLINGS"));
        letter.put("soon", true);
        letter.put("particulars", texts);
        return letter;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> texts(Map<String, Object> letter) {
        return (Map<String, String>) Objects.requireNonNull(letter.get("particulars"));
    }

    private static String told(Map<String, Object> letter, String field) {
        return Objects.requireNonNull(texts(letter).get(field));
    }

    /** A ticket that is old enough to be sent with. */
    private static synchronized String ticket() {
        if (ripe.isEmpty()) {
            var fresh = form("31").jsonPath().getString("ticket");
            await().pollDelay(Duration.ofMillis(4500)).atMost(SOON).until(() -> true);
            ripe = fresh;
        }
        return ripe;
    }

    private static Response form(String prefecture) {
        return given().queryParam("prefecture", prefecture).get(FORM);
    }

    private static Response send(Map<String, Object> letter, String key, String address) {
        return send(letter, key, address, ticket());
    }

    private static Response send(Map<String, Object> letter, String key, String address, String ticket) {
        return given().header("Idempotency-Key", key)
                .header("X-Tsunagi-Ticket", ticket)
                .header("X-Forwarded-For", address)
                .contentType(ContentType.JSON)
                .body(letter)
                .post(LETTERS);
    }

    /** The id of the consultation with this receipt number, once the center's list shows it. */
    private static String listed(String number) {
        return await().atMost(SOON)
                .until(
                        () -> as(CONSULTANT)
                                .queryParam("receiptNumber", number)
                                .get(CONSULTATIONS)
                                .jsonPath()
                                .getString("items[0].id"),
                        id -> id != null);
    }
}
