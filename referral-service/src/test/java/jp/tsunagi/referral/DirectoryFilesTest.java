package jp.tsunagi.referral;

import static jp.tsunagi.referral.World.AGENCIES;
import static jp.tsunagi.referral.World.BASE;
import static jp.tsunagi.referral.World.COORDINATOR;
import static jp.tsunagi.referral.World.OFFICER_OF_KYOTO;
import static jp.tsunagi.referral.World.RESOURCES;
import static jp.tsunagi.referral.World.SOON;
import static jp.tsunagi.referral.World.as;
import static jp.tsunagi.referral.World.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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

/** The directory as files on the real stack. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceStack.class,
        initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "referral"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class DirectoryFilesTest {
    private static final String KUMIYAMA = "26322";

    @BeforeEach
    void the_world_is_there() {
        World.isThere();
    }

    @Test
    void the_agencies_of_a_prefecture_are_a_file_no_cell_of_which_is_a_formula() {
        var id = agency("=1+1 \"引用\"の𠮷野");
        var cells = ",福祉,,26322 久御山町,26322 久御山町";
        assertThat(text(file(AGENCIES, "UTF_8", "ja"), StandardCharsets.UTF_8))
                .startsWith("\uFEFFID,名称,分野,種別,所在地,担当市町村\r\n")
                .contains("\r\n" + id + ",\"'=1+1 \"\"引用\"\"の𠮷野\"" + cells + "\r\n")
                .doesNotContain("湖南圏域コーディネーター");
        var cp932 = file(AGENCIES, "CP932", "ja");
        assertThat(cp932.header("Content-Disposition")).isEqualTo("attachment; filename=\"agencies-26.csv\"");
        assertThat(cp932.contentType().replace(" ", "")).isEqualToIgnoringCase("text/csv;charset=windows-31j");
        assertThat(text(cp932, Charset.forName("windows-31j")))
                .startsWith("ID,")
                .contains(id + ",\"'=1+1 \"\"引用\"\"の〓野\"" + cells);
    }

    @Test
    void the_resources_of_a_prefecture_are_a_file_with_all_that_the_directory_says() {
        var agency = agency("久御山の機関");
        var id = UUID.randomUUID();
        var offering = Map.of(
                "name",
                "久御山短期入所",
                "kind",
                "SHORT_STAY",
                "municipalities",
                List.of(KUMIYAMA),
                "ageTo",
                17,
                "careItems",
                List.of("SUCTION"),
                "schedule",
                "月〜金, 9:00-17:00");
        put(OFFICER_OF_KYOTO, RESOURCES + "/" + id, Map.of("agency", agency, "offering", offering, "capacity", "FULL"))
                .then()
                .statusCode(201);
        as(COORDINATOR).queryParam("shows", id).get(RESOURCES).then().statusCode(200);
        var today = LocalDate.now(Japan.ZONE);
        assertThat(text(file(RESOURCES, "UTF_8", "en"), StandardCharsets.UTF_8))
                .startsWith("\uFEFFID,Agency ID,Agency,Name,Kind,Sector,Serves,Age from,Age to,Care,Themes,Capacity,")
                .contains("\r\n%s,%s,久御山の機関,久御山短期入所,Short stay,Welfare,26322 久御山町,,17,".formatted(id, agency))
                .contains(",Takes nobody in,%1$s,\"月〜金, 9:00-17:00\",,%1$s,\r\n".formatted(today));
        assertThat(text(file(RESOURCES, "CP932", "ja"), Charset.forName("windows-31j")))
                .contains("\"月\uFF5E金, 9:00-17:00\"");
    }

    @Test
    void the_coordinators_and_windows_of_a_prefecture_are_files_with_their_agencies_names() {
        var agency = agency("久御山の福祉課");
        var id = UUID.randomUUID();
        var placement = Map.of(
                "municipalities",
                List.of(KUMIYAMA),
                "trainings",
                List.of(Map.of("course", "COORDINATOR", "on", "2025-11-30")),
                "reach",
                "相談係",
                "from",
                "2026-04-01");
        put(
                        OFFICER_OF_KYOTO,
                        BASE + "/coordinators/" + id,
                        Map.of("body", agency, "placement", placement, "capacity", "AVAILABLE"))
                .then()
                .statusCode(201);
        as(COORDINATOR)
                .queryParam("shows", id)
                .get(BASE + "/coordinators")
                .then()
                .statusCode(200);
        var course = "医療的ケア児等コーディネーター養成研修 2025-11-30";
        assertThat(text(file(BASE + "/coordinators", "UTF_8", "ja"), StandardCharsets.UTF_8))
                .startsWith("\uFEFFID,所属機関ID,所属機関,担当市町村,修了した研修,アカウントID,連絡先,配置の初日,配置の最終日,受入状況,")
                .contains("\r\n%s,%s,久御山の福祉課,26322 久御山町,%s,,相談係,2026-04-01,,空きあり,".formatted(id, agency, course));
        put(
                        OFFICER_OF_KYOTO,
                        BASE + "/windows/" + KUMIYAMA,
                        Map.of("agency", agency, "reach", "福祉課の窓口", "since", "2026-04-01"))
                .then()
                .statusCode(201);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(text(file(BASE + "/windows", "UTF_8", "ja"), StandardCharsets.UTF_8))
                        .startsWith("\uFEFF市町村,関係機関ID,関係機関,連絡先,開設した日\r\n")
                        .contains("\r\n26322 久御山町,%s,久御山の福祉課,福祉課の窓口,2026-04-01\r\n".formatted(agency)));
    }

    @Test
    void a_file_is_of_one_prefecture_in_an_encoding_that_there_is() {
        as(COORDINATOR)
                .get(AGENCIES + "/file")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("prefecture"));
        file(RESOURCES, "EBCDIC", "ja").then().statusCode(400).body("errors[0].parameter", equalTo("encoding"));
    }

    /** Registers an agency in Kyoto and waits until the list shows it. */
    private static UUID agency(String name) {
        var id = UUID.randomUUID();
        put(
                        OFFICER_OF_KYOTO,
                        AGENCIES + "/" + id,
                        Map.of("name", name, "sector", "WELFARE", "municipality", KUMIYAMA, "prefecture", "26"))
                .then()
                .statusCode(201);
        as(COORDINATOR).queryParam("shows", id).get(AGENCIES).then().statusCode(200);
        return id;
    }

    private static Response file(String list, String encoding, String language) {
        return as(COORDINATOR)
                .queryParam("prefecture", "26")
                .queryParam("encoding", encoding)
                .header("Accept-Language", language)
                .get(list + "/file");
    }

    private static String text(Response answer, Charset charset) {
        answer.then().statusCode(200);
        return new String(answer.asByteArray(), charset);
    }
}
