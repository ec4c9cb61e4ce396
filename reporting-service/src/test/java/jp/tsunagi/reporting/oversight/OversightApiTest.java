package jp.tsunagi.reporting.oversight;

import static jp.tsunagi.reporting.Api.BASE;
import static jp.tsunagi.reporting.Api.as;
import static jp.tsunagi.reporting.Api.assignmentPath;
import static jp.tsunagi.reporting.Api.center;
import static jp.tsunagi.reporting.Api.centerPath;
import static jp.tsunagi.reporting.Api.officer;
import static jp.tsunagi.reporting.Api.operator;
import static jp.tsunagi.reporting.Api.problem;
import static jp.tsunagi.reporting.Api.staff;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.referral.AgencyRegistered;
import jp.tsunagi.reporting.Sources;
import jp.tsunagi.testing.ServiceStack;
import jp.tsunagi.testing.TestTokens;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = ServiceStack.class,
        initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "reporting"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class OversightApiTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String OTSU_AND_KUSATSU = """
            {"name": "滋賀県医療的ケア児支援センター", "prefecture": "25", "municipalities": ["252018", "25206"],
             "openingHours": [{"dayOfWeek": "MONDAY", "opens": "09:00", "closes": "17:00"}]}
            """;

    @Nested
    class A_center {
        private final UUID id = UUID.randomUUID();

        @Test
        void is_registered_by_an_officer_of_its_prefecture_and_read_at_once() {
            var officer = officer("25");

            as(officer)
                    .body(OTSU_AND_KUSATSU)
                    .put(centerPath(id))
                    .then()
                    .statusCode(201)
                    .header("ETag", "\"1\"")
                    .header("Location", endsWith(centerPath(id)));
            as(officer)
                    .get(centerPath(id))
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"1\"")
                    .body("name", equalTo("滋賀県医療的ケア児支援センター"))
                    .body("municipalities", contains("25201", "25206"))
                    .body("openingHours[0].opens", equalTo("09:00:00"));
            as(officer)
                    .header("If-None-Match", "\"1\"")
                    .get(centerPath(id))
                    .then()
                    .statusCode(304);
        }

        @Test
        void put_again_with_the_same_content_stays_as_it_is_and_with_another_changes() {
            operator().body(OTSU_AND_KUSATSU).put(centerPath(id)).then().statusCode(201);
            operator()
                    .body(OTSU_AND_KUSATSU)
                    .put(centerPath(id))
                    .then()
                    .statusCode(204)
                    .header("ETag", "\"1\"");
            operator()
                    .body(center("改称", "25"))
                    .put(centerPath(id))
                    .then()
                    .statusCode(204)
                    .header("ETag", "\"2\"");
            operator()
                    .body(OTSU_AND_KUSATSU)
                    .put(centerPath(id))
                    .then()
                    .statusCode(204)
                    .header("ETag", "\"3\"");
        }

        @Test
        void is_not_changed_on_a_version_that_is_no_longer_the_last() {
            operator().body(OTSU_AND_KUSATSU).put(centerPath(id)).then().statusCode(201);
            operator()
                    .header("If-Match", "\"1\"")
                    .body(center("改称", "25"))
                    .put(centerPath(id))
                    .then()
                    .statusCode(204);

            problem(
                    operator()
                            .header("If-Match", "\"1\"")
                            .body(center("再改称", "25"))
                            .put(centerPath(id)),
                    412,
                    "stale");
            operator().get(centerPath(id)).then().body("name", equalTo("改称"));
        }

        @Test
        void stays_in_its_prefecture() {
            operator().body(OTSU_AND_KUSATSU).put(centerPath(id)).then().statusCode(201);

            problem(operator().body(center("京都へ", "26")).put(centerPath(id)), 409, "center-prefecture-never-changes");
        }

        @Test
        void of_another_prefecture_cannot_be_registered_or_taken_over() {
            var kyoto = officer("26");
            operator().body(OTSU_AND_KUSATSU).put(centerPath(id)).then().statusCode(201);

            problem(as(kyoto).body(OTSU_AND_KUSATSU).put(centerPath(UUID.randomUUID())), 403, "forbidden");
            problem(as(kyoto).body(center("乗っ取り", "26")).put(centerPath(id)), 403, "forbidden")
                    .body("errors", nullValue());
            operator().get(centerPath(id)).then().header("ETag", "\"1\"");
        }

        @Test
        void is_not_registered_by_those_who_work_there() {
            var manager = staff("CENTER_MANAGER", "25", center("25"));

            problem(as(manager).body(OTSU_AND_KUSATSU).put(centerPath(id)), 403, "forbidden");
            problem(operator().get(centerPath(id)), 404, "not-found");
        }

        @Test
        void with_several_faults_is_refused_with_a_pointer_to_each() {
            var body = """
                    {"name": "センター", "prefecture": "25",
                     "municipalities": ["252011", "99999", "26100", "25201", "252018"],
                     "openingHours": [
                       {"dayOfWeek": "MONDAY", "opens": "09:00", "closes": "12:00"},
                       {"dayOfWeek": "MONDAY", "opens": "11:00", "closes": "17:00"},
                       {"dayOfWeek": "FRIDAY", "opens": "18:00", "closes": "09:00"}]}
                    """;

            problem(operator().body(body).put(centerPath(id)), 400, "invalid-fields")
                    .body(
                            "errors.pointer",
                            contains(
                                    "/municipalities/0",
                                    "/municipalities/1",
                                    "/municipalities/2",
                                    "/municipalities/4",
                                    "/openingHours/1",
                                    "/openingHours/2/closes"))
                    .body(
                            "errors.code",
                            contains(
                                    "wrong-check-digit",
                                    "unknown-municipality",
                                    "area-outside-prefecture",
                                    "municipality-named-twice",
                                    "opening-hours-overlap",
                                    "closes-before-it-opens"));
            problem(operator().get(centerPath(id)), 404, "not-found");
        }

        @Test
        void with_a_malformed_body_is_refused() {
            problem(operator().body("{").put(centerPath(id)), 400, "malformed-json");
            problem(operator().body("{}").put(centerPath(id)), 400, "required")
                    .body("errors.pointer", hasItems("/name", "/prefecture", "/municipalities", "/openingHours"));
            problem(operator().body(center(" ", "25")).put(centerPath(id)), 400, "blank");
            problem(operator().body(center("あ".repeat(101), "25")).put(centerPath(id)), 400, "too-long");
            problem(operator().body(center("センター", "48")).put(centerPath(id)), 400, "malformed-prefecture");
            problem(operator().body(OTSU_AND_KUSATSU.replace("MONDAY", "月曜")).put(centerPath(id)), 400, "unknown-code")
                    .body("errors[0].pointer", equalTo("/openingHours/0/dayOfWeek"));
            problem(operator().get(centerPath(id)), 404, "not-found");
        }

        @Test
        void appears_in_the_list_of_its_prefecture_alone() {
            var shiga = officer("25");
            var kyoto = officer("26");
            operator().body(OTSU_AND_KUSATSU).put(centerPath(id)).then().statusCode(201);

            await().atMost(SOON)
                    .untilAsserted(() -> as(shiga)
                            .get(BASE + "/centers")
                            .then()
                            .statusCode(200)
                            .body("items.id", hasItem(id.toString())));
            as(shiga).get(BASE + "/centers").then().body("items.prefecture", everyItem(equalTo("25")));
            as(kyoto).get(BASE + "/centers").then().statusCode(200).body("items.id", not(hasItem(id.toString())));
            operator().get(BASE + "/centers").then().body("items.id", hasItem(id.toString()));
        }

        @Test
        void is_shown_to_nobody_without_a_token() {
            problem(RestAssured.get(BASE + "/centers"), 401, "unauthenticated");
            problem(RestAssured.get(centerPath(id)), 401, "unauthenticated");
        }
    }

    @Nested
    class An_assignment {
        private final String account = UUID.randomUUID().toString();
        private final UUID id = UUID.randomUUID();

        @Test
        void works_within_seconds_and_its_end_too() {
            var center = center("25");
            var officer = officer("25");
            problem(as(account).get(BASE + "/me"), 403, "no-membership");

            as(officer)
                    .body(consultant("25", center))
                    .put(assignmentPath(account, id))
                    .then()
                    .statusCode(201)
                    .header("ETag", "\"1\"")
                    .header("Location", endsWith(assignmentPath(account, id)));
            await().atMost(SOON)
                    .untilAsserted(() -> as(account)
                            .get(BASE + "/me")
                            .then()
                            .statusCode(200)
                            .body("subject", equalTo(account))
                            .body("roles", contains("consultant"))
                            .body("prefectures", empty())
                            .body("centers.id", contains(center.toString()))
                            .body("centers.name", contains("センター")));

            leave(officer, "{\"leftOn\": \"%s\"}".formatted(Japan.day(Instant.now())))
                    .then()
                    .statusCode(204)
                    .header("ETag", "\"2\"");
            await().atMost(SOON).untilAsserted(() -> problem(as(account).get(BASE + "/me"), 403, "no-membership"));
            as(officer)
                    .get(assignmentPath(account, id))
                    .then()
                    .statusCode(200)
                    .body("leftOn", equalTo(Japan.day(Instant.now()).toString()));
        }

        @Test
        void shows_an_officer_which_prefectures_they_oversee() {
            as(officer("25"))
                    .get(BASE + "/me")
                    .then()
                    .body("roles", contains("prefecture-officer"))
                    .body("prefectures.code", contains("25"))
                    .body("prefectures.name", contains("滋賀県"))
                    .body("centers", empty());
            operator().get(BASE + "/me").then().statusCode(200).body("roles", contains("operator"));
        }

        @Test
        void is_put_again_without_effect_and_corrected_in_its_days() {
            var center = center("25");
            put(consultant("25", center)).then().statusCode(201);
            put(consultant("25", center)).then().statusCode(204).header("ETag", "\"1\"");
            put(consultant("25", center).replace("2026-01-01", "2026-02-01"))
                    .then()
                    .statusCode(204)
                    .header("ETag", "\"2\"");

            problem(put(consultant("25", center("25"))), 409, "post-never-changes");
        }

        @Test
        void is_made_by_a_center_manager_for_consultants_of_the_own_center_alone() {
            var center = center("25");
            var other = center("25");
            var manager = staff("CENTER_MANAGER", "25", center);

            as(manager)
                    .body(consultant("25", center))
                    .put(assignmentPath(account, id))
                    .then()
                    .statusCode(201);
            problem(
                    as(manager).body(consultant("25", other)).put(assignmentPath(account, UUID.randomUUID())),
                    403,
                    "forbidden");
            problem(
                    as(manager)
                            .body(consultant("25", center).replace("CONSULTANT", "CENTER_MANAGER"))
                            .put(assignmentPath(account, UUID.randomUUID())),
                    403,
                    "forbidden");
        }

        @Test
        void is_not_made_or_ended_by_those_it_is_about() {
            var center = center("25");
            var myself = officer("25");
            problem(
                    as(myself).body(consultant("25", center)).put(assignmentPath(myself, id)),
                    403,
                    "not-about-oneself");
            problem(
                    as("operator-1", "operator").body(consultant("25", center)).put(assignmentPath("operator-1", id)),
                    403,
                    "not-about-oneself");
        }

        @Test
        void of_another_prefecture_does_not_exist_for_an_officer() {
            var center = center("25");
            var kyoto = officer("26");
            put(consultant("25", center)).then().statusCode(201);

            problem(as(kyoto).body(consultant("25", center)).put(assignmentPath(account, id)), 403, "forbidden");
            problem(as(kyoto).body(consultant("26", center)).put(assignmentPath(account, id)), 403, "forbidden");
            problem(as(kyoto).get(assignmentPath(account, id)), 404, "not-found");
            problem(leave(kyoto, "{\"leftOn\": \"2026-06-01\"}"), 404, "not-found");
            operator().get(assignmentPath(account, id)).then().header("ETag", "\"1\"");
        }

        @Test
        void opens_no_center_of_another_prefecture() {
            var center = center("25");

            problem(
                            as(officer("26")).body(consultant("26", center)).put(assignmentPath(account, id)),
                            409,
                            "unknown-center")
                    .body("errors[0].pointer", equalTo("/body"));
            problem(
                    as(officer("26")).body(consultant("26", UUID.randomUUID())).put(assignmentPath(account, id)),
                    409,
                    "unknown-center");
        }

        @Test
        void of_a_local_coordinator_is_for_an_agency_and_a_municipality() {
            var agency = UUID.randomUUID();
            as(officer("25"))
                    .body("""
                            {"role": "LOCAL_COORDINATOR", "prefecture": "25", "body": "%s", "municipality": "252018",
                             "from": "2026-01-01"}
                            """.formatted(agency))
                    .put(assignmentPath(account, id))
                    .then()
                    .statusCode(201);
            operator()
                    .get(assignmentPath(account, id))
                    .then()
                    .statusCode(200)
                    .body("body", equalTo(agency.toString()))
                    .body("municipality", equalTo("25201"));
        }

        @Test
        void of_a_local_coordinator_opens_no_agency_of_another_prefecture() {
            var agency = UUID.randomUUID();
            Sources.publish(
                    agency, new AgencyRegistered(agency, "保健センター", Sector.HEALTH, "25", "25201", List.of("25201")));
            var kyoto = officer("26");
            var body = """
                    {"role": "LOCAL_COORDINATOR", "prefecture": "26", "body": "%s", "municipality": "26100",
                     "from": "2026-01-01"}
                    """.formatted(agency);

            await().atMost(SOON)
                    .untilAsserted(() -> problem(
                                    as(kyoto)
                                            .body(body)
                                            .put(assignmentPath(
                                                    UUID.randomUUID().toString(), UUID.randomUUID())),
                                    409,
                                    "agency-elsewhere")
                            .body("errors[0].pointer", equalTo("/body")));
        }

        @Test
        void that_cannot_be_is_refused_with_a_pointer() {
            var center = center("25");
            refused(consultant("25", center).replace("CONSULTANT", "OPERATOR"), "role-not-assigned", "/role");
            refused(consultant("25", center).replace("CONSULTANT", "BOSS"), "unknown-code", "/role");
            refused(
                    "{\"role\": \"CONSULTANT\", \"prefecture\": \"25\", \"from\": \"2026-01-01\"}",
                    "required",
                    "/body");
            refused(
                    "{\"role\": \"MUNICIPAL_OFFICER\", \"prefecture\": \"25\", \"from\": \"2026-01-01\"}",
                    "required",
                    "/municipality");
            refused("""
                            {"role": "MUNICIPAL_OFFICER", "prefecture": "25", "municipality": "26100",
                             "from": "2026-01-01"}
                            """, "municipality-not-in-prefecture", "/municipality");
            refused("""
                            {"role": "MUNICIPAL_OFFICER", "prefecture": "25", "municipality": "252011",
                             "from": "2026-01-01"}
                            """, "wrong-check-digit", "/municipality");
            refused(
                    "{\"role\": \"AUDITOR\", \"prefecture\": \"25\", \"body\": \"%s\", \"from\": \"2026-01-01\"}"
                            .formatted(center),
                    "part-not-for-role",
                    "/body");
            problem(operator().body("""
                                            {"role": "LOCAL_COORDINATOR", "prefecture": "25", "body": "%s",
                                             "municipality": "25201", "from": "2026-01-01"}
                                            """.formatted(center)).put(assignmentPath(account, id)), 409, "center-not-for-role")
                    .body("errors.pointer", containsInAnyOrder("/body"));
            refused("""
                            {"role": "LOCAL_COORDINATOR", "prefecture": "25", "body": "%s", "from": "2026-01-01"}
                            """.formatted(UUID.randomUUID()), "required", "/municipality");
            refused(
                    "{\"role\": \"AUDITOR\", \"prefecture\": \"25\", \"from\": \"2026-01-02\", \"to\": \"2026-01-01\"}",
                    "wrong-order",
                    "/to");
            refused(
                    "{\"role\": \"AUDITOR\", \"prefecture\": \"25\", \"from\": \"2026-02-30\"}",
                    "malformed-date",
                    "/from");
        }

        @Test
        void of_an_account_that_is_a_name_or_an_address_is_refused() {
            problem(operator().body("""
                                            {"role": "AUDITOR", "prefecture": "25", "from": "2026-01-01"}
                                            """).put(assignmentPath("hanako@example.jp", id)), 400, "malformed-parameter")
                    .body("errors[0].parameter", equalTo("subject"));
        }

        @Test
        void ends_once_and_not_before_it_began() {
            var officer = officer("25");
            put(consultant("25", center("25"))).then().statusCode(201);

            problem(leave(officer, "{\"leftOn\": \"2025-12-31\"}"), 409, "left-before-it-began")
                    .body("errors[0].pointer", equalTo("/leftOn"));
            problem(
                    as(officer).body("{\"leftOn\": \"2026-06-01\"}").post(assignmentPath(account, id) + "/departure"),
                    400,
                    "idempotency-key-required");
            leave(officer, "{\"leftOn\": \"2026-06-01\"}").then().statusCode(204);
            problem(leave(officer, "{\"leftOn\": \"2026-07-01\"}"), 409, "assignment-already-ended");
            problem(put(consultant("25", center("25"))), 409, "assignment-already-ended");
        }

        @Test
        void is_known_by_its_id_alone() {
            put(consultant("25", center("25"))).then().statusCode(201);

            problem(operator().get(assignmentPath("another", id)), 404, "not-found");
            problem(
                    operator()
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .body("{\"leftOn\": \"2026-06-01\"}")
                            .post(assignmentPath("another", id) + "/departure"),
                    404,
                    "not-found");
        }

        private Response put(String body) {
            return operator().body(body).put(assignmentPath(account, id));
        }

        private void refused(String body, String code, String pointer) {
            problem(operator().body(body).put(assignmentPath(account, UUID.randomUUID())), 400, code)
                    .body("errors.pointer", containsInAnyOrder(pointer));
        }

        private Response leave(String subject, String body) {
            return as(subject)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body(body)
                    .post(assignmentPath(account, id) + "/departure");
        }

        private static String consultant(String prefecture, UUID center) {
            return """
                    {"role": "CONSULTANT", "prefecture": "%s", "body": "%s", "from": "2026-01-01"}
                    """.formatted(prefecture, center);
        }
    }

    @Nested
    class A_token {
        @Test
        void for_somebody_else_or_from_the_past_opens_nothing() {
            problem(
                    RestAssured.given()
                            .auth()
                            .oauth2(TestTokens.forAudience("other", "operator-1", "operator"))
                            .get(BASE + "/me"),
                    401,
                    "unauthenticated");
            problem(
                    RestAssured.given()
                            .auth()
                            .oauth2(TestTokens.expired("operator-1", "operator"))
                            .get(BASE + "/me"),
                    401,
                    "unauthenticated");
        }

        @Test
        void of_a_role_other_than_operator_opens_nothing_without_an_assignment() {
            var pretender = UUID.randomUUID().toString();
            problem(as(pretender, "prefecture-officer").get(BASE + "/me"), 403, "no-membership");
        }
    }
}
