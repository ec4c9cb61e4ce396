package jp.tsunagi.referral.coordination.read;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import jp.tsunagi.eventstore.model.Projection;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.referral.coordination.CaseEvent;
import jp.tsunagi.referral.coordination.CaseEvent.AdviceGiven;
import jp.tsunagi.referral.coordination.CaseEvent.AdviceRequested;
import jp.tsunagi.referral.coordination.CaseEvent.AgencyEngaged;
import jp.tsunagi.referral.coordination.CaseEvent.AnswerRelayed;
import jp.tsunagi.referral.coordination.CaseEvent.CareEnded;
import jp.tsunagi.referral.coordination.CaseEvent.CareResumed;
import jp.tsunagi.referral.coordination.CaseEvent.CaseClosed;
import jp.tsunagi.referral.coordination.CaseEvent.CaseOpened;
import jp.tsunagi.referral.coordination.CaseEvent.CaseReopened;
import jp.tsunagi.referral.coordination.CaseEvent.ChildMoved;
import jp.tsunagi.referral.coordination.CaseEvent.ConferenceHeld;
import jp.tsunagi.referral.coordination.CaseEvent.EscalatedToPrefecture;
import jp.tsunagi.referral.coordination.CaseEvent.EscalationAnswered;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpDue;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpEnded;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpMissed;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpRecorded;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpScheduled;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffDeclined;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffExpired;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffOffered;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffReturned;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffWithdrawn;
import jp.tsunagi.referral.coordination.CaseEvent.ReferralHandedOff;
import jp.tsunagi.referral.coordination.CaseEvent.TaskDone;
import jp.tsunagi.referral.coordination.ChildFacts;
import org.jspecify.annotations.Nullable;

/**
 * What the list shows of one case.
 *
 * @param number version of the stream that it shows
 * @param opened as it was opened
 * @param responsible the responsible body
 * @param municipality the municipality it is held for; null while not known
 * @param handoffPending whether an offer waits for an answer
 * @param adviceWaiting how much was asked of the center that it has not answered; of a closed case it waits until it goes on
 * @param closing how it ended; null while it is open
 * @param facts what is known of the child
 */
public record CaseOverview(
        int number,
        CaseOpened opened,
        UUID responsible,
        @Nullable String municipality,
        boolean handoffPending,
        int adviceWaiting,
        @Nullable CaseClosed closing,
        ChildFacts facts) {
    /** Folds a case's events into its row. */
    public static final Projection<CaseOverview, CaseEvent> PROJECTION = CaseOverview::project;

    private static CaseOverview project(@Nullable CaseOverview row, Recorded<? extends CaseEvent> recorded) {
        int number = Math.toIntExact(recorded.number());
        return switch (recorded.event()) {
            case CaseOpened e ->
                new CaseOverview(number, e, e.center(), e.municipality(), false, 0, null, ChildFacts.UNKNOWN);
            case HandoffOffered _ -> known(row).with(number, true);
            case HandoffDeclined _, HandoffWithdrawn _, HandoffExpired _ ->
                known(row).with(number, false);
            case ReferralHandedOff e ->
                known(row).heldBy(number, e.offer().toBody(), e.offer().municipality());
            case HandoffReturned e -> known(row).heldBy(number, e.offer().fromBody(), e.backTo());
            case AdviceRequested _ -> known(row).waiting(number, 1);
            case AdviceGiven _ -> known(row).waiting(number, -1);
            case CareEnded e -> known(row).with(number, known(row).facts.careEnded(e.endedOn()));
            case CareResumed _ -> known(row).with(number, known(row).facts.careEnded(null));
            case ChildMoved e -> known(row).with(number, known(row).facts.in(e.livesIn()));
            case CaseClosed e -> known(row).closed(number, e);
            case CaseReopened e -> known(row).reopened(number, e);
            case AgencyEngaged _, ConferenceHeld _, AnswerRelayed _ ->
                known(row).with(number, known(row).handoffPending());
            case EscalatedToPrefecture _, EscalationAnswered _, TaskDone _ ->
                known(row).with(number, known(row).handoffPending());
            case FollowUpScheduled _, FollowUpDue _, FollowUpMissed _, FollowUpRecorded _, FollowUpEnded _ ->
                known(row).with(number, known(row).handoffPending());
        };
    }

    private static CaseOverview known(@Nullable CaseOverview row) {
        return requireNonNull(row, "was never opened");
    }

    private CaseOverview with(int newNumber, boolean pending) {
        return new CaseOverview(newNumber, opened, responsible, municipality, pending, adviceWaiting, closing, facts);
    }

    private CaseOverview with(int newNumber, ChildFacts known) {
        return new CaseOverview(
                newNumber, opened, responsible, municipality, handoffPending, adviceWaiting, closing, known);
    }

    private CaseOverview heldBy(int newNumber, UUID body, @Nullable String place) {
        return new CaseOverview(newNumber, opened, body, place, false, adviceWaiting, closing, facts);
    }

    private CaseOverview waiting(int newNumber, int more) {
        return new CaseOverview(
                newNumber, opened, responsible, municipality, handoffPending, adviceWaiting + more, closing, facts);
    }

    private CaseOverview reopened(int newNumber, CaseReopened e) {
        return new CaseOverview(
                newNumber, opened, e.responsible(), e.municipality(), false, adviceWaiting, null, facts);
    }

    private CaseOverview closed(int newNumber, CaseClosed e) {
        return new CaseOverview(newNumber, opened, responsible, municipality, false, adviceWaiting, e, facts);
    }
}
