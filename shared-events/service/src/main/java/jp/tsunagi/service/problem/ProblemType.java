package jp.tsunagi.service.problem;

import com.google.errorprone.annotations.Immutable;

/** A type of problem. Each context keeps its own in an enum, one row each; the slug is part of the interface for good. */
public interface ProblemType {
    /** The row of the table. */
    Row row();

    /** The last part of the type's URI, also the code of a fault in a field. */
    default String slug() {
        return row().slug();
    }

    /** The type's URI. */
    default String uri() {
        return "urn:tsunagi:problem:" + slug();
    }

    /** The HTTP status. */
    default int status() {
        return row().status();
    }

    /**
     * One row of a table of problems.
     *
     * @param slug kebab-case, unique over all tables
     * @param status 400 to 599
     * @param title the same for every occurrence
     * @param detail what happened and what can be done, with places for arguments
     */
    @Immutable
    record Row(String slug, int status, Text title, Text detail) {
        public Row {
            if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*") || status < 400 || status > 599) {
                throw new IllegalArgumentException("no problem: " + slug + " " + status);
            }
        }

        /** A row, texts in the order Japanese title, Japanese detail, English title, English detail. */
        public static Row of(
                String slug,
                int status,
                String japaneseTitle,
                String japaneseDetail,
                String englishTitle,
                String englishDetail) {
            return new Row(
                    slug, status, new Text(japaneseTitle, englishTitle), new Text(japaneseDetail, englishDetail));
        }
    }
}
