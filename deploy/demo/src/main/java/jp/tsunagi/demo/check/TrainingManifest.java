package jp.tsunagi.demo.check;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.training.CourseKind;
import jp.tsunagi.contracts.training.Occupation;
import jp.tsunagi.demo.plan.DemoPlan;
import jp.tsunagi.demo.plan.Training;
import jp.tsunagi.demo.plan.Training.Trainee;
import org.jspecify.annotations.Nullable;

/** The figures of the report of trainings. Of one municipality only who came from there is counted. */
final class TrainingManifest {
    private static final Label ATTENDEES = new Label("attendees", "受講", "Attendees");
    private static final Label BY_KIND = new Label("byKind", "研修区分別", "By kind of training");
    private static final Label BY_SECTOR = new Label("bySector", "分野別", "By sector");
    private static final Label BY_OCCUPATION = new Label("byOccupation", "職種別", "By occupation");

    private final Sheet sheet;
    private final Coverage coverage;
    private final Months months;

    private TrainingManifest(DemoPlan plan, Coverage coverage) {
        this.sheet = new Sheet(coverage);
        this.coverage = coverage;
        this.months = Months.of(plan);
    }

    static List<Figure> of(DemoPlan plan, Coverage coverage) {
        return new TrainingManifest(plan, coverage).figures(plan.trainings());
    }

    private List<Figure> figures(List<Training> trainings) {
        counts("total.", trainings).forEach((column, value) -> sheet.summary(Sheet.TOTAL, column, value));
        for (var kind : CourseKind.values()) {
            var ofKind = trainings.stream().filter(each -> each.kind() == kind).toList();
            counts("counts.", ofKind).forEach((column, value) -> sheet.row(BY_KIND, Label.of(kind), column, value));
        }
        var came = came(trainings);
        sheet.byCode(BY_SECTOR, Sector.class, ATTENDEES, sector -> Count.of(came, each -> each.sector() == sector));
        sheet.byMunicipality(
                ATTENDEES, place -> Count.of(came, each -> each.municipality().equals(place)));
        sheet.byCode(
                BY_OCCUPATION,
                Occupation.class,
                ATTENDEES,
                occupation -> Count.of(came, each -> each.occupation() == occupation));
        return sheet.figures();
    }

    private Map<Label, @Nullable Long> counts(String json, List<Training> trainings) {
        var whole = coverage.municipality() == null;
        var counted = trainings.stream()
                .filter(each -> months.include(each.days().getLast()))
                .toList();
        var held = counted.stream().filter(TrainingManifest::isHeld).toList();
        var counts = new LinkedHashMap<Label, @Nullable Long>();
        counts.put(new Label(json + "planned", "計画", "Planned"), whole ? (long) counted.size() : null);
        counts.put(
                new Label(json + "held", "実施", "Held"),
                whole
                        ? (long) held.size()
                        : Count.of(held, each -> !came(List.of(each)).isEmpty()));
        counts.put(
                new Label(json + "capacity", "定員", "Capacity"),
                whole ? held.stream().mapToLong(Training::capacity).sum() : null);
        counts.put(
                new Label(json + "enrolled", "申込", "Enrolled"),
                whole ? held.stream().mapToLong(each -> each.trainees().size()).sum() : null);
        counts.put(new Label(json + "attendees", "受講", "Attendees"), (long)
                came(trainings).size());
        counts.put(
                new Label(json + "certified", "修了", "Certified"),
                whole ? held.stream().mapToLong(TrainingManifest::certified).sum() : null);
        return counts;
    }

    /** Who came to a training on one day or more, each as often as they came to one. */
    private List<Trainee> came(Collection<Training> trainings) {
        return trainings.stream()
                .filter(TrainingManifest::isHeld)
                .filter(each -> months.include(each.days().getLast()))
                .flatMap(each -> each.trainees().stream())
                .filter(trainee -> !trainee.attends().isEmpty())
                .filter(trainee -> coverage.includes(trainee.municipality()))
                .toList();
    }

    private static boolean isHeld(Training training) {
        return training.heldRecordedOn() != null;
    }

    private static long certified(Training training) {
        return training.certifiedOn() == null
                ? 0
                : Count.of(
                        training.trainees(),
                        trainee -> trainee.attends().size() == training.days().size());
    }
}
