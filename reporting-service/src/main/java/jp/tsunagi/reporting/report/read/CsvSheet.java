package jp.tsunagi.reporting.report.read;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A report as a file for spreadsheets, in long form: one line for each figure. UTF-8 with a byte order mark, without which
 * Excel takes Japanese for another encoding; quoted as RFC 4180 says; and no cell is a formula, whatever it begins with.
 */
public final class CsvSheet {
    /** The media type. */
    public static final String TYPE = "text/csv";

    /** What it looks like, in a line. */
    public static final String DESCRIPTION = "UTF-8 (BOM), 表,行,列,値,注記,集計時点";

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String HEAD = "表,行,列,値,注記,集計時点\r\n";
    private static final String STARTS_A_FORMULA = "=+-@\t\r";
    private static final String NEEDS_QUOTES = "\",\r\n";

    private final String asOf;
    private final StringBuilder lines = new StringBuilder(BYTE_ORDER_MARK).append(HEAD);

    /** @param asOf 集計時点, the last column of every line */
    public CsvSheet(LocalDate asOf) {
        this.asOf = asOf.toString();
    }

    /** One table of a report: its lines have its name and its note. */
    public final class Table {
        private final String name;
        private final String note;

        private Table(String name, String note) {
            this.name = name;
            this.note = note;
        }

        /** Adds a line; a value that does not apply is an empty cell. */
        public Table line(String row, String column, @Nullable Object value) {
            lines.append(Stream.of(name, row, column, value == null ? "" : value.toString(), note, asOf)
                            .map(CsvSheet::cell)
                            .collect(Collectors.joining(",")))
                    .append("\r\n");
            return this;
        }
    }

    /** Begins a table. */
    public Table table(String name) {
        return table(name, "");
    }

    /** Begins a table with a note (注記). */
    public Table table(String name, String note) {
        return new Table(name, note);
    }

    /** The file's text, the byte order mark first. */
    public String text() {
        return lines.toString();
    }

    /** A cell that is text to every reader. */
    static String cell(String text) {
        var safe = !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().anyMatch(character -> NEEDS_QUOTES.indexOf(character) >= 0)
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
