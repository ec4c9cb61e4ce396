package jp.tsunagi.reporting;

import static jp.tsunagi.reporting.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A report as CSV, read back as RFC 4180 says. */
public final class CsvFile {
    /** A line under the head. */
    public record Line(String table, String row, String column, String value, String note, String asOf) {}

    private final List<Line> lines;

    private CsvFile(List<Line> lines) {
        this.lines = lines;
    }

    /** Asks for a report. */
    public static CsvFile of(String reader, String pathAndQuery) {
        var answer = as(reader).accept("text/csv").get(Api.BASE + pathAndQuery);
        answer.then().statusCode(200);
        assertThat(answer.contentType().replace(" ", "")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        var bytes = answer.asByteArray();
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        var rows = parse(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8));
        assertThat(rows.getFirst()).containsExactly("表", "行", "列", "値", "注記", "集計時点");
        return new CsvFile(rows.stream()
                .skip(1)
                .map(cells ->
                        new Line(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5)))
                .toList());
    }

    /** The names of its tables. */
    public Set<String> tables() {
        return lines.stream().map(Line::table).collect(Collectors.toSet());
    }

    /** The lines of a table, in order. */
    public List<Line> table(String name) {
        return lines.stream().filter(line -> line.table().equals(name)).toList();
    }

    /** The first cells of a table's lines. */
    public List<String> rows(String table) {
        return table(table).stream().map(Line::row).toList();
    }

    /** The figures of a table, in order; its cells have to be whole numbers. */
    public List<Integer> figures(String table) {
        return table(table).stream().map(Line::value).map(Integer::valueOf).toList();
    }

    /** The one value in a row and column of a table. */
    public String value(String table, String row, String column) {
        var found = table(table).stream()
                .filter(line -> line.row().equals(row) && line.column().equals(column))
                .toList();
        assertThat(found).as("%s / %s / %s", table, row, column).hasSize(1);
        return found.getFirst().value();
    }

    /** All lines. */
    public List<Line> lines() {
        return lines;
    }

    private static List<List<String>> parse(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (quoted) {
                if (next != '"') {
                    cell.append(next);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (next == '"') {
                quoted = true;
            } else if (next == ',' || next == '\r') {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (next == '\n') {
                rows.add(List.copyOf(row));
                row.clear();
            } else {
                cell.append(next);
            }
        }
        assertThat(row).as("the last line ends with CRLF").isEmpty();
        return rows;
    }
}
