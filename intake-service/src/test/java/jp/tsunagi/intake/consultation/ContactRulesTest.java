package jp.tsunagi.intake.consultation;

import static jp.tsunagi.testing.DeciderSpecification.specify;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.intake.Continuity;
import jp.tsunagi.contracts.intake.Disposition;
import jp.tsunagi.contracts.intake.InquirerKind;
import jp.tsunagi.contracts.intake.SupportScope;
import jp.tsunagi.eventstore.model.Sealed;
import jp.tsunagi.intake.consultation.ConsultationCommand.CorrectContact;
import jp.tsunagi.intake.consultation.ConsultationCommand.RecordContact;
import jp.tsunagi.intake.consultation.ConsultationCommand.WithdrawContact;
import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationDisposed;
import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationReceived;
import jp.tsunagi.intake.consultation.ConsultationEvent.ContactCorrected;
import jp.tsunagi.intake.consultation.ConsultationEvent.ContactRecorded;
import jp.tsunagi.intake.consultation.ConsultationEvent.ContactWithdrawn;
import jp.tsunagi.intake.consultation.ConsultationRejection.AlreadyDisposed;
import jp.tsunagi.intake.consultation.ConsultationRejection.ContactBeforeReceipt;
import jp.tsunagi.intake.consultation.ConsultationRejection.ContactInTheFuture;
import jp.tsunagi.intake.consultation.ConsultationRejection.NeverReceived;
import jp.tsunagi.intake.consultation.ConsultationRejection.NoSuchContact;
import jp.tsunagi.testing.DeciderSpecification;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What may be written into the contact log of a consultation, and when. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContactRulesTest {
    private static final UUID ID = UUID.randomUUID();
    private static final UUID CENTER = UUID.randomUUID();
    private static final UUID CALL = UUID.randomUUID();
    private static final Instant RECEIVED = Instant.parse("2026-11-20T01:40:00Z");
    private static final Instant NEXT_DAY = RECEIVED.plus(Duration.ofDays(1));
    private static final Instant NOW = RECEIVED.plus(Duration.ofDays(30));

    private final ConsultationReceived received = new ConsultationReceived(
            ID,
            CENTER,
            "25",
            "25201",
            RECEIVED,
            Channel.TELEPHONE,
            InquirerKind.MOTHER,
            SupportScope.INDIVIDUAL,
            Continuity.NEW,
            Set.of(),
            Urgency.NORMAL,
            false,
            null);
    private final ConsultationDisposed disposed = new ConsultationDisposed(
            ID, CENTER, "25", "25201", LocalDate.of(2026, 11, 21), Disposition.LINKED, Set.of());

    @Test
    void a_contact_is_written_down_with_whose_consultation_it_was() {
        specification()
                .given(received)
                .when(new RecordContact(call(NEXT_DAY), NOW))
                .then(recorded(NEXT_DAY));
    }

    @Test
    void the_call_that_brought_it_may_have_begun_before_its_receipt_was_noted_but_not_on_a_day_before() {
        var before = RECEIVED.minus(Duration.ofMinutes(5));
        specification()
                .given(received)
                .when(new RecordContact(call(before), NOW))
                .then(recorded(before));
        specification()
                .given(received)
                .when(new RecordContact(call(RECEIVED.minus(Duration.ofDays(1))), NOW))
                .thenRejected(new ContactBeforeReceipt());
    }

    @Test
    void what_is_still_to_come_is_not_written_down() {
        specification()
                .given(received)
                .when(new RecordContact(call(NOW.plusSeconds(1)), NOW))
                .thenRejected(new ContactInTheFuture());
    }

    @Test
    void what_happened_until_the_end_may_be_written_down_after_it_and_nothing_later() {
        specification()
                .given(received, disposed)
                .when(new RecordContact(call(NEXT_DAY), NOW))
                .then(recorded(NEXT_DAY));
        specification()
                .given(received, disposed)
                .when(new RecordContact(call(NEXT_DAY.plus(Duration.ofDays(1))), NOW))
                .thenRejected(new AlreadyDisposed());
    }

    @Test
    void a_contact_is_put_right_by_writing_it_anew_under_the_same_rules() {
        specification()
                .given(received, recorded(NEXT_DAY))
                .when(new CorrectContact(call(RECEIVED), CorrectionReason.MISWRITTEN, NOW))
                .then(new ContactCorrected(ID, CENTER, call(RECEIVED), CorrectionReason.MISWRITTEN));
        specification()
                .given(received, recorded(NEXT_DAY))
                .when(new CorrectContact(call(NOW.plusSeconds(1)), CorrectionReason.MISWRITTEN, NOW))
                .thenRejected(new ContactInTheFuture());
        specification()
                .given(received)
                .when(new CorrectContact(call(RECEIVED), CorrectionReason.MISWRITTEN, NOW))
                .thenRejected(new NoSuchContact());
    }

    @Test
    void a_contact_that_should_not_be_there_is_withdrawn_once() {
        var withdraw = new WithdrawContact(CALL, WithdrawalReason.DUPLICATE);
        var withdrawn = new ContactWithdrawn(ID, CENTER, CALL, WithdrawalReason.DUPLICATE);
        specification().given(received, recorded(NEXT_DAY)).when(withdraw).then(withdrawn);
        specification()
                .given(received, recorded(NEXT_DAY), withdrawn)
                .when(withdraw)
                .thenRejected(new NoSuchContact());
        specification()
                .given(received, recorded(NEXT_DAY), withdrawn)
                .when(new CorrectContact(call(RECEIVED), CorrectionReason.ADDED, NOW))
                .thenRejected(new NoSuchContact());
    }

    @Test
    void nobody_was_in_touch_about_what_was_never_received() {
        specification().when(new RecordContact(call(RECEIVED), NOW)).thenRejected(new NeverReceived());
    }

    private static ContactRecorded recorded(Instant startedAt) {
        return new ContactRecorded(ID, CENTER, call(startedAt));
    }

    private static Contact call(Instant startedAt) {
        return new Contact(
                CALL,
                CALL,
                startedAt,
                15,
                Channel.TELEPHONE,
                Direction.OUTGOING,
                InquirerKind.MOTHER,
                Set.of(ConsultationTheme.NIGHT_CARE),
                ContactResult.REACHED,
                null,
                new Sealed("v1.k.text"));
    }

    private static DeciderSpecification<ConsultationCommand, ConsultationState, ConsultationEvent> specification() {
        return specify(new Consultation(), Consultation.EVENTS);
    }
}
