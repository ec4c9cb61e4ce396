package jp.tsunagi.referral.coordinator.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.tsunagi.contracts.referral.ResourceCapacity;
import jp.tsunagi.contracts.training.CourseKind;
import jp.tsunagi.referral.agency.read.Cells;
import jp.tsunagi.referral.agency.read.OfAgency;
import jp.tsunagi.referral.coordinator.Completion;
import jp.tsunagi.service.csv.CellReading;
import jp.tsunagi.service.csv.CsvColumn;
import jp.tsunagi.service.csv.CsvTable;
import jp.tsunagi.service.problem.Language;
import org.jspecify.annotations.Nullable;

/** Local coordinators as a file. */
public final class CoordinatorFile {
    private static final Function<String, JsonNode> COURSE = CellReading.code(CourseKind.class);

    /** Its columns. */
    public static final CsvTable<OfAgency<CoordinatorItem>> TABLE = new CsvTable<>(
            "coordinators",
            List.of(
                    column("ID", "ID", item -> item.id().toString()).into("/id", CellReading::text),
                    column("所属機関ID", "Agency ID", item -> item.body().toString())
                            .into("/body", CellReading::text),
                    CsvColumn.<OfAgency<CoordinatorItem>>of("所属機関", "Agency", OfAgency::name),
                    column("担当市町村", "Works for", item -> Cells.places(item.municipalities()))
                            .into("/placement/municipalities", Cells.PLACES),
                    labeled("修了した研修", "Trainings", CoordinatorFile::trainings)
                            .into("/placement/trainings", CellReading.list(CoordinatorFile::training)),
                    column("アカウントID", "Account ID", item -> item.account() == null ? "" : item.account())
                            .into("/placement/account", CellReading::text),
                    column("連絡先", "Reached by", CoordinatorItem::reach).into("/placement/reach", CellReading::text),
                    column("配置の初日", "From", item -> day(item.from())).into("/placement/from", CellReading::day),
                    column("配置の最終日", "To", item -> day(item.to())).into("/placement/to", CellReading::day),
                    labeled("受入状況", "Capacity", (item, language) -> Cells.label(item.capacity(), language))
                            .into("/capacity", CellReading.code(ResourceCapacity.class)),
                    column("受入状況の報告日", "Capacity reported on", item -> day(item.capacityOn()))));

    private CoordinatorFile() {}

    private static CsvColumn<OfAgency<CoordinatorItem>> column(
            String japanese, String english, Function<CoordinatorItem, String> cell) {
        return CsvColumn.of(japanese, english, row -> cell.apply(row.item()));
    }

    private static CsvColumn<OfAgency<CoordinatorItem>> labeled(
            String japanese, String english, BiFunction<CoordinatorItem, Language, String> cell) {
        return CsvColumn.of(japanese, english, (row, language) -> cell.apply(row.item(), language));
    }

    private static String trainings(CoordinatorItem item, Language language) {
        return item.trainings().stream()
                .map(completed -> training(completed, language))
                .collect(Collectors.joining(CellReading.BETWEEN));
    }

    private static String training(Completion completed, Language language) {
        return Cells.label(completed.course(), language) + " " + completed.on();
    }

    /** A training's label and, as the last word, the day. */
    private static JsonNode training(String cell) {
        int end = cell.lastIndexOf(' ');
        var training = JsonNodeFactory.instance.objectNode();
        training.set("course", COURSE.apply(cell.substring(0, Math.max(end, 0)).strip()));
        training.set("on", CellReading.day(cell.substring(end + 1)));
        return training;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
