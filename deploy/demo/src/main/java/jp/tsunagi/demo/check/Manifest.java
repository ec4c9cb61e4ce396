package jp.tsunagi.demo.check;

import java.util.List;
import jp.tsunagi.demo.plan.DemoPlan;

/**
 * What the reports have to say when the whole plan is loaded, counted from the plan alone, as of its last day and over all
 * of its months. Nothing here knows how the services count.
 */
final class Manifest {
    private Manifest() {}

    /** Every figure of a report, in the report's order. */
    static List<Figure> of(ReportKind kind, DemoPlan plan, Coverage coverage) {
        return switch (kind) {
            case CONSULTATIONS -> ConsultationManifest.of(plan, coverage);
            case CHILDREN -> ChildManifest.of(plan, coverage);
            case COORDINATION -> CoordinationManifest.of(plan, coverage);
            case TRAININGS -> TrainingManifest.of(plan, coverage);
        };
    }
}
