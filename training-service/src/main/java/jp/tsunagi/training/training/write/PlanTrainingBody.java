package jp.tsunagi.training.training.write;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.training.CourseKind;
import jp.tsunagi.contracts.training.TrainingMethod;
import jp.tsunagi.service.body.CheckedBody;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.Faults;
import jp.tsunagi.training.training.TrainingCommand.PlanTraining;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A training to plan. */
@Schema(description = "計画する研修 / A training to plan")
public record PlanTrainingBody(
        @Schema(description = "都道府県コード2桁 / Prefecture, two digits", examples = "25")
        String prefecture,

        CourseKind kind,

        @Schema(
                description = "名称。個人名は書かない / What it is called; names no person",
                examples = "医療的ケア児等コーディネーター養成研修",
                maxLength = PlanTrainingBody.LONGEST_TITLE)
        String title,

        @Schema(description = "年度の初めの西暦年 / Fiscal year by its first calendar year", examples = "2026")
        Integer fiscalYear,

        @Schema(
                description = "期日、早い順、年度内 / Its days in Japan, ascending, in the fiscal year",
                examples = "[\"2026-06-02\", \"2026-06-03\"]",
                minItems = 1,
                maxItems = PlanTrainingBody.MOST_DAYS)
        List<LocalDate> days,

        @Schema(description = "定員 / How many may take part", minimum = "1", maximum = "1000", examples = "40")
        Integer capacity,

        TrainingMethod method,

        @Schema(description = "医療的ケア児等総合支援事業の補助対象 / Whether it belongs to the subsidized program")
        Boolean subsidized)
        implements CheckedBody {
    /** The first fiscal year that may be named. */
    public static final int EARLIEST_YEAR = 2000;
    /** The last one. */
    public static final int LATEST_YEAR = 2100;

    static final int MOST_DAYS = 20;
    static final int LARGEST_CAPACITY = 1000;

    private static final int LONGEST_TITLE = 200;

    @Override
    public void check(Faults faults) {
        faults.prefecture("/prefecture", prefecture);
        faults.text("/title", title, LONGEST_TITLE);
        within(faults, "/fiscalYear", fiscalYear, EARLIEST_YEAR, LATEST_YEAR);
        within(faults, "/capacity", capacity, 1, LARGEST_CAPACITY);
        if (days.isEmpty()) {
            faults.add("/days", EdgeProblem.REQUIRED);
        }
        faults.atMost("/days", days, MOST_DAYS);
    }

    PlanTraining command(UUID id) {
        return new PlanTraining(id, prefecture, kind, title, fiscalYear, days, capacity, method, subsidized);
    }

    private static void within(Faults faults, String pointer, int number, int least, int most) {
        if (number < least || number > most) {
            faults.add(pointer, EdgeProblem.OUT_OF_RANGE, least, most);
        }
    }
}
