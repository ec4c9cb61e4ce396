package jp.tsunagi.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A consultation reaches the prefecture's report, on real parts, whatever is killed on the way. */
@Order(3)
@ExtendWith(RunningPlatform.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class FirstWayIT {
    private static final String OTSU_CENTER = "25000000-0000-4000-8000-000000000001";
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private static Platform platform;

    @BeforeAll
    static void the_platform_runs(Platform running) {
        platform = running;
    }

    @Test
    @Order(1)
    void a_consultation_reaches_the_report_of_the_prefecture() {
        var before = report();
        post(UUID.randomUUID().toString(), List.of("WHERE_TO_CONSULT", "NIGHT_CARE", "SIBLINGS"))
                .then()
                .statusCode(201);
        await().atMost(Duration.ofSeconds(10)).until(() -> total(report()) == total(before) + 1);
        var report = report();
        for (var row : List.of(
                "byTheme.find { it.theme == 'NIGHT_CARE' }.consultations",
                "byMunicipality.find { it.municipality == '25201' }.consultations",
                "byMonth.find { it.month == '%s' }.consultations".formatted(thisMonth()))) {
            assertThat(report.getInt(row)).as(row).isEqualTo(before.getInt(row) + 1);
        }
        assertThat(report.getList("sources.source")).contains("intake");
    }

    @Test
    @Order(2)
    void others_learn_nothing_of_it() {
        platform.as("officer.kyoto")
                .queryParam("prefecture", "25")
                .queryParam("from", thisMonth().toString())
                .queryParam("to", thisMonth().toString())
                .get(platform.address("REPORTING") + "/api/reporting/v1/consultations")
                .then()
                .statusCode(403);
        platform.as("consultant.kyoto")
                .get(platform.address("INTAKE") + "/api/intake/v1/consultations")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    @Test
    @Order(3)
    void nothing_that_was_accepted_is_lost_when_kafka_postgresql_and_a_service_are_killed() throws Exception {
        int before = total(report());
        int accepted = 0;
        for (var part : List.of("kafka", "intake", "postgres", "reporting")) {
            accepted += post3();
            platform.kill(part);
            if (part.equals("kafka")) {
                // Commands need PostgreSQL only.
                post(UUID.randomUUID().toString(), List.of("SCHOOL")).then().statusCode(201);
                accepted++;
            }
            accepted += post3();
        }
        int expected = before + accepted;
        await().atMost(Duration.ofSeconds(90))
                .ignoreExceptions()
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(total(report())).isEqualTo(expected));
    }

    @Test
    @Order(4)
    void the_platform_stays_small() throws IOException {
        assertThat(platform.residentBytes()).isLessThan(3L << 30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "dashboard", "list", "letter"})
    @Order(5)
    void officers_consultants_and_families_use_their_pages_in_the_browser(String page) throws Exception {
        var picture = Path.of("target", page + ".png").toAbsolutePath();
        var browser = new ProcessBuilder(
                        "node", "browser/" + page + ".mjs", platform.address("STAFF_WEB"), picture.toString())
                .redirectErrorStream(true)
                .start();
        var output = new String(browser.getInputStream().readAllBytes(), UTF_8);
        assertThat(browser.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(browser.exitValue()).as(output).isZero();
        assertThat(picture).isNotEmptyFile();
    }

    private static int post3() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            postUntilAccepted();
        }
        return 3;
    }

    /** As a careful client does it: the same key again until there is an answer that settles it. */
    private static void postUntilAccepted() throws InterruptedException {
        var key = UUID.randomUUID().toString();
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < deadline) {
            try {
                var answer = post(key, List.of("SCHOOL"));
                if (answer.statusCode() == 201) {
                    return;
                }
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.header("Retry-After")).isNotBlank();
            } catch (Exception refused) {
                // REST Assured hands the socket's own exceptions through undeclared.
                assertThat(refused).isInstanceOf(IOException.class);
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
        throw new AssertionError("not accepted within a minute");
    }

    private static Response post(String key, List<String> themes) {
        return platform.as("consultant.otsu")
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "center", OTSU_CENTER,
                        "municipality", "252018",
                        "receivedAt", Instant.now().minusSeconds(60).toString(),
                        "channel", "TELEPHONE",
                        "inquirer", "MOTHER",
                        "scope", "INDIVIDUAL",
                        "continuity", "NEW",
                        "themes", themes,
                        "urgency", "SOON"))
                .post(platform.address("INTAKE") + "/api/intake/v1/consultations");
    }

    private static JsonPath report() {
        return platform.as("officer.shiga")
                .queryParam("prefecture", "25")
                .queryParam("from", thisMonth().minusMonths(1).toString())
                .queryParam("to", thisMonth().toString())
                .get(platform.address("REPORTING") + "/api/reporting/v1/consultations")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static int total(JsonPath report) {
        return report.getInt("total");
    }

    private static YearMonth thisMonth() {
        return YearMonth.now(JAPAN);
    }
}
