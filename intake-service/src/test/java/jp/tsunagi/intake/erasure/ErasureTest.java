package jp.tsunagi.intake.erasure;

import static jp.tsunagi.testing.DeciderSpecification.specify;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.eventstore.model.Tenancy;
import jp.tsunagi.eventstore.model.Timer;
import jp.tsunagi.intake.erasure.ErasureCommand.ApproveErasure;
import jp.tsunagi.intake.erasure.ErasureCommand.EraseAlong;
import jp.tsunagi.intake.erasure.ErasureCommand.LiftHold;
import jp.tsunagi.intake.erasure.ErasureCommand.NoteConfirmation;
import jp.tsunagi.intake.erasure.ErasureCommand.RecordErasure;
import jp.tsunagi.intake.erasure.ErasureCommand.RefuseErasure;
import jp.tsunagi.intake.erasure.ErasureCommand.RequestErasure;
import jp.tsunagi.intake.erasure.ErasureCommand.SetHold;
import jp.tsunagi.intake.erasure.ErasureEvent.ErasureApproved;
import jp.tsunagi.intake.erasure.ErasureEvent.ErasureConfirmed;
import jp.tsunagi.intake.erasure.ErasureEvent.ErasureRefused;
import jp.tsunagi.intake.erasure.ErasureEvent.ErasureRequested;
import jp.tsunagi.intake.erasure.ErasureEvent.HoldLifted;
import jp.tsunagi.intake.erasure.ErasureEvent.HoldSet;
import jp.tsunagi.intake.erasure.ErasureEvent.SubjectErased;
import jp.tsunagi.intake.erasure.ErasureRejection.AlreadyApproved;
import jp.tsunagi.intake.erasure.ErasureRejection.Held;
import jp.tsunagi.intake.erasure.ErasureRejection.NotRequested;
import jp.tsunagi.intake.erasure.ErasureRejection.RetentionRuns;
import jp.tsunagi.intake.erasure.ErasureRejection.SamePerson;
import jp.tsunagi.intake.erasure.ErasureState.Approved;
import jp.tsunagi.intake.erasure.ErasureState.Kept;
import jp.tsunagi.intake.erasure.ErasureState.Requested;
import jp.tsunagi.testing.DeciderSpecification;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ErasureTest {
    private static final UUID CHILD = UUID.randomUUID();
    private static final UUID CENTER = UUID.randomUUID();
    private static final UUID CONSULTATION = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-11-28T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    private static final String CLERK = "clerk";
    private static final String MANAGER = "manager";
    private static final RetentionPeriod ENDED = new RetentionPeriod(TODAY);
    private static final RetentionPeriod RUNS = new RetentionPeriod(TODAY.plusDays(1));

    private static final RequestErasure REQUEST = request(ErasureReason.FAMILY_REQUEST, ENDED);
    private static final ErasureRequested REQUESTED = requested(ErasureReason.FAMILY_REQUEST);
    private static final ApproveErasure APPROVE = approve(MANAGER, ENDED, false);
    private static final ErasureApproved APPROVED = new ErasureApproved(MANAGER, false);
    private static final RefuseErasure REFUSE = new RefuseErasure(MANAGER, RefusalReason.STILL_SUPPORTED);
    private static final ErasureRefused REFUSED = new ErasureRefused(MANAGER, RefusalReason.STILL_SUPPORTED);
    private static final SetHold HOLD = new SetHold(CHILD, CENTER, "25", HoldReason.AUDIT, MANAGER);
    private static final HoldSet HELD = new HoldSet(CHILD, CENTER, "25", HoldReason.AUDIT, MANAGER);
    private static final LiftHold LIFT = new LiftHold(HoldEnd.REASON_ENDED, MANAGER);
    private static final HoldLifted LIFTED = new HoldLifted(HoldEnd.REASON_ENDED, MANAGER);
    private static final EraseAlong ALONG = new EraseAlong(CHILD, REQUESTED, MANAGER, NOW);
    private static final Timer DESTROY_KEY = new Timer.Due(Erasure.DESTROY_KEY, NOW.plus(Erasure.ACTS_END));
    private static final RecordErasure RECORD = new RecordErasure(List.of(CONSULTATION), TODAY);
    private static final SubjectErased ERASED = new SubjectErased(CHILD, "25", List.of(CONSULTATION), TODAY);
    private static final NoteConfirmation CONFIRMATION = new NoteConfirmation(Context.REFERRAL);
    private static final ErasureConfirmed CONFIRMED = new ErasureConfirmed(Context.REFERRAL);

    @Test
    void a_request_alone_destroys_nothing() {
        after().when(REQUEST).then(REQUESTED).thenTimers();
        after(REQUESTED).when(RECORD).thenRejected(new NotRequested());
    }

    @Test
    void another_person_decides_on_record_first_and_a_timer_carries_it_out() {
        after(REQUESTED).when(APPROVE).then(APPROVED).thenTimers(DESTROY_KEY);
    }

    @Test
    void who_asks_for_it_decides_nothing() {
        after(REQUESTED).when(approve(CLERK, ENDED, false)).thenRejected(new SamePerson());
        after(REQUESTED)
                .when(new RefuseErasure(CLERK, RefusalReason.NO_MISTAKE))
                .thenRejected(new SamePerson());
    }

    @Test
    void asked_for_again_it_is_the_same_one() {
        after(REQUESTED).when(REQUEST).thenNothing();
        after(REQUESTED, APPROVED).when(REQUEST).thenNothing();
        after(REQUESTED, APPROVED, ERASED, CONFIRMED).when(REQUEST).thenNothing();
    }

    @Test
    void approved_it_cannot_be_stopped() {
        after(REQUESTED, APPROVED).when(APPROVE).thenNothing();
        after(REQUESTED, APPROVED).when(REFUSE).thenRejected(new AlreadyApproved());
        after(REQUESTED, APPROVED).when(HOLD).thenRejected(new AlreadyApproved());
        after(REQUESTED, APPROVED, ERASED).when(LIFT).thenRejected(new AlreadyApproved());
    }

    @Test
    void refused_it_is_over_until_somebody_asks_again() {
        after(REQUESTED).when(REFUSE).then(REFUSED);
        after(REQUESTED, REFUSED).when(APPROVE).thenRejected(new NotRequested());
        after(REQUESTED, REFUSED).when(REFUSE).thenRejected(new NotRequested());
        after(REQUESTED, REFUSED).when(REQUEST).then(REQUESTED);
    }

    @Test
    void what_is_held_is_asked_for_but_not_approved() {
        after().when(HOLD).then(HELD);
        after(HELD).when(HOLD).thenNothing();
        after(HELD).when(REQUEST).then(REQUESTED);
        after(HELD, REQUESTED).when(APPROVE).thenRejected(new Held());
        after(REQUESTED, HELD).when(APPROVE).thenRejected(new Held());
        after(HELD, REQUESTED).when(REFUSE).then(REFUSED);
        after(HELD, REQUESTED, REFUSED, REQUESTED).when(APPROVE).thenRejected(new Held());
        after(HELD, REQUESTED).when(LIFT).then(LIFTED);
        after(HELD, REQUESTED, LIFTED).when(APPROVE).then(APPROVED);
        after(HELD, LIFTED).when(LIFT).thenNothing();
    }

    @Test
    void a_hold_for_another_reason_takes_the_place_of_the_first() {
        var dispute = new HoldSet(CHILD, CENTER, "25", HoldReason.DISPUTE, MANAGER);
        after(HELD)
                .when(new SetHold(CHILD, CENTER, "25", HoldReason.DISPUTE, MANAGER))
                .then(dispute);
        after(HELD, dispute, LIFTED, REQUESTED).when(APPROVE).then(APPROVED);
    }

    @Test
    void while_the_retention_runs_the_familys_wish_goes_first_when_that_is_said() {
        after().when(request(ErasureReason.FAMILY_REQUEST, RUNS)).then(REQUESTED);
        after(REQUESTED).when(approve(MANAGER, RUNS, false)).thenRejected(new RetentionRuns());
        after(REQUESTED).when(approve(MANAGER, RUNS, true)).then(new ErasureApproved(MANAGER, true));
        after(REQUESTED).when(approve(MANAGER, RetentionPeriod.OPEN, false)).thenRejected(new RetentionRuns());
        after(REQUESTED).when(approve(MANAGER, ENDED, true)).then(APPROVED);
    }

    @Test
    void the_end_of_the_retention_is_looked_at_when_it_is_asked_for_and_once_more_when_it_is_approved() {
        var requested = requested(ErasureReason.RETENTION_ENDED);
        after().when(request(ErasureReason.RETENTION_ENDED, RUNS)).thenRejected(new RetentionRuns());
        after().when(request(ErasureReason.RETENTION_ENDED, RetentionPeriod.OPEN))
                .thenRejected(new RetentionRuns());
        after().when(request(ErasureReason.RETENTION_ENDED, ENDED)).then(requested);
        after(requested).when(approve(MANAGER, RUNS, true)).thenRejected(new RetentionRuns());
        after(requested).when(APPROVE).then(APPROVED);
    }

    @Test
    void what_was_recorded_by_mistake_is_not_kept_for_a_period() {
        after(requested(ErasureReason.MISTAKEN_RECORD))
                .when(approve(MANAGER, RetentionPeriod.OPEN, false))
                .then(APPROVED);
    }

    @Test
    void a_merged_record_goes_along_by_the_decision_on_the_one_that_goes_on() {
        after().when(ALONG).then(REQUESTED, APPROVED).thenTimers(DESTROY_KEY);
        after(REQUESTED).when(ALONG).then(APPROVED).thenTimers(DESTROY_KEY);
        after(REQUESTED, APPROVED).when(ALONG).thenNothing();
        after(HELD).when(ALONG).thenRejected(new Held());
        after(HELD, REQUESTED).when(ALONG).thenRejected(new Held());
    }

    @Test
    void the_key_is_destroyed_once() {
        after(REQUESTED, APPROVED).when(RECORD).then(ERASED);
        after(REQUESTED, APPROVED, ERASED).when(RECORD).thenNothing();
    }

    @Test
    void each_context_confirms_once() {
        after(REQUESTED, APPROVED, ERASED).when(CONFIRMATION).then(CONFIRMED);
        after(REQUESTED, APPROVED, ERASED, CONFIRMED).when(CONFIRMATION).thenNothing();
        after(REQUESTED, APPROVED, ERASED)
                .when(new NoteConfirmation(Context.TRAINING))
                .thenNothing();
    }

    @Test
    void what_was_carried_out_before_two_persons_decided_stays_what_it_was() {
        var alone = new ErasureRequested(CHILD, CENTER, "25", ErasureReason.FAMILY_REQUEST, Erasure.HOLDERS, null);
        after(alone, ERASED).when(RECORD).thenNothing();
        after(alone, ERASED).when(CONFIRMATION).then(CONFIRMED);
        after(alone, ERASED, CONFIRMED).when(REQUEST).thenNothing();
        // Not carried out yet: anybody else than nobody may decide.
        after(alone).when(APPROVE).then(APPROVED);
    }

    @Test
    void what_nobody_asked_for_is_not_carried_out() {
        after().when(RECORD).thenRejected(new NotRequested());
        after().when(CONFIRMATION).thenRejected(new NotRequested());
        after(REQUESTED).when(CONFIRMATION).thenRejected(new NotRequested());
    }

    @Test
    void the_center_that_keeps_the_record_holds_it() {
        var otsu = new Tenancy("25", CENTER, null);
        assertThat(Erasure.tenancy(new Kept(CENTER, "25", HoldReason.AUDIT))).isEqualTo(otsu);
        assertThat(Erasure.tenancy(new Requested(REQUESTED, null))).isEqualTo(otsu);
        assertThat(Erasure.tenancy(new Approved(REQUESTED, MANAGER, Set.of()))).isEqualTo(otsu);
    }

    private static DeciderSpecification<ErasureCommand, ErasureState, ErasureEvent> after(ErasureEvent... events) {
        return specify(new Erasure(), Erasure.EVENTS).given(events);
    }

    private static RequestErasure request(ErasureReason reason, RetentionPeriod retention) {
        return new RequestErasure(CHILD, CENTER, "25", reason, CLERK, retention, TODAY);
    }

    private static ErasureRequested requested(ErasureReason reason) {
        return new ErasureRequested(CHILD, CENTER, "25", reason, Erasure.HOLDERS, CLERK);
    }

    private static ApproveErasure approve(String by, RetentionPeriod retention, boolean despiteRetention) {
        return new ApproveErasure(by, retention, despiteRetention, TODAY, NOW);
    }
}
