package jp.tsunagi.referral;

import static jp.tsunagi.referral.World.AGENCIES;
import static jp.tsunagi.referral.World.BASE;
import static jp.tsunagi.referral.World.COORDINATOR;
import static jp.tsunagi.referral.World.OFFICER_OF_KYOTO;
import static jp.tsunagi.referral.World.RESOURCES;
import static jp.tsunagi.referral.World.SOON;
import static jp.tsunagi.referral.World.as;
import static jp.tsunagi.referral.World.post;
import static jp.tsunagi.referral.World.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.testing.ServiceStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The completeness of a directory that this test alone fills, Kyoto's. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceStack.class,
        initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "referral"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class CompletenessTest {
    private static final String COMPLETENESS = BASE + "/completeness";
    private static final String INE = "26463";
    private static final String YOSANO = "26465";

    @BeforeEach
    void the_world_is_there() {
        World.isThere();
    }

    @Test
    void what_was_registered_is_counted_where_it_serves_and_what_has_ended_is_not() throws SQLException {
        var today = LocalDate.now(Japan.ZONE);
        var clinic = agency("MEDICAL", INE, YOSANO);
        var welfare = agency("WELFARE", INE);
        var old = resource(clinic, INE, YOSANO);
        resource(welfare, INE);
        var retired = resource(welfare, INE);
        post(OFFICER_OF_KYOTO, retired + "/retirement", Map.of("reason", "ENDED"))
                .then()
                .statusCode(204);
        coordinator(welfare, today, INE);
        coordinator(welfare, today.plusDays(300), INE);
        var left = coordinator(welfare, today, INE, YOSANO);
        post(OFFICER_OF_KYOTO, left + "/end", Map.of("on", today.toString()))
                .then()
                .statusCode(204);
        window(INE, welfare, today);
        window(YOSANO, welfare, today);
        post(OFFICER_OF_KYOTO, BASE + "/windows/" + YOSANO + "/closing", Map.of("until", today.toString()))
                .then()
                .statusCode(204);
        // The list follows in order: once the last event is in it, all are.
        await().atMost(SOON)
                .until(() -> as(OFFICER_OF_KYOTO)
                                .queryParam("prefecture", "26")
                                .get(BASE + "/windows")
                                .path("items.find { it.municipality == '%s' }.until".formatted(YOSANO))
                        != null);

        // Today who leaves today is still there.
        assertThat(row(INE)).isEqualTo("2 true MEDICAL 1 1 0 HEALTH 0 0 0 WELFARE 1 1 0 EDUCATION 0 0 0 LABOR 0 0 0");
        assertThat(row(YOSANO))
                .isEqualTo("1 true MEDICAL 1 1 0 HEALTH 0 0 0 WELFARE 0 0 0 EDUCATION 0 0 0 LABOR 0 0 0");
        assertThat(row("26407"))
                .isEqualTo("0 false MEDICAL 0 0 0 HEALTH 0 0 0 WELFARE 0 0 0 EDUCATION 0 0 0 LABOR 0 0 0");

        World.clock(Duration.ofDays(215));
        try {
            post(
                            OFFICER_OF_KYOTO,
                            old + "/verification",
                            Map.of("on", today.plusDays(200).toString()))
                    .then()
                    .statusCode(204);
            await().atMost(SOON).until(() -> row(YOSANO).contains("MEDICAL 1 1 0"));
            assertThat(row(INE))
                    .isEqualTo("1 true MEDICAL 1 1 0 HEALTH 0 0 0 WELFARE 1 1 1 EDUCATION 0 0 0 LABOR 0 0 0");
            assertThat(row(YOSANO))
                    .isEqualTo("0 false MEDICAL 1 1 0 HEALTH 0 0 0 WELFARE 0 0 0 EDUCATION 0 0 0 LABOR 0 0 0");
            assertThat(file("ja"))
                    .contains("26463 伊根町,1,有,1,1,0,0,0,0,1,1,1,0,0,0,0,0,0")
                    .contains("26465 与謝野町,0,無,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0");
        } finally {
            World.clock(Duration.ZERO);
        }
    }

    @Test
    void every_municipality_of_today_has_a_line_in_the_language_of_the_reader() {
        var japanese = file("ja");
        assertThat(japanese).hasSize(27);
        assertThat(japanese.getFirst()).startsWith("市町村,コーディネーター,一元的な窓口,医療 関係機関,医療 社会資源,医療 要確認,保健 関係機関");
        assertThat(file("en").getFirst()).startsWith("Municipality,Coordinators,One-stop window,Medical care agencies");
    }

    @Test
    void a_prefecture_has_to_be_named() {
        as(COORDINATOR).get(COMPLETENESS).then().statusCode(400).body("errors[0].parameter", equalTo("prefecture"));
    }

    private static String row(String municipality) {
        JsonPath all = as(COORDINATOR)
                .queryParam("prefecture", "26")
                .get(COMPLETENESS)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var place = "municipalities.find { it.municipality == '%s' }.".formatted(municipality);
        var row = new StringBuilder(all.getString(place + "coordinators") + ' ' + all.getString(place + "window"));
        for (Map<String, ?> cells : all.<Map<String, ?>>getList(place + "sectors")) {
            row.append(" %s %s %s %s"
                    .formatted(
                            cells.get("sector"), cells.get("agencies"), cells.get("resources"), cells.get("overdue")));
        }
        return row.toString();
    }

    private static List<String> file(String language) {
        var answer = as(COORDINATOR)
                .queryParam("prefecture", "26")
                .header("Accept-Language", language)
                .accept("text/csv")
                .get(COMPLETENESS + "/file");
        answer.then().statusCode(200);
        assertThat(answer.header("Content-Disposition")).startsWith("attachment; filename=\"completeness-26-");
        var bytes = answer.asByteArray();
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static UUID agency(String sector, String municipality, String... covers) {
        var id = UUID.randomUUID();
        put(
                        OFFICER_OF_KYOTO,
                        AGENCIES + "/" + id,
                        Map.of(
                                "name",
                                "丹後の機関",
                                "sector",
                                sector,
                                "municipality",
                                municipality,
                                "prefecture",
                                "26",
                                "covers",
                                List.of(covers)))
                .then()
                .statusCode(201);
        return id;
    }

    private static String resource(UUID agency, String... municipalities) {
        var offering = Map.of("name", "丹後の資源", "kind", "SHORT_STAY", "municipalities", List.of(municipalities));
        return created(
                RESOURCES + "/" + UUID.randomUUID(),
                Map.of("agency", agency, "offering", offering, "capacity", "AVAILABLE"));
    }

    private static String coordinator(UUID body, LocalDate from, String... municipalities) {
        var placement = Map.of("municipalities", List.of(municipalities), "reach", "相談係", "from", from.toString());
        return created(
                BASE + "/coordinators/" + UUID.randomUUID(),
                Map.of("body", body, "placement", placement, "capacity", "AVAILABLE"));
    }

    private static void window(String municipality, UUID agency, LocalDate since) {
        created(BASE + "/windows/" + municipality, Map.of("agency", agency, "reach", "福祉課", "since", since.toString()));
    }

    private static String created(String path, Map<String, ?> body) {
        put(OFFICER_OF_KYOTO, path, body).then().statusCode(201);
        return path;
    }
}
