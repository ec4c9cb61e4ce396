package jp.tsunagi.reporting;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jp.tsunagi.testing.CommittedFile;
import jp.tsunagi.testing.ServiceStack;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The interface changes where the committed description changes, and nowhere else. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceStack.class,
        initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "reporting"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenApiTest {
    @Test
    void the_interface_is_the_committed_one() {
        CommittedFile.at("docs/openapi/reporting-service.yaml")
                .is(RestAssured.get("/q/openapi?format=yaml")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
    }

    @Test
    void swagger_ui_is_served_in_the_local_stack_only() {
        RestAssured.get("/q/swagger-ui").then().statusCode(404);
    }
}
