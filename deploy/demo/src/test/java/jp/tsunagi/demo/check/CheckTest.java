package jp.tsunagi.demo.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import jp.tsunagi.demo.plan.DemoPlan;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckTest {
    private static final Pattern MUNICIPALITY = Pattern.compile("&municipality=(\\d{5})");

    private final DemoPlan plan = MiniPlan.plan();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Set<String> readers = new HashSet<>();

    @Test
    void reports_that_say_what_was_planned_are_ok() throws Exception {
        assertThat(check(report -> {}, csv -> csv)).isZero();
        assertThat(output()).contains("OK: 集計の数値 ").contains("OK: all ").contains("(as of 2026-02-10)");
    }

    @Test
    void a_wrong_figure_in_json_is_named() throws Exception {
        assertThat(check(report -> count(report, "byTheme", "SCHOOL", "consultations", 3), csv -> csv))
                .isEqualTo(1);
        assertThat(output())
                .contains("相談の集計（滋賀県、JSON） 相談内容別 就学・学校 実件数: 計画では 2、集計では 3")
                .contains("Consultations (滋賀県, JSON) By theme, Starting and attending school, Consultations: planned 2,"
                        + " reported 3");
    }

    @Test
    void a_missing_row_in_json_is_named() throws Exception {
        assertThat(check(report -> remove(report, "byMunicipality", "25206"), csv -> csv))
                .isEqualTo(1);
        assertThat(output())
                .contains("児の集計（滋賀県、JSON） 市町村別 25206 草津市 実人数: 計画では 1、集計にはこの行がない")
                .contains("planned 1, the report has no such row");
    }

    @Test
    void a_row_that_nobody_planned_is_named() throws Exception {
        assertThat(check(report -> count(report, "byTheme", "INVENTED", "consultations", 0), csv -> csv))
                .isEqualTo(1);
        assertThat(output()).contains("byTheme INVENTED consultations: 計画にない行が集計にある（0）");
    }

    @Test
    void a_wrong_figure_in_csv_is_named() throws Exception {
        assertThat(check(report -> {}, csv -> csv.replace("市町村別,25206 草津市,実件数,1,", "市町村別,25206 草津市,実件数,2,")))
                .isEqualTo(1);
        assertThat(output()).contains("相談の集計（滋賀県、CSV） 市町村別 25206 草津市 実件数: 計画では 1、集計では 2");
    }

    @Test
    void a_missing_line_in_csv_is_named() throws Exception {
        assertThat(check(report -> {}, csv -> csv.replaceAll("(?m)^受付月別,2026-01,.*\r\n", "")))
                .isEqualTo(1);
        assertThat(output()).contains("受付月別 2026-01 実件数: 計画では 0、集計にはこの行がない");
    }

    @Test
    void a_file_that_is_no_report_is_named() throws Exception {
        assertThat(check(report -> {}, csv -> csv.substring(1))).isEqualTo(1);
        assertThat(output()).contains("(滋賀県, CSV): cannot be read: no byte order mark");
        assertThat(check(report -> {}, csv -> csv.replace("2026-02-10\r\n", "someday\r\n")))
                .isEqualTo(1);
        assertThat(output()).contains("cannot be read: Text 'someday'");
    }

    @Test
    void a_figure_that_applies_where_none_should_is_named() throws Exception {
        assertThat(check(
                        report -> {
                            if (report.path("total").has("planned")
                                    && report.path("total").path("planned").isNull()) {
                                ((ObjectNode) report.path("total")).put("planned", 7);
                            }
                        },
                        csv -> csv))
                .isEqualTo(1);
        assertThat(output()).contains("研修の集計（大津市、JSON） 概要 計 計画: 計画では –、集計では 7");
    }

    @Test
    void every_municipality_is_read() throws Exception {
        check(report -> {}, csv -> csv);
        assertThat(readers)
                .contains("officer.shiga", "officer.shiga 25201", "officer.shiga 25443", "officer.otsu 25201")
                .hasSize(1 + 19 + 1);
    }

    @Test
    void a_report_of_another_day_is_named() throws Exception {
        assertThat(check(report -> report.put("asOf", "2026-02-11"), csv -> csv))
                .isEqualTo(1);
        assertThat(output()).contains("as of 2026-02-11");
    }

    @Test
    void figures_that_are_still_coming_in_are_waited_for() throws Exception {
        var looks = new int[1];
        assertThat(check(
                        report -> {
                            int look = looks[0]++ / (Check.READERS.size() * ReportKind.values().length);
                            if (look < 2) {
                                count(report, "byTheme", "SCHOOL", "consultations", look);
                                report.putArray("sources").addObject().put("sequence", look);
                            }
                        },
                        csv -> csv))
                .isZero();
    }

    private int check(Consumer<ObjectNode> changeJson, UnaryOperator<String> changeCsv) throws Exception {
        var out = new PrintStream(printed, true, UTF_8);
        return new Check(plan, new Printed(changeJson, changeCsv), Duration.ofMillis(1)).run(out);
    }

    private String output() {
        return printed.toString(UTF_8);
    }

    private static void count(ObjectNode report, String table, String row, String column, int value) {
        if (report.path(table) instanceof ArrayNode rows
                && !rows.isEmpty()
                && rows.get(0).has(column)) {
            for (var each : rows) {
                if (each.has("name-of-row") && each.get("name-of-row").asText().equals(row)) {
                    ((ObjectNode) each).put(column, value);
                    return;
                }
            }
            rows.addObject().put("theme", row).put("name-of-row", row).put(column, value);
        }
    }

    private static void remove(ObjectNode report, String table, String row) {
        if (report.path(table) instanceof ArrayNode rows && rows.get(0).has("children")) {
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).get("name-of-row").asText().equals(row)) {
                    rows.remove(i);
                    return;
                }
            }
        }
    }

    /** The reports as the service lays them out, filled with what was planned; then a fault is planted. */
    private final class Printed implements Check.Reports {
        private final JsonMapper json = new JsonMapper();
        private final Consumer<ObjectNode> changeJson;
        private final UnaryOperator<String> changeCsv;

        Printed(Consumer<ObjectNode> changeJson, UnaryOperator<String> changeCsv) {
            this.changeJson = changeJson;
            this.changeCsv = changeCsv;
        }

        @Override
        public JsonNode json(String account, String query) {
            readers.add((account + " " + municipality(query).orElse("")).strip());
            var report = json.createObjectNode();
            report.put("asOf", plan.last().toString());
            for (var figure : figures(query)) {
                var cell = figure.inJson();
                if (cell.column().isEmpty()) {
                    report.put(cell.row(), figure.value());
                } else if (cell.table().equals(JsonReport.SUMMARY)) {
                    put(report, cell.column(), figure);
                } else {
                    put(row(report.withArray(cell.table()), cell), cell.column(), figure);
                }
            }
            changeJson.accept(report);
            return report;
        }

        private static void put(ObjectNode to, String column, Figure figure) {
            var dot = column.indexOf('.');
            if (dot < 0) {
                to.put(column, figure.value());
            } else {
                to.withObjectProperty(column.substring(0, dot)).put(column.substring(dot + 1), figure.value());
            }
        }

        private static ObjectNode row(ArrayNode rows, Cell cell) {
            for (var each : rows) {
                if (each.get("name-of-row").asText().equals(cell.row())) {
                    return (ObjectNode) each;
                }
            }
            var field = switch (cell.table()) {
                case "byMunicipality" -> "municipality";
                case "declineReasons" -> "reason";
                case "outcomes" -> "outcome";
                case "carerWork" -> "carerWork";
                case "byKind" -> "kind";
                default ->
                    cell.table().substring(2, 3).toLowerCase(Locale.ROOT)
                            + cell.table().substring(3);
            };
            var row = rows.addObject().put("name-of-row", cell.row());
            if (field.equals("municipality") && cell.row().equals(Sheet.UNKNOWN)) {
                row.putNull(field);
            } else {
                row.put(field, cell.row());
            }
            return row;
        }

        @Override
        public String csv(String account, String query) {
            var csv = new StringBuilder("\uFEFF表,行,列,値,注記,集計時点\r\n");
            csv.append("対象,都道府県,名称,25 滋賀県,,").append(plan.last()).append("\r\n");
            for (var figure : figures(query)) {
                var cell = figure.inCsv();
                csv.append(String.join(
                                ",",
                                cell.table(),
                                cell.row(),
                                cell.column(),
                                figure.value() == null ? "" : figure.value().toString(),
                                "",
                                plan.last().toString()))
                        .append("\r\n");
            }
            return changeCsv.apply(csv.toString());
        }

        private List<Figure> figures(String query) {
            var kind = Arrays.stream(ReportKind.values())
                    .filter(each -> query.startsWith(each.path() + "?"))
                    .findFirst()
                    .orElseThrow();
            return Manifest.of(
                    kind, plan, new Coverage("25", municipality(query).orElse(null)));
        }

        private static Optional<String> municipality(String query) {
            return MUNICIPALITY.matcher(query).results().findFirst().map(found -> found.group(1));
        }
    }
}
