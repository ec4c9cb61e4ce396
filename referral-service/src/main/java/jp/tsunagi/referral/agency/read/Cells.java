package jp.tsunagi.referral.agency.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.tsunagi.contracts.Code;
import jp.tsunagi.contracts.reference.Municipalities;
import jp.tsunagi.service.csv.CellReading;
import jp.tsunagi.service.problem.Language;

/** What the cells of the directory's files say, and how those of places are read back. */
public final class Cells {
    /** Reads several municipalities. */
    public static final Function<String, JsonNode> PLACES = CellReading.list(Cells::placeOf);

    private Cells() {}

    /** A code's label. */
    public static String label(Code code, Language language) {
        return language == Language.JAPANESE ? code.japanese() : code.english();
    }

    /** Labels of several codes. */
    public static String labels(Collection<? extends Code> codes, Language language) {
        return codes.stream().map(code -> label(code, language)).collect(Collectors.joining(CellReading.BETWEEN));
    }

    /** A municipality by code and name: a code alone would lose its leading zero in a spreadsheet. */
    public static String place(String municipality) {
        return municipality + " " + Municipalities.name(municipality).orElse("");
    }

    /** Several municipalities. */
    public static String places(List<String> municipalities) {
        return municipalities.stream().map(Cells::place).collect(Collectors.joining(CellReading.BETWEEN));
    }

    /** Reads a municipality: its code, whatever stands behind it. */
    public static JsonNode placeOf(String cell) {
        return CellReading.text(cell.split("\\s", 2)[0]);
    }
}
