package jp.tsunagi.reporting.trainings.read;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.training.CourseKind;
import jp.tsunagi.contracts.training.Occupation;
import jp.tsunagi.reporting.report.Coverage;
import jp.tsunagi.reporting.report.ReportPeriod;
import jp.tsunagi.reporting.report.Tally;
import jp.tsunagi.reporting.report.read.CsvSheet;
import jp.tsunagi.reporting.report.read.Labels;
import jp.tsunagi.reporting.report.read.PlaceRow;
import jp.tsunagi.reporting.report.read.Report;
import jp.tsunagi.reporting.report.read.ReportHead;
import jp.tsunagi.reporting.report.read.SourceFreshness;
import jp.tsunagi.service.problem.Language;
import jp.tsunagi.service.problem.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A prefecture's trainings in a period (様式11), by the month of their last day. A report of one municipality counts the
 * trainings in which somebody from there took part, and these people; what belongs to a training as a whole does not apply
 * there and is null.
 */
@Schema(description = "研修の集計(期間) / Trainings in a period")
record TrainingReport(
        @Schema(description = "都道府県コード2桁 / Prefecture, two digits", examples = "25")
        String prefecture,

        String prefectureName,

        @Schema(
                nullable = true,
                description = "市町村コード5桁。全域なら null / Municipality, five digits; null for all",
                examples = "25201")
        @Nullable
        String municipality,

        @Schema(nullable = true) @Nullable String municipalityName,

        @Schema(implementation = String.class, description = "最初の月 / First month", examples = "2025-12")
        YearMonth from,

        @Schema(implementation = String.class, description = "最後の月 / Last month", examples = "2026-11")
        YearMonth to,

        @Schema(description = "集計時点。この日の終わりまでの記録による / Counts what had been recorded by the end of this day")
        LocalDate asOf,

        TrainingCounts total,

        @Schema(description = "研修区分別 / By kind of training") List<TrainingKindCount> byKind,

        @Schema(description = "受講者の分野別 / Attendees by sector")
        List<AttendeeSectorCount> bySector,

        @Schema(
                description = "受講者の所属先の市町村別。県内の全市町村、続いて県外の市町村(あれば)"
                        + " / Attendees by municipality of their agency: all of the prefecture, others if any")
        List<AttendeePlaceCount> byMunicipality,

        @Schema(description = "受講者の職種別 / Attendees by occupation")
        List<AttendeeOccupationCount> byOccupation,

        @Schema(description = "どこまで取り込んだ集計か / How far each source has been read")
        List<SourceFreshness> sources)
        implements Report {
    /** The statement's tables. */
    static final String PLANNED = "PLANNED";

    static final String HELD = "HELD";
    static final String CAPACITY = "CAPACITY";
    static final String ENROLLED = "ENROLLED";
    static final String CERTIFIED = "CERTIFIED";
    static final String ATTENDEES = "ATTENDEES";
    static final String ATTENDEES_BY_SECTOR = "ATTENDEES_BY_SECTOR";
    static final String ATTENDEES_BY_OCCUPATION = "ATTENDEES_BY_OCCUPATION";

    private static final Text BY_KIND = new Text("研修区分別", "By kind of training");
    private static final Text BY_SECTOR = new Text("分野別", "By sector");
    private static final Text BY_OCCUPATION = new Text("職種別", "By occupation");
    private static final Text ATTENDEE_COLUMN = new Text("受講", "Attendees");

    /** What is counted of trainings. */
    @Schema(
            description = "研修の数。市町村の集計では全体に関わる数は null / Figures of trainings; of one municipality, what belongs"
                    + " to a training as a whole is null")
    record TrainingCounts(
            @Schema(nullable = true, description = "計画した研修。実施済みを含む / Trainings planned, held or not") @Nullable
            Long planned,

            @Schema(description = "実施した研修 / Trainings held") long held,

            @Schema(nullable = true, description = "実施した研修の定員 / Capacity of those held") @Nullable
            Long capacity,

            @Schema(nullable = true, description = "実施した研修の申込 / Enrolled in those held") @Nullable
            Long enrolled,

            @Schema(description = "受講(延べ)。一つの研修では一人を一度 / Attendees, each once a training")
            long attendees,

            @Schema(nullable = true, description = "修了 / Certified") @Nullable
            Long certified) {
        private static final Text PLANNED_COLUMN = new Text("計画", "Planned");
        private static final Text HELD_COLUMN = new Text("実施", "Held");
        private static final Text CAPACITY_COLUMN = new Text("定員", "Capacity");
        private static final Text ENROLLED_COLUMN = new Text("申込", "Enrolled");
        private static final Text CERTIFIED_COLUMN = new Text("修了", "Certified");

        private static TrainingCounts of(boolean whole, ToLongFunction<String> count) {
            return new TrainingCounts(
                    whole ? count.applyAsLong(PLANNED) : null,
                    count.applyAsLong(HELD),
                    whole ? count.applyAsLong(CAPACITY) : null,
                    whole ? count.applyAsLong(ENROLLED) : null,
                    count.applyAsLong(ATTENDEES),
                    whole ? count.applyAsLong(CERTIFIED) : null);
        }

        private void print(CsvSheet.Table table, String row, Language language) {
            table.line(row, PLANNED_COLUMN.in(language), planned)
                    .line(row, HELD_COLUMN.in(language), held)
                    .line(row, CAPACITY_COLUMN.in(language), capacity)
                    .line(row, ENROLLED_COLUMN.in(language), enrolled)
                    .line(row, ATTENDEE_COLUMN.in(language), attendees)
                    .line(row, CERTIFIED_COLUMN.in(language), certified);
        }
    }

    record TrainingKindCount(String kind, String label, TrainingCounts counts) {}

    record AttendeeSectorCount(String sector, String label, long attendees) {}

    record AttendeePlaceCount(
            @Schema(description = "市町村コード5桁 / Municipality, five digits", examples = "25201")
            String municipality,

            String name,
            long attendees) {}

    record AttendeeOccupationCount(String occupation, String label, long attendees) {}

    static TrainingReport of(Coverage coverage, ReportPeriod period, Tally tally, Language language) {
        var whole = coverage.municipality() == null;
        return new TrainingReport(
                coverage.prefecture(),
                PlaceRow.prefectureName(coverage.prefecture()),
                coverage.municipality(),
                PlaceRow.municipalityName(coverage),
                period.from(),
                period.to(),
                coverage.asOf(),
                TrainingCounts.of(whole, tally::all),
                Arrays.stream(CourseKind.values())
                        .map(kind -> new TrainingKindCount(
                                kind.name(),
                                Labels.of(kind, language),
                                TrainingCounts.of(whole, table -> tally.in(table, kind.name()))))
                        .toList(),
                Arrays.stream(Sector.values())
                        .map(sector -> new AttendeeSectorCount(
                                sector.name(),
                                Labels.of(sector, language),
                                tally.in(ATTENDEES_BY_SECTOR, sector.name())))
                        .toList(),
                PlaceRow.ofKnown(coverage, period.firstDay(), period.lastDay(), tally).stream()
                        .map(place -> new AttendeePlaceCount(
                                requireNonNull(place.municipality()),
                                place.name(),
                                tally.at(place.municipality(), ATTENDEES)))
                        .toList(),
                Arrays.stream(Occupation.values())
                        .map(occupation -> new AttendeeOccupationCount(
                                occupation.name(),
                                Labels.of(occupation, language),
                                tally.in(ATTENDEES_BY_OCCUPATION, occupation.name())))
                        .toList(),
                SourceFreshness.of(Context.TRAINING, tally.source()));
    }

    @Override
    public String fileName() {
        return ReportHead.fileName("trainings", prefecture, municipality, from, to);
    }

    @Override
    public void print(CsvSheet sheet, Language language) {
        ReportHead.print(sheet, language, prefecture, municipality, from, to);
        total.print(sheet.table(Labels.SUMMARY.in(language)), Labels.TOTAL.in(language), language);
        var kinds = sheet.table(BY_KIND.in(language));
        byKind.forEach(row -> row.counts().print(kinds, row.label(), language));
        var attendees = ATTENDEE_COLUMN.in(language);
        var sectors = sheet.table(BY_SECTOR.in(language));
        bySector.forEach(row -> sectors.line(row.label(), attendees, row.attendees()));
        var places = sheet.table(Labels.BY_MUNICIPALITY.in(language));
        byMunicipality.forEach(
                row -> places.line(PlaceRow.label(row.municipality(), row.name()), attendees, row.attendees()));
        var occupations = sheet.table(BY_OCCUPATION.in(language));
        byOccupation.forEach(row -> occupations.line(row.label(), attendees, row.attendees()));
        SourceFreshness.print(sources, sheet, language);
    }
}
