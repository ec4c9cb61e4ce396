package jp.tsunagi.referral.agency.read;

import java.util.List;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.referral.AgencyKind;
import jp.tsunagi.service.csv.CellReading;
import jp.tsunagi.service.csv.CsvColumn;
import jp.tsunagi.service.csv.CsvTable;
import jp.tsunagi.service.problem.Language;

/** Agencies as a file. */
public final class AgencyFile {
    /** Its columns. */
    public static final CsvTable<AgencyItem> TABLE = new CsvTable<>(
            "agencies",
            List.of(
                    CsvColumn.<AgencyItem>of("ID", "ID", agency -> agency.id().toString())
                            .into("/id", CellReading::text),
                    CsvColumn.of("名称", "Name", AgencyItem::name).into("/name", CellReading::text),
                    CsvColumn.<AgencyItem>of(
                                    "分野", "Sector", (agency, language) -> Cells.label(agency.sector(), language))
                            .into("/sector", CellReading.code(Sector.class)),
                    CsvColumn.<AgencyItem>of("種別", "Kind", AgencyFile::kind)
                            .into("/kind", CellReading.code(AgencyKind.class)),
                    CsvColumn.<AgencyItem>of("所在地", "Place", agency -> Cells.place(agency.municipality()))
                            .into("/municipality", Cells::placeOf),
                    CsvColumn.<AgencyItem>of("担当市町村", "Works for", agency -> Cells.places(agency.covers()))
                            .into("/covers", Cells.PLACES)));

    private AgencyFile() {}

    private static String kind(AgencyItem agency, Language language) {
        return agency.kind() == null ? "" : Cells.label(agency.kind(), language);
    }
}
