package jp.tsunagi.reporting.report.read;

import java.time.LocalDate;
import java.util.List;
import jp.tsunagi.service.csv.CsvLines;
import org.jspecify.annotations.Nullable;

/** A report as a file for spreadsheets, in long form: one line for each figure. */
public final class CsvSheet {
    /** The media type. */
    public static final String TYPE = CsvLines.TYPE;

    /** What it looks like, in a line. */
    public static final String DESCRIPTION = "UTF-8 (BOM), 表,行,列,値,注記,集計時点";

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<String> HEAD = List.of("表", "行", "列", "値", "注記", "集計時点");

    private final String asOf;
    private final CsvLines lines = new CsvLines().line(HEAD);

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
            lines.line(List.of(name, row, column, value == null ? "" : value.toString(), note, asOf));
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
        return BYTE_ORDER_MARK + lines;
    }
}
