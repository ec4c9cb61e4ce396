package jp.tsunagi.training.training.read;

import java.time.LocalDate;
import java.util.UUID;
import jp.tsunagi.contracts.training.CourseKind;
import jp.tsunagi.contracts.training.TrainingMethod;
import jp.tsunagi.training.training.TrainingStage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A training as the list shows it, in numbers. */
@Schema(description = "研修の一覧の一行 / A training in the list")
public record TrainingSummary(
        UUID id,

        @Schema(description = "都道府県コード2桁 / Prefecture, two digits", examples = "25")
        String prefecture,

        CourseKind kind,
        String title,

        @Schema(description = "年度の初めの西暦年 / Fiscal year by its first calendar year", examples = "2026")
        int fiscalYear,

        LocalDate firstDay,
        LocalDate lastDay,

        @Schema(description = "日数 / How many days it has") int days,

        int capacity,
        TrainingMethod method,
        boolean subsidized,
        TrainingStage state,

        @Schema(description = "申込 / How many are enrolled") int enrolled,

        @Schema(description = "受講。1日でも出席した人。実施前は無し / Came on one day or more, absent before it was held") @Nullable
        Integer attendees,

        @Schema(description = "修了。認定前は無し / Completed it, absent before that was certified") @Nullable
        Integer completed,

        int version) {
    static TrainingSummary of(TrainingRow row) {
        return new TrainingSummary(
                row.id,
                row.prefecture,
                row.kind,
                row.title,
                row.fiscalYear,
                row.firstDay,
                row.lastDay,
                row.days,
                row.capacity,
                row.method,
                row.subsidized,
                row.stage,
                row.enrolled,
                row.attendees,
                row.completed,
                row.number);
    }
}
