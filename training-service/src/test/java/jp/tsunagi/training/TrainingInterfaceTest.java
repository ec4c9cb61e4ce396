package jp.tsunagi.training;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jp.tsunagi.testing.CommittedFile;
import jp.tsunagi.testing.ServiceStack;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = ServiceStack.class,
        initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "training"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class TrainingInterfaceTest {
    @Test
    void the_interface_is_the_committed_one() {
        CommittedFile.at("docs/openapi/training-service.yaml")
                .is(RestAssured.get("/q/openapi?format=yaml")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
    }
}
