package jp.tsunagi.referral.coordination.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.eventstore.Fingerprint;
import jp.tsunagi.eventstore.model.Projection;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.referral.coordination.CaseEvent;
import jp.tsunagi.referral.coordination.CaseEvent.CaseClosed;
import jp.tsunagi.referral.coordination.CaseEvent.CaseReopened;
import jp.tsunagi.referral.coordination.CaseEvent.ConferenceHeld;
import jp.tsunagi.referral.coordination.CaseEvent.TaskDone;
import org.jspecify.annotations.Nullable;

/**
 * What the conferences of one case left to do, without the texts.
 *
 * @param caseId the case
 * @param caseClosed whether it has ended; what is open then waits until it goes on
 * @param all in the order of the records
 */
public record TaskList(UUID caseId, boolean caseClosed, List<Task> all) {
    /** Folds a case's events into its tasks; a case without a conference has none. */
    public static final Projection<TaskList, CaseEvent> PROJECTION = TaskList::project;

    /**
     * Something to be done.
     *
     * @param place in the record of the conference, from 1
     * @param agency who does it; null when the responsible body does
     * @param doneOn the day on which it was done; null while it is open
     */
    public record Task(
            UUID conference,
            int place,
            @Nullable UUID agency,
            LocalDate dueOn,
            @Nullable LocalDate doneOn) {
        /** A task has no id of its own in the log: this one is the list's. */
        UUID id() {
            return Fingerprint.of("task:%s:%d".formatted(conference, place)).asUuid();
        }

        private boolean is(UUID other, int otherPlace) {
            return conference.equals(other) && place == otherPlace;
        }
    }

    public TaskList {
        all = List.copyOf(all);
    }

    private static @Nullable TaskList project(@Nullable TaskList row, Recorded<? extends CaseEvent> recorded) {
        return switch (recorded.event()) {
            case ConferenceHeld e -> held(row, e);
            case TaskDone e -> row == null ? null : row.done(e);
            case CaseClosed _ -> row == null ? null : new TaskList(row.caseId, true, row.all);
            case CaseReopened _ -> row == null ? null : new TaskList(row.caseId, false, row.all);
            case CaseEvent.CaseOpened _, CaseEvent.AgencyEngaged _, CaseEvent.AnswerRelayed _ -> row;
            case CaseEvent.HandoffOffered _, CaseEvent.ReferralHandedOff _, CaseEvent.HandoffDeclined _ -> row;
            case CaseEvent.HandoffWithdrawn _, CaseEvent.HandoffExpired _, CaseEvent.HandoffReturned _ -> row;
            case CaseEvent.AdviceRequested _, CaseEvent.AdviceGiven _ -> row;
            case CaseEvent.EscalatedToPrefecture _, CaseEvent.EscalationAnswered _ -> row;
            case CaseEvent.FollowUpScheduled _, CaseEvent.FollowUpDue _, CaseEvent.FollowUpMissed _ -> row;
            case CaseEvent.FollowUpRecorded _, CaseEvent.FollowUpEnded _ -> row;
            case CaseEvent.CareEnded _, CaseEvent.CareResumed _, CaseEvent.ChildMoved _ -> row;
        };
    }

    private static @Nullable TaskList held(@Nullable TaskList row, ConferenceHeld e) {
        var conference = e.conference();
        if (conference.tasks().isEmpty()) {
            return row;
        }
        var all = new ArrayList<>(row == null ? List.<Task>of() : row.all);
        int place = 1;
        for (var task : conference.tasks()) {
            all.add(new Task(conference.id(), place++, task.agency(), task.dueOn(), null));
        }
        return new TaskList(e.id(), false, all);
    }

    private TaskList done(TaskDone e) {
        var done = e.task();
        return new TaskList(
                caseId,
                caseClosed,
                all.stream()
                        .map(task -> task.is(done.conference(), done.task())
                                ? new Task(task.conference, task.place, task.agency, task.dueOn, done.on())
                                : task)
                        .toList());
    }
}
