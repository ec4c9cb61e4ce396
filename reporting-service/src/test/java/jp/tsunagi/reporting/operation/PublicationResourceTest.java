package jp.tsunagi.reporting.operation;

import static jp.tsunagi.reporting.Api.BASE;
import static jp.tsunagi.reporting.Api.as;
import static jp.tsunagi.reporting.Api.center;
import static jp.tsunagi.reporting.Api.officer;
import static jp.tsunagi.reporting.Api.operator;
import static jp.tsunagi.reporting.Api.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.parsing.Parser;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import jp.tsunagi.testing.ServiceStack;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = ServiceStack.class,
        initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "reporting"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublicationResourceTest {
    private static final String PUBLICATIONS = BASE + "/publications";
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void a_service_of_the_platform_reads_again_what_oversight_has_told() {
        var center = center("32");

        await().atMost(SOON)
                .untilAsserted(() -> service()
                        .get(PUBLICATIONS + "?limit=1000")
                        .then()
                        .parser("application/cloudevents-batch+json", Parser.JSON)
                        .statusCode(200)
                        .body("subject", hasItem(center.toString()))
                        .body("find { it.subject == '%s' }.data.prefecture".formatted(center), equalTo("32")));
        service()
                .get(PUBLICATIONS + "?after=0&limit=1")
                .then()
                .parser("application/cloudevents-batch+json", Parser.JSON)
                .body("$", hasSize(1))
                .body("[0].sequence", equalTo("1"))
                .body("[0].source", equalTo("urn:tsunagi:oversight"));
        problem(service().get(PUBLICATIONS + "?after=-1"), 400, "out-of-range");
    }

    @Test
    void nobody_else_reads_them_and_a_service_reads_nothing_else() {
        problem(operator().get(PUBLICATIONS), 403, "forbidden");
        problem(as(officer("32")).get(PUBLICATIONS), 403, "forbidden");
        problem(service().get(BASE + "/operations/projections"), 403, "forbidden");
        problem(service().get(BASE + "/trainings?prefecture=32&from=2026-06&to=2026-07"), 403, "forbidden");
    }

    private static RequestSpecification service() {
        return as("intake-service", "platform-service");
    }
}
