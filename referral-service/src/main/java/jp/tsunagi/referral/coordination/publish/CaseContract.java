package jp.tsunagi.referral.coordination.publish;

import java.util.Optional;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.eventstore.StoredEvent;
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
import jp.tsunagi.referral.coordination.CoordinationCase;

/** Private event to public event: ids, codes and days. Who acts in a case and what was said there stays at home. */
public final class CaseContract {
    private CaseContract() {}

    /** The public event of a stored one, if it is a case's and is told to the world. */
    public static Optional<PublicEvent> translate(StoredEvent stored) {
        return CoordinationCase.EVENTS.readOwn(stored).flatMap(recorded -> translate(recorded.event()));
    }

    static Optional<PublicEvent> translate(CaseEvent event) {
        return switch (event) {
            case CaseOpened e -> Optional.of(opened(e));
            case AgencyEngaged _, ConferenceHeld _, AdviceRequested _, AdviceGiven _, AnswerRelayed _ ->
                Optional.empty();
            case EscalatedToPrefecture _, EscalationAnswered _, FollowUpMissed _ -> Optional.empty();
            case TaskDone _, CareEnded _, CareResumed _, ChildMoved _ -> Optional.empty();
            case HandoffOffered e -> Optional.of(offered(e));
            case ReferralHandedOff e -> Optional.of(handedOff(e));
            case HandoffDeclined e -> Optional.of(declined(e));
            case HandoffWithdrawn e -> Optional.of(withdrawn(e));
            case HandoffExpired e -> Optional.of(expired(e));
            case HandoffReturned e -> Optional.of(returned(e));
            case FollowUpScheduled e -> Optional.of(scheduled(e));
            case FollowUpDue e -> Optional.of(due(e));
            case FollowUpRecorded e -> Optional.of(recorded(e));
            case FollowUpEnded e -> Optional.of(ended(e));
            case CaseClosed e -> Optional.of(closed(e));
            case CaseReopened e -> Optional.of(reopened(e));
        };
    }

    private static PublicEvent opened(CaseOpened e) {
        return new jp.tsunagi.contracts.referral.CaseOpened(
                e.id(),
                e.consultation(),
                e.child(),
                e.center(),
                e.prefecture(),
                e.municipality(),
                e.openedOn(),
                e.themes());
    }

    private static PublicEvent offered(HandoffOffered e) {
        var offer = e.offer();
        return new jp.tsunagi.contracts.referral.HandoffOffered(
                e.id(),
                offer.handoff(),
                offer.fromBody(),
                offer.toBody(),
                e.prefecture(),
                offer.municipality(),
                offer.offeredOn(),
                offer.answerBy());
    }

    private static PublicEvent handedOff(ReferralHandedOff e) {
        var offer = e.offer();
        return new jp.tsunagi.contracts.referral.ReferralHandedOff(
                e.id(),
                offer.handoff(),
                offer.fromBody(),
                offer.toBody(),
                e.prefecture(),
                offer.municipality(),
                e.handedOffOn());
    }

    private static PublicEvent declined(HandoffDeclined e) {
        var offer = e.offer();
        return new jp.tsunagi.contracts.referral.HandoffDeclined(
                e.id(),
                offer.handoff(),
                offer.fromBody(),
                offer.toBody(),
                e.prefecture(),
                offer.municipality(),
                e.declinedOn(),
                e.reason());
    }

    private static PublicEvent withdrawn(HandoffWithdrawn e) {
        var offer = e.offer();
        return new jp.tsunagi.contracts.referral.HandoffWithdrawn(
                e.id(),
                offer.handoff(),
                offer.fromBody(),
                offer.toBody(),
                e.prefecture(),
                offer.municipality(),
                e.withdrawnOn());
    }

    private static PublicEvent expired(HandoffExpired e) {
        var offer = e.offer();
        return new jp.tsunagi.contracts.referral.HandoffExpired(
                e.id(),
                offer.handoff(),
                offer.fromBody(),
                offer.toBody(),
                e.prefecture(),
                offer.municipality(),
                e.expiredOn());
    }

    private static PublicEvent returned(HandoffReturned e) {
        var offer = e.offer();
        return new jp.tsunagi.contracts.referral.HandoffReturned(
                e.id(),
                offer.handoff(),
                offer.fromBody(),
                offer.toBody(),
                e.prefecture(),
                offer.municipality(),
                e.backTo(),
                e.returnedOn(),
                e.reason());
    }

    private static PublicEvent scheduled(FollowUpScheduled e) {
        var followUp = e.followUp();
        return new jp.tsunagi.contracts.referral.FollowUpScheduled(
                e.id(),
                followUp.id(),
                e.prefecture(),
                followUp.municipality(),
                followUp.monthsAfter(),
                followUp.dueOn());
    }

    private static PublicEvent due(FollowUpDue e) {
        var followUp = e.followUp();
        return new jp.tsunagi.contracts.referral.FollowUpDue(
                e.id(), followUp.id(), e.prefecture(), followUp.municipality(), followUp.dueOn());
    }

    private static PublicEvent recorded(FollowUpRecorded e) {
        var followUp = e.followUp();
        return new jp.tsunagi.contracts.referral.FollowUpRecorded(
                e.id(),
                followUp.id(),
                e.prefecture(),
                followUp.municipality(),
                e.result().doneOn(),
                e.result().outcome(),
                e.result().carerWork());
    }

    private static PublicEvent ended(FollowUpEnded e) {
        var followUp = e.followUp();
        return new jp.tsunagi.contracts.referral.FollowUpEnded(
                e.id(), followUp.id(), e.prefecture(), followUp.municipality(), e.endedOn());
    }

    private static PublicEvent closed(CaseClosed e) {
        return new jp.tsunagi.contracts.referral.CaseClosed(
                e.id(), e.prefecture(), e.municipality(), e.closedOn(), e.outcome());
    }

    private static PublicEvent reopened(CaseReopened e) {
        return new jp.tsunagi.contracts.referral.CaseReopened(
                e.id(), e.responsible(), e.prefecture(), e.municipality(), e.reopenedOn(), e.reason());
    }
}
