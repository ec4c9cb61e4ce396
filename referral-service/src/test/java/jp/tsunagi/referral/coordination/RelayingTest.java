package jp.tsunagi.referral.coordination;

import static jp.tsunagi.referral.coordination.Cases.CASE;
import static jp.tsunagi.referral.coordination.Cases.CENTER;
import static jp.tsunagi.referral.coordination.Cases.FOLLOW_UPS;
import static jp.tsunagi.referral.coordination.Cases.HANDED_OFF;
import static jp.tsunagi.referral.coordination.Cases.HANDOFF;
import static jp.tsunagi.referral.coordination.Cases.KONAN;
import static jp.tsunagi.referral.coordination.Cases.KUSATSU;
import static jp.tsunagi.referral.coordination.Cases.MISSED_AFTER;
import static jp.tsunagi.referral.coordination.Cases.NOW;
import static jp.tsunagi.referral.coordination.Cases.OFFER;
import static jp.tsunagi.referral.coordination.Cases.OFFERED;
import static jp.tsunagi.referral.coordination.Cases.OPENED;
import static jp.tsunagi.referral.coordination.Cases.TODAY;
import static jp.tsunagi.referral.coordination.Cases.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.referral.CaseOutcome;
import jp.tsunagi.contracts.referral.DeclineReason;
import jp.tsunagi.contracts.referral.FollowUpOutcome;
import jp.tsunagi.eventstore.model.Sealed;
import jp.tsunagi.eventstore.model.Timer;
import jp.tsunagi.referral.coordination.CaseCommand.AcceptHandoff;
import jp.tsunagi.referral.coordination.CaseCommand.CloseCase;
import jp.tsunagi.referral.coordination.CaseCommand.DeclineHandoff;
import jp.tsunagi.referral.coordination.CaseCommand.RecordFollowUp;
import jp.tsunagi.referral.coordination.CaseCommand.Relay;
import jp.tsunagi.referral.coordination.CaseCommand.Relayable;
import jp.tsunagi.referral.coordination.CaseCommand.ReturnHandoff;
import jp.tsunagi.referral.coordination.CaseCommand.WithdrawHandoff;
import jp.tsunagi.referral.coordination.CaseEvent.AnswerRelayed;
import jp.tsunagi.referral.coordination.CaseEvent.CaseClosed;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpEnded;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpRecorded;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpScheduled;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffDeclined;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffExpired;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffReturned;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffWithdrawn;
import jp.tsunagi.referral.coordination.CaseRejection.AnsweredTooLate;
import jp.tsunagi.referral.coordination.CaseRejection.AnswersItself;
import jp.tsunagi.referral.coordination.CaseRejection.CaseIsClosed;
import jp.tsunagi.referral.coordination.CaseRejection.HandoffAlreadySettled;
import jp.tsunagi.referral.coordination.CaseRejection.NeverOpened;
import jp.tsunagi.referral.coordination.CaseRejection.NoSuchHandoff;
import jp.tsunagi.referral.coordination.CaseRejection.NotHeld;
import jp.tsunagi.referral.coordination.CaseRejection.NotResponsible;
import jp.tsunagi.referral.coordination.CaseRejection.ToldBeforeOffer;
import jp.tsunagi.referral.coordination.CaseRejection.ToldInTheFuture;
import jp.tsunagi.testing.DeciderSpecification;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A body of which nobody has access answers by telephone, letter or fax, and the center records it: the rules stay the same. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RelayingTest {
    private static final UUID RELAYED = new UUID(5, 1);
    private static final Sealed NAME = new Sealed("v1.1.name");
    private static final AcceptHandoff ACCEPTANCE = new AcceptHandoff(HANDOFF, KONAN, Set.of(KUSATSU), NOW);
    private static final DeclineHandoff REFUSAL =
            new DeclineHandoff(HANDOFF, KONAN, Set.of(KUSATSU), DeclineReason.NO_RESOURCE, NOW);
    private static final ReturnHandoff RETURN =
            new ReturnHandoff(HANDOFF, KONAN, Set.of(KUSATSU), DeclineReason.NO_RESOURCE, NOW);
    private static final CloseCase CLOSING = new CloseCase(KONAN, CaseOutcome.OTHER, NOW);
    private static final HandoffWithdrawn WITHDRAWN =
            new HandoffWithdrawn(CASE, "25", OFFER, TODAY, WithdrawalCause.BODY);
    private static final HandoffExpired EXPIRED =
            new HandoffExpired(CASE, "25", OFFER, OFFER.answerBy().plusDays(1));
    private static final CaseClosed CLOSED = new CaseClosed(CASE, "25", KUSATSU, TODAY, CaseOutcome.OTHER);

    @Test
    void an_acceptance_by_telephone_moves_responsibility_as_one_given_here_and_is_marked_in_the_log() {
        given(OPENED, OFFERED)
                .when(told(ACCEPTANCE))
                .then(all(relayed(Relayed.Answer.ACCEPTANCE, TODAY), HANDED_OFF, planned()))
                .thenTimers(
                        new Timer.Cancel(CoordinationCase.HANDOFF_DEADLINE),
                        new Timer.Due(
                                CoordinationCase.FOLLOW_UP_DUE,
                                FOLLOW_UPS.getFirst().due()),
                        new Timer.Cancel(CoordinationCase.FOLLOW_UP_MISSED));
    }

    @Test
    void a_refusal_says_why() {
        given(OPENED, OFFERED)
                .when(told(REFUSAL))
                .then(
                        relayed(Relayed.Answer.REFUSAL, TODAY),
                        new HandoffDeclined(CASE, "25", OFFER, TODAY, DeclineReason.NO_RESOURCE));
    }

    @Test
    void a_body_without_access_gives_the_case_back_or_ends_it_the_same_way() {
        given(heldByKonan())
                .when(told(RETURN))
                .then(all(
                        relayed(Relayed.Answer.RETURN, TODAY),
                        new HandoffReturned(CASE, "25", OFFER, "25201", TODAY, DeclineReason.NO_RESOURCE),
                        ended()));
        given(heldByKonan()).when(told(CLOSING)).then(relayed(Relayed.Answer.CLOSING, TODAY), CLOSED);
        given(OPENED, OFFERED).when(told(CLOSING)).thenRejected(new NotHeld());
        given(OPENED, OFFERED).when(told(RETURN)).thenRejected(new NotHeld());
    }

    @Test
    void follow_ups_of_such_a_body_are_recorded_by_the_center() {
        var found = new FollowUpResult(TODAY, FollowUpOutcome.STABLE, null);
        given(heldByKonan())
                .when(new RecordFollowUp(CENTER, FOLLOW_UPS.getFirst().id(), found, NOW, MISSED_AFTER))
                .then(new FollowUpRecorded(CASE, "25", FOLLOW_UPS.getFirst(), found));
    }

    @Test
    void a_body_of_which_somebody_has_access_is_not_spoken_for() {
        given(OPENED, OFFERED).when(told(ACCEPTANCE, CENTER, TODAY, true, NOW)).thenRejected(new AnswersItself());
        given(heldByKonan()).when(told(CLOSING, CENTER, TODAY, true, NOW)).thenRejected(new AnswersItself());
    }

    @Test
    void nobody_but_the_center_records_it() {
        for (var other : Set.of(KONAN, UUID.randomUUID())) {
            given(OPENED, OFFERED)
                    .when(told(ACCEPTANCE, other, TODAY, false, NOW))
                    .thenRejected(new NotResponsible());
            given(heldByKonan()).when(told(RETURN, other, TODAY, false, NOW)).thenRejected(new NotResponsible());
        }
    }

    @Test
    void it_was_told_between_the_offer_and_today() {
        var later = at(TODAY.plusDays(2), 9);
        given(OPENED, OFFERED)
                .when(told(ACCEPTANCE, CENTER, TODAY.minusDays(1), false, NOW))
                .thenRejected(new ToldBeforeOffer());
        given(OPENED, OFFERED)
                .when(told(ACCEPTANCE, CENTER, TODAY.plusDays(1), false, NOW))
                .thenRejected(new ToldInTheFuture());
        var handedOff = new CaseEvent.ReferralHandedOff(CASE, "25", OFFER, TODAY.plusDays(1));
        given(OPENED, OFFERED, handedOff)
                .when(told(RETURN, CENTER, TODAY, false, later))
                .thenRejected(new ToldBeforeOffer());
    }

    @Test
    void what_was_told_in_time_and_recorded_too_late_comes_too_late() {
        var over = at(OFFER.answerBy().plusDays(1), 0);
        var late = new AcceptHandoff(HANDOFF, KONAN, Set.of(KUSATSU), over);
        given(OPENED, OFFERED)
                .when(told(late, CENTER, OFFER.answerBy(), false, over))
                .thenRejected(new AnsweredTooLate());
        given(OPENED, OFFERED, EXPIRED)
                .when(told(late, CENTER, OFFER.answerBy(), false, over))
                .thenRejected(new HandoffAlreadySettled());
    }

    @Test
    void of_a_withdrawal_and_a_relayed_acceptance_the_first_wins() {
        given(OPENED, OFFERED, WITHDRAWN).when(told(ACCEPTANCE)).thenRejected(new HandoffAlreadySettled());
        given(all(OPENED, OFFERED, relayed(Relayed.Answer.ACCEPTANCE, TODAY), HANDED_OFF, planned()))
                .when(new WithdrawHandoff(CENTER, HANDOFF, NOW))
                .thenRejected(new HandoffAlreadySettled());
        given(OPENED, OFFERED, HANDED_OFF).when(told(ACCEPTANCE)).thenRejected(new HandoffAlreadySettled());
    }

    @Test
    void without_an_offer_or_after_the_closing_there_is_nothing_to_answer() {
        given().when(told(ACCEPTANCE)).thenRejected(new NeverOpened());
        given(OPENED).when(told(ACCEPTANCE)).thenRejected(new NoSuchHandoff());
        given(OPENED, OFFERED, HANDED_OFF, CLOSED).when(told(CLOSING)).thenRejected(new CaseIsClosed());
        given(OPENED, OFFERED, HANDED_OFF, CLOSED).when(told(RETURN)).thenRejected(new CaseIsClosed());
    }

    private static Relay told(Relayable said) {
        return told(said, CENTER, TODAY, false, NOW);
    }

    private static Relay told(Relayable said, UUID by, LocalDate on, boolean hasAccess, Instant now) {
        return new Relay(by, RELAYED, HANDOFF, Channel.TELEPHONE, on, NAME, hasAccess, said, now);
    }

    private static AnswerRelayed relayed(Relayed.Answer answer, LocalDate on) {
        return new AnswerRelayed(
                CASE, new Relayed(RELAYED, HANDOFF, answer, Channel.TELEPHONE, on, Japan.day(NOW), NAME));
    }

    private static CaseEvent[] heldByKonan() {
        return all(OPENED, OFFERED, HANDED_OFF, planned());
    }

    private static CaseEvent[] planned() {
        return FOLLOW_UPS.stream()
                .map(followUp -> new FollowUpScheduled(CASE, "25", followUp))
                .toArray(CaseEvent[]::new);
    }

    private static CaseEvent[] ended() {
        return FOLLOW_UPS.stream()
                .map(followUp -> new FollowUpEnded(CASE, "25", followUp, TODAY))
                .toArray(CaseEvent[]::new);
    }

    /** Events, and arrays of events, one after the other. */
    private static CaseEvent[] all(Object... parts) {
        return Stream.of(parts)
                .flatMap(part -> part instanceof CaseEvent[] some ? Arrays.stream(some) : Stream.of((CaseEvent) part))
                .toArray(CaseEvent[]::new);
    }

    private static DeciderSpecification<CaseCommand, CaseState, CaseEvent> given(CaseEvent... events) {
        return DeciderSpecification.specify(new CoordinationCase(), CoordinationCase.EVENTS)
                .given(events);
    }
}
