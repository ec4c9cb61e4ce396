package jp.tsunagi.reporting.trainings.read;

import static jp.tsunagi.reporting.Api.BASE;
import static jp.tsunagi.reporting.Api.as;
import static jp.tsunagi.reporting.Api.municipal;
import static jp.tsunagi.reporting.Api.officer;
import static jp.tsunagi.reporting.Api.operator;
import static jp.tsunagi.reporting.Api.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.training.Attendance;
import jp.tsunagi.contracts.training.CompletionCertified;
import jp.tsunagi.contracts.training.CourseKind;
import jp.tsunagi.contracts.training.Occupation;
import jp.tsunagi.contracts.training.TrainingHeld;
import jp.tsunagi.contracts.training.TrainingMethod;
import jp.tsunagi.contracts.training.TrainingPlanned;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.postgres.ScopedSession;
import jp.tsunagi.reporting.CsvFile;
import jp.tsunagi.reporting.Sources;
import jp.tsunagi.testing.ServiceStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Each test counts in prefectures of its own. */
@QuarkusTest
@QuarkusTestResource(
        value = ServiceStack.class,
        initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "reporting"))
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init")
class TrainingReportApiTest {
    private static final String PERIOD = "&from=2026-06&to=2026-07";

    @Inject
    Pool app;

    @Test
    void trainings_are_counted_by_the_month_of_their_last_day_and_people_by_where_they_work() {
        var officer = officer("25");
        var course = planned("25", CourseKind.COORDINATOR, "2026-07-31");
        held(
                course,
                "25",
                CourseKind.COORDINATOR,
                "2026-07-31",
                List.of(
                        new Attendance(Sector.MEDICAL, "25201", Occupation.NURSE, 12),
                        new Attendance(Sector.WELFARE, "25201", Occupation.CONSULTATION_SPECIALIST, 5),
                        new Attendance(Sector.WELFARE, "26100", Occupation.CONSULTATION_SPECIALIST, 1)));
        certified(course, "25", CourseKind.COORDINATOR, 11, "2026-08-05");
        var nobody = planned("25", CourseKind.AD_HOC, "2026-06-01");
        held(nobody, "25", CourseKind.AD_HOC, "2026-06-01", List.of());
        planned("25", CourseKind.AD_HOC, "2026-06-30");
        // too early, too late, elsewhere
        held(
                planned("25", CourseKind.SUPPORTER, "2026-05-31"),
                "25",
                CourseKind.SUPPORTER,
                "2026-05-31",
                List.of(new Attendance(Sector.HEALTH, "25201", Occupation.PUBLIC_HEALTH_NURSE, 1)));
        planned("25", CourseKind.SUPPORTER, "2026-08-01");
        planned("13", CourseKind.SUPPORTER, "2026-06-15");
        var sequence =
                Sources.publish(UUID.randomUUID(), plan(UUID.randomUUID(), "13", CourseKind.AD_HOC, "2026-06-15"));

        var report = Sources.report(officer, "/trainings?prefecture=25" + PERIOD, sequence);

        assertThat(report.getMap("total"))
                .isEqualTo(Map.of(
                        "planned", 3, "held", 2, "capacity", 80, "enrolled", 40, "attendees", 18, "certified", 11));
        assertThat(kind(report, "COORDINATOR"))
                .isEqualTo(Map.of(
                        "planned", 1, "held", 1, "capacity", 40, "enrolled", 20, "attendees", 18, "certified", 11));
        assertThat(kind(report, "AD_HOC"))
                .isEqualTo(Map.of(
                        "planned", 2, "held", 1, "capacity", 40, "enrolled", 20, "attendees", 0, "certified", 0));
        assertThat(report.<Integer>getList("bySector.attendees")).containsExactly(12, 0, 6, 0, 0);
        assertThat(report.getInt("byMunicipality.find { it.municipality == '25201' }.attendees"))
                .isEqualTo(17);
        assertThat(report.<String>getList("byMunicipality.municipality"))
                .hasSize(20)
                .endsWith("26100");
        assertThat(report.<String>getList("byMunicipality.name")).endsWith("京都府京都市");
        assertThat(report.getInt("byOccupation.find { it.occupation == 'CONSULTATION_SPECIALIST' }.attendees"))
                .isEqualTo(6);
        // as of a day before the certification, and of one before it was held
        assertThat(Sources.report(officer, "/trainings?prefecture=25" + PERIOD + "&asOf=2026-08-04", sequence)
                        .getInt("total.certified"))
                .isZero();
        assertThat(Sources.report(officer, "/trainings?prefecture=25" + PERIOD + "&asOf=2026-05-01", sequence)
                        .getMap("total"))
                .isEqualTo(
                        Map.of("planned", 3, "held", 0, "capacity", 0, "enrolled", 0, "attendees", 0, "certified", 0));
    }

