package jp.tsunagi.referral.coordination;

import static jp.tsunagi.referral.coordination.Cases.CASE;
import static jp.tsunagi.referral.coordination.Cases.CENTER;
import static jp.tsunagi.referral.coordination.Cases.FOLLOW_UPS;
import static jp.tsunagi.referral.coordination.Cases.HANDED_OFF;
import static jp.tsunagi.referral.coordination.Cases.KONAN;
import static jp.tsunagi.referral.coordination.Cases.KUSATSU;
import static jp.tsunagi.referral.coordination.Cases.MISSED_AFTER;
import static jp.tsunagi.referral.coordination.Cases.NOW;
import static jp.tsunagi.referral.coordination.Cases.OFFERED;
import static jp.tsunagi.referral.coordination.Cases.OPENED;
import static jp.tsunagi.referral.coordination.Cases.TODAY;
import static jp.tsunagi.referral.coordination.Cases.at;
import static jp.tsunagi.referral.coordination.EscalationLevel.CENTER_MANAGER;
import static jp.tsunagi.referral.coordination.EscalationLevel.COORDINATOR;
import static jp.tsunagi.referral.coordination.EscalationLevel.PREFECTURE;

import java.time.LocalDate;
import java.util.UUID;
import jp.tsunagi.contracts.referral.CaseOutcome;
import jp.tsunagi.contracts.referral.FollowUpOutcome;
import jp.tsunagi.eventstore.model.Sealed;
import jp.tsunagi.eventstore.model.Timer;
import jp.tsunagi.referral.coordination.CaseCommand.AnswerEscalation;
import jp.tsunagi.referral.coordination.CaseCommand.EscalateToPrefecture;
import jp.tsunagi.referral.coordination.CaseCommand.NoteMissedFollowUps;
import jp.tsunagi.referral.coordination.CaseCommand.RecordFollowUp;
import jp.tsunagi.referral.coordination.CaseEvent.CaseClosed;
import jp.tsunagi.referral.coordination.CaseEvent.EscalatedToPrefecture;
import jp.tsunagi.referral.coordination.CaseEvent.EscalationAnswered;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpDue;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpMissed;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpRecorded;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpScheduled;
import jp.tsunagi.referral.coordination.CaseRejection.AdviceAlreadyGiven;
import jp.tsunagi.referral.coordination.CaseRejection.CaseIsClosed;
import jp.tsunagi.referral.coordination.CaseRejection.NeverOpened;
import jp.tsunagi.referral.coordination.CaseRejection.NoSuchAdvice;
import jp.tsunagi.referral.coordination.CaseRejection.NotResponsible;
import jp.tsunagi.testing.DeciderSpecification;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What nobody has done, and what nobody can settle, goes from step to step up to the prefecture. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EscalationTest {
    /** Due on Friday 13 November; the 23rd is a holiday. */
    private static final FollowUp FIRST = FOLLOW_UPS.getFirst();

    private static final LocalDate STEP_1 = LocalDate.of(2026, 11, 20);
    private static final LocalDate STEP_2 = LocalDate.of(2026, 11, 30);
    private static final LocalDate STEP_3 = LocalDate.of(2026, 12, 7);
    private static final UUID QUESTION = new UUID(4, 1);
    private static final Sealed TEXT = new Sealed("v1.1.text");
    private static final EscalatedToPrefecture ESCALATED =
            new EscalatedToPrefecture(CASE, "25", "25201", Advice.asked(QUESTION, CENTER, TODAY, TEXT));
    private static final EscalationAnswered ANSWERED =
            new EscalationAnswered(CASE, QUESTION, new Advice.Answer(TODAY, TEXT));
    private static final CaseClosed CLOSED = new CaseClosed(CASE, "25", "25201", TODAY, CaseOutcome.OTHER);

    @Test
    void a_follow_up_that_nobody_records_is_missed_step_by_step_and_the_next_step_is_waited_for() {
        due().when(note(STEP_1))
                .then(missed(COORDINATOR, STEP_1))
                .thenTimers(new Timer.Due(CoordinationCase.FOLLOW_UP_MISSED, at(STEP_2, 0)));
        due().given(missed(COORDINATOR, STEP_1))
                .when(note(STEP_2))
                .then(missed(CENTER_MANAGER, STEP_2))
                .thenTimers(new Timer.Due(CoordinationCase.FOLLOW_UP_MISSED, at(STEP_3, 0)));
        due().given(missed(COORDINATOR, STEP_1), missed(CENTER_MANAGER, STEP_2))
                .when(note(STEP_3))
                .then(missed(PREFECTURE, STEP_3))
                .thenTimers(new Timer.Cancel(CoordinationCase.FOLLOW_UP_MISSED));
    }

    @Test
    void before_its_day_and_after_the_last_step_nothing_is_noted() {
        due().when(note(STEP_1.minusDays(1))).thenNothing();
        due().given(missed(COORDINATOR, STEP_1), missed(CENTER_MANAGER, STEP_2), missed(PREFECTURE, STEP_3))
                .when(note(STEP_3.plusDays(60)))
                .thenNothing();
        given(OPENED, OFFERED, HANDED_OFF, new FollowUpScheduled(CASE, "25", FIRST))
                .when(note(STEP_3))
                .thenNothing();
        due().given(CLOSED).when(note(STEP_3)).thenNothing();
    }

    /** Nobody hears of it in the same second as the one who is to do it. */
    @Test
    void a_timer_that_comes_late_takes_one_step_and_leaves_the_working_days_until_the_next() {
        due().when(note(STEP_3))
                .then(missed(COORDINATOR, STEP_3))
                .thenTimers(new Timer.Due(CoordinationCase.FOLLOW_UP_MISSED, at(LocalDate.of(2026, 12, 14), 0)));
        due().given(missed(COORDINATOR, STEP_3))
                .when(note(LocalDate.of(2026, 12, 13)))
                .thenNothing();
        due().given(missed(COORDINATOR, STEP_3))
                .when(note(LocalDate.of(2026, 12, 14)))
                .then(missed(CENTER_MANAGER, LocalDate.of(2026, 12, 14)))
                .thenTimers(new Timer.Due(CoordinationCase.FOLLOW_UP_MISSED, at(LocalDate.of(2026, 12, 21), 0)));
    }

    @Test
    void one_recorded_late_ends_its_escalation_and_leaves_that_of_another() {
        var second = FOLLOW_UPS.get(1);
        var found = new FollowUpResult(STEP_2, FollowUpOutcome.STABLE, null);
        due().given(missed(COORDINATOR, STEP_1), missed(CENTER_MANAGER, STEP_2))
                .when(new RecordFollowUp(KONAN, FIRST.id(), found, at(STEP_2, 15), MISSED_AFTER))
                .then(new FollowUpRecorded(CASE, "25", FIRST, found))
                .thenTimers(
                        new Timer.Cancel(CoordinationCase.FOLLOW_UP_DUE),
                        new Timer.Cancel(CoordinationCase.FOLLOW_UP_MISSED));
        due().given(new FollowUpDue(CASE, "25", second))
                .when(new RecordFollowUp(KONAN, FIRST.id(), found, at(STEP_2, 15), MISSED_AFTER))
                .then(new FollowUpRecorded(CASE, "25", FIRST, found))
                .thenTimers(
                        new Timer.Cancel(CoordinationCase.FOLLOW_UP_DUE),
                        // Due on Wednesday 13 January 2027.
                        new Timer.Due(CoordinationCase.FOLLOW_UP_MISSED, at(LocalDate.of(2027, 1, 20), 0)));
        due().given(missed(COORDINATOR, STEP_1), new FollowUpRecorded(CASE, "25", FIRST, found))
                .when(note(STEP_3))
                .thenNothing();
    }

    @Test
    void the_center_asks_the_prefecture_whether_it_holds_the_case_or_follows_up() {
        given(OPENED).when(escalate(CENTER)).then(ESCALATED).thenTimers();
        given(OPENED, OFFERED, HANDED_OFF)
                .when(escalate(CENTER))
                .then(new EscalatedToPrefecture(CASE, "25", KUSATSU, ESCALATED.question()));
        given(OPENED, OFFERED, HANDED_OFF).when(escalate(KONAN)).thenRejected(new NotResponsible());
        given().when(escalate(CENTER)).thenRejected(new NeverOpened());
        given(OPENED, CLOSED).when(escalate(CENTER)).thenRejected(new CaseIsClosed());
    }

    @Test
    void its_own_prefecture_answers_once() {
        given(OPENED, ESCALATED).when(answer("25", QUESTION)).then(ANSWERED);
        given(OPENED, ESCALATED).when(answer("26", QUESTION)).thenRejected(new NoSuchAdvice());
        given(OPENED, ESCALATED).when(answer("25", new UUID(4, 2))).thenRejected(new NoSuchAdvice());
        given(OPENED, ESCALATED, ANSWERED).when(answer("25", QUESTION)).thenRejected(new AdviceAlreadyGiven());
        given(OPENED, ESCALATED, CLOSED).when(answer("25", QUESTION)).thenRejected(new CaseIsClosed());
    }

    private static DeciderSpecification<CaseCommand, CaseState, CaseEvent> due() {
        return given(
                OPENED,
                OFFERED,
                HANDED_OFF,
                new FollowUpScheduled(CASE, "25", FIRST),
                new FollowUpDue(CASE, "25", FIRST));
    }

    private static FollowUpMissed missed(EscalationLevel level, LocalDate on) {
        return new FollowUpMissed(CASE, "25", CENTER, FIRST, level, on);
    }

    private static NoteMissedFollowUps note(LocalDate day) {
        return new NoteMissedFollowUps(at(day, 0), MISSED_AFTER);
    }

    private static EscalateToPrefecture escalate(UUID by) {
        return new EscalateToPrefecture(by, QUESTION, TEXT, NOW);
    }

    private static AnswerEscalation answer(String prefecture, UUID question) {
        return new AnswerEscalation(prefecture, question, TEXT, NOW);
    }

    private static DeciderSpecification<CaseCommand, CaseState, CaseEvent> given(CaseEvent... events) {
        return DeciderSpecification.specify(new CoordinationCase(), CoordinationCase.EVENTS)
                .given(events);
    }
}
