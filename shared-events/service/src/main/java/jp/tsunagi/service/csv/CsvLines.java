package jp.tsunagi.service.csv;

import java.util.List;
import java.util.stream.Collectors;

/** The lines of a file for spreadsheets: quoted as RFC 4180 says, and no cell is a formula, whatever it begins with. */
public final class CsvLines {
    /** The media type. */
    public static final String TYPE = "text/csv";

    private static final String STARTS_A_FORMULA = "=+-@＝＋－＠\t\r";
    private static final String NEEDS_QUOTES = "\",\r\n";

    private final StringBuilder lines = new StringBuilder();

    /** Adds a line. */
    public CsvLines line(List<String> cells) {
        lines.append(cells.stream().map(CsvLines::cell).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    /** The lines as one text; what is sent of them, and how it begins, {@link CsvEncoding} says. */
    @Override
    public String toString() {
        return lines.toString();
    }

    /** What a cell said before it was made text to every reader. */
    static String plain(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && STARTS_A_FORMULA.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    /** A cell that is text to every reader. */
    static String cell(String text) {
        var safe = !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().anyMatch(character -> NEEDS_QUOTES.indexOf(character) >= 0)
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
