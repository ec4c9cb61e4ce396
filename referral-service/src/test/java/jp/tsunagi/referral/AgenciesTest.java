package jp.tsunagi.referral;

import static jp.tsunagi.referral.World.AGENCIES;
import static jp.tsunagi.referral.World.CONSULTANT;
import static jp.tsunagi.referral.World.COORDINATOR;
import static jp.tsunagi.referral.World.KONAN;
import static jp.tsunagi.referral.World.OFFICER;
import static jp.tsunagi.referral.World.OFFICER_OF_KYOTO;
import static jp.tsunagi.referral.World.as;
import static jp.tsunagi.referral.World.put;
import static jp.tsunagi.referral.World.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.testing.ServiceStack;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The directory of agencies on the real stack. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceStack.class,
        initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "referral"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class AgenciesTest {
    @BeforeEach
    void the_world_is_there() {
        World.isThere();
    }

    @Test
    void an_agency_is_registered_once_and_registered_anew() {
        var id = UUID.randomUUID();
        register(id, "湖北病院", "MEDICAL", "252034").then().statusCode(201).header("ETag", "\"1\"");
        register(id, "湖北病院", "MEDICAL", "25203").then().statusCode(204).header("ETag", "\"1\"");
        register(id, "長浜病院", "MEDICAL", "25203", "25212").then().statusCode(204).header("ETag", "\"2\"");
        as(COORDINATOR)
                .get(AGENCIES + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo("長浜病院"))
                .body("municipality", equalTo("25203"))
                .body("municipalityName", equalTo("長浜市"))
                .body("covers", contains("25203", "25212"));
        as(COORDINATOR).get(AGENCIES + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void an_agency_is_of_a_kind_and_found_by_it() {
        var kindergarten = UUID.randomUUID();
        var body = new HashMap<String, Object>(body("25", "25443"));
        body.put("kind", "KINDERGARTEN");
        put(OFFICER, AGENCIES + "/" + kindergarten, body).then().statusCode(201);
        register(UUID.randomUUID(), "種別のない機関", "EDUCATION", "25443").then().statusCode(201);
        as(OFFICER)
                .queryParam("shows", kindergarten)
                .queryParam("municipality", "25443")
                .queryParam("kind", "KINDERGARTEN")
                .get(AGENCIES)
                .then()
                .body("items.id", contains(kindergarten.toString()))
                .body("items.kind", contains("KINDERGARTEN"));
        body.put("kind", "CERTIFIED_CHILD_CENTER");
        put(OFFICER, AGENCIES + "/" + kindergarten, body).then().statusCode(204).header("ETag", "\"2\"");
        as(OFFICER).get(AGENCIES + "/" + kindergarten).then().body("kind", equalTo("CERTIFIED_CHILD_CENTER"));
    }

    @Test
    void agencies_are_found_by_the_municipality_they_work_for_and_paged() {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        register(first, "あ学校", "EDUCATION", "25211", "25213").then().statusCode(201);
        register(second, "い学校", "EDUCATION", "25211").then().statusCode(201);
        as(OFFICER)
                .queryParam("shows", second)
                .queryParam("municipality", "25213")
                .queryParam("sector", "EDUCATION")
                .get(AGENCIES)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(first.toString()))
                .body("items.id", not(hasItem(second.toString())))
                .body("items.covers", everyItem(hasItem("25213")));
        var page = as(OFFICER)
                .queryParam("sector", "EDUCATION")
                .queryParam("prefecture", "25")
                .queryParam("limit", 1)
                .get(AGENCIES);
        page.then()
                .body("items", hasSize(1))
                .body("items.id", contains(first.toString()))
                .header("Link", containsString("rel=\"next\""));
        as(OFFICER)
                .urlEncodingEnabled(false)
                .get(page.header("Link").replaceAll("^<|>.*$", ""))
                .then()
                .statusCode(200)
                .body("items.id", contains(second.toString()));
    }

    @Test
    void only_those_who_act_in_the_prefecture_register() {
        put(OFFICER, AGENCIES + "/" + UUID.randomUUID(), body("25", "25206"))
                .then()
                .statusCode(201);
        put(OFFICER_OF_KYOTO, AGENCIES + "/" + UUID.randomUUID(), body("25", "25206"))
                .then()
                .statusCode(403)
                .body("type", problem("forbidden"));
        put(COORDINATOR, AGENCIES + "/" + UUID.randomUUID(), body("25", "25206"))
                .then()
                .statusCode(403);
        put(OFFICER_OF_KYOTO, AGENCIES + "/" + KONAN, body("26", "26100"))
                .then()
                .statusCode(409)
                .body("type", problem("agency-prefecture-never-changes"));
    }

    @ParameterizedTest
    @CsvSource({
        "name, '', blank, /name",
        "sector, MAGIC, unknown-code, /sector",
        "municipality, 25999, unknown-municipality, /municipality",
        "municipality, 26100, agency-outside-prefecture, /municipality",
        "municipality, , required, /municipality",
    })
    void what_is_wrong_is_said_where_it_is_wrong(String field, @Nullable String value, String problem, String pointer) {
        var body = new HashMap<String, @Nullable Object>(body("25", "25206"));
        body.put(field, value);
        put(CONSULTANT, AGENCIES + "/" + UUID.randomUUID(), body)
                .then()
                .statusCode(400)
                .body("type", problem(problem))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void a_wrong_place_among_those_it_works_for_is_pointed_at() {
        register(UUID.randomUUID(), "名", "HEALTH", "25206", "25207", "26100")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/covers/1"));
    }

    private static Map<String, Object> body(String prefecture, String municipality) {
        return Map.of("name", "機関", "sector", "HEALTH", "municipality", municipality, "prefecture", prefecture);
    }

    private static Matcher<String> problem(String slug) {
        return equalTo("urn:tsunagi:problem:" + slug);
    }
}
