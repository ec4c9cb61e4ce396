package jp.tsunagi.reporting.operation;

import static jp.tsunagi.reporting.Api.BASE;
import static jp.tsunagi.reporting.Api.as;
import static jp.tsunagi.reporting.Api.officer;
import static jp.tsunagi.reporting.Api.operator;
import static jp.tsunagi.reporting.Api.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
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
@SuppressWarnings("NullAway.Init")
class ProjectionResourceTest {
    private static final String PROJECTIONS = BASE + "/operations/projections";
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    @ReactiveDataSource("relay")
    Pool relay;

    @Test
    void a_damaged_row_of_a_topic_s_facts_is_found_and_healed_and_nobody_is_in_the_way() {
        var officer = officer("31");
        var training = UUID.randomUUID();
        var sequence = Sources.publish(
                training,
                new TrainingPlanned(
                        training,
                        "31",
                        CourseKind.COORDINATOR,
                        2026,
                        LocalDate.parse("2026-07-30"),
                        LocalDate.parse("2026-07-31"),
                        2,
                        40,
                        TrainingMethod.IN_PERSON,
                        true));
        var path = "/trainings?prefecture=31&from=2026-06&to=2026-07";
        Sources.report(officer, path, sequence);
        damage(training);

        post("reports-training/rebuild").then().statusCode(204);
        await().atMost(SOON)
                .untilAsserted(() -> operator()
                        .get(PROJECTIONS)
                        .then()
                        .body(of("reports-training") + ".rebuild.state", equalTo("READY")));
        operator()
                .get(PROJECTIONS)
                .then()
                .body(of("reports-training") + ".rebuild.percent", equalTo(100))
                .body(
                        of("reports-training") + ".rebuild.tables.table",
                        hasItems("training_fact", "training_attendance"))
                .body(of("reports-training") + ".rebuild.tables[0].changed", equalTo(1))
                .body(of("reports-training") + ".rebuild.tables[0].equal", equalTo(false))
                .body(of("reports-training") + ".rebuild.tables[1].equal", equalTo(true));

        post("reports-training/switch").then().statusCode(204);
        as(officer).get(BASE + path).then().statusCode(200).body("total.planned", equalTo(1));
        post("reports-training/rollback").then().statusCode(204);
        as(officer).get(BASE + path).then().statusCode(200).body("total.planned", equalTo(0));
        post("reports-training/switch").then().statusCode(204);
        as(officer).get(BASE + path).then().statusCode(200).body("total.planned", equalTo(1));
        operator().delete(PROJECTIONS + "/reports-training/rebuild").then().statusCode(204);
        operator()
                .get(PROJECTIONS)
                .then()
                .body(of("reports-training") + ".rebuild", nullValue())
                .body(of("membership") + ".position", notNullValue())
                .body(of("membership") + ".waiting", notNullValue());
    }

    @Test
    void only_operators_operate_and_only_what_there_is() {
        var officer = officer("31");
        problem(as(officer).get(PROJECTIONS), 403, "forbidden");
        problem(
                as(officer).header("Idempotency-Key", "1").post(PROJECTIONS + "/reports-intake/rebuild"),
                403,
                "forbidden");
        problem(post("nothing/rebuild"), 404, "not-found");
        problem(post("reports-intake/switch"), 409, "no-rebuild");
        problem(operator().delete(PROJECTIONS + "/reports-intake/rebuild"), 409, "no-rebuild");
    }

    private static Response post(String path) {
        return operator()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(PROJECTIONS + "/" + path);
    }

    private static String of(String name) {
        return "items.find { it.name == '%s' }".formatted(name);
    }

    private void damage(UUID training) {
        relay.query("UPDATE training_fact SET last_day = '2020-01-01' WHERE training = '%s'".formatted(training))
                .execute()
                .await()
                .atMost(SOON);
    }
}
