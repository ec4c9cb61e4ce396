package jp.tsunagi.referral.notice;

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
import static jp.tsunagi.referral.coordination.Cases.RETURNED;
import static jp.tsunagi.referral.coordination.Cases.TODAY;
import static jp.tsunagi.referral.coordination.Cases.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.referral.CaseOutcome;
import jp.tsunagi.contracts.referral.DeclineReason;
import jp.tsunagi.contracts.referral.FollowUpOutcome;
import jp.tsunagi.contracts.referral.ReopenReason;
import jp.tsunagi.eventstore.model.Sealed;
import jp.tsunagi.referral.coordination.Advice;
import jp.tsunagi.referral.coordination.CaseEvent;
import jp.tsunagi.referral.coordination.CaseEvent.CareEnded;
import jp.tsunagi.referral.coordination.CaseEvent.CaseClosed;
import jp.tsunagi.referral.coordination.CaseEvent.CaseReopened;
import jp.tsunagi.referral.coordination.CaseEvent.ChildMoved;
import jp.tsunagi.referral.coordination.CaseEvent.EscalatedToPrefecture;
import jp.tsunagi.referral.coordination.CaseEvent.EscalationAnswered;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpDue;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpEnded;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpMissed;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpRecorded;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffDeclined;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffExpired;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffOffered;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffWithdrawn;
import jp.tsunagi.referral.coordination.CoordinationCase;
import jp.tsunagi.referral.coordination.EscalationLevel;
import jp.tsunagi.referral.coordination.FollowUpResult;
import jp.tsunagi.referral.coordination.Offer;
import jp.tsunagi.referral.coordination.WithdrawalCause;
import jp.tsunagi.testing.ProjectionSpecification;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseNoticesTest {
    private static final LocalDate DUE_ON = FOLLOW_UPS.getFirst().dueOn();
    private static final FollowUpDue DUE = new FollowUpDue(CASE, "25", FOLLOW_UPS.getFirst());
    private static final LocalDate MISSED_ON = LocalDate.of(2026, 11, 20);
    private static final UUID QUESTION = new UUID(3, 3);
    private static final UUID FOLLOW_UP = FOLLOW_UPS.getFirst().id();

    private static final Notice MADE = new Notice(NoticeKind.OFFER_MADE, HANDOFF, KONAN, OFFER.answerBy(), NOW);

    /** The last day is a Tuesday; the working day before is Monday. */
    private static final Notice RUNS_OUT =
            new Notice(NoticeKind.OFFER_RUNS_OUT, HANDOFF, KONAN, OFFER.answerBy(), at(LocalDate.of(2026, 10, 19), 9));

    @Test
    void an_offer_is_told_at_once_and_again_on_the_working_day_before_its_last() {
        given(OPENED, OFFERED).then(notices(CENTER, MADE, RUNS_OUT));
        var overTheWeekend = new Offer(HANDOFF, CENTER, KONAN, KUSATSU, TODAY, LocalDate.of(2026, 10, 19));
        given(OPENED, new HandoffOffered(CASE, "25", overTheWeekend))
                .then(notices(
                        CENTER,
                        new Notice(NoticeKind.OFFER_MADE, HANDOFF, KONAN, overTheWeekend.answerBy(), NOW),
                        new Notice(
                                NoticeKind.OFFER_RUNS_OUT,
                                HANDOFF,
                                KONAN,
                                overTheWeekend.answerBy(),
                                at(LocalDate.of(2026, 10, 16), 9))));
    }

    @Test
    void an_offer_for_one_working_day_is_told_once() {
        var brief = new Offer(HANDOFF, CENTER, KONAN, KUSATSU, TODAY, TODAY.plusDays(1));
        given(OPENED, new HandoffOffered(CASE, "25", brief))
                .then(notices(CENTER, new Notice(NoticeKind.OFFER_MADE, HANDOFF, KONAN, brief.answerBy(), NOW)));
    }

    @Test
    void of_an_offer_that_is_settled_the_body_is_told_no_more_and_the_center_what_came_of_it() {
        given(OPENED, OFFERED, HANDED_OFF).then(notices(KONAN));
        given(OPENED, OFFERED, withdrawn(WithdrawalCause.BODY)).then(notices(CENTER));
        given(OPENED, OFFERED, new HandoffDeclined(CASE, "25", OFFER, TODAY, DeclineReason.OTHER))
                .then(notices(CENTER, new Notice(NoticeKind.OFFER_DECLINED, HANDOFF, CENTER, TODAY, NOW)));
        var expiredOn = OFFER.answerBy().plusDays(1);
        given(OPENED, OFFERED, new HandoffExpired(CASE, "25", OFFER, expiredOn))
                .then(notices(CENTER, new Notice(NoticeKind.OFFER_EXPIRED, HANDOFF, CENTER, expiredOn, NOW)));
        given(OPENED, OFFERED, HANDED_OFF, RETURNED)
                .then(notices(
                        CENTER, new Notice(NoticeKind.CASE_RETURNED, HANDOFF, CENTER, RETURNED.returnedOn(), NOW)));
    }

    @Test
    void a_follow_up_is_told_on_its_day_to_the_body() {
        var due = new Notice(NoticeKind.FOLLOW_UP_DUE, FOLLOW_UP, KONAN, DUE_ON, at(DUE_ON, 9));
        given(OPENED, OFFERED, HANDED_OFF, DUE).then(notices(KONAN, due));
        var done = new FollowUpResult(DUE_ON, FollowUpOutcome.STABLE, null);
        given(OPENED, OFFERED, HANDED_OFF, DUE, new FollowUpRecorded(CASE, "25", FOLLOW_UPS.getFirst(), done))
                .then(notices(KONAN));
        given(OPENED, OFFERED, HANDED_OFF, DUE, new FollowUpEnded(CASE, "25", FOLLOW_UPS.getFirst(), DUE_ON))
                .then(notices(KONAN));
    }

    @Test
    void one_that_nobody_records_is_told_to_the_body_then_the_center_then_the_prefecture() {
        var due = new Notice(NoticeKind.FOLLOW_UP_DUE, FOLLOW_UP, KONAN, DUE_ON, at(DUE_ON, 9));
        var first = new Notice(NoticeKind.FOLLOW_UP_OVERDUE, FOLLOW_UP, KONAN, DUE_ON, at(MISSED_ON, 9));
        var second = new Notice(NoticeKind.FOLLOW_UP_MISSED, FOLLOW_UP, CENTER, DUE_ON, at(MISSED_ON, 9));
        var third = new Notice(
                NoticeKind.FOLLOW_UP_ESCALATED, FOLLOW_UP, PrefectureOffice.of("25"), DUE_ON, at(MISSED_ON, 9));
        given(OPENED, OFFERED, HANDED_OFF, DUE)
                .given(missed(EscalationLevel.COORDINATOR), missed(EscalationLevel.CENTER_MANAGER))
                .given(missed(EscalationLevel.PREFECTURE))
                .then(notices(KONAN, due, first, second, third));
        var done = new FollowUpResult(MISSED_ON, FollowUpOutcome.STABLE, null);
        given(OPENED, OFFERED, HANDED_OFF, DUE)
                .given(missed(EscalationLevel.COORDINATOR), missed(EscalationLevel.CENTER_MANAGER))
                .given(new FollowUpRecorded(CASE, "25", FOLLOW_UPS.getFirst(), done))
                .then(notices(KONAN));
    }

    @Test
    void the_prefecture_is_told_of_a_question_and_the_center_of_the_answer() {
        var asked = new Advice(QUESTION, CENTER, TODAY, new Sealed("v1.1.question"), null);
        var escalated = new EscalatedToPrefecture(CASE, "25", "25201", asked);
        given(OPENED, escalated)
                .then(notices(
                        CENTER,
                        new Notice(NoticeKind.CASE_ESCALATED, QUESTION, PrefectureOffice.of("25"), TODAY, NOW)));
        var answer = new Advice.Answer(TODAY.plusDays(3), new Sealed("v1.1.answer"));
        given(OPENED, escalated, new EscalationAnswered(CASE, QUESTION, answer))
                .then(notices(
                        CENTER, new Notice(NoticeKind.ESCALATION_ANSWERED, QUESTION, CENTER, TODAY.plusDays(3), NOW)));
    }

    @Test
    void of_an_offer_of_the_responsible_body_that_expired_the_center_is_told_too() {
        var next = new Offer(new UUID(3, 1), KONAN, new UUID(3, 2), KUSATSU, TODAY, OFFER.answerBy());
        var expiredOn = next.answerBy().plusDays(1);
        given(OPENED, OFFERED, HANDED_OFF, new HandoffOffered(CASE, "25", next))
                .given(new HandoffExpired(CASE, "25", next, expiredOn))
                .then(notices(
                        KONAN,
                        new Notice(NoticeKind.OFFER_EXPIRED, next.handoff(), KONAN, expiredOn, NOW),
                        new Notice(NoticeKind.OFFER_OF_BODY_EXPIRED, next.handoff(), CENTER, expiredOn, NOW)));
    }

    @Test
    void whoever_offered_a_case_is_told_that_the_platform_took_the_offer_back() {
        given(OPENED, OFFERED, withdrawn(WithdrawalCause.RECORD_GONE))
                .then(notices(CENTER, new Notice(NoticeKind.OFFER_WITHDRAWN, HANDOFF, CENTER, TODAY, NOW)));
    }

    @Test
    void of_a_child_whose_care_has_ended_nothing_is_told_of_offers_and_follow_ups() {
        given(OPENED, OFFERED, HANDED_OFF, DUE, new CareEnded(CASE, TODAY)).then(notices(KONAN));
        given(OPENED, OFFERED, new CareEnded(CASE, TODAY), withdrawn(WithdrawalCause.CARE_ENDED))
                .then(notices(CENTER));
    }

    @Test
    void that_the_prefecture_was_asked_and_has_answered_is_told_though_care_has_ended() {
        var asked = new Advice(QUESTION, CENTER, TODAY, new Sealed("v1.1.question"), null);
        var escalated = new EscalatedToPrefecture(CASE, "25", "25201", asked);
        var answered = new EscalationAnswered(CASE, QUESTION, new Advice.Answer(TODAY, new Sealed("v1.1.answer")));
        given(OPENED, OFFERED, escalated, new CareEnded(CASE, TODAY))
                .then(notices(
                        CENTER,
                        new Notice(NoticeKind.CASE_ESCALATED, QUESTION, PrefectureOffice.of("25"), TODAY, NOW)));
        given(OPENED, OFFERED, escalated, answered, new CareEnded(CASE, TODAY))
                .then(notices(CENTER, new Notice(NoticeKind.ESCALATION_ANSWERED, QUESTION, CENTER, TODAY, NOW)));
    }

    @Test
    void the_body_is_told_that_a_handoff_is_proposed_and_not_that_the_child_has_come_back() {
        given(OPENED, OFFERED, HANDED_OFF, new ChildMoved(CASE, "25207", KUSATSU, TODAY))
                .then(notices(KONAN, new Notice(NoticeKind.HANDOFF_PROPOSED, matter("move", 4), KONAN, TODAY, NOW)));
        given(OPENED, OFFERED, HANDED_OFF, new ChildMoved(CASE, KUSATSU, KUSATSU, TODAY))
                .then(notices(KONAN));
    }

    @Test
    void of_a_closed_case_nothing_is_told() {
        given(OPENED, OFFERED, HANDED_OFF, DUE, new CaseClosed(CASE, "25", KUSATSU, TODAY, CaseOutcome.OTHER))
                .then(notices(KONAN));
    }

    @Test
    void a_local_body_is_told_that_it_has_a_case_again_each_time_and_not_after_it_gave_it_back() {
        var closed = new CaseClosed(CASE, "25", KUSATSU, TODAY, CaseOutcome.OTHER);
        var reopened = new CaseReopened(CASE, "25", KONAN, KUSATSU, TODAY, ReopenReason.NEW_NEED);
        given(OPENED, OFFERED, HANDED_OFF, closed, reopened).then(notices(KONAN, again(5)));
        given(OPENED, OFFERED, HANDED_OFF, closed, reopened, closed, reopened).then(notices(KONAN, again(7)));
        assertThat(again(5).id()).isNotEqualTo(again(7).id());
        given(OPENED, OFFERED, HANDED_OFF, closed, reopened, RETURNED)
                .then(notices(
                        CENTER, new Notice(NoticeKind.CASE_RETURNED, HANDOFF, CENTER, RETURNED.returnedOn(), NOW)));
        given(
                        OPENED,
                        new CaseClosed(CASE, "25", "25201", TODAY, CaseOutcome.OTHER),
                        new CaseReopened(CASE, "25", CENTER, "25201", TODAY, ReopenReason.NEW_NEED))
                .then(notices(CENTER));
    }

    private static HandoffWithdrawn withdrawn(WithdrawalCause cause) {
        return new HandoffWithdrawn(CASE, "25", OFFER, TODAY, cause);
    }

    private static FollowUpMissed missed(EscalationLevel level) {
        return new FollowUpMissed(CASE, "25", CENTER, FOLLOW_UPS.getFirst(), level, MISSED_ON);
    }

    private static Notice again(int number) {
        return new Notice(NoticeKind.CASE_REOPENED, matter("reopening", number), KONAN, TODAY, NOW);
    }

    private static UUID matter(String what, int number) {
        return UUID.nameUUIDFromBytes("%s:%s:%d".formatted(what, CASE, number).getBytes(StandardCharsets.UTF_8));
    }

    /** What is sent twice has one id, and so one Message-ID. */
    @Test
    void a_notice_has_the_id_of_what_it_tells_and_of_what() {
        assertThat(MADE.id())
                .isEqualTo(new Notice(NoticeKind.OFFER_MADE, HANDOFF, CENTER, TODAY, at(TODAY, 23)).id())
                .isNotEqualTo(RUNS_OUT.id())
                .isNotEqualTo(new Notice(NoticeKind.OFFER_MADE, FOLLOW_UP, KONAN, OFFER.answerBy(), NOW).id());
    }

    private static CaseNotices notices(UUID responsible, Notice... waiting) {
        return new CaseNotices(CASE, CENTER, responsible, List.of(waiting));
    }

    private static ProjectionSpecification<CaseNotices, CaseEvent> given(CaseEvent... events) {
        return ProjectionSpecification.specify(CaseNotices.PROJECTION, CoordinationCase.EVENTS)
                .at(NOW)
                .given(events);
    }
}
