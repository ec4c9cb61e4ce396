package jp.tsunagi.contracts.reference;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of {@code /reference/municipalities.csv}, whose columns reference-data/README.md describes. */
final class ReferenceRows {
    private static final String RESOURCE = "/reference/municipalities.csv";
    private static final String HEADER =
            "code,check_digit,prefecture,kind,counts_to,name,kana,county,valid_from,valid_to";

    private ReferenceRows() {}

    record Row(
            String code,
            String prefecture,
            String kind,
            @Nullable String countsTo,
            String name,
            String kana,
            @Nullable String county,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    static List<Row> read() {
        return Csv.rows(RESOURCE, HEADER).stream().map(ReferenceRows::row).toList();
    }

    private static Row row(List<String> cells) {
        if (!String.valueOf(MunicipalCode.checkDigit(cells.getFirst())).equals(cells.get(1))) {
            throw new IllegalStateException(RESOURCE + " has a wrong check digit: " + cells.getFirst());
        }
        return new Row(
                cells.getFirst(),
                cells.get(2),
                cells.get(3),
                optional(cells.get(4)),
                cells.get(5),
                cells.get(6),
                optional(cells.get(7)),
                date(cells.get(8)),
                date(cells.get(9)));
    }

    private static @Nullable String optional(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    private static @Nullable LocalDate date(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }
}
