package jp.tsunagi.demo.check;

import java.time.YearMonth;
import java.util.List;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.intake.Disposition;
import jp.tsunagi.demo.plan.Consultation;
import jp.tsunagi.demo.plan.DemoPlan;

/** The figures of the report of consultations. */
final class ConsultationManifest {
    private static final Label COLUMN = new Label("consultations", "実件数", "Consultations");
    private static final Label TAKEN_UP_AGAIN = new Label("reopened", "再開", "Taken up again");
    private static final Label BY_MONTH = new Label("byMonth", "受付月別", "By month of receipt");
    private static final Label BY_THEME = new Label("byTheme", "相談内容別", "By theme");
    private static final Label BY_DISPOSITION = new Label("byDisposition", "区切り別", "By disposition");
    private static final Label WITHOUT_THEME = new Label("NONE", "未分類", "Unclassified");
    private static final Label OPEN = new Label("OPEN", "対応中", "In progress");

    private ConsultationManifest() {}

    static List<Figure> of(DemoPlan plan, Coverage coverage) {
        var months = Months.of(plan);
        var counted = plan.consultations().stream()
                .filter(each -> coverage.includes(each.municipality()))
                .filter(each -> months.include(each.receivedOn()))
                .toList();
        var sheet = new Sheet(coverage);
        sheet.summary(Sheet.TOTAL, COLUMN, counted.size());
        // In this plan whoever calls again is received again.
        sheet.summary(TAKEN_UP_AGAIN, COLUMN, 0);
        sheet.byMunicipality(COLUMN, place -> Count.of(counted, each -> place.equals(each.municipality())));
        sheet.ofUnknownPlace(COLUMN, Count.of(counted, each -> each.municipality() == null));
        months.all()
                .forEach(month -> sheet.row(
                        BY_MONTH,
                        new Label(month.toString(), month.toString(), month.toString()),
                        COLUMN,
                        Count.of(
                                counted,
                                each -> YearMonth.from(each.receivedOn()).equals(month))));
        sheet.byCode(
                BY_THEME,
                ConsultationTheme.class,
                COLUMN,
                theme -> Count.of(counted, each -> each.themes().contains(theme)));
        sheet.row(
                BY_THEME,
                WITHOUT_THEME,
                COLUMN,
                Count.of(counted, each -> each.themes().isEmpty()));
        sheet.byCode(
                BY_DISPOSITION,
                Disposition.class,
                COLUMN,
                disposition -> Count.of(counted, each -> endedAs(each, disposition)));
        sheet.row(BY_DISPOSITION, OPEN, COLUMN, Count.of(counted, each -> each.ending() == null));
        return sheet.figures();
    }

    private static boolean endedAs(Consultation each, Disposition disposition) {
        return each.ending() != null && each.ending().disposition() == disposition;
    }
}
