package jp.tsunagi.reporting.consultations.read;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.intake.Disposition;
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
 * Consultations of a prefecture, or of one of its municipalities, in a period: every row the form has, 0 where nothing
 * happened. The total counts each consultation once; it is not the sum of the themes.
 */
@Schema(description = "相談の集計(都道府県または市町村、期間) / Consultations of a prefecture or municipality in a period")
record ConsultationReport(
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

        @Schema(description = "実件数。一つの相談を一度だけ数える / Consultations, each counted once")
        long total,

        @Schema(
                description =
                        "再開。期間中に再開した相談、受付がいつであっても一度だけ数える。実件数に含めない"
                                + " / Taken up again in the period, whenever received, each counted once; not part of the total")
        long reopened,

        @Schema(
                description = "市町村別。県内の全市町村、続いて県外の市町村(あれば)、最後に不明"
                        + " / By municipality: all of the prefecture, others if any, last the unknown")
        List<PlaceCount> byMunicipality,

        @Schema(description = "受付月別。期間の全月 / By month of receipt, every month of the period")
        List<MonthCount> byMonth,

        @Schema(
                description = "相談内容別(複数計上)。最後の NONE は相談内容のないもの"
                        + " / By theme, one consultation in several; the last, NONE, has no theme")
        List<ThemeCount> byTheme,

        @Schema(description = "区切り別。最後の OPEN は区切りのついていないもの / By disposition; the last, OPEN, has none yet")
        List<DispositionCount> byDisposition,

        @Schema(description = "どこまで取り込んだ集計か / How far each source has been read")
        List<SourceFreshness> sources)
        implements Report {
    /** What stands for consultations without a theme. */
    static final String NO_THEME = "NONE";

    /** What stands for consultations without a disposition. */
    static final String OPEN = "OPEN";

    /** The statement's tables. */
    static final String CONSULTATION = "CONSULTATION";

    static final String REOPENED = "REOPENED";
    static final String MONTH = "MONTH";
    static final String THEME = "THEME";
    static final String DISPOSITION = "DISPOSITION";

    private static final Text UNCLASSIFIED = new Text("未分類", "Unclassified");
    private static final Text IN_PROGRESS = new Text("対応中", "In progress");
    private static final Text TAKEN_UP_AGAIN = new Text("再開", "Taken up again");
    private static final Text CONSULTATIONS = new Text("実件数", "Consultations");
    private static final Text BY_MONTH = new Text("受付月別", "By month of receipt");
    private static final Text BY_THEME = new Text("相談内容別", "By theme");
    private static final Text BY_DISPOSITION = new Text("区切り別", "By disposition");

    record PlaceCount(
            @Schema(nullable = true, description = "市町村コード5桁。不明は null / Municipality, five digits; null when not known")
            @Nullable
            String municipality,

            String name,
            long consultations) {}

    record MonthCount(
            @Schema(implementation = String.class, examples = "2026-11")
            YearMonth month,

            long consultations) {}

    record ThemeCount(String theme, String label, long consultations) {}

    record DispositionCount(String disposition, String label, long consultations) {}

    static ConsultationReport of(Coverage coverage, ReportPeriod period, Tally tally, Language language) {
        return new ConsultationReport(
                coverage.prefecture(),
                PlaceRow.prefectureName(coverage.prefecture()),
                coverage.municipality(),
                PlaceRow.municipalityName(coverage),
                period.from(),
                period.to(),
                coverage.asOf(),
                tally.all(CONSULTATION),
                tally.all(REOPENED),
                PlaceRow.of(coverage, period.firstDay(), period.lastDay(), tally, language).stream()
                        .map(place -> new PlaceCount(
                                place.municipality(), place.name(), tally.at(place.municipality(), CONSULTATION)))
                        .toList(),
                period.months().stream()
                        .map(month -> new MonthCount(month, tally.in(MONTH, month.toString())))
                        .toList(),
                Stream.concat(
                                Arrays.stream(ConsultationTheme.values())
                                        .map(theme -> new ThemeCount(
                                                theme.name(),
                                                Labels.of(theme, language),
                                                tally.in(THEME, theme.name()))),
                                Stream.of(new ThemeCount(NO_THEME, UNCLASSIFIED.in(language), tally.in(THEME, null))))
                        .toList(),
                Stream.concat(
                                Arrays.stream(Disposition.values())
                                        .map(disposition -> new DispositionCount(
                                                disposition.name(),
                                                Labels.of(disposition, language),
                                                tally.in(DISPOSITION, disposition.name()))),
                                Stream.of(new DispositionCount(
                                        OPEN, IN_PROGRESS.in(language), tally.in(DISPOSITION, null))))
                        .toList(),
                SourceFreshness.of(Context.INTAKE, tally.source()));
    }

    @Override
    public String fileName() {
        return ReportHead.fileName("consultations", prefecture, municipality, from, to);
    }

    @Override
    public void print(CsvSheet sheet, Language language) {
        var column = CONSULTATIONS.in(language);
        ReportHead.print(sheet, language, prefecture, municipality, from, to);
        var summary = sheet.table(Labels.SUMMARY.in(language));
        summary.line(Labels.TOTAL.in(language), column, total);
        summary.line(TAKEN_UP_AGAIN.in(language), column, reopened);
        var places = sheet.table(Labels.BY_MUNICIPALITY.in(language));
        byMunicipality.forEach(
                row -> places.line(PlaceRow.label(row.municipality(), row.name()), column, row.consultations()));
        var months = sheet.table(BY_MONTH.in(language));
        byMonth.forEach(row -> months.line(row.month().toString(), column, row.consultations()));
        var themes = sheet.table(BY_THEME.in(language), Labels.COUNTED_SEVERALLY.in(language));
        byTheme.forEach(row -> themes.line(row.label(), column, row.consultations()));
        var dispositions = sheet.table(BY_DISPOSITION.in(language));
        byDisposition.forEach(row -> dispositions.line(row.label(), column, row.consultations()));
        SourceFreshness.print(sources, sheet, language);
    }
}
