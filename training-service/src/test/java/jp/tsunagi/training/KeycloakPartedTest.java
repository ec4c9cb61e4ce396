package jp.tsunagi.training;

import static io.restassured.RestAssured.given;
import static jp.tsunagi.training.SilentIssuer.FIRST_KEY;
import static jp.tsunagi.training.TrainingApi.TRAININGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import jp.tsunagi.testing.ServiceStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The network between a service and Keycloak carries nothing: who was known stays known, nobody else gets in. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceStack.class,
        initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "training"))
@QuarkusTestResource(value = SilentIssuer.class, restrictToAnnotatedClass = true)
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeycloakPartedTest {
    /** Somebody whom the service does not know to belong anywhere: authenticated, and allowed nothing. */
    private static final int AUTHENTICATED = 403;

    private static final int REFUSED = 401;
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final String somebody = UUID.randomUUID().toString();

    @AfterEach
    void the_network_carries_again() {
        SilentIssuer.answer();
    }

    @Test
    void tokens_of_a_key_that_is_known_go_on_working_and_expired_ones_do_not() {
        assertThat(statusWith(SilentIssuer.token(FIRST_KEY, somebody, LIFE))).isEqualTo(AUTHENTICATED);
        SilentIssuer.fallSilent();
        assertThat(statusWith(SilentIssuer.token(FIRST_KEY, somebody, LIFE))).isEqualTo(AUTHENTICATED);
        assertThat(statusWith(SilentIssuer.token(FIRST_KEY, somebody, LIFE.negated())))
                .isEqualTo(REFUSED);
        assertThat(given().get(TRAININGS).statusCode()).isEqualTo(REFUSED);
    }

    @Test
    void a_token_of_a_key_that_cannot_be_asked_for_is_refused_and_accepted_when_it_can() {
        SilentIssuer.fallSilent();
        SilentIssuer.make("second");
        var token = SilentIssuer.token("second", somebody, LIFE);
        assertThat(statusWith(token)).isIn(REFUSED, 503);

        SilentIssuer.answer();
        await().atMost(Duration.ofSeconds(60)).until(() -> statusWith(token) == AUTHENTICATED);
    }

    private static int statusWith(String token) {
        return given().auth().oauth2(token).get(TRAININGS).statusCode();
    }
}
