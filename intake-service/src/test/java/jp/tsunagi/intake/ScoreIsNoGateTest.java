package jp.tsunagi.intake;

import static jp.tsunagi.intake.TestCenters.CHILDREN;
import static jp.tsunagi.intake.TestCenters.CONSULTANT;
import static jp.tsunagi.intake.TestCenters.CONSULTATIONS;
import static jp.tsunagi.intake.TestCenters.ERASURES;
import static jp.tsunagi.intake.TestCenters.MANAGER;
import static jp.tsunagi.intake.TestCenters.OTSU;
import static jp.tsunagi.intake.TestCenters.as;
import static jp.tsunagi.intake.TestCenters.child;
import static jp.tsunagi.intake.TestCenters.consultation;
import static jp.tsunagi.intake.TestCenters.count;
import static jp.tsunagi.intake.TestCenters.id;
import static jp.tsunagi.intake.TestCenters.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.referral.AgencyRegistered;
import jp.tsunagi.testing.ServiceStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The care score is an input and no gate (notice 2(2)): a child whose score is 0, and one that was never assessed, pass
 * everything that a child can pass, on the real stack.
 */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "intake"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScoreIsNoGateTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    /** What is done below, by its address under a child's. */
    private static final List<String> DONE = List.of(
            "",
            "/access-records",
            "/candidates",
            "/care-profile",
            "/difference",
            "/end-of-care",
            "/hold",
            "/hold/lifting",
            "/merge",
            "/merged-records",
            "/residence",
            "/unmerge");

    @BeforeEach
    void oversight_has_spoken() {
        TestCenters.known();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_child_with_score_0_or_none_passes_every_operation(boolean assessed) throws Exception {
        var child = identified(assessed);
        var other = identified(assessed);

        assertThat(put(child, "residence", Map.of("municipality", "25206", "since", "2026-06-01")))
                .isEqualTo(204);
        as(CONSULTANT).get(CHILDREN + "/" + child + "/candidates").then().statusCode(200);
        as(MANAGER).get(CHILDREN + "/" + child + "/access-records").then().statusCode(200);
        of(CONSULTANT, child, "difference", Map.of("from", other, "reason", "TWINS_OR_SIBLINGS"));
        of(MANAGER, other, "merge", Map.of("into", child, "reason", "SEEN_IN_PAPERS"));
        as(CONSULTANT)
                .get(CHILDREN + "/" + child + "/merged-records")
                .then()
                .statusCode(200)
                .body("items[0].child", equalTo(other));
        of(MANAGER, other, "unmerge", Map.of("from", child, "reason", "DIFFERENT_CHILDREN"));
        of(MANAGER, child, "hold", Map.of("reason", "AUDIT"));
        of(MANAGER, child, "hold/lifting", Map.of("reason", "REASON_ENDED"));
        supported(child);
        of(CONSULTANT, child, "end-of-care", Map.of("on", "2026-11-01"));

        as(CONSULTANT)
                .get(CHILDREN + "/" + child)
                .then()
                .statusCode(200)
                .body("municipality", equalTo("25206"))
                .body("careEndedOn", equalTo("2026-11-01"))
                .body("assessment.score", assessed ? equalTo(0) : nullValue());
        await().atMost(SOON)
                .until(() -> PublishedRecords.about(child).stream()
                        .anyMatch(told -> told.body().contains("\"careEndedOn\":\"2026-11-01\"")
                                && told.body().contains(assessed ? "\"ZERO\"" : "\"NONE\"")));
        var erasure = TestCenters.decideErasure(child);
        await().atMost(SOON).until(() -> !PublishedRecords.about(erasure).isEmpty());
        var refused = id(post(CONSULTANT, ERASURES, Map.of("child", other, "reason", "MISTAKEN_RECORD")));
        post(MANAGER, ERASURES + "/" + refused + "/refusal", Map.of("reason", "NO_MISTAKE"))
                .then()
                .statusCode(204);
    }

    @Test
    void every_operation_of_a_child_is_among_them() throws IOException {
        var page = Files.readString(Path.of("..", "docs", "openapi", "intake-service.yaml"));
        var known = page.lines()
                .filter(line -> line.startsWith("  " + CHILDREN + "/{id}"))
                .map(line -> line.strip().replace(CHILDREN + "/{id}", "").replace(":", ""))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(known).containsExactlyElementsOf(DONE);
    }

    /** From a consultation, which is answered in every way and comes to its end. */
    private static void supported(String child) throws Exception {
        var agency = agency();
        var consultation = id(post(CONSULTANT, CONSULTATIONS, consultation(OTSU)));
        for (var act : List.of(
                Map.entry("child", Map.of("child", child)),
                Map.entry("child/unlinking", Map.of("child", child, "reason", "NO_CHILD")),
                Map.entry("child", Map.of("child", child)),
                Map.entry("ownership", Map.of()),
                Map.entry("particulars", Map.of("said", "夜のケアがつらい")),
                Map.entry("advice", Map.of("advised", "MOTHER")),
                Map.entry("information", Map.of("resources", List.of(agency))),
                Map.entry("introductions", Map.of("agency", agency)),
                Map.entry("redirection", Map.of("municipality", "25201")),
                Map.entry("coordination", Map.of("sectors", List.of("MEDICAL", "EDUCATION"))),
                Map.entry("disposition", Map.of("disposition", "LINKED")))) {
            assertThat(post(CONSULTANT, CONSULTATIONS + "/" + consultation + "/" + act.getKey(), act.getValue())
                            .statusCode())
                    .as(act.getKey())
                    .isEqualTo(204);
        }
        await().atMost(SOON)
                .until(() -> PublishedRecords.about(consultation).stream()
                        .anyMatch(told -> told.type().contains("coordination-requested")
                                && told.body().contains(child)));
    }

    private static String identified(boolean assessed) {
        var child = id(post(CONSULTANT, CHILDREN, child(OTSU)));
        if (assessed) {
            assertThat(put(
                            child,
                            "care-profile",
                            Map.of("assessedOn", "2026-05-01", "items", List.of(), "otherCare", true)))
                    .isEqualTo(204);
        }
        return child;
    }

    private static void of(String subject, String child, String path, Map<String, Object> body) {
        assertThat(post(subject, CHILDREN + "/" + child + "/" + path, body).statusCode())
                .as(path)
                .isEqualTo(204);
    }

    private static int put(String child, String path, Map<String, Object> body) {
        Response read = as(CONSULTANT).get(CHILDREN + "/" + child);
        return as(CONSULTANT)
                .header("If-Match", read.header("ETag"))
                .contentType(ContentType.JSON)
                .body(body)
                .put(CHILDREN + "/" + child + "/" + path)
                .statusCode();
    }

    private static UUID agency() {
        var agency = UUID.randomUUID();
        TestCenters.TOPIC.publish(
                agency, new AgencyRegistered(agency, "大津訪問看護ステーション", Sector.MEDICAL, "25", "25201", List.of("25201")));
        await().atMost(SOON).until(() -> count("SELECT count(*) FROM agency WHERE id = ?", agency) == 1);
        return agency;
    }
}
