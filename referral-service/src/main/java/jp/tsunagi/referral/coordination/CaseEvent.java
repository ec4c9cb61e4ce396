package jp.tsunagi.referral.coordination;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.Codes;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.referral.CaseOutcome;
import jp.tsunagi.contracts.referral.DeclineReason;
import jp.tsunagi.contracts.referral.ReopenReason;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to a coordination case. Every event carries all that may be told of it, so that what is published
 * depends on that event alone: {@code id} is the case, {@code prefecture} its center's, two digits.
 */
public sealed interface CaseEvent {
    /** A consultation needs several agencies; its center is responsible. Fields as in the command. */
    record CaseOpened(
            UUID id,
            UUID consultation,
            @Nullable UUID child,
            UUID center,
            String prefecture,
            @Nullable String municipality,
            LocalDate openedOn,
            Set<ConsultationTheme> themes,
            Set<Sector> sectors)
            implements CaseEvent {
        public CaseOpened {
            themes = Codes.inDeclaredOrder(ConsultationTheme.class, themes);
            sectors = Codes.inDeclaredOrder(Sector.class, sectors);
        }

        /** Whose texts the case keeps: the child's, or its own while nobody is identified. */
        public UUID subject() {
            return child == null ? id : child;
        }
    }

    /** An agency acts in the case. */
    record AgencyEngaged(UUID id, UUID agency) implements CaseEvent {}

    /** A case conference was held. */
    record ConferenceHeld(UUID id, Conference conference) implements CaseEvent {}

    /** Something was done that a conference had left to do. */
    record TaskDone(UUID id, Conferences.Done task) implements CaseEvent {}

    /** The responsible body asks the center for advice, and keeps the case. */
    record AdviceRequested(UUID id, Advice advice) implements CaseEvent {}

    /** The center gave the advice. */
    record AdviceGiven(UUID id, UUID advice, Advice.Answer answer) implements CaseEvent {}

    /**
     * The center asks the prefecture, and the case stays where it is.
     *
     * @param municipality the one it is held for then, five digits; null while not known
     * @param question what is asked, by the center
     */
    record EscalatedToPrefecture(
            UUID id, String prefecture, @Nullable String municipality, Advice question) implements CaseEvent {}

    /** The prefecture answered. */
    record EscalationAnswered(UUID id, UUID escalation, Advice.Answer answer) implements CaseEvent {}

    /** What follows in the log was told to the center by a body of which nobody has access, and recorded by the center. */
    record AnswerRelayed(UUID id, Relayed relayed) implements CaseEvent {}

    /** The case is offered to a local body; responsibility stays where it is. */
    record HandoffOffered(UUID id, String prefecture, Offer offer) implements CaseEvent {}

    /** The local body accepted: responsibility and municipality move. */
    record ReferralHandedOff(UUID id, String prefecture, Offer offer, LocalDate handedOffOn) implements CaseEvent {}

    /** The local body cannot take it. */
    record HandoffDeclined(UUID id, String prefecture, Offer offer, LocalDate declinedOn, DeclineReason reason)
            implements CaseEvent {}

    /** The offer was taken back. */
    record HandoffWithdrawn(UUID id, String prefecture, Offer offer, LocalDate withdrawnOn, WithdrawalCause cause)
            implements CaseEvent {}

    /** Nobody answered in time. */
    record HandoffExpired(UUID id, String prefecture, Offer offer, LocalDate expiredOn) implements CaseEvent {}

    /**
     * The local body gave the case back: responsibility and municipality return to where they were before.
     *
     * @param backTo the municipality that it is held for again, five digits; null while not known
     */
    record HandoffReturned(
            UUID id,
            String prefecture,
            Offer offer,
            @Nullable String backTo,
            LocalDate returnedOn,
            DeclineReason reason)
            implements CaseEvent {}

    /** A follow-up is planned. */
    record FollowUpScheduled(UUID id, String prefecture, FollowUp followUp) implements CaseEvent {}

    /** A follow-up's day has come. */
    record FollowUpDue(UUID id, String prefecture, FollowUp followUp) implements CaseEvent {}

    /**
     * Nobody has recorded a follow-up, and one more is told so.
     *
     * @param center the center that opened the case
     * @param level who is told now
     * @param missedOn the day of this step in Japan
     */
    record FollowUpMissed(
            UUID id, String prefecture, UUID center, FollowUp followUp, EscalationLevel level, LocalDate missedOn)
            implements CaseEvent {}

    /** A follow-up was done. */
    record FollowUpRecorded(UUID id, String prefecture, FollowUp followUp, FollowUpResult result)
            implements CaseEvent {}

    /** The case was handed on, given back or reopened, or the care ended, before this was done: nobody has to do it any more. */
    record FollowUpEnded(UUID id, String prefecture, FollowUp followUp, LocalDate endedOn) implements CaseEvent {}

    /**
     * The child's medical care has ended, or the child has died: nothing is followed up and nobody is reminded any more.
     *
     * @param endedOn the day in Japan
     */
    record CareEnded(UUID id, LocalDate endedOn) implements CaseEvent {}

    /** That the care had ended was not so, or it is needed again. */
    record CareResumed(UUID id, LocalDate resumedOn) implements CaseEvent {}

    /**
     * The child lives elsewhere than was known here: where the case is not held for that place, a new handoff is proposed.
     *
     * @param livesIn the municipality, five digits, possibly in another prefecture
     * @param heldFor the municipality that the case is held for, five digits; null while not known
     * @param notedOn the day on which that became known here
     */
    record ChildMoved(UUID id, String livesIn, @Nullable String heldFor, LocalDate notedOn) implements CaseEvent {
        /** Whether a new handoff is proposed: not when the child has come back. */
        public boolean proposesHandoff() {
            return !livesIn.equals(heldFor);
        }
    }

    /** The case ended, and with it every follow-up that was open. */
    record CaseClosed(
            UUID id, String prefecture, @Nullable String municipality, LocalDate closedOn, CaseOutcome outcome)
            implements CaseEvent {}

    /**
     * The case goes on: the body that was responsible at last is responsible again.
     *
     * @param municipality the municipality that it is held for again, five digits; null while not known
     */
    record CaseReopened(
            UUID id,
            String prefecture,
            UUID responsible,
            @Nullable String municipality,
            LocalDate reopenedOn,
            ReopenReason reason)
            implements CaseEvent {}
}