    @Test
    void a_municipality_reads_of_its_own_people_and_nothing_of_the_training_as_a_whole() {
        var course = planned("24", CourseKind.COORDINATOR, "2026-07-31");
        var sequence = held(
                course,
                "24",
                CourseKind.COORDINATOR,
                "2026-07-31",
                List.of(
                        new Attendance(Sector.MEDICAL, "24201", Occupation.NURSE, 12),
                        new Attendance(Sector.WELFARE, "24201", Occupation.NURSE, 2),
                        new Attendance(Sector.WELFARE, "24202", Occupation.CARE_WORKER, 5)));
        var query = "/trainings?prefecture=24" + PERIOD;
        var municipal = municipal("MUNICIPAL_OFFICER", "24201");

        var report = Sources.report(municipal, query + "&municipality=24201", sequence);

        var own = report.<String, @Nullable Object>getMap("total");
        assertThat(own).containsEntry("held", 1).containsEntry("attendees", 14);
        assertThat(own).containsEntry("planned", null).containsEntry("capacity", null);
        assertThat(own).containsEntry("enrolled", null).containsEntry("certified", null);
        assertThat(report.<String>getList("byMunicipality.municipality")).containsExactly("24201");
        assertThat(report.<Integer>getList("bySector.attendees")).containsExactly(12, 0, 2, 0, 0);
        assertThat(Sources.report(officer("24"), query + "&municipality=24201", sequence)
                        .getMap("total"))
                .isEqualTo(own);
        problem(as(municipal).get(BASE + query), 403, "forbidden");
        problem(as(municipal).get(BASE + query + "&municipality=24202"), 403, "forbidden");
        problem(operator().get(BASE + query), 403, "forbidden");
        var where = "training = '" + course + "'";
        assertThat(seenBy("training_fact", where, overseer("24"))).isEqualTo(1);
        assertThat(seenBy("training_fact", where, overseer("23"))).isZero();
        assertThat(seenBy("training_fact", where, municipality("24201"))).isZero();
        assertThat(seenBy("training_attendance", where, overseer("24"))).isEqualTo(3);
        assertThat(seenBy("training_attendance", where, municipality("24201"))).isEqualTo(2);
        assertThat(seenBy("training_attendance", where, municipality("24203"))).isZero();
    }

    @Test
    void as_CSV_it_has_the_same_figures() {
        var officer = officer("23");
        var course = planned("23", CourseKind.SUPPORTER, "2026-07-31");
        held(
                course,
                "23",
                CourseKind.SUPPORTER,
                "2026-07-31",
                List.of(new Attendance(Sector.EDUCATION, "23201", Occupation.TEACHER, 7)));
        var sequence = certified(course, "23", CourseKind.SUPPORTER, 6, "2026-08-05");
        var query = "/trainings?prefecture=23" + PERIOD;
        var columns = Map.of(
                "計画",
                "planned",
                "実施",
                "held",
                "定員",
                "capacity",
                "申込",
                "enrolled",
                "受講",
                "attendees",
                "修了",
                "certified");

        var json = Sources.report(officer, query, sequence);
        var csv = CsvFile.of(officer, query);

        assertThat(csv.tables()).containsExactlyInAnyOrder("対象", "概要", "研修区分別", "分野別", "市町村別", "職種別", "情報源");
        assertThat(csv.table("概要")).hasSize(columns.size());
        columns.forEach((column, field) -> {
            assertThat(csv.value("概要", "計", column)).as(column).isEqualTo(json.getString("total." + field));
            assertThat(csv.table("研修区分別").stream()
                            .filter(line -> line.column().equals(column))
                            .map(line -> Integer.valueOf(line.value()))
                            .toList())
                    .as(column)
                    .isEqualTo(json.<Integer>getList("byKind.counts." + field));
        });
        assertThat(csv.figures("分野別")).isEqualTo(json.<Integer>getList("bySector.attendees"));
        assertThat(csv.figures("市町村別")).isEqualTo(json.<Integer>getList("byMunicipality.attendees"));
        assertThat(csv.figures("職種別")).isEqualTo(json.<Integer>getList("byOccupation.attendees"));
        assertThat(csv.value("研修区分別", "医療的ケア児等支援者養成研修", "修了")).isEqualTo("6");
        // what does not apply is empty, not 0
        assertThat(CsvFile.of(officer, query + "&municipality=23201").value("概要", "計", "定員"))
                .isEmpty();
    }

    private static UUID planned(String prefecture, CourseKind kind, String lastDay) {
        var training = UUID.randomUUID();
        Sources.publish(training, plan(training, prefecture, kind, lastDay), "2026-04-10T00:00:00Z");
        return training;
    }

    private static TrainingPlanned plan(UUID training, String prefecture, CourseKind kind, String lastDay) {
        var last = LocalDate.parse(lastDay);
        return new TrainingPlanned(
                training, prefecture, kind, 2026, last.minusDays(1), last, 2, 40, TrainingMethod.MIXED, false);
    }

    private static long held(
            UUID training, String prefecture, CourseKind kind, String day, List<Attendance> attendance) {
        return Sources.publish(
                training,
                new TrainingHeld(training, prefecture, kind, 2026, LocalDate.parse(day), 40, 20, attendance),
                day + "T09:00:00Z");
    }

    private static long certified(UUID training, String prefecture, CourseKind kind, int completions, String day) {
        return Sources.publish(
                training,
                new CompletionCertified(training, prefecture, kind, LocalDate.parse(day), completions),
                day + "T01:00:00Z");
    }

    private static Map<String, Integer> kind(JsonPath report, String kind) {
        return report.getMap("byKind.find { it.kind == '" + kind + "' }.counts");
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
}
