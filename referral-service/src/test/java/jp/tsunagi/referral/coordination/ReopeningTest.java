package jp.tsunagi.referral.coordination;

import static jp.tsunagi.referral.coordination.Cases.CASE;
import static jp.tsunagi.referral.coordination.Cases.CENTER;
import static jp.tsunagi.referral.coordination.Cases.FOLLOW_UPS;
import static jp.tsunagi.referral.coordination.Cases.HANDED_OFF;
import static jp.tsunagi.referral.coordination.Cases.HANDOFF;
import static jp.tsunagi.referral.coordination.Cases.KONAN;
import static jp.tsunagi.referral.coordination.Cases.KUSATSU;
import static jp.tsunagi.referral.coordination.Cases.MISSED_AFTER;
import static jp.tsunagi.referral.coordination.Cases.OFFER;
import static jp.tsunagi.referral.coordination.Cases.OFFERED;
import static jp.tsunagi.referral.coordination.Cases.OPENED;
import static jp.tsunagi.referral.coordination.Cases.TODAY;
import static jp.tsunagi.referral.coordination.Cases.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.referral.CaseOutcome;
import jp.tsunagi.contracts.referral.DeclineReason;
import jp.tsunagi.contracts.referral.FollowUpOutcome;
import jp.tsunagi.contracts.referral.ReopenReason;
import jp.tsunagi.eventstore.model.GrantLevel;
import jp.tsunagi.eventstore.model.Tenancy;
import jp.tsunagi.eventstore.model.Timer;
import jp.tsunagi.referral.coordination.CaseCommand.EngageAgency;
import jp.tsunagi.referral.coordination.CaseCommand.RecordFollowUp;
import jp.tsunagi.referral.coordination.CaseCommand.ReopenCase;
import jp.tsunagi.referral.coordination.CaseCommand.ReturnHandoff;
import jp.tsunagi.referral.coordination.CaseEvent.AgencyEngaged;
import jp.tsunagi.referral.coordination.CaseEvent.CaseClosed;
import jp.tsunagi.referral.coordination.CaseEvent.CaseReopened;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpEnded;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpScheduled;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffReturned;
import jp.tsunagi.referral.coordination.CaseRejection.DoneBeforeHandoff;
import jp.tsunagi.referral.coordination.CaseRejection.NeverOpened;
import jp.tsunagi.referral.coordination.CaseRejection.NotResponsible;
import jp.tsunagi.referral.coordination.CaseRejection.StillOpen;
import jp.tsunagi.testing.DeciderSpecification;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A case that had ended goes on, with the body that was responsible at last. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReopeningTest {
    private static final LocalDate LATER = TODAY.plusDays(20);
    private static final Instant THEN = at(LATER, 10);
    private static final CaseClosed CLOSED = new CaseClosed(CASE, "25", KUSATSU, TODAY, CaseOutcome.SUPPORT_IN_PLACE);
    private static final CaseReopened BY_CENTER =
            new CaseReopened(CASE, "25", CENTER, "25201", LATER, ReopenReason.NEW_NEED);
    private static final CaseReopened BY_KONAN =
            new CaseReopened(CASE, "25", KONAN, KUSATSU, LATER, ReopenReason.NEW_NEED);
    private static final List<FollowUp> ANEW = FollowUp.afterReopening(OFFER, 2, LATER);

    @Test
    void the_center_goes_on_with_a_case_that_it_had_closed() {
        given(OPENED, CLOSED)
                .when(reopen(CENTER))
                .then(BY_CENTER)
                .thenTimers(
                        new Timer.Cancel(CoordinationCase.HANDOFF_DEADLINE),
                        new Timer.Cancel(CoordinationCase.FOLLOW_UP_DUE),
                        new Timer.Cancel(CoordinationCase.FOLLOW_UP_MISSED));
        given(OPENED, CLOSED, BY_CENTER).when(new EngageAgency(CENTER, KONAN)).then(new AgencyEngaged(CASE, KONAN));
    }

    @Test
    void a_local_body_is_responsible_again_whoever_reopens_and_is_planned_for_anew() {
        for (var by : List.of(KONAN, CENTER)) {
            given(OPENED, OFFERED, HANDED_OFF, new FollowUpScheduled(CASE, "25", FOLLOW_UPS.getFirst()), CLOSED)
                    .when(reopen(by))
                    .then(
                            BY_KONAN,
                            new FollowUpEnded(CASE, "25", FOLLOW_UPS.getFirst(), LATER),
                            new FollowUpScheduled(CASE, "25", ANEW.get(0)),
                            new FollowUpScheduled(CASE, "25", ANEW.get(1)),
                            new FollowUpScheduled(CASE, "25", ANEW.get(2)),
                            new FollowUpScheduled(CASE, "25", ANEW.get(3)))
                    .thenTimers(
                            new Timer.Cancel(CoordinationCase.HANDOFF_DEADLINE),
                            new Timer.Due(
                                    CoordinationCase.FOLLOW_UP_DUE,
                                    ANEW.getFirst().due()),
                            new Timer.Cancel(CoordinationCase.FOLLOW_UP_MISSED));
        }
        assertThat(ANEW)
                .extracting(FollowUp::id)
                .doesNotContainAnyElementsOf(
                        FOLLOW_UPS.stream().map(FollowUp::id).toList());
    }

    @Test
    void what_the_body_holds_again_it_can_give_back() {
        given(OPENED, OFFERED, HANDED_OFF, CLOSED, BY_KONAN)
                .when(new ReturnHandoff(HANDOFF, KONAN, Set.of(KUSATSU), DeclineReason.OTHER, THEN))
                .then(new HandoffReturned(CASE, "25", OFFER, "25201", LATER, DeclineReason.OTHER));
    }

    @Test
    void what_is_planned_anew_is_not_done_before_the_case_was_reopened() {
        var planned = ANEW.getFirst();
        var before = new FollowUpResult(LATER.minusDays(1), FollowUpOutcome.STABLE, null);
        given(OPENED, OFFERED, HANDED_OFF, CLOSED, BY_KONAN, new FollowUpScheduled(CASE, "25", planned))
                .when(new RecordFollowUp(KONAN, planned.id(), before, THEN, MISSED_AFTER))
                .thenRejected(new DoneBeforeHandoff());
    }

    @Test
    void its_days_without_a_responsible_body_are_those_on_which_it_was_closed() {
        var state = state(OPENED, CLOSED, BY_CENTER);
        assertThat(((CaseState.Known) state).file().tenures())
                .containsExactly(
                        new Tenure(CENTER, "25201", OPENED.openedOn(), TODAY),
                        new Tenure(CENTER, "25201", LATER, null));
        assertThat(CoordinationCase.tenancy(state(OPENED, OFFERED, HANDED_OFF, CLOSED, BY_KONAN)))
                .isEqualTo(new Tenancy("25", KONAN, KUSATSU, Map.of(CENTER, GrantLevel.FOLLOW_UP)));
    }

    @Test
    void nobody_else_reopens_and_nothing_that_is_open() {
        given(OPENED, OFFERED, HANDED_OFF, CLOSED)
                .when(reopen(UUID.randomUUID()))
                .thenRejected(new NotResponsible());
        given(OPENED, OFFERED, CLOSED).when(reopen(KONAN)).thenRejected(new NotResponsible());
        given(OPENED).when(reopen(CENTER)).thenRejected(new StillOpen());
        given().when(reopen(CENTER)).thenRejected(new NeverOpened());
    }

    private static ReopenCase reopen(UUID by) {
        return new ReopenCase(by, ReopenReason.NEW_NEED, THEN);
    }

    private static CaseState state(CaseEvent... events) {
        var decider = new CoordinationCase();
        var state = decider.initial();
        for (var event : events) {
            state = decider.evolve(state, event);
        }
        return state;
    }

    private static DeciderSpecification<CaseCommand, CaseState, CaseEvent> given(CaseEvent... events) {
        return DeciderSpecification.specify(new CoordinationCase(), CoordinationCase.EVENTS)
                .given(events);
    }
}
