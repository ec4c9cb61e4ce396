package jp.tsunagi.demo.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagi.contracts.intake.CareItem;
import jp.tsunagi.contracts.intake.LifeStage;
import jp.tsunagi.contracts.intake.LivingPlace;
import jp.tsunagi.contracts.intake.ScoreBand;
import jp.tsunagi.contracts.reference.CareScoreTable;
import jp.tsunagi.demo.plan.Child;
import jp.tsunagi.demo.plan.DemoPlan;

/** The figures of the report of children, on the plan's last day. */
final class ChildManifest {
    private static final Label COLUMN = new Label("children", "実人数", "Children");
    private static final Label CARE_ENDED = new Label("careEnded", "ケア終了", "Care ended");
    private static final Label VENTILATOR = new Label("ventilator", "うち人工呼吸器", "Of these, ventilator");
    private static final Label SEVERE = new Label("severe", "うち重症心身障害", "Of these, severe disabilities");
    private static final Label BY_AGE = new Label("byAgeBand", "年齢別", "By age");
    private static final Label BY_STAGE = new Label("byLifeStage", "段階別", "By stage of life");
    private static final Label BY_CARE = new Label("byCareItem", "医療的ケア別", "By care");
    private static final Label BY_SCORE = new Label("byScoreBand", "スコア別", "By care score");
    private static final Label BY_LIVING_PLACE = new Label("byLivingPlace", "在宅・入院・入所別", "By living place");
    private static final Label STAGE_UNKNOWN = new Label(Sheet.UNKNOWN, "未特定", "Not determined");
    private static final Label NONE_RECORDED = new Label("NONE", "未把握", "None recorded");

    private ChildManifest() {}

    static List<Figure> of(DemoPlan plan, Coverage coverage) {
        var here = plan.children().stream()
                .filter(child -> coverage.isResidence(child.municipality()))
                .toList();
        var counted = here.stream().filter(child -> child.careEndedOn() == null).toList();
        var sheet = new Sheet(coverage);
        sheet.summary(Sheet.TOTAL, COLUMN, counted.size());
        sheet.summary(CARE_ENDED, COLUMN, Count.of(here, child -> child.careEndedOn() != null));
        sheet.summary(
                VENTILATOR, COLUMN, Count.of(counted, child -> cares(child).contains(CareItem.VENTILATOR)));
        sheet.summary(SEVERE, COLUMN, Count.of(counted, Child::severe));
        sheet.byMunicipality(COLUMN, place -> Count.of(counted, child -> place.equals(child.municipality())));
        sheet.ofUnknownPlace(COLUMN, 0);
        sheet.byCode(
                BY_AGE,
                ChildAge.class,
                COLUMN,
                band -> Count.of(counted, child -> ChildAge.on(plan.last(), child.birthDate()) == band));
        sheet.byCode(BY_STAGE, LifeStage.class, COLUMN, stage -> Count.of(counted, child -> stage(child) == stage));
        sheet.row(BY_STAGE, STAGE_UNKNOWN, COLUMN, 0);
        sheet.byCode(
                BY_CARE,
                CareItem.class,
                COLUMN,
                item -> Count.of(counted, child -> cares(child).contains(item)));
        sheet.row(
                BY_CARE,
                NONE_RECORDED,
                COLUMN,
                Count.of(counted, child -> cares(child).isEmpty()));
        sheet.byCode(BY_SCORE, ScoreBand.class, COLUMN, band -> Count.of(counted, child -> band(child) == band));
        sheet.byCode(
                BY_LIVING_PLACE,
                LivingPlace.class,
                COLUMN,
                place -> Count.of(counted, child -> child.livingPlace() == place));
        return sheet.figures();
    }

    private static Set<CareItem> cares(Child child) {
        var assessment = child.assessments().getLast();
        return Stream.concat(
                        assessment.cares().stream().map(care -> care.detail().item()),
                        assessment.otherCare() ? Stream.of(CareItem.OUTSIDE_SCORE) : Stream.empty())
                .collect(Collectors.toSet());
    }

    /** As it was on the latest day from which something holds that is recorded of the child. */
    private static LifeStage stage(Child child) {
        var latest = Stream.of(
                        Stream.of(child.since()),
                        child.stays().stream().map(Child.Stay::since),
                        child.assessments().stream().map(Child.Assessment::on),
                        Stream.ofNullable(child.careEndedOn()))
                .flatMap(days -> days)
                .max(LocalDate::compareTo)
                .orElseThrow();
        return ChildAge.stage(child.birthDate(), latest, child.enrolled());
    }

    private static ScoreBand band(Child child) {
        var assessment = child.assessments().getLast();
        int score = CareScoreTable.inForceOn(assessment.on()).orElseThrow().score(assessment.cares());
        if (score == 0) {
            return ScoreBand.ZERO;
        }
        if (score <= 15) {
            return ScoreBand.FROM_1;
        }
        return score <= 31 ? ScoreBand.FROM_16 : ScoreBand.FROM_32;
    }
}
