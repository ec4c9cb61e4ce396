package jp.tsunagi.referral.window.read;

import java.util.List;
import java.util.function.Function;
import jp.tsunagi.referral.agency.read.Cells;
import jp.tsunagi.referral.agency.read.OfAgency;
import jp.tsunagi.service.csv.CellReading;
import jp.tsunagi.service.csv.CsvColumn;
import jp.tsunagi.service.csv.CsvTable;

/** One-stop windows as a file. */
public final class WindowFile {
    /** Its columns. */
    public static final CsvTable<OfAgency<WindowItem>> TABLE = new CsvTable<>(
            "windows",
            List.of(
                    column("市町村", "Municipality", item -> Cells.place(item.municipality()))
                            .into("/id", Cells::placeOf),
                    column("関係機関ID", "Agency ID", item -> item.agency().toString())
                            .into("/agency", CellReading::text),
                    CsvColumn.<OfAgency<WindowItem>>of("関係機関", "Agency", OfAgency::name),
                    column("連絡先", "Reached by", WindowItem::reach).into("/reach", CellReading::text),
                    column("開設した日", "Since", item -> item.since().toString()).into("/since", CellReading::day)));

    private WindowFile() {}

    private static CsvColumn<OfAgency<WindowItem>> column(
            String japanese, String english, Function<WindowItem, String> cell) {
        return CsvColumn.of(japanese, english, row -> cell.apply(row.item()));
    }
}
