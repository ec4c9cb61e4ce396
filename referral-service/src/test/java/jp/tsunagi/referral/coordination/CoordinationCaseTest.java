package jp.tsunagi.referral.coordination;

import static jp.tsunagi.referral.coordination.Cases.AGENCY;
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
import static jp.tsunagi.referral.coordination.Cases.RETURNED;
import static jp.tsunagi.referral.coordination.Cases.TODAY;
import static jp.tsunagi.referral.coordination.Cases.at;
import static jp.tsunagi.referral.coordination.Cases.conference;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.tsunagi.contracts.intake.CarerWork;
import jp.tsunagi.contracts.reference.WorkingDays;
import jp.tsunagi.contracts.referral.CaseOutcome;
import jp.tsunagi.contracts.referral.DeclineReason;
import jp.tsunagi.contracts.referral.FollowUpOutcome;
import jp.tsunagi.eventstore.model.GrantLevel;
import jp.tsunagi.eventstore.model.Sealed;
import jp.tsunagi.eventstore.model.Tenancy;
import jp.tsunagi.eventstore.model.Timer;
import jp.tsunagi.referral.coordination.CaseCommand.AcceptHandoff;
import jp.tsunagi.referral.coordination.CaseCommand.CloseCase;
import jp.tsunagi.referral.coordination.CaseCommand.DeclineHandoff;
import jp.tsunagi.referral.coordination.CaseCommand.EngageAgency;
import jp.tsunagi.referral.coordination.CaseCommand.ExpireHandoff;
import jp.tsunagi.referral.coordination.CaseCommand.GiveAdvice;
import jp.tsunagi.referral.coordination.CaseCommand.HoldConference;
import jp.tsunagi.referral.coordination.CaseCommand.NoteDueFollowUps;
import jp.tsunagi.referral.coordination.CaseCommand.OfferHandoff;
import jp.tsunagi.referral.coordination.CaseCommand.OpenCase;
import jp.tsunagi.referral.coordination.CaseCommand.RecordFollowUp;
import jp.tsunagi.referral.coordination.CaseCommand.RequestAdvice;
import jp.tsunagi.referral.coordination.CaseCommand.ReturnHandoff;
import jp.tsunagi.referral.coordination.CaseCommand.WithdrawHandoff;
import jp.tsunagi.referral.coordination.CaseCommand.WithdrawOfChild;
import jp.tsunagi.referral.coordination.CaseEvent.AdviceGiven;
import jp.tsunagi.referral.coordination.CaseEvent.AdviceRequested;
import jp.tsunagi.referral.coordination.CaseEvent.AgencyEngaged;
import jp.tsunagi.referral.coordination.CaseEvent.CaseClosed;
import jp.tsunagi.referral.coordination.CaseEvent.ConferenceHeld;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpDue;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpEnded;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpRecorded;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpScheduled;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffDeclined;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffExpired;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffOffered;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffReturned;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffWithdrawn;
import jp.tsunagi.referral.coordination.CaseEvent.ReferralHandedOff;
import jp.tsunagi.referral.coordination.CaseRejection.AdviceAlreadyGiven;
import jp.tsunagi.referral.coordination.CaseRejection.AgencyNotEngaged;
import jp.tsunagi.referral.coordination.CaseRejection.AnsweredTooLate;
import jp.tsunagi.referral.coordination.CaseRejection.AsksItself;
import jp.tsunagi.referral.coordination.CaseRejection.CaseIsClosed;
import jp.tsunagi.referral.coordination.CaseRejection.DoneBeforeHandoff;
import jp.tsunagi.referral.coordination.CaseRejection.DoneInTheFuture;
import jp.tsunagi.referral.coordination.CaseRejection.FollowUpAlreadyRecorded;
import jp.tsunagi.referral.coordination.CaseRejection.FollowUpHasEnded;
import jp.tsunagi.referral.coordination.CaseRejection.HandoffAlreadySettled;
import jp.tsunagi.referral.coordination.CaseRejection.HandoffPending;
import jp.tsunagi.referral.coordination.CaseRejection.HeldInTheFuture;
import jp.tsunagi.referral.coordination.CaseRejection.MunicipalityNotCovered;
import jp.tsunagi.referral.coordination.CaseRejection.NeverOpened;
import jp.tsunagi.referral.coordination.CaseRejection.NoSuchAdvice;
import jp.tsunagi.referral.coordination.CaseRejection.NoSuchFollowUp;
import jp.tsunagi.referral.coordination.CaseRejection.NoSuchHandoff;
import jp.tsunagi.referral.coordination.CaseRejection.NotHeld;
import jp.tsunagi.referral.coordination.CaseRejection.NotResponsible;
import jp.tsunagi.referral.coordination.CaseRejection.OfferedOutsidePrefecture;
import jp.tsunagi.referral.coordination.CaseRejection.OfferedToResponsibleBody;
import jp.tsunagi.testing.DeciderSpecification;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CoordinationCaseTest {
    private static final UUID STRANGER = UUID.randomUUID();
    private static final Timer NO_DEADLINE = new Timer.Cancel(CoordinationCase.HANDOFF_DEADLINE);
    private static final Timer NOTHING_DUE = new Timer.Cancel(CoordinationCase.FOLLOW_UP_DUE);
    private static final Timer NOTHING_MISSED = new Timer.Cancel(CoordinationCase.FOLLOW_UP_MISSED);
    private static final FollowUp FIRST = FOLLOW_UPS.getFirst();

    @Nested
    class Opening {
        @Test
        void a_request_opens_a_case_and_its_center_is_responsible() {
            nothing().when(open()).then(OPENED).thenTimers();
        }

        @Test
        void a_case_is_opened_once() {
            given(OPENED).when(open()).thenNothing();
            given(OPENED, closed(CENTER)).when(open()).thenNothing();
        }

        @Test
        void nothing_happens_to_a_case_that_was_never_opened() {
            Stream.<CaseCommand>of(
                            new EngageAgency(CENTER, AGENCY),
                            offer(CENTER, KONAN),
                            accept(KONAN, KUSATSU),
                            new ExpireHandoff(NOW),
                            new NoteDueFollowUps(NOW, MISSED_AFTER),
                            new CloseCase(CENTER, CaseOutcome.OTHER, NOW))
                    .forEach(command -> nothing().when(command).thenRejected(new NeverOpened()));
        }
    }

    @Nested
    class Working {
        @Test
        void an_agency_is_engaged_once() {
            given(OPENED).when(new EngageAgency(CENTER, AGENCY)).then(new AgencyEngaged(CASE, AGENCY));
            given(OPENED, new AgencyEngaged(CASE, AGENCY))
                    .when(new EngageAgency(CENTER, AGENCY))
                    .thenNothing();
        }

        @Test
        void a_conference_is_recorded_with_those_who_act_in_the_case() {
            var held = conference(TODAY, List.of(AGENCY), AGENCY);
            given(OPENED, new AgencyEngaged(CASE, AGENCY))
                    .when(new HoldConference(CENTER, held, NOW))
                    .then(new ConferenceHeld(CASE, held));
            given(OPENED).when(new HoldConference(CENTER, held, NOW)).thenRejected(new AgencyNotEngaged(AGENCY));
            given(OPENED)
                    .when(new HoldConference(CENTER, conference(TODAY, List.of(), STRANGER), NOW))
                    .thenRejected(new AgencyNotEngaged(STRANGER));
        }

        @Test
        void a_conference_is_recorded_when_it_was_held() {
            var tomorrow = conference(TODAY.plusDays(1), List.of(), AGENCY);
            given(OPENED, new AgencyEngaged(CASE, AGENCY))
                    .when(new HoldConference(CENTER, tomorrow, at(TODAY, 23)))
                    .thenRejected(new HeldInTheFuture());
        }

        @Test
        void only_the_responsible_body_decides() {
            Stream.of(
                            new EngageAgency(STRANGER, AGENCY),
                            new HoldConference(STRANGER, conference(TODAY, List.of(), AGENCY), NOW),
                            offer(STRANGER, KONAN),
                            new CloseCase(STRANGER, CaseOutcome.OTHER, NOW))
                    .forEach(command -> given(OPENED).when(command).thenRejected(new NotResponsible()));
        }
    }

    @Nested
    class Offering {
        @Test
        void an_offer_is_to_be_answered_within_working_days() {
            given(OPENED)
                    .when(offer(CENTER, KONAN))
                    .then(OFFERED)
                    .thenTimers(
                            new Timer.Due(CoordinationCase.HANDOFF_DEADLINE, Instant.parse("2026-10-20T15:00:00Z")));
        }

        @Test
        void a_second_offer_while_one_is_pending_is_refused() {
            given(OPENED, OFFERED).when(offer(CENTER, STRANGER)).thenRejected(new HandoffPending());
        }

        @Test
        void after_an_answer_the_case_can_be_offered_again() {
            for (var settled : List.<CaseEvent>of(declined(), withdrawn(), expired())) {
                given(OPENED, OFFERED, settled)
                        .when(new OfferHandoff(CENTER, new UUID(2, 2), KONAN, Set.of(KUSATSU), KUSATSU, 5, NOW))
                        .then(new HandoffOffered(
                                CASE,
                                "25",
                                new Offer(new UUID(2, 2), CENTER, KONAN, KUSATSU, TODAY, OFFER.answerBy())));
            }
        }

        @Test
        void nobody_hands_a_case_to_themselves_or_out_of_the_prefecture_or_where_the_body_does_not_work() {
            given(OPENED).when(offer(CENTER, CENTER)).thenRejected(new OfferedToResponsibleBody());
            given(OPENED)
                    .when(new OfferHandoff(CENTER, HANDOFF, KONAN, Set.of("26100"), "26100", 5, NOW))
                    .thenRejected(new OfferedOutsidePrefecture());
            given(OPENED)
                    .when(new OfferHandoff(CENTER, HANDOFF, KONAN, Set.of("25207"), KUSATSU, 5, NOW))
                    .thenRejected(new MunicipalityNotCovered());
        }
    }

    @Nested
    class Answering {
        @Test
        void acceptance_moves_responsibility_and_municipality_and_plans_the_follow_ups() {
            given(OPENED, OFFERED)
                    .when(accept(KONAN, "25207", KUSATSU))
                    .then(
                            HANDED_OFF,
                            scheduled(1, LocalDate.of(2026, 11, 13)),
                            scheduled(3, LocalDate.of(2027, 1, 13)),
                            scheduled(6, LocalDate.of(2027, 4, 13)),
                            scheduled(12, LocalDate.of(2027, 10, 13)))
                    .thenTimers(
                            NO_DEADLINE,
                            new Timer.Due(CoordinationCase.FOLLOW_UP_DUE, Instant.parse("2026-11-12T15:00:00Z")),
                            NOTHING_MISSED);
        }

        @Test
        void a_follow_up_that_would_fall_on_a_holiday_falls_on_the_next_working_day() {
            assertThat(FollowUp.after(OFFER, LocalDate.of(2026, 10, 3)))
                    .extracting(FollowUp::dueOn)
                    .containsExactly(
                            LocalDate.of(2026, 11, 4),
                            LocalDate.of(2027, 1, 4),
                            LocalDate.of(2027, 4, 5),
                            LocalDate.of(2027, 10, 4));
        }

        @Test
        void the_new_body_holds_the_case_and_the_center_keeps_what_follow_up_needs() {
            assertThat(CoordinationCase.tenancy(state(OPENED, OFFERED))).isEqualTo(new Tenancy("25", CENTER, "25201"));
            assertThat(CoordinationCase.tenancy(state(OPENED, OFFERED, HANDED_OFF)))
                    .isEqualTo(new Tenancy("25", KONAN, KUSATSU, Map.of(CENTER, GrantLevel.FOLLOW_UP)));
        }

        @Test
        void after_it_the_center_decides_no_more() {
            given(OPENED, OFFERED, HANDED_OFF).when(offer(CENTER, STRANGER)).thenRejected(new NotResponsible());
            given(OPENED, OFFERED, HANDED_OFF)
                    .when(new CloseCase(CENTER, CaseOutcome.OTHER, NOW))
                    .thenRejected(new NotResponsible());
        }

        @Test
        void for_the_same_body_in_another_municipality_there_is_no_offer() {
            given(OPENED, OFFERED).when(accept(KONAN, "25207")).thenRejected(new NoSuchHandoff());
            given(OPENED, OFFERED)
                    .when(new DeclineHandoff(HANDOFF, KONAN, Set.of("25207"), DeclineReason.OTHER, NOW))
                    .thenRejected(new NoSuchHandoff());
        }

        @Test
        void for_a_stranger_there_is_no_offer() {
            given(OPENED, OFFERED).when(accept(STRANGER, KUSATSU)).thenRejected(new NoSuchHandoff());
            given(OPENED, OFFERED).when(decline(STRANGER)).thenRejected(new NoSuchHandoff());
            given(OPENED, OFFERED, withdrawn(), closed(CENTER))
                    .when(accept(STRANGER, KUSATSU))
                    .thenRejected(new NoSuchHandoff());
            given(OPENED).when(accept(KONAN, KUSATSU)).thenRejected(new NoSuchHandoff());
        }

        @Test
        void a_body_that_cannot_take_it_says_why() {
            given(OPENED, OFFERED).when(decline(KONAN)).then(declined()).thenTimers(NO_DEADLINE);
        }

        @Test
        void the_center_may_take_an_offer_back() {
            given(OPENED, OFFERED)
                    .when(new WithdrawHandoff(CENTER, HANDOFF, NOW))
                    .then(withdrawn())
                    .thenTimers(NO_DEADLINE);
            given(OPENED, OFFERED)
                    .when(new WithdrawHandoff(KONAN, HANDOFF, NOW))
                    .thenRejected(new NotResponsible());
            given(OPENED).when(new WithdrawHandoff(CENTER, HANDOFF, NOW)).thenRejected(new NoSuchHandoff());
        }

        @Test
        void an_offer_of_an_erased_child_is_taken_back() {
            given(OPENED, OFFERED)
                    .when(new WithdrawOfChild(NOW))
                    .then(new HandoffWithdrawn(CASE, "25", OFFER, TODAY, WithdrawalCause.RECORD_GONE))
                    .thenTimers(NO_DEADLINE);
            given(OPENED).when(new WithdrawOfChild(NOW)).thenNothing();
            given(OPENED, OFFERED, HANDED_OFF).when(new WithdrawOfChild(NOW)).thenNothing();
            given(OPENED, OFFERED)
                    .when(new WithdrawOfChild(at(OFFER.answerBy().plusDays(1), 0)))
                    .then(expired());
        }

        @Test
        void an_offer_is_settled_once() {
            for (var settled : List.<CaseEvent>of(HANDED_OFF, declined(), withdrawn(), expired())) {
                for (var answer : List.<CaseCommand>of(
                        accept(KONAN, KUSATSU), decline(KONAN), new WithdrawHandoff(CENTER, HANDOFF, NOW))) {
                    given(OPENED, OFFERED, settled).when(answer).thenRejected(new HandoffAlreadySettled());
                }
            }
        }

        @Test
        void an_offer_that_nobody_answers_expires_when_its_last_day_is_over() {
            given(OPENED, OFFERED)
                    .when(new ExpireHandoff(at(OFFER.answerBy(), 23)))
                    .thenNothing();
            given(OPENED, OFFERED)
                    .when(new ExpireHandoff(at(OFFER.answerBy().plusDays(1), 0)))
                    .then(expired());
            given(OPENED, OFFERED, declined())
                    .when(new ExpireHandoff(at(OFFER.answerBy().plusDays(1), 0)))
                    .thenNothing();
        }

        @Test
        void an_answer_on_the_last_day_is_in_time_and_a_later_one_is_not() {
            given(OPENED, OFFERED)
                    .when(new DeclineHandoff(
                            HANDOFF, KONAN, Set.of(KUSATSU), DeclineReason.OTHER, at(OFFER.answerBy(), 23)))
                    .then(new HandoffDeclined(CASE, "25", OFFER, OFFER.answerBy(), DeclineReason.OTHER));
            given(OPENED, OFFERED)
                    .when(new AcceptHandoff(
                            HANDOFF, KONAN, Set.of(KUSATSU), at(OFFER.answerBy().plusDays(1), 0)))
                    .thenRejected(new AnsweredTooLate());
        }
    }

    /** The timer is late: nobody has noted yet that the offer's last day is over. */
    @Nested
    class AnsweringTooLate {
        private final LocalDate over = OFFER.answerBy().plusDays(1);
        private final Instant tooLate = at(over, 0);

        @Test
        void an_offer_past_its_last_day_makes_room_for_a_new_one_and_its_expiry_is_recorded_first() {
            var next = new Offer(new UUID(2, 2), CENTER, KONAN, KUSATSU, over, LocalDate.of(2026, 10, 28));
            given(OPENED, OFFERED)
                    .when(new OfferHandoff(CENTER, new UUID(2, 2), KONAN, Set.of(KUSATSU), KUSATSU, 5, tooLate))
                    .then(expired(), new HandoffOffered(CASE, "25", next))
                    .thenTimers(new Timer.Due(CoordinationCase.HANDOFF_DEADLINE, next.over()));
            given(OPENED, OFFERED)
                    .when(new OfferHandoff(
                            CENTER, new UUID(2, 2), KONAN, Set.of(KUSATSU), KUSATSU, 5, at(OFFER.answerBy(), 23)))
                    .thenRejected(new HandoffPending());
        }

        @Test
        void an_offer_past_its_last_day_is_withdrawn_no_more() {
            given(OPENED, OFFERED)
                    .when(new WithdrawHandoff(CENTER, HANDOFF, tooLate))
                    .thenRejected(new HandoffAlreadySettled());
            given(OPENED, OFFERED)
                    .when(new WithdrawHandoff(CENTER, HANDOFF, at(OFFER.answerBy(), 23)))
                    .then(new HandoffWithdrawn(CASE, "25", OFFER, OFFER.answerBy(), WithdrawalCause.BODY));
        }

        @Test
        void a_late_refusal_is_told_so() {
            given(OPENED, OFFERED)
                    .when(new DeclineHandoff(HANDOFF, KONAN, Set.of(KUSATSU), DeclineReason.OTHER, tooLate))
                    .thenRejected(new AnsweredTooLate());
        }

        @Test
        void with_the_case_it_ends_as_expired() {
            given(OPENED, OFFERED)
                    .when(new CloseCase(CENTER, CaseOutcome.OTHER, tooLate))
                    .then(expired(), new CaseClosed(CASE, "25", "25201", over, CaseOutcome.OTHER))
                    .thenTimers(NO_DEADLINE, NOTHING_DUE, NOTHING_MISSED);
        }
    }

    @Nested
    class Advising {
        private static final Sealed QUESTION = new Sealed("v1.1.question");
        private static final Sealed ANSWER = new Sealed("v1.1.answer");

        private final UUID id = UUID.randomUUID();
        private final AdviceRequested asked = new AdviceRequested(CASE, Advice.asked(id, KONAN, TODAY, QUESTION));
        private final AdviceGiven given = new AdviceGiven(CASE, id, new Advice.Answer(TODAY.plusDays(1), ANSWER));
        private final Instant nextDay = at(TODAY.plusDays(1), 10);

        @Test
        void a_body_asks_the_center_and_keeps_the_case() {
            given(OPENED, OFFERED, HANDED_OFF)
                    .when(new RequestAdvice(KONAN, id, QUESTION, NOW))
                    .then(asked);
            given(OPENED, OFFERED, HANDED_OFF, asked)
                    .when(new GiveAdvice(CENTER, id, ANSWER, nextDay))
                    .then(given);
            assertThat(CoordinationCase.tenancy(state(OPENED, OFFERED, HANDED_OFF, asked, given))
                            .body())
                    .isEqualTo(KONAN);
        }

        @Test
        void only_the_responsible_body_asks_and_only_the_center_answers() {
            given(OPENED, OFFERED, HANDED_OFF)
                    .when(new RequestAdvice(CENTER, id, QUESTION, NOW))
                    .thenRejected(new NotResponsible());
            given(OPENED).when(new RequestAdvice(CENTER, id, QUESTION, NOW)).thenRejected(new AsksItself());
            given(OPENED, OFFERED, HANDED_OFF, asked)
                    .when(new GiveAdvice(KONAN, id, ANSWER, nextDay))
                    .thenRejected(new NotResponsible());
        }

        @Test
        void what_was_asked_is_answered_once() {
            given(OPENED, OFFERED, HANDED_OFF)
                    .when(new GiveAdvice(CENTER, id, ANSWER, nextDay))
                    .thenRejected(new NoSuchAdvice());
            given(OPENED, OFFERED, HANDED_OFF, asked, given)
                    .when(new GiveAdvice(CENTER, id, ANSWER, nextDay))
                    .thenRejected(new AdviceAlreadyGiven());
            given(OPENED, OFFERED, HANDED_OFF, asked, closed(KONAN))
                    .when(new GiveAdvice(CENTER, id, ANSWER, nextDay))
                    .thenRejected(new CaseIsClosed());
        }
    }

    @Nested
    class GivingBack {
        private static final UUID KOKA = UUID.randomUUID();

        private final LocalDate later = RETURNED.returnedOn();

        @Test
        void a_case_given_back_is_the_centers_again_and_what_was_planned_ends() {
            given(followedUp())
                    .when(giveBack(KONAN, HANDOFF))
                    .then(Stream.concat(
                                    Stream.of(RETURNED),
                                    FOLLOW_UPS.stream().map(followUp -> new FollowUpEnded(CASE, "25", followUp, later)))
                            .toArray(CaseEvent[]::new))
                    .thenTimers(NO_DEADLINE, NOTHING_DUE, NOTHING_MISSED);
            var back = state(Stream.concat(Arrays.stream(followedUp()), Stream.of(RETURNED))
                    .toArray(CaseEvent[]::new));
            assertThat(CoordinationCase.tenancy(back)).isEqualTo(new Tenancy("25", CENTER, "25201", Map.of()));
        }

        @Test
        void an_offer_made_meanwhile_is_withdrawn_with_it() {
            var meanwhile = new Offer(new UUID(2, 2), KONAN, KOKA, "25209", later, later.plusDays(7));
            given(followedUp(new HandoffOffered(CASE, "25", meanwhile)))
                    .when(giveBack(KONAN, HANDOFF))
                    .then(Stream.concat(
                                    Stream.of(
                                            new HandoffWithdrawn(CASE, "25", meanwhile, later, WithdrawalCause.BODY),
                                            RETURNED),
                                    FOLLOW_UPS.stream().map(followUp -> new FollowUpEnded(CASE, "25", followUp, later)))
                            .toArray(CaseEvent[]::new));
        }

        @Test
        void a_body_that_had_handed_it_on_holds_it_again_and_is_planned_for_anew() {
            var next = new Offer(new UUID(2, 2), KONAN, KOKA, "25209", TODAY, TODAY.plusDays(7));
            given(
                            OPENED,
                            OFFERED,
                            HANDED_OFF,
                            new HandoffOffered(CASE, "25", next),
                            new ReferralHandedOff(CASE, "25", next, TODAY))
                    .when(new ReturnHandoff(
                            next.handoff(), KOKA, Set.of("25209"), DeclineReason.NO_RESOURCE, at(later, 10)))
                    .then(Stream.concat(
                                    Stream.of(new HandoffReturned(
                                            CASE, "25", next, KUSATSU, later, DeclineReason.NO_RESOURCE)),
                                    FollowUp.afterReturn(OFFER, next, later).stream()
                                            .map(followUp -> new FollowUpScheduled(CASE, "25", followUp)))
                            .toArray(CaseEvent[]::new));
            assertThat(FollowUp.afterReturn(OFFER, next, later))
                    .allSatisfy(followUp -> assertThat(followUp.municipality()).isEqualTo(KUSATSU))
                    .extracting(FollowUp::id)
                    .doesNotContainAnyElementsOf(
                            FOLLOW_UPS.stream().map(FollowUp::id).toList());
        }

        @Test
        void only_what_a_body_has_accepted_and_still_holds_is_given_back() {
            given(OPENED, OFFERED).when(giveBack(KONAN, HANDOFF)).thenRejected(new NotHeld());
            given(OPENED, OFFERED, HANDED_OFF, RETURNED)
                    .when(giveBack(KONAN, HANDOFF))
                    .thenRejected(new NotHeld());
            var next = new Offer(new UUID(2, 2), KONAN, KOKA, "25209", TODAY, TODAY.plusDays(7));
            given(
                            OPENED,
                            OFFERED,
                            HANDED_OFF,
                            new HandoffOffered(CASE, "25", next),
                            new ReferralHandedOff(CASE, "25", next, TODAY))
                    .when(giveBack(KONAN, HANDOFF))
                    .thenRejected(new NotHeld());
        }

        @Test
        void for_a_stranger_there_is_nothing_to_give_back() {
            given(OPENED, OFFERED, HANDED_OFF).when(giveBack(STRANGER, HANDOFF)).thenRejected(new NoSuchHandoff());
            given(OPENED, OFFERED, HANDED_OFF)
                    .when(giveBack(KONAN, UUID.randomUUID()))
                    .thenRejected(new NoSuchHandoff());
            given(OPENED, OFFERED, HANDED_OFF)
                    .when(new ReturnHandoff(HANDOFF, KONAN, Set.of("25207"), DeclineReason.OTHER, at(later, 10)))
                    .thenRejected(new NoSuchHandoff());
            given(OPENED, OFFERED, HANDED_OFF, closed(KONAN))
                    .when(giveBack(STRANGER, HANDOFF))
                    .thenRejected(new NoSuchHandoff());
            given(OPENED, OFFERED, HANDED_OFF, closed(KONAN))
                    .when(giveBack(KONAN, HANDOFF))
                    .thenRejected(new CaseIsClosed());
        }

        private ReturnHandoff giveBack(UUID body, UUID handoff) {
            return new ReturnHandoff(handoff, body, Set.of(KUSATSU), DeclineReason.NO_RESOURCE, at(later, 10));
        }
    }

    @Nested
    class HandingOn {
        private static final UUID KOKA = UUID.randomUUID();

        private final LocalDate later = FIRST.dueOn().plusDays(3);
        private final Offer next =
                new Offer(new UUID(2, 2), KONAN, KOKA, "25209", later.minusDays(1), later.plusDays(6));

        /** One was done, one is due, two are still to come. */
        @Test
        void a_second_handoff_ends_what_the_first_had_planned_and_plans_anew() {
            var second = FOLLOW_UPS.get(1);
            given(handedOn())
                    .when(new AcceptHandoff(next.handoff(), KOKA, Set.of("25209"), at(later, 9)))
                    .then(Stream.of(
                                    Stream.of(new CaseEvent.ReferralHandedOff(CASE, "25", next, later)),
                                    Stream.of(second, FOLLOW_UPS.get(2), FOLLOW_UPS.get(3))
                                            .map(followUp -> new FollowUpEnded(CASE, "25", followUp, later)),
                                    FollowUp.after(next, later).stream()
                                            .map(followUp -> new FollowUpScheduled(CASE, "25", followUp)))
                            .flatMap(events -> events)
                            .toArray(CaseEvent[]::new))
                    .thenTimers(
                            NO_DEADLINE,
                            new Timer.Due(
                                    CoordinationCase.FOLLOW_UP_DUE,
                                    FollowUp.after(next, later).getFirst().due()),
                            NOTHING_MISSED);
        }

        @Test
        void what_has_ended_falls_due_no_more_and_nobody_records_it() {
            var ended = new FollowUpEnded(CASE, "25", FIRST, TODAY);
            given(followedUp(ended))
                    .when(new NoteDueFollowUps(at(FIRST.dueOn(), 9), MISSED_AFTER))
                    .thenNothing();
            given(followedUp(ended)).when(recorded(KONAN, FIRST.id(), TODAY)).thenRejected(new FollowUpHasEnded());
        }

        private CaseEvent[] handedOn() {
            return followedUp(
                    new FollowUpRecorded(CASE, "25", FIRST, result(TODAY)),
                    due(FOLLOW_UPS.get(1)),
                    new HandoffOffered(CASE, "25", next));
        }
    }

    @Nested
    class FollowingUp {
        @Test
        void a_follow_up_falls_due_on_its_day_and_the_next_one_is_waited_for() {
            given(followedUp())
                    .when(new NoteDueFollowUps(at(FIRST.dueOn(), 0), MISSED_AFTER))
                    .then(due(FIRST))
                    .thenTimers(
                            new Timer.Due(
                                    CoordinationCase.FOLLOW_UP_DUE,
                                    FOLLOW_UPS.get(1).due()),
                            missed(FIRST));
        }

        @Test
        void all_that_have_fallen_due_are_noted_together() {
            given(followedUp())
                    .when(new NoteDueFollowUps(at(LocalDate.of(2028, 1, 4), 9), MISSED_AFTER))
                    .then(FOLLOW_UPS.stream().map(CoordinationCaseTest::due).toArray(CaseEvent[]::new))
                    .thenTimers(NOTHING_DUE, missed(FIRST));
        }

        @Test
        void what_is_not_yet_due_or_noted_already_is_not_noted() {
            given(followedUp())
                    .when(new NoteDueFollowUps(at(FIRST.dueOn().minusDays(1), 23), MISSED_AFTER))
                    .thenNothing();
            given(followedUp(due(FIRST)))
                    .when(new NoteDueFollowUps(at(FIRST.dueOn(), 9), MISSED_AFTER))
                    .thenNothing();
        }

        @Test
        void the_body_or_the_center_records_what_it_found() {
            for (var by : List.of(KONAN, CENTER)) {
                given(followedUp(due(FIRST)))
                        .when(recorded(by, FIRST.id(), FIRST.dueOn()))
                        .then(new FollowUpRecorded(CASE, "25", FIRST, result(FIRST.dueOn())))
                        .thenTimers(
                                new Timer.Due(
                                        CoordinationCase.FOLLOW_UP_DUE,
                                        FOLLOW_UPS.get(1).due()),
                                NOTHING_MISSED);
            }
            given(followedUp()).when(recorded(STRANGER, FIRST.id(), TODAY)).thenRejected(new NotResponsible());
        }

        /** Otherwise a family would be asked about a child that has died, and nobody would know why. */
        @Test
        void one_that_finds_that_the_care_has_ended_ends_those_that_are_still_open() {
            var found = new FollowUpResult(TODAY, FollowUpOutcome.CARE_ENDED, null);
            given(followedUp(due(FIRST)))
                    .when(new RecordFollowUp(KONAN, FIRST.id(), found, NOW, MISSED_AFTER))
                    .then(
                            new FollowUpRecorded(CASE, "25", FIRST, found),
                            new FollowUpEnded(CASE, "25", FOLLOW_UPS.get(1), TODAY),
                            new FollowUpEnded(CASE, "25", FOLLOW_UPS.get(2), TODAY),
                            new FollowUpEnded(CASE, "25", FOLLOW_UPS.get(3), TODAY))
                    .thenTimers(NOTHING_DUE, NOTHING_MISSED);
        }

        /** Otherwise the timer would fire for what is done and leave the others waiting for good. */
        @Test
        void one_that_is_recorded_before_its_day_leaves_the_timer_to_the_next() {
            given(followedUp())
                    .when(recorded(KONAN, FIRST.id(), TODAY))
                    .then(new FollowUpRecorded(CASE, "25", FIRST, result(TODAY)))
                    .thenTimers(
                            new Timer.Due(
                                    CoordinationCase.FOLLOW_UP_DUE,
                                    FOLLOW_UPS.get(1).due()),
                            NOTHING_MISSED);
        }

        @Test
        void the_last_one_leaves_no_timer() {
            var recorded = FOLLOW_UPS.stream()
                    .limit(3)
                    .map(followUp -> new FollowUpRecorded(CASE, "25", followUp, result(TODAY)))
                    .toArray(CaseEvent[]::new);
            given(followedUp(recorded))
                    .when(recorded(KONAN, FOLLOW_UPS.get(3).id(), TODAY))
                    .then(new FollowUpRecorded(CASE, "25", FOLLOW_UPS.get(3), result(TODAY)))
                    .thenTimers(NOTHING_DUE, NOTHING_MISSED);
        }

        @Test
        void a_follow_up_is_recorded_once_when_it_was_done_after_the_handoff() {
            given(followedUp(new FollowUpRecorded(CASE, "25", FIRST, result(TODAY))))
                    .when(recorded(KONAN, FIRST.id(), TODAY))
                    .thenRejected(new FollowUpAlreadyRecorded());
            given(followedUp())
                    .when(recorded(KONAN, FIRST.id(), TODAY.plusMonths(12)))
                    .thenRejected(new DoneInTheFuture());
            given(followedUp())
                    .when(recorded(KONAN, FIRST.id(), TODAY.minusDays(1)))
                    .thenRejected(new DoneBeforeHandoff());
            given(followedUp()).when(recorded(KONAN, STRANGER, TODAY)).thenRejected(new NoSuchFollowUp());
        }

        /** A follow-up of its day that is written down months later was in time. */
        @Test
        void one_done_after_its_day_is_late_whenever_it_is_recorded() {
            given(followedUp(due(FIRST)))
                    .when(new RecordFollowUp(
                            KONAN,
                            FIRST.id(),
                            result(FIRST.dueOn()),
                            at(FIRST.dueOn().plusMonths(2), 9),
                            MISSED_AFTER))
                    .then(new FollowUpRecorded(CASE, "25", FIRST, result(FIRST.dueOn())));
            assertThat(late(FIRST.dueOn())).isFalse();
            assertThat(late(FIRST.dueOn().plusDays(1))).isTrue();
            assertThat(FollowUps.NONE.scheduled(FIRST).all().getFirst().late()).isFalse();
        }

        private static boolean late(LocalDate doneOn) {
            return FollowUps.NONE
                    .recorded(FIRST, result(doneOn))
                    .all()
                    .getFirst()
                    .late();
        }
    }

    @Nested
    class Closing {
        @Test
        void the_responsible_body_closes_a_case_and_everything_waits_no_more() {
            given(OPENED)
                    .when(new CloseCase(CENTER, CaseOutcome.SUPPORT_IN_PLACE, NOW))
                    .then(closed(CENTER))
                    .thenTimers(NO_DEADLINE, NOTHING_DUE, NOTHING_MISSED);
            given(followedUp())
                    .when(new CloseCase(KONAN, CaseOutcome.SUPPORT_IN_PLACE, NOW))
                    .then(closed(KONAN));
        }

        @Test
        void a_pending_offer_is_withdrawn_with_it() {
            given(OPENED, OFFERED)
                    .when(new CloseCase(CENTER, CaseOutcome.SUPPORT_IN_PLACE, NOW))
                    .then(withdrawn(), closed(CENTER));
            given(OPENED, OFFERED, withdrawn(), closed(CENTER))
                    .when(accept(KONAN, KUSATSU))
                    .thenRejected(new HandoffAlreadySettled());
        }

        @Test
        void nothing_more_happens_to_it() {
            Stream.of(
                            new EngageAgency(CENTER, AGENCY),
                            offer(CENTER, KONAN),
                            new WithdrawHandoff(CENTER, HANDOFF, NOW),
                            recorded(CENTER, FIRST.id(), TODAY),
                            new CloseCase(CENTER, CaseOutcome.OTHER, NOW))
                    .forEach(command ->
                            given(OPENED, closed(CENTER)).when(command).thenRejected(new CaseIsClosed()));
            given(OPENED, closed(CENTER)).when(new ExpireHandoff(NOW)).thenNothing();
            given(OPENED, closed(CENTER))
                    .when(new NoteDueFollowUps(NOW, MISSED_AFTER))
                    .thenNothing();
        }
    }

    private static DeciderSpecification<CaseCommand, CaseState, CaseEvent> nothing() {
        return DeciderSpecification.specify(new CoordinationCase(), CoordinationCase.EVENTS);
    }

    private static DeciderSpecification<CaseCommand, CaseState, CaseEvent> given(CaseEvent... events) {
        return nothing().given(events);
    }

    private static CaseState state(CaseEvent... events) {
        var decider = new CoordinationCase();
        var state = decider.initial();
        for (var event : events) {
            state = decider.evolve(state, event);
        }
        return state;
    }

    /** Handed off, four follow-ups planned, and this after it. */
    private static CaseEvent[] followedUp(CaseEvent... more) {
        return Stream.of(
                        Stream.of(OPENED, OFFERED, HANDED_OFF),
                        FOLLOW_UPS.stream().map(followUp -> new FollowUpScheduled(CASE, "25", followUp)),
                        Stream.of(more))
                .flatMap(events -> events)
                .toArray(CaseEvent[]::new);
    }

    private static OpenCase open() {
        return new OpenCase(
                OPENED.id(),
                OPENED.consultation(),
                OPENED.child(),
                OPENED.center(),
                OPENED.prefecture(),
                OPENED.municipality(),
                OPENED.openedOn(),
                OPENED.themes(),
                OPENED.sectors());
    }

    private static OfferHandoff offer(UUID by, UUID to) {
        return new OfferHandoff(by, HANDOFF, to, Set.of(KUSATSU), KUSATSU, 5, NOW);
    }

    private static AcceptHandoff accept(UUID body, String... municipalities) {
        return new AcceptHandoff(HANDOFF, body, Set.of(municipalities), NOW);
    }

    private static DeclineHandoff decline(UUID body) {
        return new DeclineHandoff(HANDOFF, body, Set.of(KUSATSU), DeclineReason.NO_CAPACITY, NOW);
    }

    /** The first step of its escalation: the working days after its day begin in Japan. */
    private static Timer missed(FollowUp followUp) {
        return new Timer.Due(
                CoordinationCase.FOLLOW_UP_MISSED, at(WorkingDays.after(followUp.dueOn(), MISSED_AFTER), 0));
    }

    private static RecordFollowUp recorded(UUID by, UUID followUp, LocalDate on) {
        return new RecordFollowUp(
                by, followUp, result(on), at(on.isAfter(FIRST.dueOn()) ? TODAY : on, 12), MISSED_AFTER);
    }

    private static FollowUpResult result(LocalDate on) {
        return new FollowUpResult(on, FollowUpOutcome.STABLE, CarerWork.CONTINUES);
    }

    private static FollowUpScheduled scheduled(int months, LocalDate dueOn) {
        var planned = FOLLOW_UPS.stream()
                .filter(followUp -> followUp.monthsAfter() == months)
                .findFirst()
                .orElseThrow();
        assertThat(planned.dueOn()).isEqualTo(dueOn);
        return new FollowUpScheduled(CASE, "25", planned);
    }

    private static FollowUpDue due(FollowUp followUp) {
        return new FollowUpDue(CASE, "25", followUp);
    }

    private static HandoffDeclined declined() {
        return new HandoffDeclined(CASE, "25", OFFER, TODAY, DeclineReason.NO_CAPACITY);
    }

    private static HandoffWithdrawn withdrawn() {
        return new HandoffWithdrawn(CASE, "25", OFFER, TODAY, WithdrawalCause.BODY);
    }

    private static HandoffExpired expired() {
        return new HandoffExpired(CASE, "25", OFFER, OFFER.answerBy().plusDays(1));
    }

    private static CaseClosed closed(UUID responsible) {
        return new CaseClosed(
                CASE, "25", responsible.equals(CENTER) ? "25201" : KUSATSU, TODAY, CaseOutcome.SUPPORT_IN_PLACE);
    }
}
