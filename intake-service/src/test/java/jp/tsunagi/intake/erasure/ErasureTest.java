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
import jp.tsunagi.intake.erasure.ErasureCommand.NoteConfirmation;
import jp.tsunagi.intake.erasure.ErasureCommand.RecordErasure;
import jp.tsunagi.intake.erasure.ErasureCommand.RequestErasure;
import jp.tsunagi.intake.erasure.ErasureEvent.ErasureConfirmed;
import jp.tsunagi.intake.erasure.ErasureEvent.ErasureRequested;
import jp.tsunagi.intake.erasure.ErasureEvent.SubjectErased;
import jp.tsunagi.intake.erasure.ErasureRejection.NeverRequested;
import jp.tsunagi.intake.erasure.ErasureState.Requested;
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

    private static final RequestErasure REQUEST =
            new RequestErasure(CHILD, CENTER, "25", ErasureReason.FAMILY_REQUEST, NOW);
    private static final ErasureRequested REQUESTED = new ErasureRequested(
            CHILD, CENTER, "25", ErasureReason.FAMILY_REQUEST, Set.of(Context.INTAKE, Context.REFERRAL));
    private static final RecordErasure RECORD = new RecordErasure(List.of(CONSULTATION), TODAY);
    private static final SubjectErased ERASED = new SubjectErased(CHILD, "25", List.of(CONSULTATION), TODAY);
    private static final NoteConfirmation CONFIRMATION = new NoteConfirmation(Context.REFERRAL);
    private static final ErasureConfirmed CONFIRMED = new ErasureConfirmed(Context.REFERRAL);

    @Test
    void it_is_on_record_first_and_a_timer_carries_it_out() {
        specify(new Erasure(), Erasure.EVENTS)
                .when(REQUEST)
                .then(REQUESTED)
                .thenTimers(new Timer.Due(Erasure.DESTROY_KEY, NOW.plus(Erasure.ACTS_END)));
    }

    @Test
    void asked_for_again_it_is_the_same_one() {
        specify(new Erasure(), Erasure.EVENTS).given(REQUESTED).when(REQUEST).thenNothing();
        specify(new Erasure(), Erasure.EVENTS)
                .given(REQUESTED, ERASED, CONFIRMED)
                .when(REQUEST)
                .thenNothing();
    }

    @Test
    void the_key_is_destroyed_once() {
        specify(new Erasure(), Erasure.EVENTS).given(REQUESTED).when(RECORD).then(ERASED);
        specify(new Erasure(), Erasure.EVENTS)
                .given(REQUESTED, ERASED)
                .when(RECORD)
                .thenNothing();
    }

    @Test
    void each_context_confirms_once() {
        specify(new Erasure(), Erasure.EVENTS)
                .given(REQUESTED, ERASED)
                .when(CONFIRMATION)
                .then(CONFIRMED);
        specify(new Erasure(), Erasure.EVENTS)
                .given(REQUESTED, ERASED, CONFIRMED)
                .when(CONFIRMATION)
                .thenNothing();
        specify(new Erasure(), Erasure.EVENTS)
                .given(REQUESTED, ERASED)
                .when(new NoteConfirmation(Context.TRAINING))
                .thenNothing();
    }

    @Test
    void what_nobody_asked_for_is_not_carried_out() {
        specify(new Erasure(), Erasure.EVENTS).when(RECORD).thenRejected(new NeverRequested());
        specify(new Erasure(), Erasure.EVENTS).when(CONFIRMATION).thenRejected(new NeverRequested());
    }

    @Test
    void the_center_that_keeps_the_record_holds_it() {
        assertThat(Erasure.tenancy(new Requested(REQUESTED, Set.of()))).isEqualTo(new Tenancy("25", CENTER, null));
    }
}
