package jp.tsunagi.referral.coordination;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
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

/**
 * Who is responsible for a case by its log alone. It believes every event: one that takes from a body what it does not
 * have, or gives twice, leaves two bodies or none. That an open case has exactly one is what the log has to show.
 *
 * @param bodies exactly one while the case is open, none before and after
 */
public record Responsibility(Set<UUID> bodies) {
    /** Before anything has happened. */
    public static final Responsibility NOBODY = new Responsibility(Set.of());

    public Responsibility {
        bodies = Set.copyOf(bodies);
    }

    /** Who is responsible after these events, in order. */
    public static Responsibility after(Iterable<? extends CaseEvent> events) {
        var responsibility = NOBODY;
        for (var event : events) {
            responsibility = responsibility.after(event);
        }
        return responsibility;
    }

    /** Who is responsible after one more event. */
    public Responsibility after(CaseEvent event) {
        return switch (event) {
            case CaseOpened e -> with(e.center());
            case ReferralHandedOff e ->
                without(e.offer().fromBody()).with(e.offer().toBody());
            case HandoffReturned e -> without(e.offer().toBody()).with(e.offer().fromBody());
            case CaseClosed _ -> NOBODY;
            case CaseReopened e -> with(e.responsible());
            case AgencyEngaged _, ConferenceHeld _, AdviceRequested _, AdviceGiven _, AnswerRelayed _ -> this;
            case HandoffOffered _, HandoffDeclined _, HandoffWithdrawn _, HandoffExpired _ -> this;
            case EscalatedToPrefecture _, EscalationAnswered _ -> this;
            case TaskDone _, CareEnded _, CareResumed _, ChildMoved _ -> this;
            case FollowUpScheduled _, FollowUpDue _, FollowUpMissed _, FollowUpRecorded _, FollowUpEnded _ -> this;
        };
    }

    private Responsibility with(UUID body) {
        var more = new HashSet<>(bodies);
        more.add(body);
        return new Responsibility(more);
    }

    private Responsibility without(UUID body) {
        var fewer = new HashSet<>(bodies);
        fewer.remove(body);
        return new Responsibility(fewer);
    }
}
