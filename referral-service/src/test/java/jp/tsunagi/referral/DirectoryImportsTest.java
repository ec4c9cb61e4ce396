package jp.tsunagi.referral;

import static jp.tsunagi.referral.World.AGENCIES;
import static jp.tsunagi.referral.World.BASE;
import static jp.tsunagi.referral.World.CONSULTANT;
import static jp.tsunagi.referral.World.COORDINATOR;
import static jp.tsunagi.referral.World.OFFICER;
import static jp.tsunagi.referral.World.OFFICER_OF_KYOTO;
import static jp.tsunagi.referral.World.RESOURCES;
import static jp.tsunagi.referral.World.SOON;
import static jp.tsunagi.referral.World.as;
import static jp.tsunagi.referral.World.clock;
import static jp.tsunagi.referral.World.post;
import static jp.tsunagi.referral.World.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.tsunagi.contracts.reference.MunicipalCode;
import jp.tsunagi.stack.TestStack;
import jp.tsunagi.testing.ServiceStack;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Files of the directory imported on the real stack. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceStack.class,
        initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "referral"))
@DisplayNameGeneration(ReplaceUnderscores.class)
class DirectoryImportsTest {
    private static final String IMPORTS = BASE + "/imports";
    private static final String COORDINATORS = BASE + "/coordinators";
    private static final String WINDOWS = BASE + "/windows";
    private static final String AGENCY_HEADERS = "ID,名称,分野,所在地,担当市町村,種別\r\n";
    private static final String KORA = "25442";
    private static final Charset CP932 = Charset.forName("windows-31j");

    @BeforeEach
    void the_world_is_there() {
        World.isThere();
    }

    @AfterEach
    void the_clock_is_right_again() throws SQLException {
        clock(Duration.ZERO);
    }

    @Test
    void a_file_is_checked_without_changing_anything_and_then_run() {
        var known = agency("取込前の機関");
        var file = AGENCY_HEADERS
                + "%s,取込後の機関,教育,%s 甲良町,25442 甲良町;25443,幼稚園\r\n,新しい機関,医療,25442,,訪問看護ステーション\r\n".formatted(known, KORA);
        var id = sent("AGENCIES", file);
        checked(id).then().body("rows", equalTo(2)).body("fit", equalTo(2)).body("unfit", equalTo(0));
        as(OFFICER).get(AGENCIES + "/" + known).then().header("ETag", "\"1\"").body("name", equalTo("取込前の機関"));

        run(id).then().statusCode(202);
        finished(id).then().body("done", equalTo(2)).body("fit", equalTo(0)).body("endedAt", notNullValue());
        as(OFFICER)
                .get(AGENCIES + "/" + known)
                .then()
                .header("ETag", "\"2\"")
                .body("name", equalTo("取込後の機関"))
                .body("sector", equalTo("EDUCATION"))
                .body("kind", equalTo("KINDERGARTEN"))
                .body("covers", contains(KORA, "25443"));
        await().atMost(SOON)
                .untilAsserted(() -> as(OFFICER)
                        .queryParam("municipality", KORA)
                        .queryParam("sector", "MEDICAL")
                        .get(AGENCIES)
                        .then()
                        .body("items.name", contains("新しい機関")));
        run(id).then().statusCode(202);
    }

