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

    /** The responsible body asks the center for advice, and keeps the case. */
    record AdviceRequested(UUID id, Advice advice) implements CaseEvent {}

    /** The center gave the advice. */
    record AdviceGiven(UUID id, UUID advice, Advice.Answer answer) implements CaseEvent {}

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
    record HandoffWithdrawn(UUID id, String prefecture, Offer offer, LocalDate withdrawnOn) implements CaseEvent {}

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

    /** A follow-up was done. */
    record FollowUpRecorded(UUID id, String prefecture, FollowUp followUp, FollowUpResult result)
            implements CaseEvent {}

    /** The case was handed on, given back or reopened, or the care ended, before this was done: nobody has to do it any more. */
    record FollowUpEnded(UUID id, String prefecture, FollowUp followUp, LocalDate endedOn) implements CaseEvent {}

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
