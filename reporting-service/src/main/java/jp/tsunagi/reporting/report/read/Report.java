package jp.tsunagi.reporting.report.read;

import java.time.LocalDate;
import jp.tsunagi.service.problem.Language;

/** A report, which can be read as JSON, as it stands, and printed as CSV with the same figures. */
public interface Report {
    /** The day by whose end everything that is counted had been recorded (集計時点). */
    LocalDate asOf();

    /** What a file of it is called, without its kind: Latin letters, digits and hyphens. */
    String fileName();

    /** Prints every figure, each in a line of its own. */
    void print(CsvSheet sheet, Language language);
}
