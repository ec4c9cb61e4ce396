package jp.tsunagi.contracts.reference;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tsunagi.contracts.intake.AssessedCare;
import jp.tsunagi.contracts.intake.CareDetail;
import jp.tsunagi.contracts.intake.CareItem;
import jp.tsunagi.contracts.intake.WatchLevel;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CareScoreTableTest {
    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 4, 1);

    private final CareScoreTable table =
            CareScoreTable.inForceOn(LocalDate.of(2026, 11, 24)).orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "VENTILATOR, 10, 2, 1, 0",
        "TRACHEOSTOMY, 8, 2, 0, 0",
        "NASOPHARYNGEAL_AIRWAY, 5, 1, 0, 0",
        "OXYGEN, 8, 1, 0, 0",
        "SUCTION, 8, 1, 0, 0",
        "NEBULIZER, 3, 0, 0, 0",
        "TUBE_FEEDING, 8, 2, 0, 0",
        "TUBE_FEEDING_PUMP, 3, 1, 0, 0",
        "CENTRAL_VENOUS_CATHETER, 8, 2, 0, 0",
        "SUBCUTANEOUS_INJECTION, 5, 1, 0, 0",
        "SUBCUTANEOUS_PUMP, 3, 1, 0, 0",
        "BLOOD_GLUCOSE, 3, 1, 0, 0",
        "DIALYSIS, 8, 2, 0, 0",
        "INTERMITTENT_CATHETERIZATION, 5, 0, 0, 0",
        "CONTINUOUS_CATHETERIZATION, 3, 1, 0, 0",
        "INTESTINAL_STOMA, 5, 1, 0, 0",
        "STOOL_REMOVAL, 5, 0, 0, 0",
        "ENEMA, 3, 0, 0, 0",
        "SEIZURE_RESPONSE, 3, 2, 0, 0"
    })
    void each_care_has_its_basic_points_and_its_points_for_watching(
            CareDetail detail, int basic, int high, int middle, int low) {
        assertEquals(basic + high, table.score(List.of(new AssessedCare(detail, WatchLevel.HIGH))));
        assertEquals(basic + middle, table.score(List.of(new AssessedCare(detail, WatchLevel.MIDDLE))));
        assertEquals(basic + low, table.score(List.of(new AssessedCare(detail, WatchLevel.LOW))));
    }

    @Test
    void every_version_has_one_row_for_every_care() {
        Map<String, List<String>> details =
                Csv.rows("/reference/care-score.csv", "in_force_from,detail,basic,high,middle,low").stream()
                        .collect(groupingBy(List::getFirst, mapping(cells -> cells.get(1), toList())));

        details.forEach((version, rows) ->
                assertEquals(Arrays.stream(CareDetail.values()).map(Enum::name).toList(), rows, version));
        assertEquals(1, details.size());
    }

    @Test
    void every_item_of_the_table_is_that_of_a_row_and_care_outside_the_score_of_none() {
        assertEquals(
                Arrays.stream(CareItem.values())
                        .filter(item -> item != CareItem.OUTSIDE_SCORE)
                        .toList(),
                Arrays.stream(CareDetail.values())
                        .map(CareDetail::item)
                        .distinct()
                        .toList());
    }

    @Test
    void a_child_without_care_scores_0() {
        assertEquals(0, table.score(List.of()));
    }

    @Test
    void points_add_up_over_items_and_over_the_parts_of_one() {
        assertEquals(
                8 + 1 + 8 + 2 + 3,
                table.score(List.of(
                        new AssessedCare(CareDetail.SUCTION, WatchLevel.HIGH),
                        new AssessedCare(CareDetail.TUBE_FEEDING, WatchLevel.HIGH),
                        new AssessedCare(CareDetail.TUBE_FEEDING_PUMP, WatchLevel.LOW))));
    }

    @Test
    void a_tracheostomy_under_a_ventilator_adds_nothing_for_watching() {
        AssessedCare ventilator = new AssessedCare(CareDetail.VENTILATOR, WatchLevel.HIGH);
        AssessedCare tracheostomy = new AssessedCare(CareDetail.TRACHEOSTOMY, WatchLevel.HIGH);

        assertEquals(10 + 2 + 8, table.score(List.of(ventilator, tracheostomy)));
        assertEquals(10 + 2 + 8, table.score(List.of(tracheostomy, ventilator)));
        assertEquals(8 + 2, table.score(List.of(tracheostomy)));
    }

    @Test
    void a_care_is_assessed_once() {
        assertThrows(
                IllegalArgumentException.class,
                () -> table.score(List.of(
                        new AssessedCare(CareDetail.OXYGEN, WatchLevel.LOW),
                        new AssessedCare(CareDetail.OXYGEN, WatchLevel.HIGH))));
    }

    @Test
    void a_table_is_in_force_from_its_first_day() {
        assertEquals(Optional.empty(), CareScoreTable.inForceOn(FIRST_DAY.minusDays(1)));
        assertEquals(
                Optional.of("2021-04-01"), CareScoreTable.inForceOn(FIRST_DAY).map(CareScoreTable::version));
        assertEquals("2021-04-01", table.version());
    }
}
