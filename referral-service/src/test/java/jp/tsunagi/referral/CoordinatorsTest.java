package jp.tsunagi.referral;

import static jp.tsunagi.referral.World.BASE;
import static jp.tsunagi.referral.World.CONSULTANT;
import static jp.tsunagi.referral.World.COORDINATOR;
import static jp.tsunagi.referral.World.COORDINATOR_OF_KUSATSU;
import static jp.tsunagi.referral.World.KONAN;
import static jp.tsunagi.referral.World.OFFICER;
import static jp.tsunagi.referral.World.OFFICER_OF_KUSATSU;
import static jp.tsunagi.referral.World.OFFICER_OF_KYOTO;
import static jp.tsunagi.referral.World.as;
import static jp.tsunagi.referral.World.post;
import static jp.tsunagi.referral.World.put;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.testing.ServiceStack;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The directory of local coordinators and one-stop windows on the real stack. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceStack.class,
        initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "referral"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class CoordinatorsTest {
    private static final String COORDINATORS = BASE + "/coordinators";
    private static final String WINDOWS = BASE + "/windows";

    @BeforeEach
    void the_world_is_there() {
        World.isThere();
    }

    @Test
    void a_coordinator_is_placed_kept_up_to_date_and_leaves() {
        var id = UUID.randomUUID();
        var path = COORDINATORS + "/" + id;
        put(CONSULTANT, path, body(placement("25206"))).then().statusCode(201).header("ETag", "\"1\"");
        put(CONSULTANT, path, body(placement("252069"))).then().statusCode(204).header("ETag", "\"1\"");
        put(CONSULTANT, path, body(placement("25207")))
                .then()
                .statusCode(409)
                .body("type", problem("coordinator-placed-already"));
        put(OFFICER, path + "/placement", placement("25207", "25206"))
                .then()
                .statusCode(204)
                .header("ETag", "\"2\"");
        put(OFFICER, path + "/capacity", Map.of("capacity", "FEW_PLACES"))
                .then()
                .statusCode(204)
                .header("ETag", "\"3\"");
        as(COORDINATOR)
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("body", equalTo(KONAN.toString()))
                .body("prefecture", equalTo("25"))
                .body("municipalities", contains("25206", "25207"))
                .body("trainings.course", contains("COORDINATOR"))
                .body("trainings.on", contains("2025-11-30"))
                .body("account", equalTo(COORDINATOR))
                .body("reach", equalTo("相談支援係 077-000-0000"))
                .body("from", equalTo("2026-04-01"))
                .body("to", nullValue())
                .body("capacity", equalTo("FEW_PLACES"))
                .body("capacityOn", equalTo(today().toString()))
                .body("ended", equalTo(false));
        var yesterday = today().minusDays(1).toString();
        post(CONSULTANT, path + "/end", Map.of("on", yesterday)).then().statusCode(204);
        as(COORDINATOR).get(path).then().body("to", equalTo(yesterday)).body("ended", equalTo(true));
        put(OFFICER, path + "/capacity", Map.of("capacity", "FULL"))
                .then()
                .statusCode(409)
                .body("type", problem("coordinator-placement-over"));
        find("municipality", "25206", "shows", id, "version", 4).then().body(ids(id), empty());
        find("municipality", "25206", "on", yesterday).then().body(ids(id), contains(id.toString()));
        as(OFFICER).get(COORDINATORS + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void coordinators_are_found_by_what_is_asked_of_them() {
        var trained = placed("25441");
        var untrained = new HashMap<String, Object>(placement("25441"));
        untrained.put("trainings", List.of());
        untrained.put("from", "2026-05-01");
        var other = placed(untrained);
        var later = new HashMap<String, Object>(placement("25441"));
        later.put("from", today().plusDays(1).toString());
        placed(later);

        find("municipality", "25441").then().body("items.id", contains(trained, other));
        find("municipality", "25441", "training", "COORDINATOR").then().body("items.id", contains(trained));
        find("municipality", "25441", "capacity", "FULL").then().body("items", empty());
        find("municipality", "25441", "body", UUID.randomUUID()).then().body("items", empty());
        find("municipality", "25441", "prefecture", "26").then().body("items", empty());
        var page = find("municipality", "25441", "limit", 1);
        page.then().body("items.id", contains(trained)).header("Link", containsString("rel=\"next\""));
        as(OFFICER)
                .urlEncodingEnabled(false)
                .get(page.header("Link").replaceAll("^<|>.*$", ""))
                .then()
                .statusCode(200)
                .body("items.id", contains(other));
    }

    @Test
    void a_change_that_builds_on_an_older_version_is_told_so() {
        var path = COORDINATORS + "/" + placed("25206");
        put(CONSULTANT, path + "/capacity", Map.of("capacity", "FULL")).then().statusCode(204);
        as(CONSULTANT)
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body(placement("25207"))
                .put(path + "/placement")
                .then()
                .statusCode(412);
    }

    @Test
    void only_those_who_act_in_the_prefecture_keep_coordinators_and_windows() {
        var path = COORDINATORS + "/" + placed("25206");
        put(OFFICER_OF_KYOTO, path + "/capacity", Map.of("capacity", "FULL"))
                .then()
                .statusCode(403);
        put(COORDINATOR, COORDINATORS + "/" + UUID.randomUUID(), body(placement("25206")))
                .then()
                .statusCode(403)
                .body("type", problem("forbidden"));
        put(OFFICER_OF_KYOTO, WINDOWS + "/25206", window("子育て支援課")).then().statusCode(403);
    }

    @Test
    void an_officer_keeps_the_coordinators_and_the_window_of_the_own_municipality_alone() {
        var own = COORDINATORS + "/" + UUID.randomUUID();
        put(OFFICER_OF_KUSATSU, own, body(placement("25206"))).then().statusCode(201);
        put(OFFICER_OF_KUSATSU, own + "/capacity", Map.of("capacity", "FULL"))
                .then()
                .statusCode(204);
        put(OFFICER_OF_KUSATSU, own + "/placement", placement("25207")).then().statusCode(403);
        put(OFFICER_OF_KUSATSU, COORDINATORS + "/" + placed("25207") + "/capacity", Map.of("capacity", "FULL"))
                .then()
                .statusCode(403);
        put(OFFICER_OF_KUSATSU, WINDOWS + "/25207", window("子育て支援課")).then().statusCode(403);
        put(OFFICER_OF_KUSATSU, WINDOWS + "/25206", window("子育て支援課")).then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "reach, ' ', blank, /placement/reach",
        "account, hanako@example.jp, coordinator-account-unfit, /placement/account",
        "to, 2026-03-31, wrong-order, /placement/to",
        "municipalities, 25999, unknown-municipality, /placement/municipalities/0",
        "municipalities, 26100, coordinator-outside-prefecture, /placement/municipalities/0",
        "trainings, 2999-01-01, coordinator-trainings-unfit, /placement/trainings",
    })
    void what_is_wrong_is_said_where_it_is_wrong(String field, String value, String problem, String pointer) {
        var placement = new HashMap<String, Object>(placement("25206"));
        placement.put(
                field,
                switch (field) {
                    case "municipalities" -> List.of(value);
                    case "trainings" -> List.of(Map.of("course", "COORDINATOR", "on", value));
                    default -> value;
                });
        put(CONSULTANT, COORDINATORS + "/" + UUID.randomUUID(), body(placement))
                .then()
                .statusCode(400)
                .body("type", problem(problem))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void a_municipality_has_one_window_that_is_opened_and_closed() {
        var path = WINDOWS + "/25425";
        as(OFFICER).get(path).then().statusCode(404);
        put(CONSULTANT, path, window("子育て支援課")).then().statusCode(201).header("Location", equalTo(path));
        put(CONSULTANT, path + "8", window("子育て支援課")).then().statusCode(204).header("ETag", "\"1\"");
        put(OFFICER, path, window("障害福祉課")).then().statusCode(204).header("ETag", "\"2\"");
        as(CONSULTANT)
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body(window("保健課"))
                .put(path)
                .then()
                .statusCode(412);
        as(COORDINATOR)
                .get(path)
                .then()
                .statusCode(200)
                .body("municipality", equalTo("25425"))
                .body("municipalityName", equalTo("愛荘町"))
                .body("agency", equalTo(KONAN.toString()))
                .body("reach", equalTo("障害福祉課"))
                .body("since", equalTo("2026-04-01"))
                .body("until", nullValue());
        put(CONSULTANT, path, Map.of("agency", KONAN, "reach", "課", "since", "2999-01-01"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/since"));
        post(CONSULTANT, path + "/closing", Map.of("until", "2026-03-31"))
                .then()
                .statusCode(400)
                .body("type", problem("wrong-order"));
        post(CONSULTANT, path + "/closing", Map.of("until", "2026-08-31"))
                .then()
                .statusCode(204);
        post(CONSULTANT, path + "/closing", Map.of("until", "2026-09-30"))
                .then()
                .statusCode(409)
                .body("type", problem("window-closed-already"));
        as(COORDINATOR).get(path).then().body("until", equalTo("2026-08-31"));
        put(CONSULTANT, WINDOWS + "/25999", window("課")).then().statusCode(404);
        put(CONSULTANT, WINDOWS + "/25425", Map.of("agency", UUID.randomUUID(), "reach", "課", "since", "2026-09-01"))
                .then()
                .statusCode(400)
                .body("type", problem("unknown-agency"));
    }

    /** Places a coordinator with Konan and waits until the list knows them; answers the id. */
    @Test
    void a_wrong_end_is_taken_back_and_the_coordinator_is_found_again() {
        var id = placed("25206");
        var path = COORDINATORS + "/" + id;
        post(CONSULTANT, path + "/end", Map.of("on", "2026-10-31")).then().statusCode(204);
        find("shows", id, "version", 2).then().body(ids(UUID.fromString(id)), empty());
        as(COORDINATOR).delete(path + "/end").then().statusCode(403);
        as(CONSULTANT).delete(path + "/end").then().statusCode(204).header("ETag", "\"3\"");
        find("shows", id, "version", 3).then().body(ids(UUID.fromString(id)), contains(id));
    }

    @Test
    void a_coordinator_reports_the_own_capacity_and_nothing_else() {
        var own = COORDINATORS + "/" + placed("25206");
        put(COORDINATOR, own + "/capacity", Map.of("capacity", "FULL")).then().statusCode(204);
        as(OFFICER).get(own).then().body("capacity", equalTo("FULL"));
        put(COORDINATOR, own + "/placement", placement("25207")).then().statusCode(403);
        post(COORDINATOR, own + "/end", Map.of("on", "2026-10-31")).then().statusCode(403);
        put(COORDINATOR_OF_KUSATSU, own + "/capacity", Map.of("capacity", "AVAILABLE"))
                .then()
                .statusCode(403);
    }

    private static String placed(Map<String, ?> placement) {
        var id = UUID.randomUUID();
        put(CONSULTANT, COORDINATORS + "/" + id, body(placement)).then().statusCode(201);
        find("shows", id).then().statusCode(200);
        return id.toString();
    }

    private static String placed(String municipality) {
        return placed(placement(municipality));
    }

    private static Response find(Object... filters) {
        var request = as(OFFICER);
        for (int i = 0; i < filters.length; i += 2) {
            request.queryParam(String.valueOf(filters[i]), filters[i + 1]);
        }
        return request.get(COORDINATORS);
    }

    private static String ids(UUID id) {
        return "items.findAll { it.id == '%s' }.id".formatted(id);
    }

    private static Map<String, Object> body(Map<String, ?> placement) {
        return Map.of("body", KONAN, "placement", placement, "capacity", "AVAILABLE");
    }

    private static Map<String, Object> placement(String... municipalities) {
        return Map.of(
                "municipalities",
                List.of(municipalities),
                "trainings",
                List.of(Map.of("course", "COORDINATOR", "on", "2025-11-30")),
                "account",
                COORDINATOR,
                "reach",
                "相談支援係 077-000-0000",
                "from",
                "2026-04-01");
    }

    private static Map<String, Object> window(String reach) {
        return Map.of("agency", KONAN, "reach", reach, "since", "2026-04-01");
    }

    private static LocalDate today() {
        return LocalDate.now(Japan.ZONE);
    }

    private static Matcher<String> problem(String slug) {
        return equalTo("urn:tsunagi:problem:" + slug);
    }
}
