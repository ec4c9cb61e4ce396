package jp.tsunagi.referral.coordination.read;

import java.util.UUID;
import jp.tsunagi.eventstore.model.Projection;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.referral.coordination.CaseEvent;
import jp.tsunagi.referral.coordination.CaseEvent.CaseClosed;
import jp.tsunagi.referral.coordination.CaseEvent.CaseReopened;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpDue;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpEnded;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpMissed;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpRecorded;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpScheduled;
import jp.tsunagi.referral.coordination.FollowUps;
import org.jspecify.annotations.Nullable;

/**
 * The follow-ups of one case, as the list shows them.
 *
 * @param caseId the case
 * @param caseClosed whether it has ended, and with it what was still open
 */
public record FollowUpPlan(UUID caseId, FollowUps followUps, boolean caseClosed) {
    /** Folds a case's events into its follow-ups; a case that was never handed off has none. */
    public static final Projection<FollowUpPlan, CaseEvent> PROJECTION = FollowUpPlan::project;

    private static @Nullable FollowUpPlan project(@Nullable FollowUpPlan row, Recorded<? extends CaseEvent> recorded) {
        var known = row == null ? FollowUps.NONE : row.followUps();
        return switch (recorded.event()) {
            case FollowUpScheduled e -> new FollowUpPlan(e.id(), known.scheduled(e.followUp()), false);
            case FollowUpDue e -> new FollowUpPlan(e.id(), known.due(e.followUp()), false);
            case FollowUpMissed e ->
                new FollowUpPlan(e.id(), known.missed(e.followUp(), e.level(), e.missedOn()), false);
            case FollowUpRecorded e -> new FollowUpPlan(e.id(), known.recorded(e.followUp(), e.result()), false);
            case FollowUpEnded e -> new FollowUpPlan(e.id(), known.ended(e.followUp()), false);
            case CaseClosed e -> row == null ? null : new FollowUpPlan(e.id(), known, true);
            case CaseReopened e -> row == null ? null : new FollowUpPlan(e.id(), known, false);
            case CaseEvent.CaseOpened _, CaseEvent.AgencyEngaged _, CaseEvent.ConferenceHeld _ -> row;
            case CaseEvent.HandoffOffered _, CaseEvent.ReferralHandedOff _, CaseEvent.HandoffDeclined _ -> row;
            case CaseEvent.HandoffWithdrawn _, CaseEvent.HandoffExpired _, CaseEvent.HandoffReturned _ -> row;
            case CaseEvent.TaskDone _ -> row;
            case CaseEvent.CareEnded _, CaseEvent.CareResumed _, CaseEvent.ChildMoved _ -> row;
            case CaseEvent.EscalatedToPrefecture _, CaseEvent.EscalationAnswered _ -> row;
            case CaseEvent.AdviceRequested _, CaseEvent.AdviceGiven _, CaseEvent.AnswerRelayed _ -> row;
        };
    }
}
