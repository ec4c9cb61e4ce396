package jp.tsunagi.referral;

import static jp.tsunagi.referral.World.CONSULTANT;
import static jp.tsunagi.referral.World.COORDINATOR;
import static jp.tsunagi.referral.World.KONAN;
import static jp.tsunagi.referral.World.OFFICER;
import static jp.tsunagi.referral.World.OFFICER_OF_KUSATSU;
import static jp.tsunagi.referral.World.OFFICER_OF_KYOTO;
import static jp.tsunagi.referral.World.RESOURCES;
import static jp.tsunagi.referral.World.as;
import static jp.tsunagi.referral.World.post;
import static jp.tsunagi.referral.World.put;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.testing.ServiceStack;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The directory of support resources on the real stack. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceStack.class,
        initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "referral"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class ResourcesTest {
    private static final Duration SEVEN_MONTHS = Duration.ofDays(215);

    @BeforeEach
    void the_world_is_there() {
        World.isThere();
    }

    @Test
    void a_resource_is_registered_kept_up_to_date_and_retired() {
        var path = RESOURCES + "/" + UUID.randomUUID();
        put(CONSULTANT, path, body(offering("短期入所みずうみ", "25206")))
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"");
        put(CONSULTANT, path, body(offering("短期入所みずうみ", "252069")))
                .then()
                .statusCode(204)
                .header("ETag", "\"1\"");
        put(CONSULTANT, path, body(offering("別の名", "25206")))
                .then()
                .statusCode(409)
                .body("type", problem("resource-registered-already"));
        put(CONSULTANT, path + "/offering", offering("短期入所みずうみの家", "25207", "25206"))
                .then()
                .statusCode(204)
                .header("ETag", "\"2\"");
        put(OFFICER, path + "/capacity", Map.of("capacity", "WAITING_LIST"))
                .then()
                .statusCode(204)
                .header("ETag", "\"3\"");
        as(COORDINATOR)
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("name", equalTo("短期入所みずうみの家"))
                .body("agency", equalTo(KONAN.toString()))
                .body("sector", equalTo("WELFARE"))
                .body("municipalities", contains("25206", "25207"))
                .body("ageFrom", nullValue())
                .body("ageTo", equalTo(17))
                .body("careItems", contains("SUCTION"))
                .body("capacity", equalTo("WAITING_LIST"))
                .body("verifiedBy", equalTo(CONSULTANT))
                .body("overdue", equalTo(false));
        post(CONSULTANT, path + "/retirement", Map.of("reason", "ENDED")).then().statusCode(204);
        put(OFFICER, path + "/capacity", Map.of("capacity", "AVAILABLE"))
                .then()
                .statusCode(409)
                .body("type", problem("resource-offered-no-more"));
        as(COORDINATOR).get(path).then().statusCode(200).body("retirementReason", equalTo("ENDED"));
        as(COORDINATOR)
                .queryParam("text", "みずうみの家")
                .queryParam("shows", path.substring(path.lastIndexOf('/') + 1))
                .queryParam("version", 4)
                .get(RESOURCES)
                .then()
                .statusCode(200)
                .body("items", empty());
        as(CONSULTANT).delete(path + "/retirement").then().statusCode(204).header("ETag", "\"5\"");
        as(CONSULTANT).delete(path + "/retirement").then().statusCode(204).header("ETag", "\"5\"");
        find("text", "みずうみの家", "shows", id(path), "version", 5).then().body("items.id", contains(id(path)));
        as(COORDINATOR).delete(path + "/retirement").then().statusCode(403);
        as(COORDINATOR).get(RESOURCES + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void a_change_that_builds_on_an_older_version_is_told_so() {
        var path = registered(offering("改版される資源", "25206"));
        put(CONSULTANT, path + "/capacity", Map.of("capacity", "FULL")).then().statusCode(204);
        as(CONSULTANT)
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body(offering("改版される資源", "25207"))
                .put(path + "/offering")
                .then()
                .statusCode(412);
    }

    @Test
    void what_is_verified_too_long_ago_is_overdue_until_somebody_makes_sure_of_it() throws SQLException {
        var path = registered(offering("確認される資源", "25206"));
        World.clock(SEVEN_MONTHS);
        try {
            as(OFFICER).get(path).then().body("overdue", equalTo(true));
            find("text", "確認される資源").then().body("items.overdue", contains(true));
            find("text", "確認される資源", "overdue", true).then().body("items", hasSize(1));
            post(
                            OFFICER,
                            path + "/verification",
                            Map.of("on", today().plusDays(400).toString()))
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/on"));
            var on = today().plusDays(200).toString();
            post(OFFICER, path + "/verification", Map.of("on", on)).then().statusCode(204);
            as(OFFICER)
                    .get(path)
                    .then()
                    .body("overdue", equalTo(false))
                    .body("verifiedOn", equalTo(on))
                    .body("verifiedBy", equalTo(OFFICER));
            find("text", "確認される資源", "overdue", true, "shows", id(path), "version", 2)
                    .then()
                    .body("items", empty());
        } finally {
            World.clock(Duration.ZERO);
        }
    }

    @Test
    void resources_are_found_by_what_a_family_needs() {
        registered(offering("条件つきの資源", "25211"));
        var open = new HashMap<String, Object>(offering("条件のない資源", "25211"));
        open.put("ageTo", null);
        open.put("careItems", List.of());
        open.put("kind", "SHORT_STAY");
        registered(open);

        find("municipality", "25211").then().body("items.name", contains("条件つきの資源", "条件のない資源"));
        find("municipality", "25211", "age", 18).then().body("items.name", contains("条件のない資源"));
        find("municipality", "25211", "age", 17).then().body("items", hasSize(2));
        find("municipality", "25211", "careItem", "VENTILATOR").then().body("items.name", contains("条件のない資源"));
        find("municipality", "25211", "careItem", "SUCTION").then().body("items", hasSize(2));
        find("municipality", "25211", "kind", "DAY_SERVICE").then().body("items.name", contains("条件つきの資源"));
        find("municipality", "25211", "theme", "NIGHT_CARE").then().body("items", hasSize(2));
        find("municipality", "25211", "theme", "SCHOOL").then().body("items", empty());
        find("municipality", "25211", "capacity", "FULL").then().body("items", empty());
        find("municipality", "25211", "sector", "MEDICAL").then().body("items", empty());
        find("municipality", "25211", "agency", KONAN).then().body("items", hasSize(2));
        find("municipality", "25211", "agency", World.KOKA).then().body("items", empty());
        find("municipality", "25211", "text", "つき").then().body("items.name", contains("条件つきの資源"));
    }

    @Test
    void what_serves_the_place_itself_comes_before_what_serves_its_neighbors() {
        registered(offering("あ 隣の近所", "25384"));
        registered(offering("い 隣の近所", "25384"));
        registered(offering("う 地元の近所", "25383", "25384"));

        find("municipality", "25383", "text", "近所").then().body("items.name", contains("う 地元の近所"));
        var page = find("municipality", "25383", "nearby", true, "text", "近所", "limit", 2);
        page.then().body("items.name", contains("う 地元の近所", "あ 隣の近所")).header("Link", containsString("rel=\"next\""));
        as(OFFICER)
                .urlEncodingEnabled(false)
                .get(page.header("Link").replaceAll("^<|>.*$", ""))
                .then()
                .statusCode(200)
                .body("items.name", contains("い 隣の近所"));
        find("nearby", true).then().statusCode(400).body("errors[0].parameter", equalTo("municipality"));
    }

    @Test
    void only_those_who_act_in_the_prefecture_or_its_one_municipality_keep_it() {
        var own = RESOURCES + "/" + UUID.randomUUID();
        put(OFFICER_OF_KUSATSU, own, body(offering("草津の資源", "25206"))).then().statusCode(201);
        put(OFFICER_OF_KUSATSU, own + "/capacity", Map.of("capacity", "FULL"))
                .then()
                .statusCode(204);
        put(OFFICER_OF_KUSATSU, own + "/offering", offering("草津の資源", "25206", "25207"))
                .then()
                .statusCode(403)
                .body("type", problem("forbidden"));
        put(OFFICER_OF_KUSATSU, RESOURCES + "/" + UUID.randomUUID(), body(offering("守山の資源", "25207")))
                .then()
                .statusCode(403);
        put(COORDINATOR, own + "/capacity", Map.of("capacity", "AVAILABLE"))
                .then()
                .statusCode(403);
        put(OFFICER_OF_KYOTO, own + "/capacity", Map.of("capacity", "AVAILABLE"))
                .then()
                .statusCode(403);
        put(OFFICER, RESOURCES + "/" + UUID.randomUUID() + "/capacity", Map.of("capacity", "FULL"))
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "name, '', blank, /offering/name",
        "kind, MAGIC, unknown-code, /offering/kind",
        "municipalities, 25999, unknown-municipality, /offering/municipalities/0",
        "municipalities, 26100, resource-outside-prefecture, /offering/municipalities/0",
        "municipalities, , required, /offering/municipalities",
        "ageTo, 100, out-of-range, /offering/ageTo",
    })
    void what_is_wrong_is_said_where_it_is_wrong(String field, @Nullable String value, String problem, String pointer) {
        var offering = new HashMap<String, @Nullable Object>(offering("名", "25206"));
        offering.put(
                field,
                switch (field) {
                    case "municipalities" -> value == null ? null : List.of(value);
                    case "ageTo" -> Integer.valueOf(value);
                    default -> value;
                });
        put(CONSULTANT, RESOURCES + "/" + UUID.randomUUID(), body(offering))
                .then()
                .statusCode(400)
                .body("type", problem(problem))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void the_agency_that_offers_it_must_be_registered() {
        put(
                        CONSULTANT,
                        RESOURCES + "/" + UUID.randomUUID(),
                        Map.of("agency", UUID.randomUUID(), "offering", offering("名", "25206"), "capacity", "FULL"))
                .then()
                .statusCode(400)
                .body("type", problem("unknown-agency"))
                .body("errors[0].pointer", equalTo("/agency"));
    }

    /** Registers a resource of Konan and waits until the list shows it; answers its path. */
    private static String registered(Map<String, ?> offering) {
        var id = UUID.randomUUID();
        put(CONSULTANT, RESOURCES + "/" + id, body(offering)).then().statusCode(201);
        find("shows", id).then().statusCode(200);
        return RESOURCES + "/" + id;
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Response find(Object... filters) {
        var request = as(OFFICER);
        for (int i = 0; i < filters.length; i += 2) {
            request.queryParam(String.valueOf(filters[i]), filters[i + 1]);
        }
        return request.get(RESOURCES);
    }

    private static Map<String, Object> body(Map<String, ?> offering) {
        return Map.of("agency", KONAN, "offering", offering, "capacity", "AVAILABLE");
    }

    private static Map<String, Object> offering(String name, String... municipalities) {
        return Map.of(
                "name",
                name,
                "kind",
                "DAY_SERVICE",
                "municipalities",
                List.of(municipalities),
                "ageTo",
                17,
                "careItems",
                List.of("SUCTION"),
                "themes",
                List.of("NIGHT_CARE"),
                "howToApply",
                "市の窓口で申請する");
    }

    private static LocalDate today() {
        return LocalDate.now(Japan.ZONE);
    }

    private static Matcher<String> problem(String slug) {
        return equalTo("urn:tsunagi:problem:" + slug);
    }
}
