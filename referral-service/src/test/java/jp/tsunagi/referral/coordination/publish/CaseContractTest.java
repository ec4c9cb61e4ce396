package jp.tsunagi.referral.coordination.publish;

import static jp.tsunagi.referral.coordination.Cases.AGENCY;
import static jp.tsunagi.referral.coordination.Cases.CASE;
import static jp.tsunagi.referral.coordination.Cases.CENTER;
import static jp.tsunagi.referral.coordination.Cases.FOLLOW_UPS;
import static jp.tsunagi.referral.coordination.Cases.HANDED_OFF;
import static jp.tsunagi.referral.coordination.Cases.HANDOFF;
import static jp.tsunagi.referral.coordination.Cases.KONAN;
import static jp.tsunagi.referral.coordination.Cases.KUSATSU;
import static jp.tsunagi.referral.coordination.Cases.OFFER;
import static jp.tsunagi.referral.coordination.Cases.OFFERED;
import static jp.tsunagi.referral.coordination.Cases.OPENED;
import static jp.tsunagi.referral.coordination.Cases.RETURNED;
import static jp.tsunagi.referral.coordination.Cases.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.intake.CarerWork;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.referral.CaseOutcome;
import jp.tsunagi.contracts.referral.DeclineReason;
import jp.tsunagi.contracts.referral.FollowUpOutcome;
import jp.tsunagi.contracts.referral.ReopenReason;
import jp.tsunagi.eventstore.model.Sealed;
import jp.tsunagi.referral.coordination.CaseEvent;
import jp.tsunagi.referral.coordination.Conference;
import jp.tsunagi.referral.coordination.FollowUpResult;
import jp.tsunagi.referral.coordination.RandomCommands;
import jp.tsunagi.referral.coordination.Relayed;
import jp.tsunagi.referral.coordination.WithdrawalCause;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseContractTest {
    private static final LocalDate ANSWER_BY = OFFER.answerBy();

    @Test
    void an_opened_case_is_told_without_the_sectors() {
        assertThat(CaseContract.translate(OPENED))
                .contains(new jp.tsunagi.contracts.referral.CaseOpened(
                        CASE,
                        OPENED.consultation(),
                        OPENED.child(),
                        CENTER,
                        "25",
                        "25201",
                        OPENED.openedOn(),
                        OPENED.themes()));
    }

    @Test
    void a_handoff_is_told_from_offer_to_answer() {
        assertThat(CaseContract.translate(OFFERED))
                .contains(new jp.tsunagi.contracts.referral.HandoffOffered(
                        CASE, HANDOFF, CENTER, KONAN, "25", KUSATSU, TODAY, ANSWER_BY));
        assertThat(CaseContract.translate(HANDED_OFF))
                .contains(new jp.tsunagi.contracts.referral.ReferralHandedOff(
                        CASE, HANDOFF, CENTER, KONAN, "25", KUSATSU, TODAY));
        assertThat(CaseContract.translate(
                        new CaseEvent.HandoffDeclined(CASE, "25", OFFER, TODAY, DeclineReason.NO_RESOURCE)))
                .contains(new jp.tsunagi.contracts.referral.HandoffDeclined(
                        CASE, HANDOFF, CENTER, KONAN, "25", KUSATSU, TODAY, DeclineReason.NO_RESOURCE));
        assertThat(CaseContract.translate(
                        new CaseEvent.HandoffWithdrawn(CASE, "25", OFFER, TODAY, WithdrawalCause.BODY)))
                .contains(new jp.tsunagi.contracts.referral.HandoffWithdrawn(
                        CASE, HANDOFF, CENTER, KONAN, "25", KUSATSU, TODAY));
        assertThat(CaseContract.translate(new CaseEvent.HandoffExpired(CASE, "25", OFFER, ANSWER_BY.plusDays(1))))
                .contains(new jp.tsunagi.contracts.referral.HandoffExpired(
                        CASE, HANDOFF, CENTER, KONAN, "25", KUSATSU, ANSWER_BY.plusDays(1)));
    }

    @Test
    void a_case_given_back_is_told_with_the_reason_and_where_it_is_held_again() {
        assertThat(CaseContract.translate(RETURNED))
                .contains(new jp.tsunagi.contracts.referral.HandoffReturned(
                        CASE,
                        HANDOFF,
                        CENTER,
                        KONAN,
                        "25",
                        KUSATSU,
                        "25201",
                        TODAY.plusDays(2),
                        DeclineReason.NO_RESOURCE));
    }

    @Test
    void a_follow_up_is_told_from_plan_to_result() {
        var first = FOLLOW_UPS.getFirst();
        assertThat(CaseContract.translate(new CaseEvent.FollowUpScheduled(CASE, "25", first)))
                .contains(new jp.tsunagi.contracts.referral.FollowUpScheduled(
                        CASE, first.id(), "25", KUSATSU, 1, first.dueOn()));
        assertThat(CaseContract.translate(new CaseEvent.FollowUpDue(CASE, "25", first)))
                .contains(
                        new jp.tsunagi.contracts.referral.FollowUpDue(CASE, first.id(), "25", KUSATSU, first.dueOn()));
        assertThat(CaseContract.translate(new CaseEvent.FollowUpRecorded(
                        CASE, "25", first, new FollowUpResult(TODAY, FollowUpOutcome.NEEDS_HELP, CarerWork.AT_RISK))))
                .contains(new jp.tsunagi.contracts.referral.FollowUpRecorded(
                        CASE, first.id(), "25", KUSATSU, TODAY, FollowUpOutcome.NEEDS_HELP, CarerWork.AT_RISK));
        assertThat(CaseContract.translate(new CaseEvent.FollowUpEnded(CASE, "25", first, TODAY)))
                .contains(new jp.tsunagi.contracts.referral.FollowUpEnded(CASE, first.id(), "25", KUSATSU, TODAY));
    }

    @Test
    void a_closed_case_is_told_with_its_outcome() {
        assertThat(CaseContract.translate(
                        new CaseEvent.CaseClosed(CASE, "25", null, TODAY, CaseOutcome.SUPPORT_IN_PLACE)))
                .contains(new jp.tsunagi.contracts.referral.CaseClosed(
                        CASE, "25", null, TODAY, CaseOutcome.SUPPORT_IN_PLACE));
    }

    @Test
    void a_case_that_goes_on_is_told_with_its_body_and_why() {
        assertThat(CaseContract.translate(
                        new CaseEvent.CaseReopened(CASE, "25", KONAN, KUSATSU, TODAY, ReopenReason.NOT_SETTLED)))
                .contains(new jp.tsunagi.contracts.referral.CaseReopened(
                        CASE, KONAN, "25", KUSATSU, TODAY, ReopenReason.NOT_SETTLED));
    }

    /** A public event refuses what contradicts itself; one that could not be made would keep all others waiting. */
    @Test
    void whatever_is_decided_can_be_told() {
        for (int seed = 0; seed < 500; seed++) {
            assertThat(RandomCommands.log(seed))
                    .allSatisfy(event ->
                            assertThatCode(() -> CaseContract.translate(event)).doesNotThrowAnyException());
        }
    }

    @Test
    void who_acts_in_a_case_and_what_was_said_stays_at_home() {
        assertThat(CaseContract.translate(new CaseEvent.AgencyEngaged(CASE, AGENCY)))
                .isEmpty();
        assertThat(CaseContract.translate(new CaseEvent.ConferenceHeld(
                        CASE,
                        new Conference(UUID.randomUUID(), TODAY, List.of(AGENCY), new Sealed("v1.1.text"), List.of()))))
                .isEmpty();
        assertThat(CaseContract.translate(new CaseEvent.AnswerRelayed(
                        CASE,
                        new Relayed(
                                UUID.randomUUID(),
                                HANDOFF,
                                Relayed.Answer.REFUSAL,
                                Channel.FAX,
                                TODAY,
                                TODAY,
                                new Sealed("v1.1.name")))))
                .isEmpty();
    }
}
