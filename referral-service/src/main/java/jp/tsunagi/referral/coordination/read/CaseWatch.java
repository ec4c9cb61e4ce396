package jp.tsunagi.referral.coordination.read;

import java.time.LocalDate;
import java.util.UUID;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.eventstore.model.Projection;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.referral.coordination.CaseEvent;
import jp.tsunagi.referral.coordination.CaseEvent.CaseClosed;
import jp.tsunagi.referral.coordination.CaseEvent.CaseOpened;
import jp.tsunagi.referral.coordination.CaseEvent.CaseReopened;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpDue;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpMissed;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffDeclined;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffExpired;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffOffered;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffReturned;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffWithdrawn;
import jp.tsunagi.referral.coordination.CaseEvent.ReferralHandedOff;
import jp.tsunagi.referral.coordination.WithdrawalCause;
import org.jspecify.annotations.Nullable;

/**
 * The days by which a center sees that a case is left lying.
 *
 * @param id the case
 * @param heldFrom since when the responsible body has been so
 * @param activeOn the last day on which somebody did something; that a day has come, or that the platform took an offer back, is
 *     nothing that anybody did
 * @param answerBy the last day for an answer to the pending offer; null while none is pending
 */
public record CaseWatch(
        UUID id,
        LocalDate heldFrom,
        LocalDate activeOn,
        @Nullable LocalDate answerBy) {
    /** Folds a case's events into its days. */
    public static final Projection<CaseWatch, CaseEvent> PROJECTION = CaseWatch::project;

    /** The list is younger than some cases: they stand in it once it is rebuilt. */
    private static @Nullable CaseWatch project(@Nullable CaseWatch row, Recorded<? extends CaseEvent> recorded) {
        var today = Japan.day(recorded.recordedAt());
        if (recorded.event() instanceof CaseOpened e) {
            return new CaseWatch(e.id(), e.openedOn(), today, null);
        }
        return row == null ? null : row.after(recorded.event(), today);
    }

    private CaseWatch after(CaseEvent event, LocalDate today) {
        return switch (event) {
            case HandoffOffered e ->
                new CaseWatch(id, heldFrom, today, e.offer().answerBy());
            case ReferralHandedOff e -> held(e.handedOffOn(), today);
            case HandoffReturned e -> held(e.returnedOn(), today);
            case CaseReopened e -> held(e.reopenedOn(), today);
            case HandoffDeclined _, CaseClosed _ -> held(heldFrom, today);
            case HandoffWithdrawn e -> held(heldFrom, e.cause() == WithdrawalCause.BODY ? today : activeOn);
            case HandoffExpired _ -> held(heldFrom, activeOn);
            case CaseOpened _, FollowUpDue _, FollowUpMissed _ -> this;
            case CaseEvent.CareEnded _, CaseEvent.CareResumed _, CaseEvent.ChildMoved _ -> this;
            case CaseEvent.FollowUpScheduled _, CaseEvent.FollowUpEnded _ -> this;
            case CaseEvent.AgencyEngaged _, CaseEvent.ConferenceHeld _, CaseEvent.TaskDone _ -> active(today);
            case CaseEvent.AdviceRequested _, CaseEvent.AdviceGiven _ -> active(today);
            case CaseEvent.EscalatedToPrefecture _, CaseEvent.EscalationAnswered _ -> active(today);
            case CaseEvent.AnswerRelayed _, CaseEvent.FollowUpRecorded _ -> active(today);
        };
    }

    /** With no offer pending. */
    private CaseWatch held(LocalDate from, LocalDate lastActive) {
        return new CaseWatch(id, from, lastActive, null);
    }

    private CaseWatch active(LocalDate on) {
        return new CaseWatch(id, heldFrom, on, answerBy);
    }
}
