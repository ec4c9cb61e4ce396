package jp.tsunagi.referral.coordination;

import static jp.tsunagi.referral.coordination.Cases.CASE;
import static jp.tsunagi.referral.coordination.Cases.CENTER;
import static jp.tsunagi.referral.coordination.Cases.FOLLOW_UPS;
import static jp.tsunagi.referral.coordination.Cases.HANDED_OFF;
import static jp.tsunagi.referral.coordination.Cases.KONAN;
import static jp.tsunagi.referral.coordination.Cases.KUSATSU;
import static jp.tsunagi.referral.coordination.Cases.NOW;
import static jp.tsunagi.referral.coordination.Cases.OFFER;
import static jp.tsunagi.referral.coordination.Cases.OFFERED;
import static jp.tsunagi.referral.coordination.Cases.OPENED;
import static jp.tsunagi.referral.coordination.Cases.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import jp.tsunagi.contracts.referral.CaseOutcome;
import jp.tsunagi.contracts.referral.ReopenReason;
import jp.tsunagi.eventstore.model.Timer;
import jp.tsunagi.referral.coordination.CaseCommand.AcceptHandoff;
import jp.tsunagi.referral.coordination.CaseCommand.NoteChildFacts;
import jp.tsunagi.referral.coordination.CaseCommand.ReopenCase;
import jp.tsunagi.referral.coordination.CaseEvent.CareEnded;
import jp.tsunagi.referral.coordination.CaseEvent.CareResumed;
import jp.tsunagi.referral.coordination.CaseEvent.CaseClosed;
import jp.tsunagi.referral.coordination.CaseEvent.CaseReopened;
import jp.tsunagi.referral.coordination.CaseEvent.ChildMoved;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpEnded;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpScheduled;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffWithdrawn;
import jp.tsunagi.testing.DeciderSpecification;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a case does when its child has moved, or its care has ended. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChildWatchTest {
    private static final String MORIYAMA = "25207";
    private static final LocalDate ENDED_ON = TODAY.minusDays(2);
    private static final CareEnded ENDED = new CareEnded(CASE, ENDED_ON);
    private static final CareResumed RESUMED = new CareResumed(CASE, TODAY);
    private static final Timer[] SILENCE = {
        new Timer.Cancel(CoordinationCase.HANDOFF_DEADLINE),
        new Timer.Cancel(CoordinationCase.FOLLOW_UP_DUE),
        new Timer.Cancel(CoordinationCase.FOLLOW_UP_MISSED)
    };

    @Test
    void when_care_ends_nothing_is_followed_up_or_offered_any_more_and_no_timer_is_left() {
        followedUp()
                .when(facts(KUSATSU, ENDED_ON))
                .then(ENDED, ended(0), ended(1), ended(2), ended(3))
                .thenTimers(SILENCE);
        given(OPENED, OFFERED)
                .when(facts("25201", ENDED_ON))
                .then(ENDED, new HandoffWithdrawn(CASE, "25", OFFER, TODAY, WithdrawalCause.CARE_ENDED))
                .thenTimers(SILENCE);
        followedUp()
                .given(ENDED, ended(0), ended(1), ended(2), ended(3))
                .when(facts(KUSATSU, ENDED_ON))
                .thenNothing();
    }

    @Test
    void nothing_is_planned_for_a_child_whose_care_has_ended() {
        given(OPENED, ENDED, OFFERED)
                .when(new AcceptHandoff(OFFER.handoff(), KONAN, Set.of(KUSATSU), NOW))
                .then(HANDED_OFF)
                .thenTimers(SILENCE);
    }

    @Test
    void where_it_had_not_ended_after_all_follow_ups_are_planned_anew() {
        var anew = FollowUp.afterResumption(OFFER, TODAY);
        followedUp()
                .given(ENDED, ended(0), ended(1), ended(2), ended(3))
                .when(facts(KUSATSU, null))
                .then(Stream.concat(
                                Stream.of(RESUMED),
                                anew.stream().map(followUp -> new FollowUpScheduled(CASE, "25", followUp)))
                        .toArray(CaseEvent[]::new));
        assertThat(anew)
                .extracting(FollowUp::id)
                .doesNotContainAnyElementsOf(
                        FOLLOW_UPS.stream().map(FollowUp::id).toList());
        given(OPENED, ENDED).when(facts("25201", null)).then(RESUMED);
        // An offer that was made meanwhile still runs out on its day.
        given(OPENED, ENDED, OFFERED)
                .when(facts("25201", null))
                .then(RESUMED)
                .thenTimers(
                        new Timer.Cancel(CoordinationCase.FOLLOW_UP_DUE),
                        new Timer.Cancel(CoordinationCase.FOLLOW_UP_MISSED));
    }

    @Test
    void a_case_that_is_closed_knows_it_when_it_goes_on() {
        var closed = new CaseClosed(CASE, "25", KUSATSU, TODAY, CaseOutcome.OTHER);
        followedUp().given(closed).when(facts(KUSATSU, ENDED_ON)).then(ENDED).thenTimers();
        followedUp().given(closed).when(facts(MORIYAMA, null)).thenNothing();
        followedUp()
                .given(closed, ENDED)
                .when(new ReopenCase(CENTER, ReopenReason.NEW_NEED, NOW))
                .then(
                        new CaseReopened(CASE, "25", KONAN, KUSATSU, TODAY, ReopenReason.NEW_NEED),
                        ended(0),
                        ended(1),
                        ended(2),
                        ended(3));
    }

    @Test
    void a_child_that_lives_elsewhere_than_the_case_is_held_for_proposes_a_handoff_once() {
        var moved = new ChildMoved(CASE, MORIYAMA, KUSATSU, TODAY);
        followedUp().when(facts(MORIYAMA, null)).then(moved).thenTimers();
        followedUp().given(moved).when(facts(MORIYAMA, null)).thenNothing();
        followedUp().when(facts(KUSATSU, null)).thenNothing();
        followedUp().when(facts(null, null)).thenNothing();
        assertThat(moved.proposesHandoff()).isTrue();
        var back = new ChildMoved(CASE, KUSATSU, KUSATSU, TODAY);
        followedUp().given(moved).when(facts(KUSATSU, null)).then(back);
        assertThat(back.proposesHandoff()).isFalse();
    }

    private static NoteChildFacts facts(@Nullable String livesIn, @Nullable LocalDate careEndedOn) {
        return new NoteChildFacts(livesIn, careEndedOn, NOW);
    }

    private static FollowUpEnded ended(int which) {
        return new FollowUpEnded(CASE, "25", FOLLOW_UPS.get(which), TODAY);
    }

    private static DeciderSpecification<CaseCommand, CaseState, CaseEvent> followedUp() {
        return given(OPENED, OFFERED, HANDED_OFF)
                .given(FOLLOW_UPS.stream()
                        .map(followUp -> new FollowUpScheduled(CASE, "25", followUp))
                        .toArray(CaseEvent[]::new));
    }

    private static DeciderSpecification<CaseCommand, CaseState, CaseEvent> given(CaseEvent... events) {
        return DeciderSpecification.specify(new CoordinationCase(), CoordinationCase.EVENTS)
                .given(events);
    }
}
