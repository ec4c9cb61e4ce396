package jp.tsunagi.referral.agency.read;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import jp.tsunagi.contracts.Code;
import jp.tsunagi.contracts.reference.Municipalities;
import jp.tsunagi.service.problem.Language;

/** What the cells of the directory's files say. */
public final class Cells {
    private static final String BETWEEN = ";";

    private Cells() {}

    /** A code's label. */
    public static String label(Code code, Language language) {
        return language == Language.JAPANESE ? code.japanese() : code.english();
    }

    /** Labels of several codes. */
    public static String labels(Collection<? extends Code> codes, Language language) {
        return codes.stream().map(code -> label(code, language)).collect(Collectors.joining(BETWEEN));
    }

    /** A municipality by code and name: a code alone would lose its leading zero in a spreadsheet. */
    public static String place(String municipality) {
        return municipality + " " + Municipalities.name(municipality).orElse("");
    }

    /** Several municipalities. */
    public static String places(List<String> municipalities) {
        return municipalities.stream().map(Cells::place).collect(Collectors.joining(BETWEEN));
    }
}
