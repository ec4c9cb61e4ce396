package jp.tsunagi.referral;

import static jp.tsunagi.referral.World.CONSULTANT;
import static jp.tsunagi.referral.World.SOON;
import static jp.tsunagi.referral.World.as;
import static jp.tsunagi.referral.World.ask;
import static jp.tsunagi.referral.World.caseOf;
import static jp.tsunagi.referral.World.erase;
import static jp.tsunagi.referral.World.openedCase;
import static jp.tsunagi.referral.World.path;
import static jp.tsunagi.referral.World.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.contracts.referral.ErasureConfirmed;
import jp.tsunagi.testing.ServiceStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Intake says who was erased; what was said of them at conferences goes as well. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceStack.class,
        initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "referral"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class ErasuresTest {
    @BeforeEach
    void the_world_is_there() {
        World.isThere();
    }

    @Test
    void the_texts_of_the_childs_cases_are_gone_and_the_rest_of_the_cases_is_there() {
        var child = UUID.randomUUID();
        var decisions = "決定 " + UUID.randomUUID();
        var id = openedCase(child);
        confer(id, decisions).then().statusCode(204);
        var others = openedCase(UUID.randomUUID());
        confer(others, decisions).then().statusCode(204);

        erase(child);

        awaitConfirmed(child);
        as(CONSULTANT)
                .get(path(id))
                .then()
                .statusCode(200)
                .body("conferences", hasSize(1))
                .body("conferences[0].heldOn", equalTo("2026-11-03"))
                .body("conferences[0].decisions", nullValue())
                .body("conferences[0].tasks[0].task", nullValue())
                .body("conferences[0].tasks[0].dueOn", equalTo("2026-12-01"));
        as(CONSULTANT).get(path(others)).then().body("conferences[0].decisions", equalTo(decisions));
    }

    @Test
    void a_case_that_opened_before_anybody_was_identified_is_found_by_its_consultation() {
        var child = UUID.randomUUID();
        var consultation = UUID.randomUUID();
        ask(consultation, null);
        var id = caseOf(consultation);
        await().atMost(SOON).until(() -> as(CONSULTANT).get(path(id)).statusCode() == 200);
        confer(id, "決定").then().statusCode(204);

        erase(child, consultation);

        awaitConfirmed(child);
        as(CONSULTANT).get(path(id)).then().statusCode(200).body("conferences[0].decisions", nullValue());
    }

    @Test
    void nothing_is_noted_of_an_erased_child_any_more_also_where_nothing_was_before() {
        var child = UUID.randomUUID();
        var id = openedCase(child);
        erase(child);
        awaitConfirmed(child);

        confer(id, "決定").then().statusCode(409).body("type", equalTo("urn:tsunagi:problem:erased"));
        as(CONSULTANT).get(path(id)).then().statusCode(200).body("conferences", hasSize(0));
    }

    @Test
    void told_twice_it_is_confirmed_once() {
        var child = UUID.randomUUID();
        erase(child);
        erase(child);
        awaitConfirmed(child);
        var later = UUID.randomUUID();
        erase(later);
        awaitConfirmed(later);

        assertThat(ReferralTopic.toldOf(child)).hasSize(1);
    }

    private static void awaitConfirmed(UUID child) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(ReferralTopic.toldOf(child))
                        .hasOnlyElementsOfType(ErasureConfirmed.class)
                        .isNotEmpty());
    }

    private static Response confer(UUID id, String decisions) {
        return post(
                CONSULTANT,
                path(id) + "/conferences",
                Map.of(
                        "heldOn",
                        "2026-11-03",
                        "agencies",
                        List.of(),
                        "decisions",
                        decisions,
                        "tasks",
                        List.of(Map.of("dueOn", "2026-12-01", "task", decisions))));
    }
}
