package jp.tsunagi.referral.resource.read;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import jp.tsunagi.contracts.intake.CareItem;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.referral.ResourceCapacity;
import jp.tsunagi.contracts.referral.ResourceKind;
import jp.tsunagi.referral.agency.read.Cells;
import jp.tsunagi.referral.agency.read.OfAgency;
import jp.tsunagi.service.csv.CellReading;
import jp.tsunagi.service.csv.CsvColumn;
import jp.tsunagi.service.csv.CsvTable;
import jp.tsunagi.service.problem.Language;
import org.jspecify.annotations.Nullable;

/** Support resources as a file. Sector, days and what is overdue follow from the rest, and are not read back. */
public final class ResourceFile {
    /** Its columns. */
    public static final CsvTable<OfAgency<ResourceItem>> TABLE = new CsvTable<>(
            "resources",
            List.of(
                    column("ID", "ID", item -> item.id().toString()).into("/id", CellReading::text),
                    column("関係機関ID", "Agency ID", item -> item.agency().toString())
                            .into("/agency", CellReading::text),
                    CsvColumn.<OfAgency<ResourceItem>>of("関係機関", "Agency", OfAgency::name),
                    column("名称", "Name", ResourceItem::name).into("/offering/name", CellReading::text),
                    labeled("種別", "Kind", (item, language) -> Cells.label(item.kind(), language))
                            .into("/offering/kind", CellReading.code(ResourceKind.class)),
                    labeled("分野", "Sector", (item, language) -> Cells.label(item.sector(), language)),
                    column("対象市町村", "Serves", item -> Cells.places(item.municipalities()))
                            .into("/offering/municipalities", Cells.PLACES),
                    column("対象年齢から", "Age from", item -> age(item.ageFrom()))
                            .into("/offering/ageFrom", CellReading::number),
                    column("対象年齢まで", "Age to", item -> age(item.ageTo())).into("/offering/ageTo", CellReading::number),
                    labeled("医療的ケア", "Care", (item, language) -> Cells.labels(item.careItems(), language))
                            .into("/offering/careItems", CellReading.list(CellReading.code(CareItem.class))),
                    labeled("相談内容", "Themes", (item, language) -> Cells.labels(item.themes(), language))
                            .into("/offering/themes", CellReading.list(CellReading.code(ConsultationTheme.class))),
                    labeled("受入状況", "Capacity", (item, language) -> Cells.label(item.capacity(), language))
                            .into("/capacity", CellReading.code(ResourceCapacity.class)),
                    column(
                            "受入状況の報告日",
                            "Capacity reported on",
                            item -> item.capacityOn().toString()),
                    column("利用できる日時", "Open", ResourceItem::schedule).into("/offering/schedule", CellReading::text),
                    column("申込み方法", "How to apply", ResourceItem::howToApply)
                            .into("/offering/howToApply", CellReading::text),
                    column("内容を確認した日", "Verified on", item -> item.verifiedOn().toString()),
                    labeled("要確認", "Overdue", ResourceFile::overdue)));

    private ResourceFile() {}

    private static CsvColumn<OfAgency<ResourceItem>> column(
            String japanese, String english, Function<ResourceItem, String> cell) {
        return CsvColumn.of(japanese, english, row -> cell.apply(row.item()));
    }

    private static CsvColumn<OfAgency<ResourceItem>> labeled(
            String japanese, String english, BiFunction<ResourceItem, Language, String> cell) {
        return CsvColumn.of(japanese, english, (row, language) -> cell.apply(row.item(), language));
    }

    private static String age(@Nullable Integer years) {
        return years == null ? "" : years.toString();
    }

    private static String overdue(ResourceItem item, Language language) {
        if (!item.overdue()) {
            return "";
        }
        return language == Language.JAPANESE ? "要確認" : "overdue";
    }
}
