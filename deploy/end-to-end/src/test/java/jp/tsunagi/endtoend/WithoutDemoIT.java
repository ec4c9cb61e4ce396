package jp.tsunagi.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A platform for work of one's own: it starts empty, and the demo never comes to stand among other data. */
@Order(7)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WithoutDemoIT {
    private static final String CENTER = "/api/reporting/v1/centers/" + UUID.randomUUID();

    private static Platform platform;

    @BeforeAll
    static void started_without_the_demo() throws Exception {
        platform = new Platform(Files.createTempDirectory("tsunagi-without-demo-"));
        platform.run(Duration.ofMinutes(4), "up", "--free-ports", "--no-demo");
    }

    @AfterAll
    static void take_down() throws Exception {
        platform.run(Duration.ofMinutes(2), "down");
        platform.forget();
    }

    @Test
    @Order(1)
    void nothing_is_loaded_and_there_is_nothing_to_check() throws Exception {
        assertThat(new Staff(platform, "operator")
                        .read("REPORTING", "/api/reporting/v1/centers")
                        .getList("items"))
                .isEmpty();
        var check = platform.begin("check");
        assertThat(check.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(check.exitValue()).isEqualTo(1);
        assertThat(platform.said()).contains("読み込み終わったデモがありません", "There is no loaded demo");
    }

    @Test
    @Order(2)
    void into_a_store_that_holds_something_the_demo_is_not_loaded() throws Exception {
        platform.as("operator")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "name",
                        "試験センター",
                        "prefecture",
                        "47",
                        "municipalities",
                        List.of("47201"),
                        "openingHours",
                        List.of(Map.of("dayOfWeek", "MONDAY", "opens", "09:00", "closes", "17:00"))))
                .put(platform.address("REPORTING") + CENTER)
                .then()
                .statusCode(201);
        platform.run(Duration.ofMinutes(2), "up");
        assertThat(platform.said()).contains("データがすでにあるため", "There are data already");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(new Staff(platform, "operator")
                                .read("REPORTING", "/api/reporting/v1/centers")
                                .getList("items.name"))
                        .containsExactly("試験センター"));
    }
}
