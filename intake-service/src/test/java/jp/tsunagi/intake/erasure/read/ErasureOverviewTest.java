package jp.tsunagi.intake.erasure.read;

import static jp.tsunagi.testing.ProjectionSpecification.STREAM;
import static jp.tsunagi.testing.ProjectionSpecification.specify;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.intake.erasure.Erasure;
import jp.tsunagi.intake.erasure.ErasureEvent;
import jp.tsunagi.intake.erasure.ErasureEvent.ErasureApproved;
import jp.tsunagi.intake.erasure.ErasureEvent.ErasureConfirmed;
import jp.tsunagi.intake.erasure.ErasureEvent.ErasureRefused;
import jp.tsunagi.intake.erasure.ErasureEvent.ErasureRequested;
import jp.tsunagi.intake.erasure.ErasureEvent.HoldLifted;
import jp.tsunagi.intake.erasure.ErasureEvent.HoldSet;
import jp.tsunagi.intake.erasure.ErasureEvent.SubjectErased;
import jp.tsunagi.intake.erasure.ErasureReason;
import jp.tsunagi.intake.erasure.ErasureStatus;
import jp.tsunagi.intake.erasure.HoldEnd;
import jp.tsunagi.intake.erasure.HoldReason;
import jp.tsunagi.intake.erasure.RefusalReason;
import jp.tsunagi.testing.ProjectionSpecification;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ErasureOverviewTest {
    private static final Instant AT = Instant.parse("2026-11-28T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final UUID CHILD = UUID.randomUUID();
    private static final UUID CENTER = UUID.randomUUID();
    private static final Set<Context> ALL = Set.of(Context.INTAKE, Context.REFERRAL);
    private static final ErasureRequested REQUESTED =
            new ErasureRequested(CHILD, CENTER, "25", ErasureReason.FAMILY_REQUEST, ALL, "clerk");
    private static final ErasureApproved APPROVED = new ErasureApproved("manager", false);
    private static final HoldSet HELD = new HoldSet(CHILD, CENTER, "25", HoldReason.AUDIT, "manager");

    @Test
    void at_first_it_waits_for_a_decision_and_everybody_is_missing() {
        after(REQUESTED).then(row(1, ErasureStatus.REQUESTED, null, null, null, null, ALL));
    }

    @Test
    void it_is_over_when_nobody_is_missing() {
        after(
                        REQUESTED,
                        APPROVED,
                        new SubjectErased(CHILD, "25", List.of(), TODAY),
                        new ErasureConfirmed(Context.REFERRAL))
                .then(row(4, ErasureStatus.APPROVED, "manager", null, null, TODAY, Set.of()));
    }

    @Test
    void refused_nobody_is_missing_until_it_is_asked_for_again() {
        var refused = new ErasureRefused("manager", RefusalReason.STILL_SUPPORTED);
        after(REQUESTED, refused)
                .then(row(2, ErasureStatus.REFUSED, "manager", RefusalReason.STILL_SUPPORTED, null, null, Set.of()));
        after(REQUESTED, refused, REQUESTED).then(row(3, ErasureStatus.REQUESTED, null, null, null, null, ALL));
    }

    @Test
    void a_hold_is_shown_before_and_beside_a_request_until_it_is_lifted() {
        after(HELD)
                .then(new ErasureOverview(
                        STREAM,
                        1,
                        CHILD,
                        CENTER,
                        ErasureStatus.KEPT,
                        AT,
                        null,
                        null,
                        null,
                        null,
                        HoldReason.AUDIT,
                        null,
                        Set.of()));
        after(HELD, REQUESTED).then(row(2, ErasureStatus.REQUESTED, null, null, HoldReason.AUDIT, null, ALL));
        after(HELD, REQUESTED, new HoldLifted(HoldEnd.REASON_ENDED, "manager"))
                .then(row(3, ErasureStatus.REQUESTED, null, null, null, null, ALL));
    }

    @Test
    void what_was_carried_out_before_two_persons_decided_is_shown_as_approved() {
        after(REQUESTED, new SubjectErased(CHILD, "25", List.of(), TODAY))
                .then(row(2, ErasureStatus.APPROVED, null, null, null, TODAY, Set.of(Context.REFERRAL)));
    }

    private static ProjectionSpecification<ErasureOverview, ErasureEvent> after(ErasureEvent... events) {
        return specify(ErasureOverview.PROJECTION, Erasure.EVENTS).at(AT).given(events);
    }

    private static ErasureOverview row(
            int number,
            ErasureStatus status,
            @Nullable String decidedBy,
            @Nullable RefusalReason refusal,
            @Nullable HoldReason hold,
            @Nullable LocalDate erasedOn,
            Set<Context> missing) {
        return new ErasureOverview(
                STREAM,
                number,
                CHILD,
                CENTER,
                status,
                AT,
                ErasureReason.FAMILY_REQUEST,
                "clerk",
                decidedBy,
                refusal,
                hold,
                erasedOn,
                missing);
    }
}
