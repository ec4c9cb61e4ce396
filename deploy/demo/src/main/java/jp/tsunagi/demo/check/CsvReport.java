package jp.tsunagi.demo.check;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a report in CSV: {@code 表,行,列,値,注記,集計時点}.
 *
 * @param figures by table, row and column
 * @param asOf what stands as 集計時点; each day once
 */
record CsvReport(Map<Cell, @Nullable Long> figures, Set<LocalDate> asOf) {
    private static final List<String> HEAD = List.of("表", "行", "列", "値", "注記", "集計時点");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What is said about the report, not counted. */
    private static final Set<String> NOT_COUNTED = Set.of("対象", "情報源");

    /** Not a report in CSV. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }
    }

    static CsvReport read(String file) throws Unreadable {
        if (!file.startsWith(BYTE_ORDER_MARK)) {
            throw new Unreadable("no byte order mark");
        }
        var lines = lines(file.substring(1));
        if (lines.isEmpty() || !lines.getFirst().equals(HEAD)) {
            throw new Unreadable("not the columns of a report");
        }
        try {
            return read(lines);
        } catch (DateTimeParseException | NumberFormatException | IndexOutOfBoundsException e) {
            throw new Unreadable(String.valueOf(e.getMessage()));
        }
    }

    private static CsvReport read(List<List<String>> lines) {
        var figures = new LinkedHashMap<Cell, @Nullable Long>();
        var asOf = new TreeSet<LocalDate>();
        for (var line : lines.subList(1, lines.size())) {
            asOf.add(LocalDate.parse(line.get(5)));
            if (!NOT_COUNTED.contains(line.get(0))) {
                var value = line.get(3);
                figures.put(
                        new Cell(line.get(0), line.get(1), line.get(2)), value.isEmpty() ? null : Long.valueOf(value));
            }
        }
        return new CsvReport(figures, asOf);
    }

    /** As RFC 4180 says: cells in quotes may hold commas, line ends and doubled quotes. */
    private static List<List<String>> lines(String text) {
        var lines = new ArrayList<List<String>>();
        var line = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == ',') {
                line.add(cell.toString());
                cell.setLength(0);
            } else if (!quoted && c == '\n') {
                line.add(cell.toString().strip());
                cell.setLength(0);
                lines.add(List.copyOf(line));
                line.clear();
            } else {
                cell.append(c);
            }
        }
        return lines;
    }
}
