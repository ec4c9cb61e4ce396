package jp.tsunagi.reporting.consultations.read;

import static jp.tsunagi.reporting.Api.BASE;
import static jp.tsunagi.reporting.Api.as;
import static jp.tsunagi.reporting.Api.center;
import static jp.tsunagi.reporting.Api.municipal;
import static jp.tsunagi.reporting.Api.officer;
import static jp.tsunagi.reporting.Api.operator;
import static jp.tsunagi.reporting.Api.problem;
import static jp.tsunagi.reporting.Api.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.intake.ConsultationDisposed;
import jp.tsunagi.contracts.intake.ConsultationReceived;
import jp.tsunagi.contracts.intake.ConsultationReopened;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.intake.Continuity;
import jp.tsunagi.contracts.intake.Disposition;
import jp.tsunagi.contracts.intake.InquirerKind;
import jp.tsunagi.contracts.intake.SupportScope;
import jp.tsunagi.contracts.referral.ReopenReason;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.postgres.ScopedSession;
import jp.tsunagi.reporting.CsvFile;
import jp.tsunagi.reporting.Sources;
import jp.tsunagi.testing.ServiceStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each test counts in a prefecture of its own. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceStack.class,
        initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "reporting"))
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init")
class ConsultationReportApiTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    Pool app;

    @Test
    void a_report_counts_what_intake_published() {
        var officer = officer("25");
        var sequence = publish(
                received("25", "25201", "2025-12-01", ConsultationTheme.SCHOOL, ConsultationTheme.NIGHT_CARE),
                received("25", "25201", "2026-11-30", ConsultationTheme.SCHOOL),
                received("25", "25206", "2026-11-01"),
                received("25", "13206", "2026-04-15", ConsultationTheme.OTHER),
                received("25", null, "2026-04-01", ConsultationTheme.OTHER),
                // a day too early and a day too late
                received("25", "25201", "2025-11-30", ConsultationTheme.SIBLINGS),
                received("25", "25201", "2026-12-01", ConsultationTheme.SIBLINGS),
                // of another prefecture's center, though about a child of this one
                received("26", "25201", "2026-04-01", ConsultationTheme.SIBLINGS));

        var report = report(officer, "25", "2025-12", "2026-11", sequence);

        assertThat(report.getString("prefecture")).isEqualTo("25");
        assertThat(report.getString("prefectureName")).isEqualTo("滋賀県");
        assertThat(report.getString("from")).isEqualTo("2025-12");
        assertThat(report.getString("to")).isEqualTo("2026-11");
        assertThat(report.getInt("total")).isEqualTo(5);
        assertThat(report.<Integer>getList("byMonth.consultations"))
                .containsExactly(1, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 2);
        assertThat(report.<String>getList("byMonth.month"))
                .startsWith("2025-12", "2026-01")
                .endsWith("2026-10", "2026-11");
        assertThat(report.<String>getList("byTheme.theme")).containsExactlyElementsOf(themesAndNone());
        assertThat(count(report, "byTheme", "theme", "SCHOOL")).isEqualTo(2);
        assertThat(count(report, "byTheme", "theme", "NIGHT_CARE")).isEqualTo(1);
        assertThat(count(report, "byTheme", "theme", "SIBLINGS")).isZero();
        assertThat(count(report, "byTheme", "theme", "OTHER")).isEqualTo(2);
        assertThat(count(report, "byTheme", "theme", "NONE")).isEqualTo(1);
        assertThat(report.<String>getList("byTheme.label")).endsWith("その他", "未分類");
        // the 19 of Shiga in the order of their codes, then the other one's, then the unknown
        List<@Nullable String> places = report.getList("byMunicipality.municipality");
        assertThat(places).hasSize(21);
        assertThat(places.subList(19, 21)).containsExactly("13206", null);
        assertThat(places.subList(0, 19)).isSorted().allMatch(place -> place != null && place.startsWith("25"));
        assertThat(count(report, "byMunicipality", "municipality", "25201")).isEqualTo(2);
        assertThat(count(report, "byMunicipality", "municipality", "25206")).isEqualTo(1);
        assertThat(count(report, "byMunicipality", "municipality", "25202")).isZero();
        assertThat(report.<String>getList("byMunicipality.name"))
                .contains("大津市")
                .endsWith("東京都府中市", "不明");
        assertThat(report.<Integer>getList("byMunicipality.consultations")).endsWith(1, 1);
        assertThat(report.<String>getList("sources.source")).containsExactly("intake");
    }

    @Test
    void a_consultation_that_is_told_again_counts_once() {
        var officer = officer("47");
        var consultation = received("47", "47201", "2026-05-05", ConsultationTheme.SCHOOL);
        var sequence =
                publish(consultation, consultation, received("47", "47201", "2026-05-06", ConsultationTheme.SCHOOL));

        var report = report(officer, "47", "2026-05", "2026-05", sequence);

        assertThat(report.getInt("total")).isEqualTo(2);
        assertThat(count(report, "byTheme", "theme", "SCHOOL")).isEqualTo(2);
    }

    @Test
    void an_empty_report_has_every_row() {
        var report = get(officer("46"), "46", "2026-04", "2027-03").then().statusCode(200);

        report.body("total", equalTo(0))
                .body("byMonth", hasSize(12))
                .body("byTheme", hasSize(ConsultationTheme.values().length + 1))
                .body("byMunicipality", hasSize(44))
                .body("byMunicipality.consultations", everyItem(equalTo(0)))
                .body("sources.source", contains("intake"));
    }

    @Test
    void the_labels_are_english_for_who_asks_so() {
        as(officer("45"))
                .header("Accept-Language", "en")
                .get(path("45", "2026-04", "2026-04"))
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .body("byTheme.label", hasItems("Siblings", "Unclassified"))
                .body("byMunicipality.name", hasItem("Not known"));
    }

    @Test
    void the_same_content_is_not_sent_again() {
        var officer = officer("44");
        var sequence = publish(received("44", "44201", "2026-05-05"));
        report(officer, "44", "2026-05", "2026-05", sequence);
        var tag = get(officer, "44", "2026-05", "2026-05")
                .then()
                .header("Cache-Control", containsString("private"))
                .header("Cache-Control", containsString("no-cache"))
                .header("Vary", equalTo("Accept, Accept-Language"))
                .extract()
                .header("ETag");

        as(officer)
                .header("If-None-Match", tag)
                .get(path("44", "2026-05", "2026-05"))
                .then()
                .statusCode(304)
                .header("ETag", tag);
        as(officer)
                .header("If-None-Match", tag)
                .get(path("44", "2026-04", "2026-05"))
                .then()
                .statusCode(200);
        report(officer, "44", "2026-05", "2026-05", publish(received("44", "44201", "2026-05-06")));
        as(officer)
                .header("If-None-Match", tag)
                .get(path("44", "2026-05", "2026-05"))
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)))
                .body("total", equalTo(2));
    }

    @Test
    void it_is_for_those_who_oversee_the_prefecture() {
        var center = center("43");

        problem(get(officer("42"), "43", "2026-05", "2026-05"), 403, "forbidden")
                .body("errors", nullValue());
        problem(get(staff("CONSULTANT", "43", center), "43", "2026-05", "2026-05"), 403, "forbidden");
        problem(get(staff("CENTER_MANAGER", "43", center), "43", "2026-05", "2026-05"), 403, "forbidden");
        problem(operator().get(path("43", "2026-05", "2026-05")), 403, "forbidden");
        problem(RestAssured.get(path("43", "2026-05", "2026-05")), 401, "unauthenticated");
    }

    @ParameterizedTest
    @CsvSource({
        "prefecture=25&from=2026-05&to=2026-04, wrong-order, to",
        "prefecture=25&from=2021-11&to=2026-11, period-too-long, to",
        "prefecture=25&from=2026-5&to=2026-11, malformed-month, from",
        "prefecture=25&from=2026-13&to=2026-12, malformed-month, from",
        "prefecture=25&from=2026-05-01&to=2026-12, malformed-month, from",
        "prefecture=25&from=1899-12&to=1900-01, out-of-range, from",
        "prefecture=25&from=2026-05, required, to",
        "prefecture=48&from=2026-05&to=2026-05, malformed-prefecture, prefecture",
        "from=2026-05&to=2026-05, required, prefecture",
        "prefecture=25&from=2026-05&to=2026-05&municpality=25201, unknown-parameter, municpality",
        "prefecture=25&prefecture=26&from=2026-05&to=2026-05, malformed-parameter, prefecture",
        "prefecture=25&municipality=26100&from=2026-05&to=2026-05, municipality-elsewhere, municipality",
        "prefecture=25&municipality=25999&from=2026-05&to=2026-05, unknown-municipality, municipality",
        "prefecture=25&from=2026-05&to=2026-05&asOf=2099-01-01, in-the-future, asOf",
        "prefecture=25&from=2026-05&to=2026-05&asOf=1899-12-31, out-of-range, asOf",
        "prefecture=25&from=2026-05&to=2026-05&asOf=2026-02-30, malformed-date, asOf",
    })
    void a_wrong_question_is_refused_with_the_name_of_the_parameter(String query, String slug, String parameter) {
        problem(operator().get(BASE + "/consultations?" + query), 400, slug)
                .body("errors.parameter", containsInAnyOrder(parameter))
                .body("errors.detail", everyItem(notNullValue()));
    }

    @Test
    void sixty_months_are_not_too_long() {
        get(officer("41"), "41", "2021-12", "2026-11").then().statusCode(200).body("byMonth", hasSize(60));
    }

    @Test
    void a_report_as_of_a_day_counts_what_had_been_recorded_by_its_end() {
        var officer = officer("38");
        var early = received("38", "38201", "2026-05-05", ConsultationTheme.SCHOOL);
        var late = received("38", "38202", "2026-05-06");
        // one second before the end of 10 May in Japan, and the first moment of 11 May
        Sources.publish(early.consultation(), early, "2026-05-10T14:59:59Z");
        Sources.publish(late.consultation(), late, "2026-05-10T15:00:00Z");
        var sequence =
                Sources.publish(early.consultation(), disposed(early, Disposition.LINKED), "2026-06-01T03:00:00Z");
        var period = query("38", "2026-05", "2026-05");

        var now = Sources.report(officer, period, sequence);
        var before = Sources.report(officer, period + "&asOf=2026-05-10", sequence);
        var between = Sources.report(officer, period + "&asOf=2026-05-31", sequence);
        var none = Sources.report(officer, period + "&asOf=2026-05-09", sequence);

        assertThat(now.getInt("total")).isEqualTo(2);
        assertThat(count(now, "byDisposition", "disposition", "LINKED")).isEqualTo(1);
        assertThat(count(now, "byDisposition", "disposition", "OPEN")).isEqualTo(1);
        assertThat(before.getInt("total")).isEqualTo(1);
        assertThat(before.getString("asOf")).isEqualTo("2026-05-10");
        assertThat(count(before, "byDisposition", "disposition", "OPEN")).isEqualTo(1);
        assertThat(between.getInt("total")).isEqualTo(2);
        assertThat(count(between, "byDisposition", "disposition", "LINKED")).isZero();
        assertThat(none.getInt("total")).isZero();
    }

    @Test
    void one_that_was_reopened_is_open_or_disposed_of_as_it_was_on_that_day() {
        var officer = officer("18");
        var consultation = received("18", "18201", "2026-05-05", ConsultationTheme.SCHOOL);
        var id = consultation.consultation();
        Sources.publish(id, consultation, "2026-05-05T03:00:00Z");
        Sources.publish(id, disposed(consultation, Disposition.INFORMED), "2026-05-10T03:00:00Z");
        Sources.publish(id, reopened(consultation, "2026-06-01"), "2026-06-01T03:00:00Z");
        Sources.publish(id, disposed(consultation, Disposition.LINKED), "2026-06-10T03:00:00Z");
        var sequence = Sources.publish(id, reopened(consultation, "2026-06-20"), "2026-06-20T03:00:00Z");
        var may = query("18", "2026-05", "2026-05");

        for (var then : Map.of(
                        "2026-05-09", "OPEN",
                        "2026-05-31", "INFORMED",
                        "2026-06-09", "OPEN",
                        "2026-06-19", "LINKED",
                        "2026-06-30", "OPEN")
                .entrySet()) {
            var report = Sources.report(officer, may + "&asOf=" + then.getKey(), sequence);
            assertThat(report.getInt("total")).as(then.getKey()).isEqualTo(1);
            assertThat(count(report, "byDisposition", "disposition", then.getValue()))
                    .as(then.getKey())
                    .isEqualTo(1);
            assertThat(report.getInt("reopened")).as("in May").isZero();
        }
        var june = query("18", "2026-06", "2026-06");
        assertThat(Sources.report(officer, june, sequence).getInt("total")).isZero();
        assertThat(Sources.report(officer, june, sequence).getInt("reopened"))
                .as("once, however often")
                .isEqualTo(1);
        assertThat(Sources.report(officer, june + "&asOf=2026-05-31", sequence).getInt("reopened"))
                .isZero();
    }

    @Test
    void every_disposition_has_its_row_in_the_order_of_the_form() {
        var report = report(officer("37"), "37", "2026-05", "2026-05", 0);

        assertThat(report.<String>getList("byDisposition.disposition"))
                .containsExactly(
                        "LINKED", "INFORMED", "HANDED_OVER", "REDIRECTED", "NO_RESOURCE", "WITHDRAWN", "OTHER", "OPEN");
        assertThat(report.<String>getList("byDisposition.label"))
                .startsWith("支援につながった")
                .endsWith("対応中");
    }

    @Test
    void a_municipality_reads_its_own_figures_exactly_and_no_others() {
        var sequence = publish(
                received("36", "36201", "2026-05-05", ConsultationTheme.SCHOOL),
                received("36", "36202", "2026-05-06", ConsultationTheme.SCHOOL),
                received("36", null, "2026-05-07", ConsultationTheme.SCHOOL));
        var own = query("36", "2026-05", "2026-05") + "&municipality=36201";

        for (var role : List.of("MUNICIPAL_OFFICER", "MUNICIPAL_SYSTEM")) {
            var municipal = municipal(role, "36201");
            var report = Sources.report(municipal, own, sequence);
            assertThat(report.getInt("total")).isEqualTo(1);
            assertThat(report.getString("municipality")).isEqualTo("36201");
            assertThat(report.getString("municipalityName")).isEqualTo("徳島市");
            assertThat(report.<String>getList("byMunicipality.municipality")).containsExactly("36201");
            assertThat(count(report, "byTheme", "theme", "SCHOOL")).isEqualTo(1);
            problem(get(municipal, "36", "2026-05", "2026-05"), 403, "forbidden");
            problem(as(municipal).get(path("36", "2026-05", "2026-05") + "&municipality=36202"), 403, "forbidden");
        }
        // with the check digit too
        assertThat(Sources.report(officer("36"), own + "8", sequence).getInt("total"))
                .isEqualTo(1);
        problem(as(staff("CONSULTANT", "36", center("36"))).get(BASE + own), 403, "forbidden");
    }

    @Test
    void as_CSV_it_has_the_same_figures() {
        var officer = officer("35");
        var linked = received("35", "35201", "2026-05-05", ConsultationTheme.SCHOOL, ConsultationTheme.NIGHT_CARE);
        publish(linked, received("35", "13206", "2026-06-05"), received("35", null, "2026-06-06"));
        var sequence = Sources.publish(linked.consultation(), disposed(linked, Disposition.NO_RESOURCE));
        var period = query("35", "2026-05", "2026-06");

        var json = Sources.report(officer, period, sequence);
        var csv = CsvFile.of(officer, period);

        assertThat(csv.tables()).containsExactlyInAnyOrder("対象", "概要", "市町村別", "受付月別", "相談内容別", "区切り別", "情報源");
        assertThat(csv.lines()).allMatch(line -> line.asOf().equals(json.getString("asOf")));
        assertThat(csv.value("対象", "都道府県", "名称")).isEqualTo("35 山口県");
        assertThat(csv.value("対象", "市町村", "名称")).isEqualTo("全域");
        assertThat(csv.value("対象", "対象期間", "最初")).isEqualTo("2026-05");
        assertThat(csv.value("対象", "対象期間", "最後")).isEqualTo("2026-06");
        assertThat(csv.figures("概要")).containsExactly(json.getInt("total"), json.getInt("reopened"));
        for (var table : Map.of(
                        "市町村別", "byMunicipality", "受付月別", "byMonth", "相談内容別", "byTheme", "区切り別", "byDisposition")
                .entrySet()) {
            assertThat(csv.figures(table.getKey()))
                    .as(table.getKey())
                    .isEqualTo(json.<Integer>getList(table.getValue() + ".consultations"));
        }
        assertThat(csv.rows("市町村別")).startsWith("35201 下関市").endsWith("13206 東京都府中市", "不明");
        assertThat(csv.rows("受付月別")).isEqualTo(json.<String>getList("byMonth.month"));
        assertThat(csv.rows("相談内容別")).isEqualTo(json.<String>getList("byTheme.label"));
        assertThat(csv.rows("区切り別")).isEqualTo(json.<String>getList("byDisposition.label"));
        assertThat(csv.table("相談内容別")).allMatch(line -> line.note().equals("複数計上"));
        assertThat(csv.value("情報源", "intake", "番号")).isEqualTo(json.getString("sources[0].sequence"));
        assertThat(csv.value("情報源", "intake", "記録日時")).isEqualTo(json.getString("sources[0].recordedAt"));
        assertThat(csv.value("情報源", "intake", "取込日時")).isEqualTo(json.getString("sources[0].appliedAt"));
    }

    @Test
    void CSV_has_a_name_a_language_and_a_tag_of_its_own() {
        var officer = officer("34");
        var path = path("34", "2026-05", "2026-06");
        var json = as(officer).get(path).then().statusCode(200).extract().header("ETag");

        var tag = as(officer)
                .accept("text/csv")
                .header("Accept-Language", "en")
                .get(path)
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .header("Content-Disposition", equalTo("attachment; filename=\"consultations-34-2026-05-2026-06.csv\""))
                .header("ETag", not(equalTo(json)))
                .body(containsString("By theme,Siblings,Consultations,0,May stand in several rows,"))
                .extract()
                .header("ETag");
        as(officer)
                .accept("text/csv")
                .header("Accept-Language", "en")
                .header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(304);
        as(officer).accept("text/csv;q=0.5, application/json").get(path).then().contentType(ContentType.JSON);
        problem(as(officer).accept("application/pdf").get(path), 406, "not-acceptable");
    }

    @Test
    void row_level_security_alone_keeps_other_prefectures_out() {
        var officer = officer("40");
        report(
                officer,
                "40",
                "2026-05",
                "2026-05",
                publish(received("40", "40130", "2026-05-05"), received("40", null, "2026-05-06")));

        assertThat(factsSeenBy(null)).isZero();
        assertThat(factsSeenBy(overseer("39"))).isZero();
        assertThat(factsSeenBy(overseer("40"))).isEqualTo(2);
        assertThat(factsSeenBy(new Scope.Member("x", Set.of(UUID.randomUUID()), Set.of(), Set.of("40100"))))
                .isZero();
        assertThat(factsSeenBy(new Scope.Member("x", Set.of(), Set.of(), Set.of("40130"))))
                .isEqualTo(1);
    }

    /** Publishes consultations; returns the sequence of the last one. */
    private static long publish(ConsultationReceived... consultations) {
        long sequence = 0;
        for (var consultation : consultations) {
            sequence = Sources.publish(consultation.consultation(), consultation);
        }
        return sequence;
    }

    private static ConsultationReopened reopened(ConsultationReceived consultation, String day) {
        return new ConsultationReopened(
                consultation.consultation(),
                consultation.center(),
                consultation.prefecture(),
                consultation.municipality(),
                LocalDate.parse(day),
                ReopenReason.NOT_SETTLED);
    }

    private static ConsultationDisposed disposed(ConsultationReceived consultation, Disposition disposition) {
        return new ConsultationDisposed(
                consultation.consultation(),
                consultation.center(),
                consultation.prefecture(),
                consultation.municipality(),
                consultation.receivedOn(),
                disposition,
                Set.of());
    }

    private long factsSeenBy(Scope.@Nullable Member reader) {
        return app.withTransaction(tx -> (reader == null
                                ? tx.query("SELECT 1").execute().replaceWithVoid()
                                : ScopedSession.enter(tx, reader))
                        .chain(() -> tx.query("SELECT count(*) FROM consultation_fact WHERE prefecture = '40'")
                                .execute()))
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .atMost(PATIENCE);
    }

    private static Scope.Member overseer(String prefecture) {
        return new Scope.Member("x", Set.of(), Set.of(prefecture), Set.of());
    }

    /** The report, once it has heard of an event. */
    private static JsonPath report(String officer, String prefecture, String from, String to, long sequence) {
        return Sources.report(officer, query(prefecture, from, to), sequence);
    }

    private static Response get(String subject, String prefecture, String from, String to) {
        return as(subject).accept(ContentType.JSON).get(path(prefecture, from, to));
    }

    private static String path(String prefecture, String from, String to) {
        return BASE + query(prefecture, from, to);
    }

    private static String query(String prefecture, String from, String to) {
        return "/consultations?prefecture=" + prefecture + "&from=" + from + "&to=" + to;
    }

    private static int count(JsonPath report, String table, String key, String value) {
        return report.getInt(table + ".find { it." + key + " == '" + value + "' }.consultations");
    }

    private static List<String> themesAndNone() {
        return Stream.concat(
                        Arrays.stream(ConsultationTheme.values()).map(Enum::name),
                        Stream.of(ConsultationReport.NO_THEME))
                .toList();
    }

    private static ConsultationReceived received(
            String prefecture, @Nullable String municipality, String day, ConsultationTheme... themes) {
        return new ConsultationReceived(
                UUID.randomUUID(),
                UUID.randomUUID(),
                prefecture,
                municipality,
                LocalDate.parse(day),
                Channel.TELEPHONE,
                InquirerKind.MOTHER,
                SupportScope.INDIVIDUAL,
                Continuity.NEW,
                Set.of(themes),
                false);
    }
}
