package jp.tsunagi.reporting;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.UUID;
import jp.tsunagi.testing.TestTokens;

/** The service as its callers reach it. */
public final class Api {
    public static final String BASE = "/api/reporting/v1";

    private static final Duration SOON = Duration.ofSeconds(20);

    private Api() {}

    public static RequestSpecification as(String subject, String... roles) {
        return given().auth().oauth2(TestTokens.of(subject, roles)).contentType(ContentType.JSON);
    }

    public static RequestSpecification operator() {
        return as("operator-1", "operator");
    }

    public static String centerPath(UUID center) {
        return BASE + "/centers/" + center;
    }

    public static String assignmentPath(String subject, UUID assignment) {
        return BASE + "/staff/" + subject + "/assignments/" + assignment;
    }

    /** Registers a center without particulars. */
    public static UUID center(String prefecture) {
        var center = UUID.randomUUID();
        operator()
                .body(center("センター", prefecture))
                .put(centerPath(center))
                .then()
                .statusCode(201);
        return center;
    }

    public static String center(String name, String prefecture) {
        return """
                {"name": "%s", "prefecture": "%s", "municipalities": [], "openingHours": []}
                """.formatted(name, prefecture);
    }

    /** A new account that holds a role; returns once the service knows it. */
    public static String officer(String prefecture) {
        return employed("""
                {"role": "PREFECTURE_OFFICER", "prefecture": "%s", "from": "2026-01-01"}
                """.formatted(prefecture));
    }

    /** A new account of a municipality, of a role such as MUNICIPAL_OFFICER; returns once the service knows it. */
    public static String municipal(String role, String municipality) {
        return employed("""
                {"role": "%s", "prefecture": "%s", "municipality": "%s", "from": "2026-01-01"}
                """.formatted(role, municipality.substring(0, 2), municipality));
    }

    /** A new account that works for a center; returns once the service knows it. */
    public static String staff(String role, String prefecture, UUID center) {
        return employed("""
                {"role": "%s", "prefecture": "%s", "body": "%s", "from": "2026-01-01"}
                """.formatted(role, prefecture, center));
    }

    private static String employed(String assignment) {
        var subject = UUID.randomUUID().toString();
        operator()
                .body(assignment)
                .put(assignmentPath(subject, UUID.randomUUID()))
                .then()
                .statusCode(201);
        await().atMost(SOON)
                .untilAsserted(() -> as(subject).get(BASE + "/me").then().statusCode(200));
        return subject;
    }

    public static ValidatableResponse problem(Response response, int status, String slug) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .header("Content-Language", "ja")
                .body("type", equalTo("urn:tsunagi:problem:" + slug))
                .body("title", notNullValue())
                .body("detail", notNullValue());
    }
}
