package jp.tsunagi.reporting.consultations.read;

import static java.util.function.Predicate.not;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.reference.Municipalities;
import jp.tsunagi.contracts.reference.Municipality;
import jp.tsunagi.contracts.reference.Prefecture;
import jp.tsunagi.contracts.reference.Prefectures;
import jp.tsunagi.reporting.consultations.ConsultationFigures;
import jp.tsunagi.reporting.consultations.ConsultationFigures.Freshness;
import jp.tsunagi.reporting.consultations.ReportPeriod;
import jp.tsunagi.service.problem.Language;
import jp.tsunagi.service.problem.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A prefecture's consultations in a period: every row the form has, 0 where nothing happened. The total counts each
 * consultation once; it is not the sum of the themes.
 */
@Schema(description = "相談の集計(都道府県、期間) / Consultations of a prefecture in a period")
record ConsultationReport(
        @Schema(description = "都道府県コード2桁 / Prefecture, two digits", examples = "25")
        String prefecture,

        String prefectureName,

        @Schema(implementation = String.class, description = "最初の月 / First month", examples = "2025-12")
        YearMonth from,

        @Schema(implementation = String.class, description = "最後の月 / Last month", examples = "2026-11")
        YearMonth to,

        @Schema(description = "実件数。一つの相談を一度だけ数える / Consultations, each counted once")
        long total,

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

        @Schema(description = "どこまで取り込んだ集計か / How far each source has been read")
        List<SourceFreshness> sources) {
    /** What stands for consultations without a theme. */
    static final String NO_THEME = "NONE";

    private static final Text UNCLASSIFIED = new Text("未分類", "Unclassified");
    private static final Text UNKNOWN = new Text("不明", "Not known");

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

    record SourceFreshness(
            @Schema(examples = "intake") String source,

            @Schema(description = "最後に取り込んだ記録の番号。0 は未取込 / Number of the last event read; 0: none")
            long sequence,

            @Schema(
                    implementation = String.class,
                    nullable = true,
                    format = "date-time",
                    description = "元で記録された日時 / When the source recorded it")
            @Nullable
            OffsetDateTime recordedAt,

            @Schema(
                    implementation = String.class,
                    nullable = true,
                    format = "date-time",
                    description = "集計に取り込んだ日時 / When it arrived here")
            @Nullable
            OffsetDateTime appliedAt) {}

    static ConsultationReport of(
            Prefecture prefecture, ReportPeriod period, ConsultationFigures figures, Language language) {
        return new ConsultationReport(
                prefecture.code(),
                prefecture.name(),
                period.from(),
                period.to(),
                figures.total(),
                places(prefecture, period, figures, language),
                period.months().stream()
                        .map(month -> new MonthCount(month, figures.byMonth().getOrDefault(month, 0L)))
                        .toList(),
                themes(figures, language),
                List.of(freshness(Context.INTAKE, figures.source())));
    }

    private static List<PlaceCount> places(
            Prefecture prefecture, ReportPeriod period, ConsultationFigures figures, Language language) {
        var counted = figures.byMunicipality();
        var inside = Municipalities.ofPrefecture(prefecture.code()).stream()
                .filter(place -> existedIn(period, place) || counted.containsKey(place.code()))
                .map(Municipality::code)
                .toList();
        var elsewhere = counted.keySet().stream().filter(not(inside::contains)).sorted();
        return Stream.of(
                        inside.stream().map(code -> new PlaceCount(code, name(code), counted.getOrDefault(code, 0L))),
                        elsewhere.map(
                                code -> new PlaceCount(code, nameWithPrefecture(code), counted.getOrDefault(code, 0L))),
                        Stream.of(new PlaceCount(null, UNKNOWN.in(language), figures.placeUnknown())))
                .flatMap(places -> places)
                .toList();
    }

    private static boolean existedIn(ReportPeriod period, Municipality place) {
        return (place.validFrom() == null
                        || !place.validFrom().isAfter(period.to().atEndOfMonth()))
                && (place.validTo() == null
                        || !place.validTo().isBefore(period.from().atDay(1)));
    }

    private static String name(String code) {
        return Municipalities.name(code).orElse(code);
    }

    /** Two prefectures may each have a 府中市. */
    private static String nameWithPrefecture(String code) {
        return Prefectures.find(code.substring(0, 2)).map(Prefecture::name).orElse("") + name(code);
    }

    private static List<ThemeCount> themes(ConsultationFigures figures, Language language) {
        return Stream.concat(
                        Arrays.stream(ConsultationTheme.values())
                                .map(theme -> new ThemeCount(
                                        theme.name(),
                                        label(theme, language),
                                        figures.byTheme().getOrDefault(theme, 0L))),
                        Stream.of(new ThemeCount(NO_THEME, UNCLASSIFIED.in(language), figures.withoutTheme())))
                .toList();
    }

    private static String label(ConsultationTheme theme, Language language) {
        return switch (language) {
            case JAPANESE -> theme.japanese();
            case ENGLISH -> theme.english();
        };
    }

    private static SourceFreshness freshness(Context source, Freshness freshness) {
        return new SourceFreshness(
                source.word(),
                freshness.sequence(),
                freshness.recordedAt() == null
                        ? null
                        : freshness.recordedAt().atZone(Japan.ZONE).toOffsetDateTime(),
                freshness.appliedAt() == null
                        ? null
                        : freshness.appliedAt().atZone(Japan.ZONE).toOffsetDateTime());
    }
}