    @Test
    void each_faulty_row_is_told_by_number_column_and_reason_in_both_languages() {
        var file = AGENCY_HEADERS
                + ",よい機関,福祉,25442,\r\n"
                + "短いID,,占い,99999,25442;26100\r\n"
                + ",\"二行の\n名称\",福祉,25442,,,,余分\r\n"
                + ",京都の機関,福祉,26100,\r\n";
        var id = sent("AGENCIES", file);
        checked(id).then().body("rows", equalTo(4)).body("fit", equalTo(1)).body("unfit", equalTo(3));
        faults(id, "ja")
                .then()
                .statusCode(200)
                .body("items.row", contains(3, 4, 5))
                .body("items[0].faults.column", contains("ID"))
                .body("items[0].faults.code", contains("malformed-id"))
                .body("items[1].faults.code", contains("row-too-wide"))
                .body("items[1].faults[0].column", nullValue())
                .body("items[2].faults.column", contains("所在地"))
                .body("items[2].faults[0].detail", containsString("都道府県の市区町村だけ"));
        faults(id, "en")
                .then()
                .body("items[2].faults.column", contains("Place"))
                .body("items[2].faults.code", contains("agency-outside-prefecture"))
                .body("items[2].faults[0].detail", equalTo("Give only municipalities of the agency's prefecture."));
        var rest = sent("AGENCIES", AGENCY_HEADERS + ",,占い,99999,\r\n");
        checked(rest);
        faults(rest, "ja")
                .then()
                .body("items[0].faults.column", contains("分野", "名称"))
                .body("items[0].faults.code", contains("unknown-code", "required"));
        run(id).then().statusCode(409).body("type", problem("import-has-bad-rows"));
        as(CONSULTANT).get(IMPORTS + "/" + id).then().body("state", equalTo("CHECKED"));
    }

    @Test
    void what_is_exported_is_imported_again_and_changes_nothing() {
        var agency = agency("往復する機関");
        var resource = UUID.randomUUID();
        var offering = Map.of(
                "name",
                "=往復する社会資源",
                "kind",
                "SHORT_STAY",
                "municipalities",
                List.of(KORA),
                "ageTo",
                17,
                "careItems",
                List.of("SUCTION", "VENTILATOR"),
                "themes",
                List.of("NIGHT_CARE"),
                "schedule",
                "平日, 9:00\n17:00");
        put(CONSULTANT, RESOURCES + "/" + resource, Map.of("agency", agency, "offering", offering, "capacity", "FULL"))
                .then()
                .statusCode(201);
        var coordinator = UUID.randomUUID();
        put(
                        CONSULTANT,
                        COORDINATORS + "/" + coordinator,
                        Map.of(
                                "body",
                                agency,
                                "placement",
                                Map.of(
                                        "municipalities",
                                        List.of(KORA),
                                        "trainings",
                                        List.of(
                                                Map.of("course", "COORDINATOR", "on", "2025-11-30"),
                                                Map.of("course", "SUPPORTER", "on", "2024-10-01")),
                                        "account",
                                        COORDINATOR,
                                        "reach",
                                        "福祉係",
                                        "from",
                                        "2026-04-01"),
                                "capacity",
                                "AVAILABLE"))
                .then()
                .statusCode(201);
        put(CONSULTANT, WINDOWS + "/" + KORA, Map.of("agency", agency, "reach", "甲良町の窓口", "since", "2026-04-01"))
                .then()
                .statusCode(201);
        as(OFFICER).queryParam("shows", resource).get(RESOURCES).then().statusCode(200);
        as(OFFICER).queryParam("shows", coordinator).get(COORDINATORS).then().statusCode(200);
        for (var encoding : List.of("UTF_8", "CP932")) {
            for (var language : List.of("ja", "en")) {
                same("AGENCIES", exported(AGENCIES, encoding, language, agency.toString()));
                same("RESOURCES", exported(RESOURCES, encoding, language, resource.toString()));
                same("COORDINATORS", exported(COORDINATORS, encoding, language, coordinator.toString()));
                same("WINDOWS", exported(WINDOWS, encoding, language, KORA));
            }
        }
        as(OFFICER).get(RESOURCES + "/" + resource).then().header("ETag", "\"1\"");
        as(OFFICER).get(COORDINATORS + "/" + coordinator).then().header("ETag", "\"1\"");
        as(OFFICER).get(WINDOWS + "/" + KORA).then().header("ETag", "\"1\"");
    }

