package jp.tsunagi.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final Path COMMITTED = Path.of("../docs/openapi/reporting-service.yaml");

    @Test
    void the_interface_is_the_committed_one() throws IOException {
        var served = RestAssured.get("/q/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        if (Boolean.getBoolean("tsunagi.openapi.write")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, served);
        }
        assertThat(served)
                .as("the committed description; to accept a change, run this test with -Dtsunagi.openapi.write=true")
                .isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void swagger_ui_is_served_in_the_local_stack_only() {
        RestAssured.get("/q/swagger-ui").then().statusCode(404);
    }
}
