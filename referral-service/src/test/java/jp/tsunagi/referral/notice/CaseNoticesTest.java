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
import jp.tsunagi.referral.coordination.CaseEvent;
import jp.tsunagi.referral.coordination.CaseEvent.CaseClosed;
import jp.tsunagi.referral.coordination.CaseEvent.CaseReopened;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpDue;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpEnded;
import jp.tsunagi.referral.coordination.CaseEvent.FollowUpRecorded;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffDeclined;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffExpired;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffOffered;
import jp.tsunagi.referral.coordination.CaseEvent.HandoffWithdrawn;
import jp.tsunagi.referral.coordination.CoordinationCase;
import jp.tsunagi.referral.coordination.FollowUpResult;
import jp.tsunagi.referral.coordination.Offer;
import jp.tsunagi.testing.ProjectionSpecification;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseNoticesTest {
    private static final LocalDate DUE_ON = FOLLOW_UPS.getFirst().dueOn();
    private static final FollowUpDue DUE = new FollowUpDue(CASE, "25", FOLLOW_UPS.getFirst());
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
        given(OPENED, OFFERED, new HandoffWithdrawn(CASE, "25", OFFER, TODAY)).then(notices(CENTER));
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
    void a_follow_up_is_told_on_its_day_to_the_body_and_when_it_is_missed_to_the_center() {
        var due = new Notice(NoticeKind.FOLLOW_UP_DUE, FOLLOW_UP, KONAN, DUE_ON, at(DUE_ON, 9));
        // Friday 13 November and five working days: the 23rd is a holiday, but the 20th is not.
        var missed =
                new Notice(NoticeKind.FOLLOW_UP_MISSED, FOLLOW_UP, CENTER, DUE_ON, at(LocalDate.of(2026, 11, 20), 9));
        given(OPENED, OFFERED, HANDED_OFF, DUE).then(notices(KONAN, due, missed));
        var done = new FollowUpResult(DUE_ON, FollowUpOutcome.STABLE, null);
        given(OPENED, OFFERED, HANDED_OFF, DUE, new FollowUpRecorded(CASE, "25", FOLLOW_UPS.getFirst(), done))
                .then(notices(KONAN));
        given(OPENED, OFFERED, HANDED_OFF, DUE, new FollowUpEnded(CASE, "25", FOLLOW_UPS.getFirst(), DUE_ON))
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

    private static Notice again(int number) {
        var which = "reopening:%s:%d".formatted(CASE, number);
        return new Notice(
                NoticeKind.CASE_REOPENED,
                UUID.nameUUIDFromBytes(which.getBytes(StandardCharsets.UTF_8)),
                KONAN,
                TODAY,
                NOW);
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