    @Test
    void a_row_changes_what_is_registered_as_its_requests_would() {
        var agency = agency("変わる機関");
        var resource = UUID.randomUUID();
        var headers = "ID,Agency ID,Name,Kind,Serves,Care,Capacity\r\n";
        var row = "%s,%s,%s,Short stay,25442,%s,%s\r\n";
        imported("RESOURCES", headers + row.formatted(resource, agency, "変わる社会資源", "", "Places available"));
        imported("RESOURCES", headers + row.formatted(resource, agency, "変わった社会資源", "SUCTION", "FULL"));
        as(OFFICER)
                .get(RESOURCES + "/" + resource)
                .then()
                .header("ETag", "\"3\"")
                .body("name", equalTo("変わった社会資源"))
                .body("careItems", contains("SUCTION"))
                .body("capacity", equalTo("FULL"))
                .body("verifiedBy", equalTo(CONSULTANT));

        post(CONSULTANT, RESOURCES + "/" + resource + "/retirement", Map.of("reason", "ENDED"))
                .then()
                .statusCode(204);
        var late = sent("RESOURCES", headers + row.formatted(resource, agency, "遅い社会資源", "", "FULL"));
        checked(late);
        faults(late, "ja").then().body("items[0].faults.code", contains("resource-offered-no-more"));
        var unknown = sent("RESOURCES", headers + row.formatted("", UUID.randomUUID(), "誰の社会資源", "", "FULL"));
        checked(unknown);
        faults(unknown, "en")
                .then()
                .body("items[0].faults.code", contains("unknown-agency"))
                .body("items[0].faults.column", contains("Agency ID"));
    }

    @Test
    void an_import_that_was_cut_off_goes_on_and_does_nothing_twice() throws SQLException {
        var agencies = IntStream.range(0, 150).mapToObj(i -> UUID.randomUUID()).toList();
        var file = agencies.stream()
                .map(id -> id + ",途中の機関,福祉,25442,\r\n")
                .collect(Collectors.joining("", AGENCY_HEADERS, ",IDのない機関,労働,25442,\r\n"));
        var id = sent("AGENCIES", file);
        checked(id);
        run(id).then().statusCode(202);
        finished(id).then().body("done", equalTo(151));
        int events = events(id);
        assertThat(events).isEqualTo(151);

        // As if the service had ended before it could note that these rows, not the others, were done.
        sql("UPDATE import_row SET state = 'FIT' WHERE import_id = '%s' AND number > 40".formatted(id));
        sql("UPDATE import_job SET state = 'RUNNING', ended_at = NULL WHERE id = '%s'".formatted(id));
        finished(id).then().body("done", equalTo(151)).body("same", equalTo(0)).body("failed", equalTo(0));
        assertThat(events(id)).isEqualTo(events);
        as(OFFICER).get(AGENCIES + "/" + agencies.get(100)).then().header("ETag", "\"1\"");
    }

    @Test
    void a_row_whose_turn_came_too_late_is_told_and_the_others_are_imported() throws SQLException {
        var agency = agency("追い越される機関");
        var headers = "ID,Agency ID,Name,Kind,Serves,Capacity\r\n";
        var first = UUID.randomUUID();
        imported("RESOURCES", headers + "%s,%s,追い越される資源,Short stay,25442,FULL\r\n".formatted(first, agency));
        var id = sent(
                "RESOURCES",
                headers
                        + "%s,%s,追い越された資源,Short stay,25442,FULL\r\n,%s,その他の資源,Short stay,25442,FULL\r\n"
                                .formatted(first, agency, agency));
        checked(id);
        post(CONSULTANT, RESOURCES + "/" + first + "/retirement", Map.of("reason", "ENDED"))
                .then()
                .statusCode(204);
        run(id).then().statusCode(202);
        finished(id).then().body("done", equalTo(1)).body("failed", equalTo(1));
        faults(id, "ja").then().body("items.row", contains(2));
    }

