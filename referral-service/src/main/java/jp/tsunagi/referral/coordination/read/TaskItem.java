package jp.tsunagi.referral.coordination.read;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A task of a conference in a list; what it is stands in the case. */
@Schema(description = "会議の課題。内容はケースで読む / A task of a conference; what it is stands in the case")
public record TaskItem(
        @Schema(description = "ケース / The case") UUID caseId,
        UUID conference,

        @Schema(description = "会議の記録での順番、1から / Its place in the record, from 1")
        int task,

        @Schema(description = "担う関係機関。主担当なら無し / Who does it, absent for the responsible body") @Nullable
        UUID agency,

        LocalDate dueOn,

        @Schema(description = "実施した日。まだなら無し / The day it was done, absent before") @Nullable
        LocalDate doneOn,

        boolean caseClosed) {
    static TaskItem of(TaskRow row) {
        return new TaskItem(row.caseId, row.conference, row.place, row.agency, row.dueOn, row.doneOn, row.caseClosed);
    }
}
