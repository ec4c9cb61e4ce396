package jp.tsunagi.referral.coordination.write;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.referral.coordination.texts.Minutes;
import jp.tsunagi.service.body.CheckedBody;
import jp.tsunagi.service.problem.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A conference that was held. */
@Schema(description = "開いたケース会議 / A conference that was held")
public record HoldConferenceBody(
        @Schema(examples = "2026-10-13") LocalDate heldOn,

        @Schema(description = "参加した関係機関、空も可 / Agencies that took part, or none")
        List<UUID> agencies,

        @Schema(description = "決まったこと(暗号化して保存) / What was decided, stored sealed", maxLength = LONGEST_DECISIONS)
        String decisions,

        List<ConferenceTaskBody> tasks)
        implements CheckedBody {
    static final int LONGEST_DECISIONS = 4000;
    static final int LONGEST_TASK = 1000;
    private static final int MOST = 50;

    /** Something to be done. */
    @Schema(description = "すること / Something to be done")
    public record ConferenceTaskBody(
            @Schema(description = "担う関係機関。主担当なら省く / Who does it; leave out for the responsible body") @Nullable
            UUID agency,

            @Schema(examples = "2026-10-27") LocalDate dueOn,

            @Schema(description = "内容(暗号化して保存) / What it is, stored sealed", maxLength = LONGEST_TASK)
            String task) {
        /** Without the text: this may end up in a log. */
        @Override
        public String toString() {
            return "ConferenceTaskBody[dueOn=%s]".formatted(dueOn);
        }
    }

    @Override
    public void check(Faults faults) {
        faults.atMost("/agencies", agencies, MOST);
        faults.text("/decisions", decisions, LONGEST_DECISIONS);
        faults.atMost("/tasks", tasks, MOST);
        for (int i = 0; i < tasks.size(); i++) {
            faults.text("/tasks/" + i + "/task", tasks.get(i).task(), LONGEST_TASK);
        }
    }

    Minutes minutes(UUID id) {
        return new Minutes(
                id,
                heldOn,
                agencies.stream().distinct().toList(),
                decisions,
                tasks.stream()
                        .map(task -> new Minutes.Task(task.agency(), task.dueOn(), task.task()))
                        .toList());
    }

    /** Where an agency stands in the body. */
    String pointer(UUID agency) {
        int place = agencies.indexOf(agency);
        if (place >= 0) {
            return "/agencies/" + place;
        }
        for (int i = 0; i < tasks.size(); i++) {
            if (agency.equals(tasks.get(i).agency())) {
                return "/tasks/" + i + "/agency";
            }
        }
        return "/agencies";
    }

    /** Without the texts: this may end up in a log. */
    @Override
    public String toString() {
        return "HoldConferenceBody[heldOn=%s]".formatted(heldOn);
    }
}