    /** Another fault than a rule's: before, it threw away what had become of the whole chunk, again and again. */
    @Test
    void a_row_that_fails_for_a_fault_of_ours_is_told_and_the_others_are_imported() throws SQLException {
        var id = sent("AGENCIES", AGENCY_HEADERS + ",その前の機関,福祉,25442,\r\n,読めない機関,福祉,25442,\r\n,その次の機関,福祉,25442,\r\n");
        checked(id).then().body("fit", equalTo(3));
        sql("UPDATE import_row SET content = '{' WHERE import_id = '%s' AND number = 3".formatted(id));
        run(id).then().statusCode(202);
        finished(id).then().body("done", equalTo(2)).body("failed", equalTo(1));
        faults(id, "ja")
                .then()
                .body("items.row", contains(3))
                .body("items[0].faults.code", contains("import-row-failed"))
                .body("items[0].faults[0].detail", containsString("運用担当"));
    }

    @Test
    void an_import_that_is_done_is_finished_while_another_has_rows_left() throws SQLException {
        var done = sent("AGENCIES", AGENCY_HEADERS + ",先に終わる機関,福祉,25442,\r\n");
        checked(done);
        var other = sent("AGENCIES", AGENCY_HEADERS + ",長い取込の機関,福祉,25442,\r\n".repeat(5_000));
        run(done).then().statusCode(202);
        finished(done).then().body("done", equalTo(1));
        as(CONSULTANT).get(IMPORTS + "/" + other).then().body("state", equalTo("CHECKING"));
        sql("DELETE FROM import_job WHERE id = '%s'".formatted(other));
    }

    /** What stands in an id's cell goes into an index. */
    @Test
    void what_is_no_id_is_told_in_its_row_however_long_it_is() {
        var random = new Random(7);
        var endless = IntStream.range(0, 40_000)
                .mapToObj(_ -> String.valueOf((char) ('a' + random.nextInt(26))))
                .collect(Collectors.joining());
        var id = sent(
                "AGENCIES",
                AGENCY_HEADERS + endless + ",長すぎるIDの機関,福祉,25442,\r\n" + "a\u0000b,NULのあるIDの機関,福祉,25442,\r\n");
        checked(id).then().body("unfit", equalTo(2));
        faults(id, "ja")
                .then()
                .body("items.row", contains(2, 3))
                .body("items[0].faults.code", contains("malformed-id"))
                .body("items[1].faults.code", contains("malformed-id"));
    }

