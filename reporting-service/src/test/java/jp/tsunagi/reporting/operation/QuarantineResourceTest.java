package jp.tsunagi.reporting.operation;

import static jp.tsunagi.reporting.Api.BASE;
import static jp.tsunagi.reporting.Api.as;
import static jp.tsunagi.reporting.Api.center;
import static jp.tsunagi.reporting.Api.officer;
import static jp.tsunagi.reporting.Api.operator;
import static jp.tsunagi.reporting.Api.problem;
import static jp.tsunagi.reporting.Api.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import jp.tsunagi.contracts.training.CourseKind;
import jp.tsunagi.contracts.training.TrainingMethod;
import jp.tsunagi.contracts.training.TrainingPlanned;
import jp.tsunagi.reporting.Sources;
import jp.tsunagi.testing.ServiceStack;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = ServiceStack.class,
        initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "reporting"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class QuarantineResourceTest {
    private static final String QUARANTINE = BASE + "/operations/quarantine";
    private static final String REPORT = "/trainings?prefecture=33&from=2026-06&to=2026-07";
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void an_operator_finds_a_parked_stream_and_lets_it_flow_again_without_the_bad_event() {
        var officer = officer("33");
        var bad = UUID.randomUUID();
        var good = UUID.randomUUID();
        var parkedAt = Sources.publishLaterVersion(bad, planned(bad));
        Sources.publish(bad, planned(bad));
        var report = Sources.report(officer, REPORT, Sources.publish(good, planned(good)));
        assertThat(report.getInt("total.planned")).isEqualTo(1);
        operator()
                .get(QUARANTINE)
                .then()
                .statusCode(200)
                .body(of(bad) + ".subscription", equalTo("reports"))
                .body(of(bad) + ".number", equalTo((int) parkedAt))
                .body(of(bad) + ".type", containsString("99"))
                .body(of(bad) + ".reason", equalTo("unknown-version"))
                .body(of(bad) + ".attempts", equalTo(1))
                .body(of(bad) + ".held", equalTo(2))
                .body(of(good), nullValue());
        await().atMost(SOON).untilAsserted(() -> {
            RestAssured.get("/q/health/well").then().statusCode(503);
            RestAssured.get("/q/metrics")
                    .then()
                    .body(containsString("tsunagi_quarantine_parked{subscription=\"reports\"} 1.0"));
        });
        RestAssured.get("/q/health/ready").then().statusCode(200);

        problem(release(operator(), bad), 409, "still-parked");
        operator()
                .get(QUARANTINE)
                .then()
                .body(of(bad) + ".attempts", equalTo(2))
                .body(of(bad) + ".number", equalTo((int) parkedAt));

        problem(discard(operator(), bad, parkedAt + 1), 409, "not-parked");
        discard(operator(), bad, parkedAt).then().statusCode(204);
        as(officer).get(BASE + REPORT).then().statusCode(200).body("total.planned", equalTo(2));
        operator().get(QUARANTINE).then().body(of(bad), nullValue());
        problem(release(operator(), bad), 409, "not-parked");
        problem(discard(operator(), bad, parkedAt), 409, "not-parked");
    }

    @Test
    void only_operators_see_and_touch_it() {
        var consultant = staff("CONSULTANT", "33", center("33"));
        var stream = UUID.randomUUID();
        problem(as(consultant).get(QUARANTINE), 403, "forbidden");
        problem(release(as(consultant), stream), 403, "forbidden");
        problem(discard(as(consultant), stream, 1), 403, "forbidden");
    }

    private static TrainingPlanned planned(UUID training) {
        return new TrainingPlanned(
                training,
                "33",
                CourseKind.COORDINATOR,
                2026,
                LocalDate.parse("2026-07-30"),
                LocalDate.parse("2026-07-31"),
                2,
                40,
                TrainingMethod.IN_PERSON,
                true);
    }

    private static Response release(RequestSpecification who, UUID stream) {
        return who.header("Idempotency-Key", UUID.randomUUID().toString())
                .post(QUARANTINE + "/reports/" + stream + "/release");
    }

    private static Response discard(RequestSpecification who, UUID stream, long number) {
        return who.header("Idempotency-Key", UUID.randomUUID().toString())
                .body("""
                        {"number": %d, "why": "later version, told again as the first one"}
                        """.formatted(number))
                .post(QUARANTINE + "/reports/" + stream + "/discard");
    }

    private static String of(UUID stream) {
        return "items.find { it.stream == '%s' }".formatted(stream);
    }
}
