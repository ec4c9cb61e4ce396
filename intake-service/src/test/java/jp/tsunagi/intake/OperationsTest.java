package jp.tsunagi.intake;

import static jp.tsunagi.intake.TestCenters.CHILDREN;
import static jp.tsunagi.intake.TestCenters.CONSULTANT;
import static jp.tsunagi.intake.TestCenters.MANAGER;
import static jp.tsunagi.intake.TestCenters.OTSU;
import static jp.tsunagi.intake.TestCenters.as;
import static jp.tsunagi.intake.TestCenters.child;
import static jp.tsunagi.intake.TestCenters.count;
import static jp.tsunagi.intake.TestCenters.id;
import static jp.tsunagi.intake.TestCenters.post;
import static jp.tsunagi.intake.TestCenters.problem;
import static jp.tsunagi.intake.TestCenters.sudo;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.stack.KeyFile;
import jp.tsunagi.testing.ServiceStack;
import jp.tsunagi.testing.TestTokens;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What an operator does: the history is verified, the keys that wrap others are rotated, while the service goes on. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "intake"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class OperationsTest {
    private static final String CHAIN = "/api/intake/v1/operations/chain";
    private static final String KEYS = "/api/intake/v1/operations/keys";

    private String child = "";

    @BeforeEach
    void a_child_is_known_and_numbered() {
        TestCenters.known();
        child = id(post(CONSULTANT, CHILDREN, child(OTSU)));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> count(
                                "SELECT count(*) FROM event e WHERE NOT EXISTS (SELECT FROM event_position n WHERE n.seq = e.seq)")
                        == 0);
    }

    @Test
    void a_history_that_nobody_touched_leads_through_its_last_seal() {
        var seal = operator()
                .get(CHAIN)
                .then()
                .statusCode(200)
                .body("events", greaterThan(0))
                .body("faultCount", equalTo(0))
                .body("seal", matchesPattern("[0-9]+:[0-9a-f]{64}"))
                .extract()
                .<String>path("seal");

        operator().queryParam("seal", seal).get(CHAIN).then().statusCode(200).body("faultCount", equalTo(0));
        operator()
                .queryParam("seal", seal.split(":", -1)[0] + ":" + "0".repeat(64))
                .get(CHAIN)
                .then()
                .body("faults.kind", contains("SEAL_BROKEN"));
        operator()
                .queryParam("seal", "none")
                .get(CHAIN)
                .then()
                .statusCode(400)
                .body("type", problem("malformed-parameter"));
    }

    @Test
    void an_event_that_was_changed_is_named_by_its_place() throws SQLException {
        sudo("UPDATE event SET actor = actor || '!' WHERE stream = '%s' AND version = 1".formatted(child));
        try {
            operator()
                    .get(CHAIN)
                    .then()
                    .statusCode(200)
                    .body("faultCount", equalTo(1))
                    .body("faults.kind", contains("CHANGED"))
                    .body("faults.stream", contains(child));
        } finally {
            sudo("UPDATE event SET actor = rtrim(actor, '!') WHERE stream = '%s' AND version = 1".formatted(child));
        }
    }

    @Test
    void data_keys_move_to_a_new_key_encryption_key_without_a_restart() throws IOException {
        var current = KeyFile.addTo(keyFile());

        operator()
                .get(KEYS)
                .then()
                .statusCode(200)
                .body("current", equalTo(current))
                .body("left", greaterThan(0));
        rotate().then().statusCode(200).body("left", equalTo(0)).body("wrappings.keyEncryptionKey", contains(current));

        Files.writeString(keyFile(), Files.readAllLines(keyFile()).getFirst() + "\n");
        as(MANAGER).get(CHILDREN + "/" + child).then().statusCode(200).body("name", containsString("見本"));
        var later = id(post(CONSULTANT, CHILDREN, child(OTSU)));
        as(MANAGER).get(CHILDREN + "/" + later).then().body("name", containsString("見本"));
    }

    @Test
    void a_key_encryption_key_that_was_removed_too_early_is_named() throws IOException {
        var before = Files.readString(keyFile());
        var old = KeyFile.ids(keyFile());
        KeyFile.addTo(keyFile());
        Files.writeString(keyFile(), Files.readAllLines(keyFile()).getFirst() + "\n");
        try {
            rotate().then()
                    .statusCode(409)
                    .body("type", problem("key-encryption-key-missing"))
                    .body("detail", containsString(old.getFirst()));
        } finally {
            Files.writeString(keyFile(), before);
        }
        operator().get(KEYS).then().body("wrappings.keyEncryptionKey", hasItem(old.getFirst()));
    }

    @Test
    void nobody_but_an_operator_does_it() {
        for (var path : List.of(CHAIN, KEYS)) {
            as(MANAGER).get(path).then().statusCode(403).body("type", problem("forbidden"));
        }
        as(MANAGER)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(KEYS)
                .then()
                .statusCode(403);
    }

    private static Response rotate() {
        return operator()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(KEYS);
    }

    private static RequestSpecification operator() {
        return RestAssured.given().auth().oauth2(TestTokens.of("operator", "operator"));
    }

    private static Path keyFile() {
        return Path.of(ConfigProvider.getConfig().getValue("tsunagi.key-file", String.class));
    }
}
