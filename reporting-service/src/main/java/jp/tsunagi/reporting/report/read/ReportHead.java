package jp.tsunagi.reporting.report.read;

import jp.tsunagi.service.problem.Language;
import jp.tsunagi.service.problem.Text;
import org.jspecify.annotations.Nullable;

/** The lines that every printed report begins with: whose figures these are, over which days or months. */
public final class ReportHead {
    private static final Text COVERAGE = new Text("対象", "Coverage");
    private static final Text PREFECTURE = new Text("都道府県", "Prefecture");
    private static final Text MUNICIPALITY = new Text("市町村", "Municipality");
    private static final Text ALL = new Text("全域", "All");
    private static final Text PERIOD = new Text("対象期間", "Period");
    private static final Text FROM = new Text("最初", "First");
    private static final Text TO = new Text("最後", "Last");
    private static final Text NAME = new Text("名称", "Name");

    private ReportHead() {}

    /** Prints them. */
    public static void print(
            CsvSheet sheet,
            Language language,
            String prefecture,
            @Nullable String municipality,
            Object from,
            Object to) {
        sheet.table(COVERAGE.in(language))
                .line(
                        PREFECTURE.in(language),
                        NAME.in(language),
                        PlaceRow.label(prefecture, PlaceRow.prefectureName(prefecture)))
                .line(
                        MUNICIPALITY.in(language),
                        NAME.in(language),
                        municipality == null
                                ? ALL.in(language)
                                : PlaceRow.label(municipality, PlaceRow.municipalityName(municipality)))
                .line(PERIOD.in(language), FROM.in(language), from)
                .line(PERIOD.in(language), TO.in(language), to);
    }

    /** What a file is called. */
    public static String fileName(
            String report, String prefecture, @Nullable String municipality, Object from, Object to) {
        return "%s-%s-%s-%s".formatted(report, municipality == null ? prefecture : municipality, from, to);
    }
}
