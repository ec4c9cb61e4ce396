package jp.tsunagi.referral;

import static jp.tsunagi.referral.World.BASE;
import static jp.tsunagi.referral.World.CONSULTANT;
import static jp.tsunagi.referral.World.COORDINATOR;
import static jp.tsunagi.referral.World.KUSATSU;
import static jp.tsunagi.referral.World.NEIGHBORS_CONSULTANT;
import static jp.tsunagi.referral.World.OFFICER;
import static jp.tsunagi.referral.World.OFFICER_OF_KYOTO;
import static jp.tsunagi.referral.World.OTSU;
import static jp.tsunagi.referral.World.SOON;
import static jp.tsunagi.referral.World.as;
import static jp.tsunagi.referral.World.clock;
import static jp.tsunagi.referral.World.offer;
import static jp.tsunagi.referral.World.openedCase;
import static jp.tsunagi.referral.World.path;
import static jp.tsunagi.referral.World.post;
import static jp.tsunagi.referral.World.put;
import static jp.tsunagi.referral.World.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.contracts.reference.WorkingDays;
import jp.tsunagi.referral.notice.NoticeKind;
import jp.tsunagi.stack.TestStack;
import jp.tsunagi.testing.ServiceStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Offices are told by e-mail, through a real mail server that is away at times; each test has an office of its own. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceStack.class,
        initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "referral"))
