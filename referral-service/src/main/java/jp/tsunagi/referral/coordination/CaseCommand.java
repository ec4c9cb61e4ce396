package jp.tsunagi.referral.coordination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.referral.CaseOutcome;
import jp.tsunagi.contracts.referral.DeclineReason;
import jp.tsunagi.contracts.referral.ReopenReason;
import jp.tsunagi.eventstore.model.Sealed;
import org.jspecify.annotations.Nullable;

/** What can be asked of a coordination case. {@code by} and {@code body} say in whose name; {@code now} is the business clock's. */
public sealed interface CaseCommand {
    /** What makes responsibility move, or keeps it from moving. */
    sealed interface OfHandoff extends CaseCommand {}

    /** What belongs to following up. */
    sealed interface OfFollowUps extends CaseCommand {}

    /** What has become known of the child. */
    sealed interface OfChild extends CaseCommand {}

    /** What a body of which nobody has access says through the center. */
    sealed interface Relayable extends CaseCommand {}

    /**
     * Opens the case of a consultation.
     *
     * @param id derived from the consultation
     * @param child null while nobody is identified
     * @param center responsible at first
     * @param prefecture the center's, two digits
     * @param municipality where the child or the matter belongs, five digits; null when not known
     * @param openedOn the day on which the consultation asked for it, in Japan
     * @param sectors whose agencies are needed
     */
    record OpenCase(
            UUID id,
            UUID consultation,
            @Nullable UUID child,
            UUID center,
            String prefecture,
            @Nullable String municipality,
            LocalDate openedOn,
            Set<ConsultationTheme> themes,
            Set<Sector> sectors)
            implements CaseCommand {
        public OpenCase {
            themes = Set.copyOf(themes);
            sectors = Set.copyOf(sectors);
        }
    }

    /** Engages an agency of the directory. */
    record EngageAgency(UUID by, UUID agency) implements CaseCommand {}

    /** Records a conference that was held. */
    record HoldConference(UUID by, Conference conference, Instant now) implements CaseCommand {}

    /**
     * Records that something was done that a conference had left to do.
     *
     * @param task its place in the record of the conference, from 1
     */
    record FinishTask(UUID by, UUID conference, int task, LocalDate doneOn, Instant now) implements CaseCommand {}

    /**
     * Asks the center that opened the case for advice.
     *
     * @param advice random
     */
    record RequestAdvice(UUID by, UUID advice, Sealed question, Instant now) implements CaseCommand {}

    /** Gives the advice that was asked for. */
    record GiveAdvice(UUID by, UUID advice, Sealed answer, Instant now) implements CaseCommand {}

    /**
     * Asks the center's prefecture for advice that nobody in the case can give (通知2(2)). The case stays where it is.
     *
     * @param by the center that opened the case
     * @param escalation random
     */
    record EscalateToPrefecture(UUID by, UUID escalation, Sealed question, Instant now) implements CaseCommand {}

    /** Records what the prefecture answers to such a question; {@code prefecture} is the one that answers, two digits. */
    record AnswerEscalation(String prefecture, UUID escalation, Sealed answer, Instant now) implements CaseCommand {}

    /**
     * Offers the case to a local body.
     *
     * @param handoff random
     * @param toBody an agency of the directory
     * @param coveredByBody the municipalities that agency works for, five digits
     * @param municipality the one it is offered for
     * @param workingDays how many the body has for an answer, 1 or more
     */
    record OfferHandoff(
            UUID by,
            UUID handoff,
            UUID toBody,
            Set<String> coveredByBody,
            String municipality,
            int workingDays,
            Instant now)
            implements OfHandoff {
        public OfferHandoff {
            coveredByBody = Set.copyOf(coveredByBody);
        }
    }

    /**
     * Accepts an offer.
     *
     * @param municipalities those for which whoever answers acts for the body, five digits
     */
    record AcceptHandoff(UUID handoff, UUID body, Set<String> municipalities, Instant now)
            implements OfHandoff, Relayable {
        public AcceptHandoff {
            municipalities = Set.copyOf(municipalities);
        }
    }

    /**
     * Declines an offer; a reason is required.
     *
     * @param municipalities those for which whoever answers acts for the body, five digits
     */
    record DeclineHandoff(UUID handoff, UUID body, Set<String> municipalities, DeclineReason reason, Instant now)
            implements OfHandoff, Relayable {
        public DeclineHandoff {
            municipalities = Set.copyOf(municipalities);
        }
    }

    /** Takes an offer back. */
    record WithdrawHandoff(UUID by, UUID handoff, Instant now) implements OfHandoff {}

    /**
     * Gives a case back that the body had accepted; a reason is required.
     *
     * @param municipalities those for which whoever gives it back acts for the body, five digits
     */
    record ReturnHandoff(UUID handoff, UUID body, Set<String> municipalities, DeclineReason reason, Instant now)
            implements OfHandoff, Relayable {
        public ReturnHandoff {
            municipalities = Set.copyOf(municipalities);
        }
    }

    /**
     * Records what a body of which nobody has access told the center.
     *
     * @param by the center that opened the case
     * @param relayed random
     * @param handoff the handoff it is about
     * @param toldOn the day in Japan
     * @param toldBy the name of who told it
     * @param hasAccess whether anybody of that body could say it here
     * @param said what the body says
     */
    record Relay(
            UUID by,
            UUID relayed,
            UUID handoff,
            Channel channel,
            LocalDate toldOn,
            Sealed toldBy,
            boolean hasAccess,
            Relayable said,
            Instant now)
            implements CaseCommand {}

    /** Takes an offer back because the child was erased, or its record went into another. Sent by reactions. */
    record WithdrawOfChild(Instant now) implements OfHandoff {}

    /**
     * Notes what intake has published of the child. Sent by a reaction.
     *
     * @param livesIn where the child lives, five digits; null when not known
     * @param careEndedOn the day on which medical care ended, whatever the cause; null while it goes on
     */
    record NoteChildFacts(
            @Nullable String livesIn, @Nullable LocalDate careEndedOn, Instant now) implements OfChild {}

    /** Ends an offer that nobody answered. Sent by its timer. */
    record ExpireHandoff(Instant now) implements OfHandoff {}

    /**
     * Notes the follow-ups whose day has come. Sent by their timer.
     *
     * @param missedAfter working days after which one that nobody has recorded is missed, 1 or more
     */
    record NoteDueFollowUps(Instant now, int missedAfter) implements OfFollowUps {}

    /**
     * Notes the follow-ups that nobody has recorded, and who is told. Sent by their timer.
     *
     * @param missedAfter working days from one step to the next, 1 or more
     */
    record NoteMissedFollowUps(Instant now, int missedAfter) implements OfFollowUps {}

    /**
     * Records what a follow-up found, on its day, before or after it, also where it was missed.
     *
     * @param missedAfter working days after which the next one is missed
     */
    record RecordFollowUp(UUID by, UUID followUp, FollowUpResult result, Instant now, int missedAfter)
            implements OfFollowUps {}

    /** Closes the case. */
    record CloseCase(UUID by, CaseOutcome outcome, Instant now) implements Relayable {}

    /** Lets a case go on that had ended; a reason is required. */
    record ReopenCase(UUID by, ReopenReason reason, Instant now) implements CaseCommand {}
}
