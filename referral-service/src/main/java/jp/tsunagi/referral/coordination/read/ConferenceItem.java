package jp.tsunagi.referral.coordination.read;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.tsunagi.referral.coordination.Conferences;
import jp.tsunagi.referral.coordination.texts.Minutes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A conference as the responsible body reads it. */
@Schema(description = "ケース会議 / A case conference")
public record ConferenceItem(
        UUID id,
        LocalDate heldOn,
        List<UUID> agencies,

        @Schema(description = "決まったこと。消去された場合は無し / What was decided, absent when erased") @Nullable
        String decisions,

        List<ConferenceTaskItem> tasks) {
    /** Something to be done. */
    @Schema(description = "すること / Something to be done")
    public record ConferenceTaskItem(
            @Schema(description = "担う関係機関。主担当なら無し / Who does it, absent for the responsible body") @Nullable
            UUID agency,

            LocalDate dueOn,
            @Nullable String task,

            @Schema(description = "実施した日。まだなら無し / The day it was done, absent before") @Nullable
            LocalDate doneOn) {}

    static ConferenceItem of(Minutes minutes, Conferences conferences) {
        return new ConferenceItem(
                minutes.id(),
                minutes.heldOn(),
                minutes.agencies(),
                minutes.decisions(),
                IntStream.range(0, minutes.tasks().size())
                        .mapToObj(i -> task(
                                minutes.tasks().get(i),
                                conferences.doneOn(minutes.id(), i + 1).orElse(null)))
                        .toList());
    }

    private static ConferenceTaskItem task(Minutes.Task task, @Nullable LocalDate doneOn) {
        return new ConferenceTaskItem(task.agency(), task.dueOn(), task.task(), doneOn);
    }
}
