package jp.tsunagi.reporting.report.read;

import jp.tsunagi.contracts.Code;
import jp.tsunagi.service.problem.Language;
import jp.tsunagi.service.problem.Text;

/** The words that reports have in common. */
public final class Labels {
    /** What stands for codes that are not known, and for places without a code. */
    public static final Text UNKNOWN = new Text("不明", "Not known");

    /** One consultation, or one child, stands in several rows. */
    public static final Text COUNTED_SEVERALLY = new Text("複数計上", "May stand in several rows");

    /** The table of figures that stand for all. */
    public static final Text SUMMARY = new Text("概要", "Summary");

    /** The table by municipality. */
    public static final Text BY_MUNICIPALITY = new Text("市町村別", "By municipality");

    /** The row of everything. */
    public static final Text TOTAL = new Text("計", "Total");

    private Labels() {}

    /** A code's label. */
    public static String of(Code code, Language language) {
        return switch (language) {
            case JAPANESE -> code.japanese();
            case ENGLISH -> code.english();
        };
    }
}
