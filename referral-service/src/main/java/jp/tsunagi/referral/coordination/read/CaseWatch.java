package jp.tsunagi.referral.coordination.read;

import static java.util.Objects.requireNonNull;

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
import org.jspecify.annotations.Nullable;

/**
 * The days by which a center sees that a case is left lying.
 *
 * @param id the case
 * @param heldFrom since when the responsible body has been so
 * @param activeOn the last day on which somebody did something; that a day has come is nothing that anybody did
 * @param answerBy the last day for an answer to the pending offer; null while none is pending
 */
public record CaseWatch(
        UUID id,
        LocalDate heldFrom,
        LocalDate activeOn,
        @Nullable LocalDate answerBy) {
    /** Folds a case's events into its days. */
    public static final Projection<CaseWatch, CaseEvent> PROJECTION = CaseWatch::project;

    private static CaseWatch project(@Nullable CaseWatch row, Recorded<? extends CaseEvent> recorded) {
        var today = Japan.day(recorded.recordedAt());
        return switch (recorded.event()) {
            case CaseOpened e -> new CaseWatch(e.id(), e.openedOn(), today, null);
            case HandoffOffered e ->
                new CaseWatch(e.id(), known(row).heldFrom, today, e.offer().answerBy());
            case ReferralHandedOff e -> new CaseWatch(e.id(), e.handedOffOn(), today, null);
            case HandoffReturned e -> new CaseWatch(e.id(), e.returnedOn(), today, null);
            case CaseReopened e -> new CaseWatch(e.id(), e.reopenedOn(), today, null);
            case HandoffDeclined e -> new CaseWatch(e.id(), known(row).heldFrom, today, null);
            case HandoffWithdrawn e -> new CaseWatch(e.id(), known(row).heldFrom, today, null);
            case CaseClosed e -> new CaseWatch(e.id(), known(row).heldFrom, today, null);
            case HandoffExpired e -> new CaseWatch(e.id(), known(row).heldFrom, known(row).activeOn, null);
            case FollowUpDue _, FollowUpMissed _ -> known(row);
            case CaseEvent.CareEnded _, CaseEvent.CareResumed _, CaseEvent.ChildMoved _ -> known(row);
            case CaseEvent.FollowUpScheduled _, CaseEvent.FollowUpEnded _ -> known(row);
            case CaseEvent.AgencyEngaged _, CaseEvent.ConferenceHeld _, CaseEvent.TaskDone _ ->
                known(row).active(today);
            case CaseEvent.AdviceRequested _, CaseEvent.AdviceGiven _ ->
                known(row).active(today);
            case CaseEvent.EscalatedToPrefecture _, CaseEvent.EscalationAnswered _ ->
                known(row).active(today);
            case CaseEvent.AnswerRelayed _, CaseEvent.FollowUpRecorded _ ->
                known(row).active(today);
        };
    }

    private CaseWatch active(LocalDate on) {
        return new CaseWatch(id, heldFrom, on, answerBy);
    }

    private static CaseWatch known(@Nullable CaseWatch row) {
        return requireNonNull(row, "was never opened");
    }
}
