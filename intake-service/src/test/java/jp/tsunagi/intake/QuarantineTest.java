package jp.tsunagi.intake;

import static jp.tsunagi.intake.TestCenters.CHILDREN;
import static jp.tsunagi.intake.TestCenters.CONSULTANT;
import static jp.tsunagi.intake.TestCenters.MANAGER;
import static jp.tsunagi.intake.TestCenters.OTSU;
import static jp.tsunagi.intake.TestCenters.TOPIC;
import static jp.tsunagi.intake.TestCenters.as;
import static jp.tsunagi.intake.TestCenters.child;
import static jp.tsunagi.intake.TestCenters.connect;
import static jp.tsunagi.intake.TestCenters.count;
import static jp.tsunagi.intake.TestCenters.id;
import static jp.tsunagi.intake.TestCenters.post;
import static jp.tsunagi.intake.TestCenters.problem;
import static jp.tsunagi.intake.TestCenters.sudo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.contracts.referral.ErasureConfirmed;
import jp.tsunagi.testing.ServiceStack;
import jp.tsunagi.testing.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Parked streams in an operator's hand: those of a reaction to another context, and those of a list of this service's own. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "intake"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class QuarantineTest {
    private static final String QUARANTINE = "/api/intake/v1/operations/quarantine";
    private static final String REACTION = "note-confirmation";
    private static final String LIST = "child-list";
    private static final Duration SOON = Duration.ofSeconds(20);

    @BeforeEach
    void oversight_has_spoken() {
        TestCenters.known();
    }

    /** Others follow the same topic, and are parked at the same event. */
    @AfterEach
    void let_everybody_go_on() {
        var parked = operator().get(QUARANTINE).jsonPath();
        for (int i = 0; i < parked.getList("items").size(); i++) {
            var item = "items[%d].".formatted(i);
            discard(
                            parked.getString(item + "subscription"),
                            parked.getUUID(item + "stream"),
                            parked.getLong(item + "number"))
                    .then()
                    .statusCode(204);
        }
    }

    @Test
    void a_reaction_answers_what_it_was_parked_at_once_that_can_be_read() throws SQLException {
        var child = erased();
        long number = TOPIC.publishLaterVersion(child, confirmed(child));
        parked(REACTION, child, number, 1);
        release(REACTION, child).then().statusCode(409).body("type", problem("still-parked"));
        assertThat(answered(child)).isFalse();

        sudo("UPDATE held_event SET type = replace(type, 'v99', 'v1') WHERE sequence = %d".formatted(number));
        release(REACTION, child).then().statusCode(204);
        await().atMost(SOON).until(() -> answered(child));
        notParked(REACTION, child);
    }

    @Test
    void a_reaction_answers_what_follows_an_event_that_was_discarded() throws SQLException {
        var child = erased();
        long number = TOPIC.publishLaterVersion(child, confirmed(child));
        TOPIC.publish(child, confirmed(child));
        parked(REACTION, child, number, 2);
        assertThat(answered(child)).isFalse();

        discard(REACTION, child, number).then().statusCode(204);
        await().atMost(SOON).until(() -> answered(child));
        notParked(REACTION, child);
    }

    @Test
    void a_child_whose_event_cannot_be_folded_is_missing_in_the_list_until_it_is_released() throws SQLException {
        var child = unreadable();
        parked(LIST, child, 1, 1);
        release(LIST, child).then().statusCode(409).body("type", problem("still-parked"));
        assertThat(listed(child)).isFalse();

        mend(child);
        release(LIST, child).then().statusCode(204);
        assertThat(listed(child)).isTrue();
        notParked(LIST, child);
    }

    @Test
    void an_event_of_the_list_that_was_discarded_is_left_out_and_what_follows_is_folded() throws SQLException {
        var child = unreadable();
        parked(LIST, child, 1, 1);
        discard(LIST, child, 1).then().statusCode(204);
        mend(child);
        notParked(LIST, child);
        assertThat(listed(child)).isFalse();

        // Nothing of it is lost: folded anew, the list holds the child.
        TestCenters.foldAnew(LIST, "child");
        await().atMost(SOON).until(() -> listed(child));
    }

    /** A child whose erasure was told, and waits for what referral says. */
    private static UUID erased() {
        var child = id(post(CONSULTANT, CHILDREN, child(OTSU)));
        var erasure = TestCenters.decideErasure(child);
        await().atMost(SOON).until(() -> !PublishedRecords.about(erasure).isEmpty());
        return UUID.fromString(child);
    }

    private static ErasureConfirmed confirmed(UUID child) {
        return new ErasureConfirmed(child, "25", LocalDate.of(2026, 11, 20));
    }

    private static boolean answered(UUID child) {
        return as(MANAGER).get(TestCenters.ERASURES + "?limit=200&open=true").jsonPath().getList("items.child").stream()
                .noneMatch(open -> open.equals(child.toString()));
    }

    /** A child identified by an event of a later version than this program knows, before the list gets at it. */
    private static UUID unreadable() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT FROM own_subscription WHERE name = '%s' FOR UPDATE".formatted(LIST));
            var child = id(post(CONSULTANT, CHILDREN, child(OTSU)));
            statement.execute("UPDATE event SET type_version = type_version + 90 WHERE stream = '%s'".formatted(child));
            connection.commit();
            return UUID.fromString(child);
        }
    }

    private static void mend(UUID child) throws SQLException {
        sudo("UPDATE event SET type_version = type_version - 90 WHERE stream = '%s'".formatted(child));
    }

    private static boolean listed(UUID child) throws SQLException {
        return count("SELECT count(*) FROM child WHERE id = ?", child) == 1;
    }

    private static void parked(String subscription, UUID stream, long number, int held) {
        await().atMost(SOON)
                .untilAsserted(() -> operator()
                        .get(QUARANTINE)
                        .then()
                        .statusCode(200)
                        .body(of(subscription, stream), notNullValue())
                        .body(of(subscription, stream) + ".number", equalTo((int) number))
                        .body(of(subscription, stream) + ".reason", equalTo("unknown-version"))
                        .body(of(subscription, stream) + ".held", equalTo(held)));
    }

    private static void notParked(String subscription, UUID stream) {
        operator().get(QUARANTINE).then().statusCode(200).body(of(subscription, stream), nullValue());
        release(subscription, stream).then().statusCode(409).body("type", problem("not-parked"));
    }

    private static Response release(String subscription, UUID stream) {
        return operator()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(QUARANTINE + "/" + subscription + "/" + stream + "/release");
    }

    private static Response discard(String subscription, UUID stream, long number) {
        return operator()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(Map.of("number", number, "why", "told in a version that nobody knows"))
                .post(QUARANTINE + "/" + subscription + "/" + stream + "/discard");
    }

    private static RequestSpecification operator() {
        return RestAssured.given().auth().oauth2(TestTokens.of("operator", "operator"));
    }

    private static String of(String subscription, UUID stream) {
        return "items.find { it.subscription == '%s' && it.stream == '%s' }".formatted(subscription, stream);
    }
}
