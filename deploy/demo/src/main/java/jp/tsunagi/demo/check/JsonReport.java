package jp.tsunagi.demo.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a report in JSON, each with the names of its table, row and column: what stands by itself is the table
 * {@value #SUMMARY}, a list is a table whose rows are named by their code, and a group of figures lends its name to its
 * columns.
 */
final class JsonReport {
    static final String SUMMARY = "summary";

    /** The fields that name a row, of which each list has one. */
    private static final List<String> ROW_NAMES = List.of(
            "municipality",
            "month",
            "theme",
            "disposition",
            "ageBand",
            "lifeStage",
            "careItem",
            "scoreBand",
            "livingPlace",
            "reason",
            "outcome",
            "carerWork",
            "kind",
            "sector",
            "occupation");

    private static final String SOURCES = "sources";

    private final Map<Cell, @Nullable Long> figures = new LinkedHashMap<>();

    private JsonReport() {}

    static Map<Cell, @Nullable Long> figures(JsonNode report) {
        var read = new JsonReport();
        for (var field : report.properties()) {
            read.field(field.getKey(), field.getValue());
        }
        return read.figures;
    }

    private void field(String name, JsonNode value) {
        if (value.isNumber()) {
            put(SUMMARY, name, "", value);
        } else if (value.isObject()) {
            group(SUMMARY, Sheet.TOTAL.json(), name, value);
        } else if (value.isArray() && !name.equals(SOURCES)) {
            value.forEach(row -> row(name, row));
        }
    }

    private void row(String table, JsonNode row) {
        var name = ROW_NAMES.stream()
                .filter(row::has)
                .findFirst()
                .map(field -> row.get(field).asText(Sheet.UNKNOWN))
                .map(code -> code.equals("null") ? Sheet.UNKNOWN : code)
                .orElseThrow(() -> new IllegalArgumentException("a row without a name in " + table));
        for (var field : row.properties()) {
            if (field.getValue().isNumber()) {
                put(table, name, field.getKey(), field.getValue());
            } else if (field.getValue().isObject()) {
                group(table, name, field.getKey(), field.getValue());
            }
        }
    }

    /** A figure that does not apply is null. */
    private void group(String table, String row, String group, JsonNode counts) {
        for (var field : counts.properties()) {
            put(table, row, group + "." + field.getKey(), field.getValue());
        }
    }

    private void put(String table, String row, String column, JsonNode value) {
        figures.put(new Cell(table, row, column), value.isNull() ? null : Long.valueOf(value.asLong()));
    }
}
