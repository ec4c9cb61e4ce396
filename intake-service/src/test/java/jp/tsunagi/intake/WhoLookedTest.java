package jp.tsunagi.intake;

import static jp.tsunagi.intake.TestCenters.CHILDREN;
import static jp.tsunagi.intake.TestCenters.CONSULTANT;
import static jp.tsunagi.intake.TestCenters.CONSULTATIONS;
import static jp.tsunagi.intake.TestCenters.DEPUTY;
import static jp.tsunagi.intake.TestCenters.MANAGER;
import static jp.tsunagi.intake.TestCenters.NEIGHBORS_MANAGER;
import static jp.tsunagi.intake.TestCenters.OTSU;
import static jp.tsunagi.intake.TestCenters.as;
import static jp.tsunagi.intake.TestCenters.child;
import static jp.tsunagi.intake.TestCenters.consultation;
import static jp.tsunagi.intake.TestCenters.id;
import static jp.tsunagi.intake.TestCenters.post;
import static jp.tsunagi.intake.TestCenters.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.tsunagi.testing.ServiceStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Who looked at a person's records, as the manager of the center that keeps them reads it; on the real stack. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "intake"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class WhoLookedTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @BeforeEach
    void oversight_has_spoken() {
        TestCenters.known();
    }

    @Test
    void a_manager_sees_who_looked_at_a_childs_records_and_consultations_and_that_is_seen_too() {
        var child = id(post(CONSULTANT, CHILDREN, child(OTSU)));
        var merged = id(post(CONSULTANT, CHILDREN, child(OTSU)));
        var consultation = id(post(CONSULTANT, CONSULTATIONS, consultation(OTSU)));
        post(CONSULTANT, CONSULTATIONS + "/" + consultation + "/child", Map.of("child", merged))
                .then()
                .statusCode(204);
        post(MANAGER, CHILDREN + "/" + merged + "/merge", Map.of("into", child, "reason", "REGISTERED_TWICE"))
                .then()
                .statusCode(204);
        var stranger = id(post(CONSULTANT, CHILDREN, child(OTSU)));
        as(CONSULTANT).get(CHILDREN + "/" + child).then().statusCode(200);
        as(DEPUTY).get(CHILDREN + "/" + merged).then().statusCode(200);
        as(CONSULTANT)
                .get(CONSULTATIONS + "/" + consultation + "/timeline")
                .then()
                .statusCode(200);
        as(CONSULTANT).get(CHILDREN + "/" + stranger).then().statusCode(200);

        await().atMost(SOON)
                .until(() -> looks(MANAGER, child).jsonPath().getList("items").size() >= 4);
        var looked = looks(MANAGER, child);
        looked.then()
                .statusCode(200)
                .body("items[0].by", equalTo(MANAGER))
                .body("items[0].fields", equalTo("access-records"))
                .body("items.find { it.fields == 'timeline' }.by", equalTo(CONSULTANT))
                .body("items.find { it.fields == 'timeline' }.about", equalTo(List.of(consultation)))
                .body("items.find { it.by == '%s' }.about".formatted(DEPUTY), equalTo(List.of(merged)));
        assertThat(looked.jsonPath().<List<String>>getList("items.about"))
                .allSatisfy(about -> assertThat(about).isSubsetOf(child, merged, consultation));
    }

    @Test
    void it_comes_in_pages_the_newest_first() {
        var child = id(post(CONSULTANT, CHILDREN, child(OTSU)));
        as(CONSULTANT).get(CHILDREN + "/" + child).then().statusCode(200);
        as(DEPUTY).get(CHILDREN + "/" + child).then().statusCode(200);
        await().atMost(SOON)
                .until(() ->
                        looks(MANAGER, child).jsonPath().getList("items.fields").contains("profile"));

        var first = as(MANAGER).get(CHILDREN + "/" + child + "/access-records?limit=1");
        first.then().body("items.size()", equalTo(1));
        var link = first.header("Link");
        var next = as(MANAGER).urlEncodingEnabled(false).get(link.substring(1, link.indexOf('>')));
        assertThat(next.jsonPath().getString("items[0].at"))
                .isLessThanOrEqualTo(first.jsonPath().getString("items[0].at"));
    }

    @Test
    void only_the_manager_of_the_center_that_keeps_the_record_sees_it() {
        var child = id(post(CONSULTANT, CHILDREN, child(OTSU)));
        looks(CONSULTANT, child).then().statusCode(403).body("type", problem("forbidden"));
        looks(NEIGHBORS_MANAGER, child).then().statusCode(404).body("type", problem("not-found"));
    }

    @Test
    void it_stays_after_an_erasure() {
        var child = id(post(CONSULTANT, CHILDREN, child(OTSU)));
        as(DEPUTY).get(CHILDREN + "/" + child).then().statusCode(200);
        var erasure = TestCenters.decideErasure(child);
        await().atMost(SOON).until(() -> !PublishedRecords.about(erasure).isEmpty());

        assertThat(looks(MANAGER, child).jsonPath().<String>getList("items.by")).contains(DEPUTY);
    }

    private static Response looks(String manager, String child) {
        return as(manager).get(CHILDREN + "/" + child + "/access-records");
    }
}
