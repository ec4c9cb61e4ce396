package jp.tsunagi.referral;

import static jp.tsunagi.referral.World.BASE;
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
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.testing.ServiceStack;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What municipalities propose for the directory, on the real stack. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceStack.class,
        initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "referral"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProposalsTest {
    private static final String PROPOSALS = BASE + "/proposals";

    @BeforeEach
    void the_world_is_there() {
        World.isThere();
    }

    @Test
    void a_resource_is_proposed_by_a_municipality_and_registered_when_the_center_accepts_it() {
        var resource = UUID.randomUUID();
        var path = proposed(resource, "提案された短期入所", "25206", "25207");
        as(OFFICER).get(RESOURCES + "/" + resource).then().statusCode(404);
        as(OFFICER_OF_KUSATSU)
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("OPEN"))
                .body("offering.name", equalTo("提案された短期入所"))
                .body("settledOn", nullValue());

        post(CONSULTANT, path + "/acceptance", Map.of()).then().statusCode(204).header("ETag", "\"2\"");
        post(OFFICER, path + "/acceptance", Map.of()).then().statusCode(204).header("ETag", "\"2\"");
        as(OFFICER)
                .get(RESOURCES + "/" + resource)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("提案された短期入所"))
                .body("municipalities", contains("25206", "25207"))
                .body("verifiedBy", equalTo(CONSULTANT));
        as(OFFICER_OF_KUSATSU).get(path).then().body("status", equalTo("ACCEPTED"));
        post(CONSULTANT, path + "/decline", Map.of("reason", "遅い"))
                .then()
                .statusCode(409)
                .body("type", problem("proposal-settled-already"));

        var change = proposed(resource, "改名された短期入所", "25206");
        post(OFFICER, change + "/acceptance", Map.of()).then().statusCode(204);
        as(OFFICER)
                .get(RESOURCES + "/" + resource)
                .then()
                .header("ETag", "\"2\"")
                .body("name", equalTo("改名された短期入所"))
                .body("municipalities", contains("25206"));
    }

    @Test
    void a_proposal_is_declined_with_a_reason_that_both_see_and_changes_nothing() {
        var resource = UUID.randomUUID();
        var path = proposed(resource, "採られない資源", "25206");
        post(CONSULTANT, path + "/decline", Map.of("reason", " "))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
        post(CONSULTANT, path + "/decline", Map.of("reason", "すでに掲載されています。"))
                .then()
                .statusCode(204);
        for (var reader : List.of(OFFICER_OF_KUSATSU, CONSULTANT)) {
            as(reader).get(path).then().body("status", equalTo("DECLINED")).body("reason", equalTo("すでに掲載されています。"));
        }
        post(CONSULTANT, path + "/acceptance", Map.of()).then().statusCode(409);
        as(OFFICER).get(RESOURCES + "/" + resource).then().statusCode(404);
    }

    @Test
    void a_proposal_is_withdrawn_by_its_municipality_alone() {
        var path = proposed(UUID.randomUUID(), "取り下げる資源", "25206");
        post(CONSULTANT, path + "/withdrawal", Map.of()).then().statusCode(403);
        post(OFFICER_OF_KUSATSU, path + "/withdrawal", Map.of()).then().statusCode(204);
        post(CONSULTANT, path + "/acceptance", Map.of()).then().statusCode(409);
    }

    @Test
    void what_breaks_the_rules_of_the_resource_is_not_accepted_and_stays_open() {
        var resource = UUID.randomUUID();
        post(CONSULTANT, proposed(resource, "終わる資源", "25206") + "/acceptance", Map.of())
                .then()
                .statusCode(204);
        post(CONSULTANT, RESOURCES + "/" + resource + "/retirement", Map.of("reason", "ENDED"))
                .then()
                .statusCode(204);
        var path = proposed(resource, "終わった資源", "25206");
        post(CONSULTANT, path + "/acceptance", Map.of())
                .then()
                .statusCode(409)
                .body("type", problem("resource-offered-no-more"));
        as(OFFICER_OF_KUSATSU).get(path).then().body("status", equalTo("OPEN"));
    }

    @Test
    void proposals_are_listed_for_those_who_make_and_those_who_settle_them() {
        var path = proposed(UUID.randomUUID(), "一覧の資源", "25206");
        var id = path.substring(path.lastIndexOf('/') + 1);
        var shown = "items.findAll { it.id == '%s' }.".formatted(id);
        as(CONSULTANT)
                .queryParam("prefecture", "25")
                .queryParam("status", "OPEN")
                .queryParam("shows", id)
                .get(PROPOSALS)
                .then()
                .statusCode(200)
                .body(shown + "name", contains("一覧の資源"));
        as(OFFICER_OF_KUSATSU)
                .queryParam("prefecture", "25")
                .queryParam("municipality", "25206")
                .get(PROPOSALS)
                .then()
                .statusCode(200)
                .body(shown + "status", contains("OPEN"));
        as(OFFICER_OF_KUSATSU)
                .queryParam("prefecture", "25")
                .get(PROPOSALS)
                .then()
                .statusCode(403);
        as(OFFICER_OF_KYOTO)
                .queryParam("prefecture", "25")
                .get(PROPOSALS)
                .then()
                .statusCode(403);
        as(COORDINATOR).get(path).then().statusCode(403);
    }

    @Test
    void a_municipality_proposes_for_its_own_people_alone() {
        var path = PROPOSALS + "/" + UUID.randomUUID();
        put(CONSULTANT, path, body(UUID.randomUUID(), "25206", "資源", "25206"))
                .then()
                .statusCode(403);
        put(OFFICER_OF_KUSATSU, path, body(UUID.randomUUID(), "25207", "資源", "25207"))
                .then()
                .statusCode(403);
        put(OFFICER_OF_KUSATSU, path, body(UUID.randomUUID(), "25206", "資源", "25207"))
                .then()
                .statusCode(400)
                .body("type", problem("proposal-serves-others"));
        put(OFFICER_OF_KUSATSU, path, body(UUID.randomUUID(), "25206", " ", "25206"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/offering/name"));
        var own = proposed(UUID.randomUUID(), "自分の資源", "25206");
        put(OFFICER_OF_KUSATSU, own, body(UUID.randomUUID(), "25206", "別の資源", "25206"))
                .then()
                .statusCode(409)
                .body("type", problem("proposal-made-already"));
        post(OFFICER_OF_KUSATSU, own + "/acceptance", Map.of()).then().statusCode(403);
        post(CONSULTANT, PROPOSALS + "/" + UUID.randomUUID() + "/acceptance", Map.of())
                .then()
                .statusCode(404);
    }

    private static String proposed(UUID resource, String name, String... municipalities) {
        var path = PROPOSALS + "/" + UUID.randomUUID();
        put(OFFICER_OF_KUSATSU, path, body(resource, "25206", name, municipalities))
                .then()
                .statusCode(201)
                .header("Location", equalTo(path));
        return path;
    }

    private static Map<String, Object> body(UUID resource, String municipality, String name, String... municipalities) {
        return Map.of(
                "municipality",
                municipality,
                "resource",
                resource,
                "agency",
                KONAN,
                "offering",
                Map.of("name", name, "kind", "SHORT_STAY", "municipalities", List.of(municipalities)),
                "capacity",
                "AVAILABLE");
    }

    private static Matcher<String> problem(String slug) {
        return equalTo("urn:tsunagi:problem:" + slug);
    }
}
