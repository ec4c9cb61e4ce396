package jp.tsunagi.demo.check;

import org.jspecify.annotations.Nullable;

/**
 * A figure that is not what the plan says, in words.
 *
 * @param japanese in Japanese
 * @param english in English
 */
record Difference(String japanese, String english) {

    static Difference wrong(Source source, Figure figure, @Nullable Long reported) {
        return of(
                source,
                " " + figure.table().japanese() + " " + figure.row().japanese() + " "
                        + figure.column().japanese(),
                " " + figure.table().english() + ", " + figure.row().english() + ", "
                        + figure.column().english(),
                "計画では " + text(figure.value()) + "、集計では " + text(reported),
                "planned " + text(figure.value()) + ", reported " + text(reported));
    }

    static Difference missing(Source source, Figure figure) {
        return of(
                source,
                " " + figure.table().japanese() + " " + figure.row().japanese() + " "
                        + figure.column().japanese(),
                " " + figure.table().english() + ", " + figure.row().english() + ", "
                        + figure.column().english(),
                "計画では " + text(figure.value()) + "、集計にはこの行がない",
                "planned " + text(figure.value()) + ", the report has no such row");
    }

    static Difference unexpected(Source source, Cell cell, @Nullable Long reported) {
        var name = " " + cell.table() + " " + cell.row() + " " + cell.column();
        return of(
                source,
                name,
                name,
                "計画にない行が集計にある（" + text(reported) + "）",
                "the report has a row that is not planned (" + text(reported) + ")");
    }

    static Difference other(Source source, String japanese, String english) {
        return of(source, "", "", japanese, english);
    }

    private static Difference of(
            Source source, String japaneseName, String englishName, String japanese, String english) {
        return new Difference(
                "%s（%s、%s）%s: %s"
                        .formatted(
                                source.kind().japanese(),
                                source.coverage().name(),
                                source.form(),
                                japaneseName,
                                japanese),
                "%s (%s, %s)%s: %s"
                        .formatted(
                                source.kind().english(),
                                source.coverage().name(),
                                source.form(),
                                englishName,
                                english));
    }

    private static String text(@Nullable Long value) {
        return value == null ? "–" : value.toString();
    }

    /**
     * Where a figure was read.
     *
     * @param form JSON or CSV
     */
    record Source(ReportKind kind, Coverage coverage, String form) {}
}
