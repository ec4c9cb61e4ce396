package jp.tsunagi.referral.coordination.read;

import static jp.tsunagi.referral.coordination.Cases.AGENCY;
import static jp.tsunagi.referral.coordination.Cases.CASE;
import static jp.tsunagi.referral.coordination.Cases.CENTER;
import static jp.tsunagi.referral.coordination.Cases.FOLLOW_UPS;
import static jp.tsunagi.referral.coordination.Cases.HANDED_OFF;
import static jp.tsunagi.referral.coordination.Cases.HANDOFF;
import static jp.tsunagi.referral.coordination.Cases.KONAN;
import static jp.tsunagi.referral.coordination.Cases.KUSATSU;
import static jp.tsunagi.referral.coordination.Cases.NOW;
import static jp.tsunagi.referral.coordination.Cases.OFFER;
import static jp.tsunagi.referral.coordination.Cases.OFFERED;
import static jp.tsunagi.referral.coordination.Cases.OPENED;
import static jp.tsunagi.referral.coordination.Cases.TODAY;
import static jp.tsunagi.referral.coordination.Cases.conference;
import static jp.tsunagi.testing.ProjectionSpecification.specify;

import java.time.Duration;
import java.util.List;
import jp.tsunagi.contracts.referral.CaseOutcome;
import jp.tsunagi.contracts.referral.DeclineReason;
import jp.tsunagi.contracts.referral.FollowUpOutcome;
import jp.tsunagi.contracts.referral.ReopenReason;
import jp.tsunagi.eventstore.model.Sealed;
import jp.tsunagi.referral.coordination.Advice;
import jp.tsunagi.referral.coordination.CaseEvent;
import jp.tsunagi.referral.coordination.CaseEvent.AdviceGiven;
import jp.tsunagi.referral.coordination.CaseEvent.AdviceRequested;
import jp.tsunagi.referral.coordination.CaseEvent.AgencyEngaged;
import jp.tsunagi.referral.coordination.CaseEvent.CaseClosed;
import jp.tsunagi.referral.coordination.CaseEvent.CaseReopened;
import jp.tsunagi.referral.coordination.CaseEvent.ConferenceHeld;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpDue;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpEnded;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpMissed;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpRecorded;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpScheduled;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffDeclined;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffExpired;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffWithdrawn;
import jp.tsunagi.referral.coordination.CaseEvent.TaskDone;
import jp.tsunagi.referral.coordination.ChildFacts;
import jp.tsunagi.referral.coordination.Conference;
import jp.tsunagi.referral.coordination.Conferences;
import jp.tsunagi.referral.coordination.CoordinationCase;
import jp.tsunagi.referral.coordination.EscalationLevel;
import jp.tsunagi.referral.coordination.FollowUpResult;
import jp.tsunagi.referral.coordination.FollowUps;
import jp.tsunagi.referral.coordination.WithdrawalCause;
import jp.tsunagi.testing.ProjectionSpecification;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ListsTest {
    private static final CaseClosed CLOSED = new CaseClosed(CASE, "25", KUSATSU, TODAY, CaseOutcome.MOVED_AWAY);
    private static final List<CaseEvent> SETTLED = List.of(
            new HandoffDeclined(CASE, "25", OFFER, TODAY, DeclineReason.OTHER),
            new HandoffWithdrawn(CASE, "25", OFFER, TODAY, WithdrawalCause.BODY),
            new HandoffExpired(CASE, "25", OFFER, TODAY));

    @Nested
    class Cases {
        @Test
        void a_case_is_its_centers_until_somebody_accepts() {
            specify(CaseOverview.PROJECTION, CoordinationCase.EVENTS)
                    .given(OPENED, new AgencyEngaged(CASE, AGENCY), OFFERED)
                    .then(new CaseOverview(3, OPENED, CENTER, "25201", true, 0, null, ChildFacts.UNKNOWN));
            specify(CaseOverview.PROJECTION, CoordinationCase.EVENTS)
                    .given(OPENED, OFFERED, HANDED_OFF)
                    .then(new CaseOverview(3, OPENED, KONAN, KUSATSU, false, 0, null, ChildFacts.UNKNOWN));
        }

        @Test
        void a_settled_offer_waits_no_more() {
            for (var settled : SETTLED) {
                specify(CaseOverview.PROJECTION, CoordinationCase.EVENTS)
                        .given(OPENED, OFFERED, settled)
                        .then(new CaseOverview(3, OPENED, CENTER, "25201", false, 0, null, ChildFacts.UNKNOWN));
            }
        }

        @Test
        void a_closed_case_says_how_it_ended() {
            specify(CaseOverview.PROJECTION, CoordinationCase.EVENTS)
                    .given(OPENED, OFFERED, HANDED_OFF, CLOSED)
                    .then(new CaseOverview(4, OPENED, KONAN, KUSATSU, false, 0, CLOSED, ChildFacts.UNKNOWN));
        }

        @Test
        void a_question_waits_through_a_closing_and_is_answered_once() {
            var asked = new Advice(AGENCY, KONAN, TODAY, new Sealed("v1.1.question"), null);
            var again = new Advice(HANDOFF, KONAN, TODAY, new Sealed("v1.1.question"), null);
            var reopened = new CaseReopened(CASE, "25", KONAN, KUSATSU, TODAY, ReopenReason.NEW_NEED);
            specify(CaseOverview.PROJECTION, CoordinationCase.EVENTS)
                    .given(OPENED, OFFERED, HANDED_OFF, new AdviceRequested(CASE, asked), CLOSED, reopened)
                    .then(new CaseOverview(6, OPENED, KONAN, KUSATSU, false, 1, null, ChildFacts.UNKNOWN));
            var answer = new Advice.Answer(TODAY, new Sealed("v1.1.answer"));
            specify(CaseOverview.PROJECTION, CoordinationCase.EVENTS)
                    .given(OPENED, OFFERED, HANDED_OFF, new AdviceRequested(CASE, asked), CLOSED, reopened)
                    .given(new AdviceGiven(CASE, AGENCY, answer), new AdviceRequested(CASE, again))
                    .then(new CaseOverview(8, OPENED, KONAN, KUSATSU, false, 1, null, ChildFacts.UNKNOWN));
        }
    }

    @Nested
    class Offers {
        @Test
        void a_pending_offer_is_shown_with_as_little_as_a_decision_needs() {
            specify(OfferPreview.PROJECTION, CoordinationCase.EVENTS)
                    .given(OPENED, OFFERED, new AgencyEngaged(CASE, AGENCY))
                    .then(new OfferPreview(3, CASE, CENTER, OPENED.themes(), OPENED.sectors(), OFFER));
        }

        @Test
        void after_an_answer_nothing_stays() {
            for (var settled : SETTLED) {
                specify(OfferPreview.PROJECTION, CoordinationCase.EVENTS)
                        .given(OPENED, OFFERED, settled)
                        .then(new OfferPreview(3, CASE, CENTER, OPENED.themes(), OPENED.sectors(), null));
            }
            specify(OfferPreview.PROJECTION, CoordinationCase.EVENTS)
                    .given(OPENED, OFFERED, HANDED_OFF)
                    .then(new OfferPreview(3, CASE, CENTER, OPENED.themes(), OPENED.sectors(), null));
        }
    }

    @Nested
    class Watching {
        @Test
        void a_case_is_held_since_it_moved_and_active_when_somebody_did_something() {
            watch(OPENED, OFFERED).then(new CaseWatch(CASE, OPENED.openedOn(), TODAY, OFFER.answerBy()));
            watch(OPENED, OFFERED, HANDED_OFF).then(new CaseWatch(CASE, HANDED_OFF.handedOffOn(), TODAY, null));
            for (var settled : SETTLED) {
                watch(OPENED, OFFERED, settled).then(new CaseWatch(CASE, OPENED.openedOn(), TODAY, null));
            }
        }

        @Test
        void that_a_day_has_come_is_nothing_that_anybody_did() {
            var later = NOW.plus(Duration.ofDays(40));
            watch(OPENED, OFFERED, HANDED_OFF)
                    .at(later)
                    .given(new FollowUpDue(CASE, "25", FOLLOW_UPS.getFirst()))
                    .then(new CaseWatch(CASE, HANDED_OFF.handedOffOn(), TODAY, null));
            watch(OPENED, OFFERED, HANDED_OFF)
                    .at(later)
                    .given(new AgencyEngaged(CASE, AGENCY))
                    .then(new CaseWatch(CASE, HANDED_OFF.handedOffOn(), TODAY.plusDays(40), null));
        }

        @Test
        void that_the_platform_takes_an_offer_back_is_nothing_that_anybody_did() {
            var later = NOW.plus(Duration.ofDays(3));
            var day = TODAY.plusDays(3);
            for (var cause : List.of(WithdrawalCause.RECORD_GONE, WithdrawalCause.CARE_ENDED)) {
                watch(OPENED, OFFERED)
                        .at(later)
                        .given(new HandoffWithdrawn(CASE, "25", OFFER, day, cause))
                        .then(new CaseWatch(CASE, OPENED.openedOn(), TODAY, null));
            }
            watch(OPENED, OFFERED)
                    .at(later)
                    .given(new HandoffWithdrawn(CASE, "25", OFFER, day, WithdrawalCause.BODY))
                    .then(new CaseWatch(CASE, OPENED.openedOn(), day, null));
        }

        /** The list stands behind their opening: what happens next must not stop it. */
        @Test
        void a_case_that_is_older_than_the_list_is_left_out() {
            watch(OFFERED, HANDED_OFF, new FollowUpDue(CASE, "25", FOLLOW_UPS.getFirst()), CLOSED)
                    .given(new CaseReopened(CASE, "25", KONAN, KUSATSU, TODAY, ReopenReason.NEW_NEED))
                    .thenNoRow();
            for (var settled : SETTLED) {
                watch(settled).thenNoRow();
            }
            watch(new AgencyEngaged(CASE, AGENCY)).thenNoRow();
        }

        private static ProjectionSpecification<CaseWatch, CaseEvent> watch(CaseEvent... events) {
            return specify(CaseWatch.PROJECTION, CoordinationCase.EVENTS)
                    .at(NOW)
                    .given(events);
        }
    }

    @Nested
    class Tasks {
        private final Conference conference = conference(TODAY, List.of(AGENCY), AGENCY);
        private final TaskList.Task task = new TaskList.Task(conference.id(), 1, AGENCY, TODAY.plusDays(7), null);

        @Test
        void what_a_conference_left_to_do_is_open_until_it_is_done_and_waits_with_its_case() {
            specify(TaskList.PROJECTION, CoordinationCase.EVENTS)
                    .given(OPENED, OFFERED, HANDED_OFF)
                    .thenNoRow();
            specify(TaskList.PROJECTION, CoordinationCase.EVENTS)
                    .given(OPENED, new ConferenceHeld(CASE, conference), CLOSED)
                    .then(new TaskList(CASE, true, List.of(task)));
            specify(TaskList.PROJECTION, CoordinationCase.EVENTS)
                    .given(OPENED, new ConferenceHeld(CASE, conference))
                    .given(new TaskDone(CASE, new Conferences.Done(conference.id(), 1, TODAY)))
                    .then(new TaskList(
                            CASE,
                            false,
                            List.of(new TaskList.Task(conference.id(), 1, AGENCY, TODAY.plusDays(7), TODAY))));
        }
    }

    @Nested
    class FollowingUp {
        private final FollowUpResult result = new FollowUpResult(TODAY, FollowUpOutcome.STABLE, null);

        @Test
        void a_case_that_was_not_handed_off_has_none() {
            specify(FollowUpPlan.PROJECTION, CoordinationCase.EVENTS)
                    .given(OPENED, OFFERED, SETTLED.getFirst(), CLOSED)
                    .thenNoRow();
        }

        @Test
        void each_is_shown_as_far_as_it_has_come() {
            specify(FollowUpPlan.PROJECTION, CoordinationCase.EVENTS)
                    .given(OPENED, OFFERED, HANDED_OFF, scheduled(0), scheduled(1), scheduled(2))
                    .given(new FollowUpDue(CASE, "25", FOLLOW_UPS.get(1)))
                    .given(new FollowUpRecorded(CASE, "25", FOLLOW_UPS.getFirst(), result))
                    .then(new FollowUpPlan(
                            CASE,
                            FollowUps.NONE
                                    .recorded(FOLLOW_UPS.getFirst(), result)
                                    .due(FOLLOW_UPS.get(1))
                                    .scheduled(FOLLOW_UPS.get(2)),
                            false));
        }

        @Test
        void one_that_was_missed_says_who_was_told_last_also_once_it_is_recorded() {
            var first = FOLLOW_UPS.getFirst();
            specify(FollowUpPlan.PROJECTION, CoordinationCase.EVENTS)
                    .given(OPENED, OFFERED, HANDED_OFF, scheduled(0), new FollowUpDue(CASE, "25", first))
                    .given(missed(EscalationLevel.COORDINATOR), missed(EscalationLevel.CENTER_MANAGER))
                    .given(new FollowUpRecorded(CASE, "25", first, result))
                    .then(new FollowUpPlan(
                            CASE,
                            FollowUps.NONE
                                    .missed(first, EscalationLevel.CENTER_MANAGER, TODAY)
                                    .recorded(first, result),
                            false));
        }

        @Test
        void only_the_last_step_comes_before_the_prefecture_and_stays_settled_there() {
            var first = FOLLOW_UPS.getFirst();
            specify(Escalations.PROJECTION, CoordinationCase.EVENTS)
                    .given(OPENED, OFFERED, HANDED_OFF, scheduled(0), new FollowUpDue(CASE, "25", first))
                    .given(missed(EscalationLevel.COORDINATOR), missed(EscalationLevel.CENTER_MANAGER))
                    .thenNoRow();
            specify(Escalations.PROJECTION, CoordinationCase.EVENTS)
                    .at(NOW)
                    .given(OPENED, OFFERED, HANDED_OFF, scheduled(0), new FollowUpDue(CASE, "25", first))
                    .given(missed(EscalationLevel.PREFECTURE), new FollowUpRecorded(CASE, "25", first, result))
                    .then(new Escalations(
                            CASE,
                            false,
                            List.of(new Escalations.Escalated(
                                    first.id(),
                                    EscalationKind.MISSED_FOLLOW_UP,
                                    "25",
                                    CENTER,
                                    KUSATSU,
                                    first.dueOn(),
                                    TODAY,
                                    TODAY))));
        }

        private static FollowUpMissed missed(EscalationLevel level) {
            return new FollowUpMissed(CASE, "25", CENTER, FOLLOW_UPS.getFirst(), level, TODAY);
        }

        @Test
        void what_a_later_handoff_ended_waits_no_more() {
            specify(FollowUpPlan.PROJECTION, CoordinationCase.EVENTS)
                    .given(OPENED, OFFERED, HANDED_OFF, scheduled(0))
                    .given(new FollowUpDue(CASE, "25", FOLLOW_UPS.getFirst()))
                    .given(new FollowUpEnded(CASE, "25", FOLLOW_UPS.getFirst(), TODAY))
                    .then(new FollowUpPlan(CASE, FollowUps.NONE.ended(FOLLOW_UPS.getFirst()), false));
        }

        @Test
        void what_is_open_ends_with_the_case() {
            specify(FollowUpPlan.PROJECTION, CoordinationCase.EVENTS)
                    .given(OPENED, OFFERED, HANDED_OFF, scheduled(0), CLOSED)
                    .then(new FollowUpPlan(CASE, FollowUps.NONE.scheduled(FOLLOW_UPS.getFirst()), true));
        }

        private static FollowUpScheduled scheduled(int place) {
            return new FollowUpScheduled(CASE, "25", FOLLOW_UPS.get(place));
        }
    }
}
