package jp.tsunagi.referral.coordination.read;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.Codes;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.intake.ConsultationTheme;
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
import jp.tsunagi.referral.coordination.Offer;
import org.jspecify.annotations.Nullable;

/**
 * What a body is shown of a case before it accepts: as little as a decision needs, and only while it has to decide.
 *
 * @param number version of the stream that it shows
 * @param caseId the case
 * @param center the center that opened it
 * @param pending the offer that waits for an answer; null while there is none, and then nobody is shown anything
 */
public record OfferPreview(
        int number,
        UUID caseId,
        UUID center,
        Set<ConsultationTheme> themes,
        Set<Sector> sectors,
        @Nullable Offer pending) {
    /** Folds a case's events into its preview. */
    public static final Projection<OfferPreview, CaseEvent> PROJECTION = OfferPreview::project;

    public OfferPreview {
        themes = Codes.inDeclaredOrder(ConsultationTheme.class, themes);
        sectors = Codes.inDeclaredOrder(Sector.class, sectors);
    }

    private static OfferPreview project(@Nullable OfferPreview row, Recorded<? extends CaseEvent> recorded) {
        int number = Math.toIntExact(recorded.number());
        return switch (recorded.event()) {
            case CaseOpened e -> new OfferPreview(number, e.id(), e.center(), e.themes(), e.sectors(), null);
            case HandoffOffered e -> known(row).with(number, e.offer());
            case ReferralHandedOff _, HandoffDeclined _, HandoffWithdrawn _, HandoffExpired _ ->
                known(row).with(number, null);
            case HandoffReturned _, CaseClosed _, CaseReopened _ -> known(row).with(number, null);
            case AgencyEngaged _, ConferenceHeld _, AdviceRequested _, AdviceGiven _, AnswerRelayed _ ->
                known(row).with(number, known(row).pending());
            case EscalatedToPrefecture _, EscalationAnswered _, TaskDone _, CareEnded _, CareResumed _, ChildMoved _ ->
                known(row).with(number, known(row).pending());
            case FollowUpScheduled _, FollowUpDue _, FollowUpMissed _, FollowUpRecorded _, FollowUpEnded _ ->
                known(row).with(number, known(row).pending());
        };
    }

    private static OfferPreview known(@Nullable OfferPreview row) {
        return requireNonNull(row, "was never opened");
    }

    private OfferPreview with(int newNumber, @Nullable Offer offer) {
        return new OfferPreview(newNumber, caseId, center, themes, sectors, offer);
    }
}