    @Test
    void rows_that_are_taken_stay_so_by_the_clock_of_the_database_and_nothing_at_work_is_forgotten()
            throws SQLException {
        var old = sent("AGENCIES", AGENCY_HEADERS + ",忘れられる取込の機関,福祉,25442,\r\n");
        checked(old);
        var id = sent("AGENCIES", AGENCY_HEADERS + ",取込中の機関,福祉,25442,\r\n");
        checked(id);
        sql("UPDATE import_row SET taken_until = now() + interval '1 hour' WHERE import_id = '%s'".formatted(id));
        run(id).then().statusCode(202);
        clock(Duration.ofDays(40));
        await().atMost(SOON).until(() -> as(CONSULTANT).get(IMPORTS + "/" + old).statusCode() == 404);
        as(CONSULTANT)
                .get(IMPORTS + "/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("RUNNING"))
                .body("fit", equalTo(1));
        clock(Duration.ZERO);
        sql("UPDATE import_row SET taken_until = '-infinity' WHERE import_id = '%s'".formatted(id));
        finished(id).then().body("done", equalTo(1));
    }

    @Test
    void the_same_file_may_come_again_under_its_id_and_no_other() {
        var file = AGENCY_HEADERS + ",再送される機関,福祉,25442,\r\n";
        var id = sent("AGENCIES", file);
        checked(id);
        send(CONSULTANT, id, "AGENCIES", "25", file.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(204);
        checked(id).then().body("rows", equalTo(1));
        send(CONSULTANT, id, "AGENCIES", "25", (file + ",もう一つ,福祉,25442,\r\n").getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(409)
                .body("type", problem("import-id-used"));
        send(CONSULTANT, id, "WINDOWS", "25", "市町村\r\n25442\r\n".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(409);
    }

    @Test
    void a_file_that_is_none_is_refused_as_a_whole() {
        refused("名称,電話\r\nx,1\r\n", "file-headers-unfit");
        refused(AGENCY_HEADERS, "file-without-rows");
        refused(AGENCY_HEADERS + ",\"閉じない,福祉,25442,\r\n", "file-unreadable");
        refused("", "file-without-rows");
        var id = UUID.randomUUID();
        send(CONSULTANT, id, "MAGIC", "25", new byte[] {'a'})
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("kind"));
        as(CONSULTANT).get(IMPORTS + "/" + id).then().statusCode(404);
        as(CONSULTANT)
                .contentType("text/csv")
                .body(new byte[1_048_577])
                .queryParam("kind", "AGENCIES")
                .queryParam("prefecture", "25")
                .put(IMPORTS + "/" + id)
                .then()
                .statusCode(413);
    }

    @Test
    void a_file_in_CP932_that_lost_characters_and_a_row_that_comes_twice_are_told() {
        var agency = agency("失われる機関");
        var lost = UUID.randomUUID();
        send(CONSULTANT, lost, "AGENCIES", "25", (AGENCY_HEADERS + ",〓野病院,医療,25442,\r\n").getBytes(CP932))
                .then()
                .statusCode(201);
        checked(lost);
        faults(lost, "ja").then().body("items[0].faults.code", contains("row-lost-characters"));
        var row = ",二度の機関,福祉,25442,\r\n";
        var twice = sent(
                "AGENCIES", AGENCY_HEADERS + agency + row + agency.toString().toUpperCase(Locale.ROOT) + row);
        checked(twice);
        faults(twice, "ja")
                .then()
                .body("items", hasSize(1))
                .body("items[0].row", equalTo(3))
                .body("items[0].faults.code", contains("row-twice"));
        var window = ",%s,甲良町の窓口,2026-04-01\r\n".formatted(agency);
        var places = sent(
                "WINDOWS",
                "Municipality,Agency ID,Reached by,Since\r\n" + KORA + window + KORA + MunicipalCode.checkDigit(KORA)
                        + window);
        checked(places);
        faults(places, "ja").then().body("items.find { it.row == 3 }.faults.code", contains("row-twice"));
    }

    @Test
    void only_those_who_keep_the_directory_of_the_prefecture_import() {
        var file = (AGENCY_HEADERS + ",誰かの機関,福祉,25442,\r\n").getBytes(StandardCharsets.UTF_8);
        send(COORDINATOR, UUID.randomUUID(), "AGENCIES", "25", file).then().statusCode(403);
        send(OFFICER_OF_KYOTO, UUID.randomUUID(), "AGENCIES", "25", file).then().statusCode(403);
        var id = sent("AGENCIES", new String(file, StandardCharsets.UTF_8));
        checked(id);
        as(OFFICER_OF_KYOTO).get(IMPORTS + "/" + id).then().statusCode(403);
        as(OFFICER_OF_KYOTO).get(IMPORTS + "/" + id + "/faults").then().statusCode(403);
        post(OFFICER_OF_KYOTO, IMPORTS + "/" + id + "/run", Map.of()).then().statusCode(403);
        var foreign = UUID.randomUUID();
        put(
                        OFFICER_OF_KYOTO,
                        AGENCIES + "/" + foreign,
                        Map.of("name", "京都の機関", "sector", "WELFARE", "municipality", "26322", "prefecture", "26"))
                .then()
                .statusCode(201);
        var crossing = sent("RESOURCES", "関係機関ID,名称,種別,対象市町村,受入状況\r\n%s,他県の資源,短期入所,26322,受入不可\r\n".formatted(foreign));
        checked(crossing);
        faults(crossing, "ja").then().body("items[0].faults.code", contains("forbidden"));
    }

    private static UUID agency(String name) {
        var id = UUID.randomUUID();
        World.register(id, name, "WELFARE", KORA).then().statusCode(201);
        as(OFFICER).queryParam("shows", id).get(AGENCIES).then().statusCode(200);
        return id;
    }

    /** The headers of an exported file and the row that begins so. */
    private static byte[] exported(String list, String encoding, String language, String beginning) {
        var answer = as(OFFICER)
                .queryParam("prefecture", "25")
                .queryParam("encoding", encoding)
                .header("Accept-Language", language)
                .get(list + "/file");
        answer.then().statusCode(200);
        var charset = encoding.equals("CP932") ? CP932 : StandardCharsets.UTF_8;
        var lines = List.of(new String(answer.asByteArray(), charset).split("\r\n"));
        var row = lines.stream().filter(line -> line.startsWith(beginning)).toList();
        assertThat(row).hasSize(1);
        return (lines.getFirst() + "\r\n" + row.getFirst() + "\r\n").getBytes(charset);
    }

    private static void same(String kind, byte[] file) {
        var id = UUID.randomUUID();
        send(CONSULTANT, id, kind, "25", file).then().statusCode(201);
        var state = checked(id);
        assertThat(state.jsonPath().getInt("unfit"))
                .as(() -> faults(id, "en").asString())
                .isZero();
        run(id).then().statusCode(202);
        finished(id).then().body("same", equalTo(1)).body("done", equalTo(0));
    }

    private static void imported(String kind, String file) {
        var id = sent(kind, file);
        checked(id).then().body("unfit", equalTo(0));
        run(id).then().statusCode(202);
        finished(id).then().body("failed", equalTo(0));
    }

    private static void refused(String file, String slug) {
        var id = UUID.randomUUID();
        send(CONSULTANT, id, "AGENCIES", "25", file.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(400)
                .body("type", problem(slug));
        as(CONSULTANT).get(IMPORTS + "/" + id).then().statusCode(404);
    }

    private static UUID sent(String kind, String file) {
        var id = UUID.randomUUID();
        send(CONSULTANT, id, kind, "25", file.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(201)
                .header("Location", containsString(IMPORTS + "/" + id));
        return id;
    }

    private static Response send(String subject, UUID id, String kind, String prefecture, byte[] file) {
        return as(subject)
                .contentType("text/csv")
                .body(file)
                .queryParam("kind", kind)
                .queryParam("prefecture", prefecture)
                .put(IMPORTS + "/" + id);
    }

    private static Response checked(UUID id) {
        return reached(id, "CHECKED");
    }

    private static Response finished(UUID id) {
        return reached(id, "FINISHED");
    }

    private static Response reached(UUID id, String state) {
        await().atMost(SOON)
                .until(() -> as(CONSULTANT)
                        .get(IMPORTS + "/" + id)
                        .jsonPath()
                        .getString("state")
                        .equals(state));
        return as(CONSULTANT).get(IMPORTS + "/" + id);
    }

    private static Response run(UUID id) {
        return post(CONSULTANT, IMPORTS + "/" + id + "/run", Map.of());
    }

    private static Response faults(UUID id, String language) {
        return as(CONSULTANT).header("Accept-Language", language).get(IMPORTS + "/" + id + "/faults");
    }

    /** How many events an import has made: they share its id as their correlation. */
    private static int events(UUID id) throws SQLException {
        try (var connection = TestStack.postgres().connect(World.database());
                var statement = connection.prepareStatement("SELECT count(*) FROM event WHERE correlation = ?")) {
            statement.setObject(1, id);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private static void sql(String statement) throws SQLException {
        try (var connection = TestStack.postgres().connect(World.database());
                var update = connection.createStatement()) {
            update.executeUpdate(statement);
        }
    }

    private static Matcher<String> problem(String slug) {
        return equalTo("urn:tsunagi:problem:" + slug);
    }
}
