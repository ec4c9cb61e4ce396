package jp.tsunagi.referral;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import jp.tsunagi.testing.ServiceRule;
import jp.tsunagi.testing.ServiceStack;
import jp.tsunagi.testing.TestTokens;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The service starts on its own databases and knows who calls. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceStack.class,
        initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "referral"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReferralStartTest {
    @Inject
    @ReactiveDataSource("keys")
    Pool keys;

    @Test
    void it_is_ready_on_a_database_of_its_own() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void who_has_no_membership_gets_nowhere() {
        given().auth()
                .oauth2(TestTokens.of("00000000-0000-4000-8000-0000000000ff"))
                .get("/api/referral/v1/anything")
                .then()
                .statusCode(404);
    }

    @Test
    void it_has_a_key_database() {
        assertThat(keys.query("SELECT FROM data_key")
                        .execute()
                        .await()
                        .atMost(Duration.ofSeconds(5))
                        .size())
                .isNotNegative();
    }

    @Test
    void it_knows_no_other_service() {
        ServiceRule.NO_SERVICE_KNOWS_ANOTHER.check("jp.tsunagi.referral");
    }
}
