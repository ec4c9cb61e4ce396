package jp.tsunagi.demo.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import jp.tsunagi.contracts.intake.LifeStage;
import jp.tsunagi.demo.plan.DemoPlan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each figure below was counted by hand from {@link MiniPlan}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ManifestTest {
    private static final Coverage SHIGA = new Coverage("25", null);
    private static final Coverage OTSU = new Coverage("25", "25201");

    @Test
    void consultations_are_counted_by_place_month_theme_and_ending() {
        assertThat(positive(ReportKind.CONSULTATIONS, SHIGA))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        cell("summary", "total", "", 4),
                        cell("byMunicipality", "25201", "consultations", 2),
                        cell("byMunicipality", "25206", "consultations", 1),
                        cell("byMunicipality", "UNKNOWN", "consultations", 1),
                        cell("byMonth", "2025-11", "consultations", 1),
                        cell("byMonth", "2025-12", "consultations", 1),
                        cell("byMonth", "2026-02", "consultations", 2),
                        cell("byTheme", "SCHOOL", "consultations", 2),
                        cell("byTheme", "SIBLINGS", "consultations", 1),
                        cell("byTheme", "OTHER", "consultations", 1),
                        cell("byTheme", "NONE", "consultations", 1),
                        cell("byDisposition", "INFORMED", "consultations", 1),
                        cell("byDisposition", "LINKED", "consultations", 1),
                        cell("byDisposition", "OPEN", "consultations", 2)));
        assertThat(figures(ReportKind.CONSULTATIONS, SHIGA))
                .containsEntry(new Cell("byMonth", "2026-01", "consultations"), 0L)
                .containsEntry(new Cell("byMunicipality", "25443", "consultations"), 0L)
                .containsEntry(new Cell("summary", "reopened", ""), 0L)
                .hasSize(2 + 20 + 4 + 18 + 8);
    }

    @Test
    void children_are_counted_where_they_live_at_last_and_those_whose_care_ended_apart() {
        assertThat(positive(ReportKind.CHILDREN, SHIGA))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        cell("summary", "total", "", 3),
                        cell("summary", "careEnded", "", 1),
                        cell("summary", "ventilator", "", 1),
                        cell("summary", "severe", "", 1),
                        cell("byMunicipality", "25201", "children", 2),
                        cell("byMunicipality", "25206", "children", 1),
                        cell("byAgeBand", "AGE_0", "children", 1),
                        cell("byAgeBand", "AGE_6_TO_11", "children", 1),
                        cell("byAgeBand", "AGE_15_TO_17", "children", 1),
                        cell("byLifeStage", "PRESCHOOL", "children", 2),
                        cell("byLifeStage", "NOT_ENROLLED", "children", 1),
                        cell("byCareItem", "VENTILATOR", "children", 1),
                        cell("byCareItem", "TRACHEOSTOMY", "children", 1),
                        cell("byCareItem", "SUCTION", "children", 1),
                        cell("byCareItem", "BOWEL_MANAGEMENT", "children", 1),
                        cell("byCareItem", "OUTSIDE_SCORE", "children", 1),
                        cell("byCareItem", "NONE", "children", 1),
                        cell("byScoreBand", "ZERO", "children", 1),
                        cell("byScoreBand", "FROM_1", "children", 1),
                        cell("byScoreBand", "FROM_16", "children", 1),
                        cell("byLivingPlace", "HOSPITAL", "children", 1),
                        cell("byLivingPlace", "HOME", "children", 2)));
        assertThat(positive(ReportKind.CHILDREN, OTSU))
                .containsEntry(new Cell("summary", "total", ""), 2L)
                .containsEntry(new Cell("summary", "careEnded", ""), 1L)
                .doesNotContainKey(new Cell("byMunicipality", "25206", "children"));
    }

    @Test
    void cases_offers_and_follow_ups_are_counted_by_how_they_stand() {
        assertThat(positive(ReportKind.COORDINATION, SHIGA))
                .containsAllEntriesOf(Map.ofEntries(
                        cell("summary", "total", "cases.opened", 3),
                        cell("summary", "total", "cases.open", 2),
                        cell("summary", "total", "cases.closed", 1),
                        cell("summary", "total", "handoffs.offered", 4),
                        cell("summary", "total", "handoffs.pending", 1),
                        cell("summary", "total", "handoffs.accepted", 2),
                        cell("summary", "total", "handoffs.declined", 1),
                        cell("summary", "total", "followUps.scheduled", 5),
                        cell("summary", "total", "followUps.due", 3),
                        cell("summary", "total", "followUps.onTime", 1),
                        cell("summary", "total", "followUps.late", 1),
                        cell("summary", "total", "followUps.overdue", 1),
                        cell("summary", "total", "followUps.upcoming", 1),
                        cell("summary", "total", "followUps.ended", 1),
                        cell("declineReasons", "NO_RESOURCE", "handoffs", 1),
                        cell("outcomes", "STABLE", "followUps", 2),
                        cell("carerWork", "RETURNED", "followUps", 1),
                        cell("carerWork", "NOT_ASKED", "followUps", 1),
                        cell("byMunicipality", "25201", "cases.closed", 1),
                        cell("byMunicipality", "25206", "cases.open", 2),
                        cell("byMunicipality", "25206", "followUps.overdue", 1)));
        assertThat(figures(ReportKind.COORDINATION, OTSU))
                .containsEntry(new Cell("summary", "total", "handoffs.offered"), 1L)
                .containsEntry(new Cell("declineReasons", "NO_RESOURCE", "handoffs"), 0L);
    }

    @Test
    void trainings_are_counted_by_kind_and_who_came() {
        assertThat(positive(ReportKind.TRAININGS, SHIGA))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        cell("summary", "total", "total.planned", 2),
                        cell("summary", "total", "total.held", 1),
                        cell("summary", "total", "total.capacity", 20),
                        cell("summary", "total", "total.enrolled", 3),
                        cell("summary", "total", "total.attendees", 2),
                        cell("summary", "total", "total.certified", 1),
                        cell("byKind", "SUPPORTER", "counts.planned", 1),
                        cell("byKind", "SUPPORTER", "counts.held", 1),
                        cell("byKind", "SUPPORTER", "counts.capacity", 20),
                        cell("byKind", "SUPPORTER", "counts.enrolled", 3),
                        cell("byKind", "SUPPORTER", "counts.attendees", 2),
                        cell("byKind", "SUPPORTER", "counts.certified", 1),
                        cell("byKind", "COORDINATOR", "counts.planned", 1),
                        cell("bySector", "MEDICAL", "attendees", 2),
                        cell("byMunicipality", "25201", "attendees", 1),
                        cell("byMunicipality", "25206", "attendees", 1),
                        cell("byOccupation", "NURSE", "attendees", 2)));
        assertThat(figures(ReportKind.TRAININGS, OTSU))
                .containsEntry(new Cell("summary", "total", "total.planned"), null)
                .containsEntry(new Cell("summary", "total", "total.held"), 1L)
                .containsEntry(new Cell("summary", "total", "total.attendees"), 1L)
                .containsEntry(new Cell("bySector", "EDUCATION", "attendees"), 0L);
    }

    @Test
    void every_figure_has_a_place_of_its_own_in_json_and_in_csv() {
        var plan = DemoPlan.of(DemoPlan.SEED, LocalDate.of(2026, 11, 23));
        for (var kind : ReportKind.values()) {
            var figures = Manifest.of(kind, plan, SHIGA);
            assertThat(figures.stream().map(Figure::inJson)).doesNotHaveDuplicates();
            assertThat(figures.stream().map(Figure::inCsv)).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2020-04-01, 2026-03-31, PRESCHOOL",
        "2020-04-01, 2026-04-01, PRIMARY",
        "2020-04-02, 2026-04-01, PRESCHOOL",
        "2020-04-02, 2027-04-01, PRIMARY",
        "2014-04-02, 2027-03-31, PRIMARY",
        "2014-04-02, 2027-04-01, LOWER_SECONDARY",
        "2011-04-02, 2027-03-31, LOWER_SECONDARY"
    })
    void school_years_begin_in_april_and_1_april_belongs_to_the_year_before(
            LocalDate birth, LocalDate day, LifeStage stage) {
        assertThat(ChildAge.stage(birth, day, false)).isEqualTo(stage);
    }

    static Stream<Arguments> after_compulsory_school() {
        return Stream.of(
                arguments("2008-09-10", "2026-09-08", false, LifeStage.NOT_ENROLLED),
                arguments("2008-09-10", "2026-09-09", false, LifeStage.POST_CHILD),
                arguments("2008-09-10", "2026-09-09", true, LifeStage.UPPER_SECONDARY));
    }

    @ParameterizedTest
    @MethodSource("after_compulsory_school")
    void eighteen_is_reached_the_day_before_the_birthday(
            LocalDate birth, LocalDate day, boolean enrolled, LifeStage stage) {
        assertThat(ChildAge.stage(birth, day, enrolled)).isEqualTo(stage);
    }

    private static Map.Entry<Cell, Long> cell(String table, String row, String column, long value) {
        return Map.entry(new Cell(table, row, column), value);
    }

    private static Map<Cell, @Nullable Long> figures(ReportKind kind, Coverage coverage) {
        var figures = new HashMap<Cell, @Nullable Long>();
        Manifest.of(kind, MiniPlan.plan(), coverage).forEach(figure -> figures.put(figure.inJson(), figure.value()));
        return figures;
    }

    private static Map<Cell, @Nullable Long> positive(ReportKind kind, Coverage coverage) {
        var figures = figures(kind, coverage);
        figures.values().removeIf(value -> value == null || value == 0);
        return figures;
    }
}