@QuarkusTestResource(MailServer.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class NoticesTest {
    private final UUID office = UUID.randomUUID();
    private final String address = "fukushi-" + office.toString().substring(0, 8) + "@city.kusatsu.example";

    @BeforeEach
    void the_office_has_a_mailbox() {
        World.isThere();
        World.register(office, "草津市障害福祉課", "WELFARE", KUSATSU).then().statusCode(201);
        mailbox(office, address);
    }

    @AfterEach
    void the_clock_is_right_again() throws SQLException {
        clock(Duration.ZERO);
    }

    @Test
    void an_offer_reaches_the_office_and_says_nothing_of_anybody() throws MessagingException, IOException {
        var child = UUID.randomUUID();
        var id = openedCase(child);
        var handoff = offered(id);
        var letter = arrived(NoticeKind.OFFER_MADE);
        var answerBy = as(CONSULTANT).get(handoff).<String>path("answerBy");
        assertThat(text(letter)).contains(answerBy, "滋賀県医療的ケア児支援センター", "A case is offered to you");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(letter.getMessageID()).matches("<[0-9a-f-]{36}@localhost\\.localdomain>");
        var everything = text(letter) + letter.getSubject() + String.join("\n", headers(letter));
        assertThat(everything)
                .doesNotContain(id.toString(), child.toString(), office.toString())
                .doesNotContain(handoff.substring(handoff.lastIndexOf('/') + 1))
                .doesNotContain("草津", KUSATSU, "NIGHT_CARE", "夜間", "きょうだい");
        shown(id, "OFFER_MADE", "SENT", null);
    }

    @Test
    void an_offer_that_soon_runs_out_is_told_once_more() throws SQLException {
        var id = openedCase(null);
        var handoff = offered(id);
        arrived(NoticeKind.OFFER_MADE);
        var answerBy = LocalDate.parse(as(CONSULTANT).get(handoff).path("answerBy"));
        var before = Stream.iterate(answerBy.minusDays(1), day -> day.minusDays(1))
                .filter(WorkingDays::isWorkingDay)
                .findFirst()
                .orElseThrow();
        clock(until(before, 10));
        arrived(NoticeKind.OFFER_RUNS_OUT);
        assertThat(letters(NoticeKind.OFFER_MADE)).hasSize(1);
    }

    @Test
    void the_center_is_told_of_a_refusal_an_expiry_and_a_return() throws SQLException {
        var inbox = "center-" + office + "@shiga.example";
        mailbox(OTSU, inbox);
        var id = openedCase(null);
        relay(offered(id), Map.of("answer", "REFUSAL", "reason", "OTHER"));
        await().atMost(SOON).until(() -> subjects(inbox).contains(NoticeKind.OFFER_DECLINED));
        var handoff = offered(id);
        relay(handoff, Map.of("answer", "ACCEPTANCE"));
        relay(handoff, Map.of("answer", "RETURN", "reason", "OTHER"));
        await().atMost(SOON).until(() -> subjects(inbox).contains(NoticeKind.CASE_RETURNED));
        offered(id);
        clock(Duration.ofDays(25));
        await().atMost(SOON).until(() -> subjects(inbox).contains(NoticeKind.OFFER_EXPIRED));
    }

    @Test
    void a_follow_up_is_told_to_the_office_on_its_day_and_missed_to_office_center_and_prefecture() throws SQLException {
        var inbox = "center-" + office + "@shiga.example";
        mailbox(OTSU, inbox);
        var prefecture = "prefecture-" + office + "@shiga.example";
        put(OFFICER, BASE + "/mailboxes/prefectures/25", Map.of("address", prefecture))
                .then()
                .statusCode(anyOf(equalTo(201), equalTo(204)));
        var id = openedCase(null);
        relay(offered(id), Map.of("answer", "ACCEPTANCE"));
        var dueOn = LocalDate.parse(as(CONSULTANT).get(path(id)).path("followUps[0].dueOn"));
        clock(until(dueOn, 10));
        arrived(NoticeKind.FOLLOW_UP_DUE);
        clock(until(WorkingDays.after(dueOn, 5), 10));
        arrived(NoticeKind.FOLLOW_UP_OVERDUE);
        assertThat(subjects(inbox)).doesNotContain(NoticeKind.FOLLOW_UP_MISSED);
        clock(until(WorkingDays.after(dueOn, 10), 10));
        await().atMost(SOON).until(() -> subjects(inbox).contains(NoticeKind.FOLLOW_UP_MISSED));
        assertThat(subjects(prefecture)).doesNotContain(NoticeKind.FOLLOW_UP_ESCALATED);
        clock(until(WorkingDays.after(dueOn, 15), 10));
        await().atMost(SOON).until(() -> subjects(prefecture).contains(NoticeKind.FOLLOW_UP_ESCALATED));
    }

    @Test
    void a_mail_server_that_is_away_stops_nothing_and_loses_nothing() throws SQLException {
        MailServer.away();
        var id = openedCase(null);
        try {
            var handoff = offered(id);
            await().atMost(SOON).untilAsserted(() -> shown(id, "OFFER_MADE", "FAILING", "UNREACHABLE"));
            await().atMost(SOON)
                    .untilAsserted(() -> RestAssured.get("/q/health/well")
                            .then()
                            .body("checks.find { it.name == 'mail' }.status", equalTo("DOWN")));
            RestAssured.get("/q/health/ready").then().statusCode(200);
            relay(handoff, Map.of("answer", "REFUSAL", "reason", "OTHER"));
            offered(id);
        } finally {
            MailServer.back();
        }
        clock(Duration.ofHours(1));
        // The first offer is settled: nobody needs to hear of it any more.
        await().atMost(SOON).untilAsserted(() -> shown(id, "OFFER_MADE", "SENT", null));
        assertThat(letters(NoticeKind.OFFER_MADE)).hasSize(1);
        assertThat(offersTold(id, "SENT")).hasSize(1);
        assertThat(offersTold(id, "WAITING")).isEmpty();
        assertThat(offersTold(id, "FAILING")).isEmpty();
        await().atMost(SOON)
                .untilAsserted(() -> RestAssured.get("/q/health/well")
                        .then()
                        .body("checks.find { it.name == 'mail' }.status", equalTo("UP")));
    }

    @Test
    void a_letter_that_was_sent_when_the_service_ended_is_sent_again_under_the_same_message_id()
            throws SQLException, MessagingException {
        var id = openedCase(null);
        offered(id);
        var first = arrived(NoticeKind.OFFER_MADE);
        await().atMost(SOON).untilAsserted(() -> shown(id, "OFFER_MADE", "SENT", null));
        assertThat(update("UPDATE notice SET sent_at = NULL WHERE case_id = ? AND kind = 'OFFER_MADE'", id))
                .isOne();
        await("while somebody may still be sending it")
                .during(Duration.ofSeconds(2))
                .atMost(SOON)
                .until(() -> letters(NoticeKind.OFFER_MADE).size() == 1);
        clock(Duration.ofMinutes(20));
        await().atMost(SOON).until(() -> letters(NoticeKind.OFFER_MADE).size() == 2);
        assertThat(letters(NoticeKind.OFFER_MADE).get(1).getMessageID()).isEqualTo(first.getMessageID());
    }

    @Test
    void a_body_that_wants_no_mail_is_told_apart_and_told_as_soon_as_it_wants_some() {
        mailbox(office, null);
        var id = openedCase(null);
        offered(id);
        await().atMost(SOON).untilAsserted(() -> shown(id, "OFFER_MADE", "NOT_SENT", "NOT_WANTED"));
        mailbox(office, address);
        arrived(NoticeKind.OFFER_MADE);
    }

    @Test
    void a_letter_that_its_mailbox_refused_goes_out_as_soon_as_the_address_is_another() throws SQLException {
        MailServer.away();
        var id = openedCase(null);
        try {
            offered(id);
            await().atMost(SOON).untilAsserted(() -> shown(id, "OFFER_MADE", "FAILING", "UNREACHABLE"));
            assertThat(update(
                            "UPDATE notice SET failure = 'REFUSED', try_at = 'infinity' WHERE case_id = ?"
                                    + " AND kind = 'OFFER_MADE'",
                            id))
                    .isOne();
        } finally {
            MailServer.back();
        }
        await("the same address is not tried at once")
                .during(Duration.ofSeconds(2))
                .atMost(SOON)
                .until(() -> letters(NoticeKind.OFFER_MADE).isEmpty());
        var another = "hoken-" + address;
        mailbox(office, another);
        await().atMost(SOON).until(() -> subjects(another).contains(NoticeKind.OFFER_MADE));
    }

    @Test
    void a_body_without_a_mailbox_is_seen_by_the_center_and_told_as_soon_as_it_has_one() {
        var unknown = UUID.randomUUID();
        World.register(unknown, "草津市こども課", "WELFARE", KUSATSU).then().statusCode(201);
        var id = openedCase(null);
        offer(id, unknown, KUSATSU).then().statusCode(201);
        await().atMost(SOON).untilAsserted(() -> shown(id, "OFFER_MADE", "FAILING", "NO_MAILBOX"));
        mailbox(unknown, address);
        arrived(NoticeKind.OFFER_MADE);
    }

    @Test
    void a_center_sees_its_own_notices_alone_and_a_mailbox_is_kept_in_its_prefecture() {
        as(NEIGHBORS_CONSULTANT)
                .queryParam("center", OTSU)
                .get(BASE + "/notices")
                .then()
                .statusCode(403);
        as(COORDINATOR).queryParam("center", OTSU).get(BASE + "/notices").then().statusCode(403);
        var mailbox = BASE + "/mailboxes/" + office;
        as(CONSULTANT)
                .get(mailbox)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("address", equalTo(address));
        as(CONSULTANT)
                .header("If-Match", "\"2\"")
                .contentType(ContentType.JSON)
                .body(Map.of("address", "a@b.example"))
                .put(mailbox)
                .then()
                .statusCode(412);
        as(OFFICER_OF_KYOTO).get(mailbox).then().statusCode(403);
        put(OFFICER_OF_KYOTO, mailbox, Map.of("address", "a@b.example")).then().statusCode(403);
        put(COORDINATOR, mailbox, Map.of("address", "a@b.example")).then().statusCode(403);
        put(CONSULTANT, BASE + "/mailboxes/" + UUID.randomUUID(), Map.of("address", "a@b.example"))
                .then()
                .statusCode(404);
        put(CONSULTANT, mailbox, Map.of("address", "nobody"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/address"));
        assertThat(ReferralTopic.everything()).doesNotContain(address);
    }

    private String offered(UUID id) {
        var answer = offer(id, office, KUSATSU);
        answer.then().statusCode(201);
        return answer.header("Location");
    }

    private static void relay(String handoff, Map<String, String> parts) {
        var body = new HashMap<>(Map.of(
                "channel", "FAX", "on", Japan.day(Clock.systemUTC().instant()).toString(), "toldBy", "福祉課"));
        body.putAll(parts);
        post(CONSULTANT, handoff + "/relayed-answers", body).then().statusCode(204);
    }

    private static int update(String sql, UUID id) throws SQLException {
        try (var connection = TestStack.postgres().connect(World.database());
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            return statement.executeUpdate();
        }
    }

    private static void mailbox(UUID body, @Nullable String address) {
        assertThat(put(CONSULTANT, BASE + "/mailboxes/" + body, address == null ? Map.of() : Map.of("address", address))
                        .statusCode())
                .isIn(201, 204);
    }

    /** What the center's list says of the newest notice of a kind about a case. */
    private static List<Map<String, Object>> offersTold(UUID id, String state) {
        return told(id, "OFFER_MADE", "&state=" + state);
    }

    private static void shown(UUID id, String kind, String state, @Nullable String failure) {
        assertThat(told(id, kind, "&state=" + state))
                .isNotEmpty()
                .first()
                .satisfies(newest -> assertThat(newest.get("failure")).isEqualTo(failure));
    }

    private MimeMessage arrived(NoticeKind kind) {
        await().atMost(SOON).until(() -> !letters(kind).isEmpty());
        return letters(kind).getFirst();
    }

    private List<MimeMessage> letters(NoticeKind kind) {
        return MailServer.lettersTo(address).stream()
                .filter(letter -> kindOf(letter) == kind)
                .toList();
    }

    private static List<NoticeKind> subjects(String address) {
        return MailServer.lettersTo(address).stream().map(NoticesTest::kindOf).toList();
    }

    private static NoticeKind kindOf(MimeMessage letter) {
        try {
            var subject = letter.getSubject();
            return Stream.of(NoticeKind.values())
                    .filter(kind -> subject.contains(kind.english()))
                    .findFirst()
                    .orElseThrow();
        } catch (MessagingException e) {
            throw new AssertionError("no letter", e);
        }
    }

    private static String text(MimeMessage letter) throws MessagingException, IOException {
        return letter.getContent().toString();
    }

    private static List<String> headers(MimeMessage letter) throws MessagingException {
        return Collections.list(letter.getAllHeaderLines());
    }

    private static Duration until(LocalDate day, int hour) {
        return Duration.between(
                Instant.now(), day.atTime(hour, 0).atZone(Japan.ZONE).toInstant());
    }
}
