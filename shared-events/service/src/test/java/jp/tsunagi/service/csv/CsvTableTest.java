package jp.tsunagi.service.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.service.problem.Language;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.problem.ProblemTable;
import jp.tsunagi.testing.CommittedFile;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CsvTableTest {
    private record Desk(String name, List<Sector> sectors, int places) {}

    private static final CsvTable<Desk> DESKS = new CsvTable<>(
            "desks",
            List.of(
                    CsvColumn.<Desk>of("名称", "Name", Desk::name).into("/desk/name", CellReading::text),
                    CsvColumn.<Desk>of(
                                    "分野",
                                    "Sectors",
                                    (desk, language) -> desk.sectors().stream()
                                            .map(sector -> language == Language.JAPANESE
                                                    ? sector.japanese()
                                                    : sector.english())
                                            .collect(Collectors.joining(CellReading.BETWEEN)))
                            .into("/sectors", CellReading.list(CellReading.code(Sector.class))),
                    CsvColumn.<Desk>of("定員", "Places", desk -> String.valueOf(desk.places()))
                            .into("/places", CellReading::number),
                    CsvColumn.<Desk>of("備考", "Note", _ -> "only shown")));
    private static final Desk DESK = new Desk("=窓口", List.of(Sector.MEDICAL, Sector.LABOR), 3);
    private static final String BODY = "{\"desk\":{\"name\":\"=窓口\"},\"sectors\":[\"MEDICAL\",\"LABOR\"],\"places\":3}";

    @Test
    void what_the_columns_write_they_read_back_in_each_language() {
        for (var language : Language.values()) {
            var form = DESKS.form(DESKS.head(language));
            var written =
                    DESKS.cells(DESK, language).stream().map(CsvLines::cell).toList();
            assertThat(form.body(written)).hasToString(BODY);
        }
    }

    @Test
    void headers_come_in_any_order_and_blank_cells_are_left_out() {
        var form = DESKS.form(List.of("places", " 名称 "));
        assertThat(form.body(List.of("", "窓口"))).hasToString("{\"desk\":{\"name\":\"窓口\"}}");
        assertThat(form.body(List.of("many"))).hasToString("{\"places\":\"many\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"名称,名称", "名称,Name", "名称,電話", "名称,"})
    void a_header_that_is_unknown_or_stands_twice_ends_the_reading(String headers) {
        assertThatThrownBy(() -> DESKS.form(List.of(headers.split(",", -1))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.detail(Language.JAPANESE)).contains("定員 (Places)"));
    }

    @Test
    void a_fault_is_in_the_column_that_its_place_was_read_from() {
        assertThat(DESKS.header("/sectors/1").orElseThrow().japanese()).isEqualTo("分野");
        assertThat(DESKS.header("/desk/name").orElseThrow().english()).isEqualTo("Name");
        assertThat(DESKS.header("/desk")).isEmpty();
        assertThat(DESKS.header("/sectorsless")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-04-01, 2026-04-01", "2026/4/1, 2026-04-01", "2026/12/31, 2026-12-31", "4月1日, 4月1日"})
    void a_day_is_read_as_Excel_writes_it_too(String cell, String day) {
        assertThat(CellReading.day(cell).asText()).isEqualTo(day);
    }

    @Test
    void the_page_of_problems_lists_what_is_wrong_with_files() {
        CommittedFile.at("docs/problems.md")
                .hasPart("files", "## CSV ファイル / Files\n\n" + ProblemTable.markdown(CsvProblem.class));
    }
}
