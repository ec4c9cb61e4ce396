package jp.tsunagi.reporting.coordination;

import static jp.tsunagi.testing.ProjectionSpecification.specify;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.intake.CarerWork;
import jp.tsunagi.contracts.referral.AgencyRegistered;
import jp.tsunagi.contracts.referral.CaseClosed;
import jp.tsunagi.contracts.referral.CaseOpened;
import jp.tsunagi.contracts.referral.CaseOutcome;
import jp.tsunagi.contracts.referral.CaseReopened;
import jp.tsunagi.contracts.referral.DeclineReason;
import jp.tsunagi.contracts.referral.FollowUpDue;
import jp.tsunagi.contracts.referral.FollowUpEnded;
import jp.tsunagi.contracts.referral.FollowUpOutcome;
import jp.tsunagi.contracts.referral.FollowUpRecorded;
import jp.tsunagi.contracts.referral.FollowUpScheduled;
import jp.tsunagi.contracts.referral.HandoffDeclined;
import jp.tsunagi.contracts.referral.HandoffExpired;
import jp.tsunagi.contracts.referral.HandoffOffered;
import jp.tsunagi.contracts.referral.HandoffReturned;
import jp.tsunagi.contracts.referral.HandoffWithdrawn;
import jp.tsunagi.contracts.referral.ReferralHandedOff;
import jp.tsunagi.contracts.referral.ReopenReason;
import jp.tsunagi.reporting.coordination.CaseFact.FollowUp;
import jp.tsunagi.reporting.coordination.CaseFact.Handoff;
import jp.tsunagi.reporting.coordination.CaseFact.Stay;
import jp.tsunagi.testing.ProjectionSpecification;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseFactTest {
    private static final UUID CASE = ProjectionSpecification.STREAM;
    private static final UUID CENTER = UUID.fromString("25000000-0000-4000-8000-000000000001");
    private static final UUID BODY = UUID.fromString("25000000-0000-4000-8000-0000000000a1");
    private static final UUID OFFER = UUID.fromString("22222222-2222-4222-8222-222222222222");
    private static final UUID AGAIN = UUID.fromString("33333333-3333-4333-8333-333333333333");
    private static final UUID FOLLOW_UP = UUID.fromString("44444444-4444-4444-8444-444444444444");
    private static final UUID LATER = UUID.fromString("55555555-5555-4555-8555-555555555555");
    private static final LocalDate DAY = LocalDate.of(2026, 5, 12);
    private static final LocalDate DUE = LocalDate.of(2026, 6, 12);
    private static final LocalDate DUE_LATER = LocalDate.of(2026, 8, 12);
    private static final Instant T1 = Instant.parse("2026-05-12T01:00:00Z");
    private static final Instant T2 = Instant.parse("2026-05-13T01:00:00Z");
    private static final Instant T3 = Instant.parse("2026-05-14T01:00:00Z");

    private final CaseOpened opened = new CaseOpened(CASE, null, null, CENTER, "25", null, DAY, Set.of());
    private final HandoffOffered offered =
            new HandoffOffered(CASE, OFFER, CENTER, BODY, "25", "25206", DAY, DAY.plusDays(7));
    private final ReferralHandedOff accepted = new ReferralHandedOff(CASE, OFFER, CENTER, BODY, "25", "25206", DAY);
    private final FollowUpScheduled scheduled = new FollowUpScheduled(CASE, FOLLOW_UP, "25", "25206", 1, DUE);
    private final FollowUpScheduled scheduledLater = new FollowUpScheduled(CASE, LATER, "25", "25206", 3, DUE_LATER);

    @Test
    void an_opened_case_stays_where_it_was_opened() {
        specify(CaseFact.PROJECTION)
                .at(T1)
                .given(opened)
                .then(new CaseFact(CASE, List.of(stay(null, DAY, T1, null, null)), List.of(), List.of()));
    }

    @Test
    void an_accepted_handoff_moves_the_case_and_is_settled_in_the_same_moment() {
        specify(CaseFact.PROJECTION)
                .at(T1)
                .given(opened)
                .at(T2)
                .given(offered)
                .at(T3)
                .given(accepted)
                .then(new CaseFact(
                        CASE,
                        List.of(stay(null, DAY, T1, null, T3), stay("25206", null, T3, null, null)),
                        List.of(handoff(OFFER, T2, HandoffState.ACCEPTED, null, T3)),
                        List.of()));
    }

    @Test
    void a_case_given_back_is_where_it_was_before_and_was_accepted_until_then() {
        specify(CaseFact.PROJECTION)
                .at(T1)
                .given(opened, offered)
                .at(T2)
                .given(accepted)
                .at(T3)
                .given(new HandoffReturned(
                        CASE, OFFER, CENTER, BODY, "25", "25206", null, DAY, DeclineReason.NO_CAPACITY))
                .then(new CaseFact(
                        CASE,
                        List.of(
                                stay(null, DAY, T1, null, T2),
                                stay("25206", null, T2, null, T3),
                                stay(null, null, T3, null, null)),
                        List.of(new Handoff(OFFER, "25", "25206", DAY, T1, HandoffState.ACCEPTED, null, T2, T3)),
                        List.of()));
    }

    @Test
    void offers_keep_what_became_of_them() {
        var again = new HandoffOffered(CASE, AGAIN, CENTER, BODY, "25", "25206", DAY, DAY.plusDays(7));
        specify(CaseFact.PROJECTION)
                .at(T1)
                .given(opened, offered)
                .at(T2)
                .given(new HandoffDeclined(CASE, OFFER, CENTER, BODY, "25", "25206", DAY, DeclineReason.NO_RESOURCE))
                .given(again)
                .at(T3)
                .given(new HandoffExpired(CASE, AGAIN, CENTER, BODY, "25", "25206", DAY))
                .then(new CaseFact(
                        CASE,
                        List.of(stay(null, DAY, T1, null, null)),
                        List.of(
                                handoff(OFFER, T1, HandoffState.DECLINED, DeclineReason.NO_RESOURCE, T2),
                                handoff(AGAIN, T2, HandoffState.EXPIRED, null, T3)),
                        List.of()));
    }

    @Test
    void a_closed_case_ends_with_its_offer_and_the_follow_ups_that_were_not_done() {
        specify(CaseFact.PROJECTION)
                .at(T1)
                .given(opened, scheduled, scheduledLater)
                .at(T2)
                .given(new FollowUpRecorded(
                        CASE, FOLLOW_UP, "25", "25206", DUE, FollowUpOutcome.STABLE, CarerWork.CONTINUES))
                .given(offered)
                .at(T3)
                .given(new HandoffWithdrawn(CASE, OFFER, CENTER, BODY, "25", "25206", DAY))
                .given(new CaseClosed(CASE, "25", null, DAY, CaseOutcome.SUPPORT_IN_PLACE))
                .then(new CaseFact(
                        CASE,
                        List.of(stay(null, DAY, T1, DAY, T3)),
                        List.of(handoff(OFFER, T2, HandoffState.WITHDRAWN, null, T3)),
                        List.of(
                                new FollowUp(
                                        FOLLOW_UP,
                                        "25",
                                        "25206",
                                        DUE,
                                        T1,
                                        new FollowUp.Done(DUE, FollowUpOutcome.STABLE, CarerWork.CONTINUES, T2),
                                        null),
                                new FollowUp(
                                        LATER, "25", "25206", DUE_LATER, T1, null, new FollowUp.Ending(DAY, T3)))));
    }

    @Test
    void a_case_that_goes_on_stays_anew_and_what_ended_with_its_closing_stays_ended() {
        var later = DAY.plusDays(3);
        specify(CaseFact.PROJECTION)
                .at(T1)
                .given(opened, scheduled)
                .at(T2)
                .given(new CaseClosed(CASE, "25", null, DAY, CaseOutcome.SUPPORT_IN_PLACE))
                .at(T3)
                .given(new CaseReopened(CASE, BODY, "25", "25206", later, ReopenReason.NEW_NEED))
                .given(new FollowUpEnded(CASE, FOLLOW_UP, "25", "25206", later))
                .then(new CaseFact(
                        CASE,
                        List.of(stay(null, DAY, T1, DAY, T2), stay("25206", later, T3, null, null)),
                        List.of(),
                        List.of(new FollowUp(FOLLOW_UP, "25", "25206", DUE, T1, null, new FollowUp.Ending(DAY, T2)))));
    }

    @Test
    void a_follow_up_that_a_later_handoff_ended_stays_ended_when_the_case_is_closed() {
        specify(CaseFact.PROJECTION)
                .at(T1)
                .given(opened, scheduled, scheduledLater)
                .given(new FollowUpRecorded(
                        CASE, FOLLOW_UP, "25", "25206", DUE, FollowUpOutcome.STABLE, CarerWork.CONTINUES))
                .at(T2)
                .given(new FollowUpEnded(CASE, LATER, "25", "25206", DAY))
                .at(T3)
                .given(new CaseClosed(CASE, "25", null, DAY.plusDays(1), CaseOutcome.SUPPORT_IN_PLACE))
                .then(new CaseFact(
                        CASE,
                        List.of(stay(null, DAY, T1, DAY.plusDays(1), T3)),
                        List.of(),
                        List.of(
                                new FollowUp(
                                        FOLLOW_UP,
                                        "25",
                                        "25206",
                                        DUE,
                                        T1,
                                        new FollowUp.Done(DUE, FollowUpOutcome.STABLE, CarerWork.CONTINUES, T1),
                                        null),
                                new FollowUp(
                                        LATER, "25", "25206", DUE_LATER, T1, null, new FollowUp.Ending(DAY, T2)))));
    }

    @Test
    void a_follow_up_that_falls_due_changes_nothing_because_its_day_is_known() {
        specify(CaseFact.PROJECTION)
                .at(T1)
                .given(opened, scheduled)
                .at(T2)
                .given(new FollowUpDue(CASE, FOLLOW_UP, "25", "25206", DUE))
                .then(new CaseFact(
                        CASE,
                        List.of(stay(null, DAY, T1, null, null)),
                        List.of(),
                        List.of(new FollowUp(FOLLOW_UP, "25", "25206", DUE, T1, null, null))));
    }

    @Test
    void an_agency_is_no_case() {
        specify(CaseFact.PROJECTION)
                .given(new AgencyRegistered(BODY, "訪問看護", Sector.MEDICAL, "25", "25206", List.of("25206")))
                .thenNoRow();
    }

    private static Stay stay(
            @Nullable String municipality,
            @Nullable LocalDate openedOn,
            Instant recordedAt,
            @Nullable LocalDate closedOn,
            @Nullable Instant endedAt) {
        return new Stay("25", municipality, openedOn, recordedAt, closedOn, endedAt);
    }

    private static Handoff handoff(
            UUID id, Instant recordedAt, HandoffState state, @Nullable DeclineReason reason, Instant settledAt) {
        return new Handoff(id, "25", "25206", DAY, recordedAt, state, reason, settledAt, null);
    }
}
