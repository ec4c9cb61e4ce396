package jp.tsunagi.training;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.testing.TestTokens;
import org.hamcrest.Matcher;

/** The service as its callers reach it. */
final class TrainingApi {
    static final String TRAININGS = "/api/training/v1/trainings";
    static final String COMPLETIONS = "/api/training/v1/completions";
    static final List<String> FOUR_DAYS = List.of("2025-05-12", "2025-05-13", "2025-06-09", "2025-06-10");

    private TrainingApi() {}

    /** A course of four days in spring 2025, with six places. */
    static Map<String, Object> course() {
        return body("COORDINATOR", "医療的ケア児等コーディネーター養成研修", 2025, FOUR_DAYS);
    }

    /** A course of one day to come. */
    static Map<String, Object> supporterCourse() {
        return body("SUPPORTER", "医療的ケア児等支援者養成研修", 2030, List.of("2030-10-01"));
    }

    static Map<String, Object> body(String kind, String title, int fiscalYear, List<String> days) {
        return new HashMap<>(Map.of(
                "prefecture",
                "25",
                "kind",
                kind,
                "title",
                title,
                "fiscalYear",
                fiscalYear,
                "days",
                days,
                "capacity",
                6,
                "method",
                "IN_PERSON",
                "subsidized",
                true));
    }

    static Map<String, Object> trainee(String sector, String occupation, String municipality) {
        return Map.of(
                "trainee",
                UUID.randomUUID().toString(),
                "sector",
                sector,
                "occupation",
                occupation,
                "municipality",
                municipality);
    }

    static Map<String, Object> came(Map<String, Object> trainee, Integer... days) {
        return Map.of("trainee", traineeId(trainee), "days", List.of(days));
    }

    static String traineeId(Map<String, Object> trainee) {
        return String.valueOf(trainee.get("trainee"));
    }

    static Response plan(String subject, Map<String, Object> body) {
        return post(subject, TRAININGS, UUID.randomUUID().toString(), body);
    }

    static Response enroll(String subject, String training, List<Map<String, Object>> trainees) {
        return act(subject, training, "enrollments", Map.of("trainees", trainees));
    }

    static Response attendance(String subject, String training, List<Map<String, Object>> list) {
        return act(subject, training, "attendance", Map.of("attendance", list));
    }

    static Response certify(String subject, String training, String on) {
        return certify(subject, training, on, UUID.randomUUID().toString());
    }

    static Response certify(String subject, String training, String on, String key) {
        return post(subject, TRAININGS + "/" + training + "/certification", key, Map.of("on", on));
    }

    static Response act(String subject, String training, String act, Map<String, Object> body) {
        return post(
                subject,
                TRAININGS + "/" + training + "/" + act,
                UUID.randomUUID().toString(),
                body);
    }

    static Response post(String subject, String path, String key, Map<String, Object> body) {
        return as(subject)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

    static RequestSpecification as(String subject) {
        return given().auth().oauth2(TestTokens.of(subject));
    }

    static ValidatableResponse refused(Response response, int status, String problem) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", problem(problem));
    }

    static String id(Response created) {
        created.then().statusCode(201);
        return created.header("Location").replaceAll(".*/", "");
    }

    static String row(String training, String field) {
        return "items.find { it.id == '%s' }.%s".formatted(training, field);
    }

    static Matcher<String> problem(String slug) {
        return equalTo("urn:tsunagi:problem:" + slug);
    }
}
