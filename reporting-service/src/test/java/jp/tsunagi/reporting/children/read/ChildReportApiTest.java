package jp.tsunagi.reporting.children.read;

import static jp.tsunagi.reporting.Api.BASE;
import static jp.tsunagi.reporting.Api.as;
import static jp.tsunagi.reporting.Api.center;
import static jp.tsunagi.reporting.Api.municipal;
import static jp.tsunagi.reporting.Api.officer;
import static jp.tsunagi.reporting.Api.operator;
import static jp.tsunagi.reporting.Api.problem;
import static jp.tsunagi.reporting.Api.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.intake.CareItem;
import jp.tsunagi.contracts.intake.ChildFactsRecorded;
import jp.tsunagi.contracts.intake.ChildrenMerged;
import jp.tsunagi.contracts.intake.ChildrenUnmerged;
import jp.tsunagi.contracts.intake.LifeStage;
import jp.tsunagi.contracts.intake.LivingPlace;
import jp.tsunagi.contracts.intake.ScoreBand;
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

/** Each test counts in prefectures of its own. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceStack.class,
        initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "reporting"))
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init")
class ChildReportApiTest {
    private static final String APRIL = "2026-04-01";

    @Inject
    Pool app;

    @Test
    void a_child_counts_once_at_the_facts_that_hold_on_the_day() {
        var officer = officer("25");
        var center = center("25");
        var child = UUID.randomUUID();
        Sources.publish(child, facts(child, center, "25201", APRIL), "2026-04-02T00:00:00Z");
        Sources.publish(child, assessed(child, center, "25201", "2026-05-01"), "2026-05-02T00:00:00Z");
        var other = UUID.randomUUID();
        var unknown = UUID.randomUUID();
        Sources.publish(other, facts(other, center, "25206", APRIL), "2026-04-02T00:00:00Z");
        var sequence = Sources.publish(unknown, facts(unknown, center, null, APRIL), "2026-04-02T00:00:00Z");

        var report = Sources.report(officer, "/children?prefecture=25&on=2026-06-01", sequence);

        assertThat(report.getInt("total")).isEqualTo(3);
        assertThat(report.getInt("ventilator")).isEqualTo(1);
        assertThat(report.getInt("severe")).isEqualTo(1);
        assertThat(report.getInt("careEnded")).isZero();
        assertThat(in(report, "byMunicipality", "municipality", "25201")).isEqualTo(1);
        assertThat(in(report, "byMunicipality", "municipality", "25206")).isEqualTo(1);
        assertThat(report.<@Nullable String>getList("byMunicipality.municipality"))
                .hasSize(20)
                .endsWith((String) null);
        assertThat(report.<Integer>getList("byMunicipality.children")).endsWith(1);
        assertThat(report.<String>getList("byAgeBand.ageBand"))
                .containsExactly(
                        "AGE_0",
                        "AGE_1_TO_2",
                        "AGE_3_TO_5",
                        "AGE_6_TO_11",
                        "AGE_12_TO_14",
                        "AGE_15_TO_17",
                        "AGE_18_AND_OVER",
                        "UNKNOWN");
        assertThat(in(report, "byAgeBand", "ageBand", "AGE_6_TO_11")).isEqualTo(1);
        assertThat(in(report, "byAgeBand", "ageBand", "UNKNOWN")).isEqualTo(2);
        assertThat(report.<String>getList("byLifeStage.lifeStage"))
                .containsExactly(
                        "PRESCHOOL",
                        "PRIMARY",
                        "LOWER_SECONDARY",
                        "UPPER_SECONDARY",
                        "NOT_ENROLLED",
                        "POST_CHILD",
                        "UNKNOWN");
        assertThat(in(report, "byLifeStage", "lifeStage", "PRIMARY")).isEqualTo(1);
        assertThat(in(report, "byLifeStage", "lifeStage", "UNKNOWN")).isEqualTo(2);
        assertThat(in(report, "byCareItem", "careItem", "VENTILATOR")).isEqualTo(1);
        assertThat(in(report, "byCareItem", "careItem", "SUCTION")).isEqualTo(1);
        assertThat(in(report, "byCareItem", "careItem", "NONE")).isEqualTo(2);
        assertThat(report.<String>getList("byCareItem.careItem")).endsWith("OUTSIDE_SCORE", "NONE");
        assertThat(in(report, "byScoreBand", "scoreBand", "FROM_16")).isEqualTo(1);
        assertThat(in(report, "byScoreBand", "scoreBand", "NONE")).isEqualTo(2);
        assertThat(in(report, "byLivingPlace", "livingPlace", "HOME")).isEqualTo(3);
        // before the assessment the same child is there, not assessed
        var earlier = Sources.report(officer, "/children?prefecture=25&on=2026-04-30", sequence);
        assertThat(earlier.getInt("total")).isEqualTo(3);
        assertThat(earlier.getInt("ventilator")).isZero();
        assertThat(in(earlier, "byScoreBand", "scoreBand", "NONE")).isEqualTo(3);
        // and before the first day of what is known there is nobody
        assertThat(Sources.report(officer, "/children?prefecture=25&on=2026-03-31", sequence)
                        .getInt("total"))
                .isZero();
    }

    @Test
    void a_child_that_moved_counts_in_the_new_place_from_the_day_of_moving() {
        var shiga = officer("24");
        var kyoto = officer("26");
        var child = UUID.randomUUID();
        var center = center("24");
        Sources.publish(child, facts(child, center, "24201", APRIL), "2026-04-02T00:00:00Z");
        var sequence = Sources.publish(child, facts(child, center, "26100", "2026-06-01"), "2026-06-05T00:00:00Z");

        assertThat(total(shiga, "24", "on=2026-05-31", sequence)).isEqualTo(1);
        assertThat(total(kyoto, "26", "on=2026-05-31", sequence)).isZero();
        assertThat(total(shiga, "24", "on=2026-06-01", sequence)).isZero();
        assertThat(total(kyoto, "26", "on=2026-06-01", sequence)).isEqualTo(1);
        // as of a day on which nobody had heard of it
        assertThat(total(shiga, "24", "on=2026-06-02&asOf=2026-06-04", sequence))
                .isEqualTo(1);
        assertThat(total(kyoto, "26", "on=2026-06-02&asOf=2026-06-04", sequence))
                .isZero();
        // the municipality it left is not told where it went, and counts it no more
        var left = municipal("MUNICIPAL_OFFICER", "24201");
        assertThat(total(left, "24", "municipality=24201&on=2026-05-31", sequence))
                .isEqualTo(1);
        assertThat(total(left, "24", "municipality=24201&on=2026-06-01", sequence))
                .isZero();
    }

    @Test
    void as_of_a_day_before_a_correction_the_old_figure_stands() {
        var officer = officer("23");
        var child = UUID.randomUUID();
        var center = center("23");
        Sources.publish(child, facts(child, center, "23201", APRIL), "2026-04-02T00:00:00Z");
        var sequence = Sources.publish(child, facts(child, center, "23202", APRIL), "2026-07-01T00:00:00Z");

        var before = Sources.report(officer, "/children?prefecture=23&on=2026-05-01&asOf=2026-06-30", sequence);
        var after = Sources.report(officer, "/children?prefecture=23&on=2026-05-01&asOf=2026-07-01", sequence);

        assertThat(in(before, "byMunicipality", "municipality", "23201")).isEqualTo(1);
        assertThat(in(before, "byMunicipality", "municipality", "23202")).isZero();
        assertThat(in(after, "byMunicipality", "municipality", "23201")).isZero();
        assertThat(in(after, "byMunicipality", "municipality", "23202")).isEqualTo(1);
        assertThat(before.getInt("total")).isEqualTo(1);
        assertThat(after.getInt("total")).isEqualTo(1);
    }

    @Test
    void two_records_of_one_child_count_once_as_of_the_merge_on_whatever_day_and_twice_before_it_and_once_taken_back() {
        var officer = officer("39");
        var center = center("39");
        var gone = UUID.randomUUID();
        var survivor = UUID.randomUUID();
        Sources.publish(gone, facts(gone, center, "39201", APRIL), "2026-04-02T00:00:00Z");
        Sources.publish(survivor, assessed(survivor, center, "39202", APRIL), "2026-04-02T00:00:00Z");
        Sources.publish(center, merged(gone, APRIL, survivor, APRIL), "2026-07-01T00:00:00Z");
        var sequence = Sources.publish(
                center, new ChildrenUnmerged(gone, survivor, LocalDate.parse("2026-08-01")), "2026-08-01T00:00:00Z");

        for (var on : List.of("2026-04-01", "2026-06-30")) {
            assertThat(total(officer, "39", "asOf=2026-06-30&on=" + on, sequence))
                    .isEqualTo(2);
        }
        for (var on : List.of("2026-04-01", "2026-06-30", "2026-07-01")) {
            var query = "/children?prefecture=39&asOf=2026-07-31&on=" + on;
            var report = Sources.report(officer, query, sequence);
            assertThat(report.getInt("total")).isEqualTo(1);
            assertThat(report.getInt("ventilator")).as("the survivor counts").isEqualTo(1);
            assertThat(in(report, "byMunicipality", "municipality", "39202")).isEqualTo(1);
        }
        assertThat(total(officer, "39", "asOf=2026-08-01&on=2026-07-01", sequence))
                .isEqualTo(2);
    }

    @Test
    void on_days_on_which_the_survivor_says_nothing_yet_the_other_record_counts_wherever_it_lived() {
        var officer = officer("30");
        var center = center("30");
        var gone = UUID.randomUUID();
        var survivor = UUID.randomUUID();
        Sources.publish(gone, facts(gone, center, "30201", APRIL), "2026-04-02T00:00:00Z");
        Sources.publish(survivor, facts(survivor, center, "30202", "2026-06-01"), "2026-06-02T00:00:00Z");
        var sequence = Sources.publish(center, merged(gone, APRIL, survivor, "2026-06-01"), "2026-07-01T00:00:00Z");
        var first = municipal("MUNICIPAL_OFFICER", "30201");
        var second = municipal("MUNICIPAL_OFFICER", "30202");

        assertThat(total(officer, "30", "on=2026-05-31", sequence)).isEqualTo(1);
        assertThat(total(officer, "30", "on=2026-06-01", sequence)).isEqualTo(1);
        // neither municipality sees the other's record, and together they count one child
        assertThat(total(first, "30", "municipality=30201&on=2026-05-31", sequence))
                .isEqualTo(1);
        assertThat(total(second, "30", "municipality=30202&on=2026-05-31", sequence))
                .isZero();
        assertThat(total(first, "30", "municipality=30201&on=2026-06-01", sequence))
                .isZero();
        assertThat(total(second, "30", "municipality=30202&on=2026-06-01", sequence))
                .isEqualTo(1);
    }

    @Test
    void of_several_records_that_went_into_one_a_single_one_counts_until_the_survivor_does() {
        var officer = officer("29");
        var center = center("29");
        var late = UUID.randomUUID();
        var early = UUID.randomUUID();
        var survivor = UUID.randomUUID();
        Sources.publish(early, facts(early, center, "29201", APRIL), "2026-04-02T00:00:00Z");
        Sources.publish(late, facts(late, center, "29201", "2026-05-01"), "2026-05-02T00:00:00Z");
        Sources.publish(survivor, facts(survivor, center, "29201", "2026-06-01"), "2026-06-02T00:00:00Z");
        Sources.publish(center, merged(late, "2026-05-01", survivor, "2026-06-01"), "2026-07-01T00:00:00Z");
        Sources.publish(center, merged(early, APRIL, survivor, "2026-06-01"), "2026-07-02T00:00:00Z");
        var sequence = Sources.publish(
                center, new ChildrenUnmerged(early, survivor, LocalDate.parse("2026-08-01")), "2026-08-01T00:00:00Z");

        for (var on : List.of("2026-04-01", "2026-05-01", "2026-06-01", "2026-07-01")) {
            assertThat(total(officer, "29", "asOf=2026-07-31&on=" + on, sequence))
                    .as(on)
                    .isEqualTo(1);
        }
        // once the earliest is a child of its own again, there are two, and each day counts both
        assertThat(total(officer, "29", "asOf=2026-08-01&on=2026-04-01", sequence))
                .isEqualTo(1);
        assertThat(total(officer, "29", "asOf=2026-08-01&on=2026-05-01", sequence))
                .isEqualTo(2);
        assertThat(total(officer, "29", "asOf=2026-08-01&on=2026-06-01", sequence))
                .isEqualTo(2);
    }

    /** Seeded, so that a failure can be looked at again. */
    @Test
    void whatever_is_merged_and_taken_back_each_group_of_records_counts_once_from_the_day_on_which_one_is_known() {
        record Child(UUID id, LocalDate knownFrom) {}
        var officer = officer("28");
        var center = center("28");
        var random = new Random(19);
        var children = new ArrayList<Child>();
        for (int i = 0; i < 6; i++) {
            var child = new Child(UUID.randomUUID(), LocalDate.parse(APRIL).plusDays(random.nextInt(5)));
            children.add(child);
            Sources.publish(
                    child.id(),
                    facts(child.id(), center, "28201", child.knownFrom().toString()),
                    "2026-06-30T00:00:00Z");
        }
        var asOf = LocalDate.parse("2026-07-01");
        var went = new HashMap<Child, Child>();
        for (int step = 0; step < 12; step++, asOf = asOf.plusDays(1)) {
            var child = children.get(random.nextInt(6));
            var other = children.get(random.nextInt(6));
            long sequence = 0;
            var survivor = went.remove(child);
            if (survivor != null) {
                sequence = Sources.publish(
                        center, new ChildrenUnmerged(child.id(), survivor.id(), asOf), asOf + "T00:00:00Z");
            } else if (!child.equals(other) && !went.containsKey(other) && !went.containsValue(child)) {
                went.put(child, other);
                sequence = Sources.publish(
                        center,
                        new ChildrenMerged(child.id(), child.knownFrom(), other.id(), other.knownFrom(), asOf),
                        asOf + "T00:00:00Z");
            }
            for (int day = -1; day < 6; day++) {
                var on = LocalDate.parse(APRIL).plusDays(day);
                var known = children.stream()
                        .filter(record -> !record.knownFrom().isAfter(on))
                        .map(record -> went.getOrDefault(record, record))
                        .distinct()
                        .count();
                assertThat(total(officer, "28", "asOf=" + asOf + "&on=" + on, sequence))
                        .as("step %d, on %s", step, on)
                        .isEqualTo((int) known);
            }
        }
        assertThat(went).isNotEmpty();
    }

    @Test
    void a_child_whose_care_has_ended_stands_in_a_row_of_its_own() {
        var officer = officer("22");
        var child = UUID.randomUUID();
        var center = center("22");
        Sources.publish(child, facts(child, center, "22203", APRIL), "2026-04-02T00:00:00Z");
        var sequence = Sources.publish(
                child,
                new ChildFactsRecorded(
                        child,
                        center,
                        "22203",
                        LocalDate.parse("2026-06-01"),
                        null,
                        null,
                        Set.of(CareItem.VENTILATOR),
                        ScoreBand.NONE,
                        true,
                        true,
                        null,
                        LivingPlace.HOME,
                        LocalDate.parse("2026-06-01"),
                        null),
                "2026-06-02T00:00:00Z");

        var before = Sources.report(officer, "/children?prefecture=22&on=2026-05-31", sequence);
        var after = Sources.report(officer, "/children?prefecture=22&on=2026-06-01", sequence);

        assertThat(before.getInt("total")).isEqualTo(1);
        assertThat(before.getInt("careEnded")).isZero();
        assertThat(after.getInt("total")).isZero();
        assertThat(after.getInt("careEnded")).isEqualTo(1);
        assertThat(after.getInt("ventilator")).isZero();
        assertThat(in(after, "byMunicipality", "municipality", "22203")).isZero();
    }

    @Test
    void without_a_day_it_is_that_of_the_record() {
        var report = Sources.report(officer("21"), "/children?prefecture=21&asOf=2026-06-30", 0);

        assertThat(report.getString("on")).isEqualTo("2026-06-30");
        assertThat(report.getString("asOf")).isEqualTo("2026-06-30");
        assertThat(report.getInt("total")).isZero();
    }

    @Test
    void it_is_for_those_who_oversee_the_prefecture_and_for_its_municipalities_alone() {
        var path = BASE + "/children?prefecture=20";
        problem(as(officer("19")).get(path), 403, "forbidden");
        problem(as(municipal("MUNICIPAL_OFFICER", "20201")).get(path), 403, "forbidden");
        problem(as(municipal("MUNICIPAL_OFFICER", "20201")).get(path + "&municipality=20202"), 403, "forbidden");
        problem(as(staff("CENTER_MANAGER", "20", center("20"))).get(path), 403, "forbidden");
        problem(operator().get(path), 403, "forbidden");
        as(municipal("MUNICIPAL_SYSTEM", "20201"))
                .get(path + "&municipality=20201")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "prefecture=25&on=2099-01-01, in-the-future, on",
        "prefecture=25&on=1899-12-31, out-of-range, on",
        "prefecture=25&on=yesterday, malformed-date, on",
        "prefecture=25&from=2026-05, unknown-parameter, from",
        "on=2026-05-01, required, prefecture",
    })
    void a_wrong_question_is_refused_with_the_name_of_the_parameter(String query, String slug, String parameter) {
        problem(operator().get(BASE + "/children?" + query), 400, slug)
                .body("errors.parameter", containsInAnyOrder(parameter));
    }

    @Test
    void as_CSV_it_has_the_same_figures() {
        var officer = officer("18");
        var center = center("18");
        var child = UUID.randomUUID();
        var unknown = UUID.randomUUID();
        Sources.publish(unknown, facts(unknown, center, null, APRIL), "2026-04-02T00:00:00Z");
        var sequence = Sources.publish(child, assessed(child, center, "18201", APRIL), "2026-04-02T00:00:00Z");
        var query = "/children?prefecture=18&on=2026-06-01";

        var json = Sources.report(officer, query, sequence);
        var csv = CsvFile.of(officer, query);

        assertThat(csv.tables())
                .containsExactlyInAnyOrder("対象", "概要", "市町村別", "年齢別", "段階別", "医療的ケア別", "スコア別", "在宅・入院・入所別", "情報源");
        assertThat(csv.value("対象", "対象期間", "最初")).isEqualTo("2026-06-01");
        assertThat(csv.value("概要", "計", "実人数")).isEqualTo("2").isEqualTo(json.getString("total"));
        assertThat(csv.value("概要", "ケア終了", "実人数")).isEqualTo(json.getString("careEnded"));
        assertThat(csv.value("概要", "うち人工呼吸器", "実人数")).isEqualTo("1").isEqualTo(json.getString("ventilator"));
        assertThat(csv.value("概要", "うち重症心身障害", "実人数")).isEqualTo("1").isEqualTo(json.getString("severe"));
        for (var table : Map.of(
                        "市町村別", "byMunicipality",
                        "年齢別", "byAgeBand",
                        "段階別", "byLifeStage",
                        "医療的ケア別", "byCareItem",
                        "スコア別", "byScoreBand",
                        "在宅・入院・入所別", "byLivingPlace")
                .entrySet()) {
            assertThat(csv.figures(table.getKey()))
                    .as(table.getKey())
                    .isEqualTo(json.<Integer>getList(table.getValue() + ".children"))
                    .anyMatch(figure -> figure > 0);
        }
        assertThat(csv.rows("医療的ケア別")).isEqualTo(json.<String>getList("byCareItem.label"));
        assertThat(csv.rows("スコア別")).isEqualTo(json.<String>getList("byScoreBand.label"));
        assertThat(csv.value("市町村別", "18201 福井市", "実人数")).isEqualTo("1");
        assertThat(csv.value("市町村別", "不明", "実人数")).isEqualTo("1");
    }

    @Test
    void row_level_security_alone_keeps_other_prefectures_and_municipalities_out() {
        var officer = officer("17");
        var center = center("17");
        var known = UUID.randomUUID();
        var unknown = UUID.randomUUID();
        Sources.publish(known, facts(known, center, "17201", APRIL), "2026-04-02T00:00:00Z");
        var sequence = Sources.publish(unknown, facts(unknown, center, null, APRIL), "2026-04-02T00:00:00Z");
        assertThat(total(officer, "17", "on=2026-06-01", sequence)).isEqualTo(2);
        var where = "child IN ('%s', '%s')".formatted(known, unknown);

        assertThat(seenBy("child_fact", where, overseer("17"))).isEqualTo(2);
        assertThat(seenBy("child_fact", where, overseer("16"))).isZero();
        assertThat(seenBy("child_fact", where, municipality("17201"))).isEqualTo(1);
        assertThat(seenBy("child_fact", where, municipality("17202"))).isZero();
        assertThat(seenBy("child_fact", where, new Scope.Member("x", Set.of(center), Set.of(), Set.of())))
                .isZero();
    }

    private long seenBy(String table, String where, Scope.Member reader) {
        return app.withTransaction(tx -> ScopedSession.enter(tx, reader)
                        .chain(() -> tx.query("SELECT count(*) FROM " + table + " WHERE " + where)
                                .execute()))
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    private static Scope.Member overseer(String prefecture) {
        return new Scope.Member("x", Set.of(), Set.of(prefecture), Set.of());
    }

    private static Scope.Member municipality(String municipality) {
        return new Scope.Member("x", Set.of(), Set.of(), Set.of(municipality));
    }

    private static int total(String reader, String prefecture, String query, long sequence) {
        return Sources.report(reader, "/children?prefecture=" + prefecture + "&" + query, sequence)
                .getInt("total");
    }

    private static int in(JsonPath report, String table, String key, String value) {
        return report.getInt(table + ".find { it." + key + " == '" + value + "' }.children");
    }

    private static ChildrenMerged merged(UUID child, String knownFrom, UUID survivor, String survivorKnownFrom) {
        return new ChildrenMerged(
                child,
                LocalDate.parse(knownFrom),
                survivor,
                LocalDate.parse(survivorKnownFrom),
                LocalDate.parse("2026-07-01"));
    }

    private static ChildFactsRecorded facts(UUID child, UUID center, @Nullable String municipality, String from) {
        return new ChildFactsRecorded(
                child,
                center,
                municipality,
                LocalDate.parse(from),
                null,
                null,
                Set.of(),
                ScoreBand.NONE,
                false,
                false,
                null,
                LivingPlace.HOME,
                null,
                null);
    }

    private static ChildFactsRecorded assessed(UUID child, UUID center, String municipality, String from) {
        return new ChildFactsRecorded(
                child,
                center,
                municipality,
                LocalDate.parse(from),
                YearMonth.of(2018, 10),
                LifeStage.PRIMARY,
                Set.of(CareItem.VENTILATOR, CareItem.SUCTION),
                ScoreBand.FROM_16,
                true,
                true,
                false,
                LivingPlace.HOME,
                null,
                "2021-04-01");
    }
}
