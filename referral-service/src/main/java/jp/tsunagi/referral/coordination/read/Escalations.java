package jp.tsunagi.referral.coordination.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.eventstore.model.Projection;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.referral.coordination.CaseEvent;
import jp.tsunagi.referral.coordination.CaseEvent.CaseClosed;
import jp.tsunagi.referral.coordination.CaseEvent.CaseReopened;
import jp.tsunagi.referral.coordination.CaseEvent.EscalatedToPrefecture;
import jp.tsunagi.referral.coordination.CaseEvent.EscalationAnswered;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpEnded;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpMissed;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpRecorded;
import jp.tsunagi.referral.coordination.EscalationLevel;
import org.jspecify.annotations.Nullable;

/**
 * What of one case has come before the prefecture.
 *
 * @param caseId the case
 * @param caseClosed whether it has ended; what is open then waits until it goes on
 * @param all in the order in which it came
 */
public record Escalations(UUID caseId, boolean caseClosed, List<Escalated> all) {
    /** Folds a case's events into what the prefecture sees of it; of most cases it sees nothing. */
    public static final Projection<Escalations, CaseEvent> PROJECTION = Escalations::project;

    /**
     * Something that has come before the prefecture.
     *
     * @param id the question's or the follow-up's
     * @param municipality the one the case is held for, five digits; null while not known
     * @param dueOn the day of the follow-up; null for a question
     * @param raisedOn the day on which it came there
     * @param settledOn the day on which it was answered, recorded or ended; null while it is open
     */
    public record Escalated(
            UUID id,
            EscalationKind kind,
            String prefecture,
            UUID center,
            @Nullable String municipality,
            @Nullable LocalDate dueOn,
            LocalDate raisedOn,
            @Nullable LocalDate settledOn) {
        private Escalated settled(LocalDate on) {
            return new Escalated(id, kind, prefecture, center, municipality, dueOn, raisedOn, on);
        }
    }

    public Escalations {
        all = List.copyOf(all);
    }

    private static @Nullable Escalations project(@Nullable Escalations row, Recorded<? extends CaseEvent> recorded) {
        return switch (recorded.event()) {
            case EscalatedToPrefecture e -> and(row, e.id(), question(e));
            case FollowUpMissed e -> e.level() == EscalationLevel.PREFECTURE ? and(row, e.id(), missed(e)) : row;
            case EscalationAnswered e -> settled(row, e.escalation(), e.answer().givenOn());
            case FollowUpRecorded e -> settled(row, e.followUp().id(), Japan.day(recorded.recordedAt()));
            case FollowUpEnded e -> settled(row, e.followUp().id(), e.endedOn());
            case CaseClosed _ -> row == null ? null : new Escalations(row.caseId, true, row.all);
            case CaseReopened _ -> row == null ? null : new Escalations(row.caseId, false, row.all);
            case CaseEvent.CaseOpened _, CaseEvent.AgencyEngaged _, CaseEvent.ConferenceHeld _ -> row;
            case CaseEvent.HandoffOffered _, CaseEvent.ReferralHandedOff _, CaseEvent.HandoffDeclined _ -> row;
            case CaseEvent.HandoffWithdrawn _, CaseEvent.HandoffExpired _, CaseEvent.HandoffReturned _ -> row;
            case CaseEvent.AdviceRequested _, CaseEvent.AdviceGiven _, CaseEvent.AnswerRelayed _ -> row;
            case CaseEvent.TaskDone _ -> row;
            case CaseEvent.CareEnded _, CaseEvent.CareResumed _, CaseEvent.ChildMoved _ -> row;
            case CaseEvent.FollowUpScheduled _, CaseEvent.FollowUpDue _ -> row;
        };
    }

    private static Escalated question(EscalatedToPrefecture e) {
        var asked = e.question();
        return new Escalated(
                asked.id(),
                EscalationKind.QUESTION,
                e.prefecture(),
                asked.askedBy(),
                e.municipality(),
                null,
                asked.askedOn(),
                null);
    }

    private static Escalated missed(FollowUpMissed e) {
        var followUp = e.followUp();
        return new Escalated(
                followUp.id(),
                EscalationKind.MISSED_FOLLOW_UP,
                e.prefecture(),
                e.center(),
                followUp.municipality(),
                followUp.dueOn(),
                e.missedOn(),
                null);
    }

    private static Escalations and(@Nullable Escalations row, UUID caseId, Escalated one) {
        var all = new ArrayList<>(row == null ? List.<Escalated>of() : row.all);
        all.add(one);
        return new Escalations(caseId, false, all);
    }

    private static @Nullable Escalations settled(@Nullable Escalations row, UUID id, LocalDate on) {
        return row == null
                ? null
                : new Escalations(
                        row.caseId,
                        row.caseClosed,
                        row.all.stream()
                                .map(one -> one.id().equals(id) ? one.settled(on) : one)
                                .toList());
    }
}
