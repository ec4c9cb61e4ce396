package jp.tsunagi.intake.consultation.read;

import static java.util.Objects.requireNonNull;
import static jp.tsunagi.testing.ProjectionSpecification.specify;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.intake.InquirerKind;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.intake.consultation.Consultation;
import jp.tsunagi.intake.consultation.ConsultationEvent;
import jp.tsunagi.intake.consultation.ConsultationEvent.ContactCorrected;
import jp.tsunagi.intake.consultation.ConsultationEvent.ContactRecorded;
import jp.tsunagi.intake.consultation.ConsultationEvent.ContactWithdrawn;
import jp.tsunagi.intake.consultation.ConsultationEvent.OwnershipTaken;
import jp.tsunagi.intake.consultation.Contact;
import jp.tsunagi.intake.consultation.ContactResult;
import jp.tsunagi.intake.consultation.CorrectionReason;
import jp.tsunagi.intake.consultation.Direction;
import jp.tsunagi.intake.consultation.WithdrawalReason;
import jp.tsunagi.intake.consultation.read.ContactLog.Logged;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ContactLogTest {
    private static final UUID ID = UUID.randomUUID();
    private static final UUID CENTER = UUID.randomUUID();
    private static final UUID CALL = UUID.randomUUID();
    private static final UUID VISIT = UUID.randomUUID();
    /** Half past midnight of 21 November in Japan. */
    private static final Instant NIGHT = Instant.parse("2026-11-20T15:30:00Z");

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @Test
    void contacts_are_logged_on_their_day_in_japan() {
        specify(ContactLog.PROJECTION, Consultation.EVENTS)
                .given(new ContactRecorded(ID, CENTER, contact(CALL, NIGHT, Channel.TELEPHONE)))
                .given(new ContactRecorded(ID, CENTER, contact(VISIT, NIGHT, Channel.OUTREACH_VISIT)))
                .then(log(
                        logged(CALL, DAY, NIGHT, Channel.TELEPHONE, false),
                        logged(VISIT, DAY, NIGHT, Channel.OUTREACH_VISIT, false)));
    }

    @Test
    void a_corrected_contact_stands_as_it_was_written_last() {
        specify(ContactLog.PROJECTION, Consultation.EVENTS)
                .given(new ContactRecorded(ID, CENTER, contact(CALL, NIGHT, Channel.TELEPHONE)))
                .given(new ContactCorrected(
                        ID, CENTER, contact(CALL, NIGHT.minusSeconds(3600), Channel.FAX), CorrectionReason.MISWRITTEN))
                .then(log(logged(CALL, DAY.minusDays(1), NIGHT.minusSeconds(3600), Channel.FAX, false)));
    }

    @Test
    void a_withdrawn_contact_stays_marked_as_such() {
        specify(ContactLog.PROJECTION, Consultation.EVENTS)
                .given(new ContactRecorded(ID, CENTER, contact(CALL, NIGHT, Channel.TELEPHONE)))
                .given(
                        new ContactWithdrawn(ID, CENTER, CALL, WithdrawalReason.DUPLICATE),
                        new OwnershipTaken(ID, "ueda"))
                .then(log(logged(CALL, DAY, NIGHT, Channel.TELEPHONE, true)));
    }

    @Test
    void a_promised_call_back_is_due_until_the_center_has_reached_somebody_since() {
        var promised = contact(CALL, NIGHT, NIGHT.plusSeconds(3600), Direction.INCOMING, ContactResult.REACHED);
        var missed = contact(VISIT, NIGHT.plusSeconds(60), null, Direction.OUTGOING, ContactResult.NOT_REACHED);
        var kept = contact(UUID.randomUUID(), NIGHT.plusSeconds(120), null, Direction.OUTGOING, ContactResult.REACHED);
        var log = folded(new ContactRecorded(ID, CENTER, promised));
        assertThat(due(log, CALL)).isEqualTo(NIGHT.plusSeconds(3600));
        log = folded(new ContactRecorded(ID, CENTER, promised), new ContactRecorded(ID, CENTER, missed));
        assertThat(due(log, CALL)).as("nobody answered").isEqualTo(NIGHT.plusSeconds(3600));
        log = folded(new ContactRecorded(ID, CENTER, promised), new ContactRecorded(ID, CENTER, kept));
        assertThat(due(log, CALL)).isNull();
        log = folded(
                new ContactRecorded(ID, CENTER, promised),
                new ContactRecorded(ID, CENTER, kept),
                new ContactWithdrawn(ID, CENTER, kept.id(), WithdrawalReason.IN_ERROR));
        assertThat(due(log, CALL)).as("that call never was").isEqualTo(NIGHT.plusSeconds(3600));
        log = folded(
                new ContactRecorded(ID, CENTER, promised),
                new ContactWithdrawn(ID, CENTER, CALL, WithdrawalReason.IN_ERROR));
        assertThat(due(log, CALL)).isNull();
    }

    private static ContactLog folded(ConsultationEvent... events) {
        @Nullable ContactLog log = null;
        long number = 0;
        for (var event : events) {
            number++;
            log = ContactLog.PROJECTION.project(log, new Recorded<>(ID, number, event, NIGHT, NIGHT));
        }
        return requireNonNull(log);
    }

    private static @Nullable Instant due(ContactLog log, UUID contact) {
        return log.callBackDue(log.contacts().stream()
                .filter(logged -> logged.id().equals(contact))
                .findFirst()
                .orElseThrow());
    }

    private static ContactLog log(Logged... contacts) {
        return new ContactLog(ID, CENTER, List.of(contacts));
    }

    private static Logged logged(UUID id, LocalDate day, Instant at, Channel means, boolean withdrawn) {
        return new Logged(id, day, at, means, withdrawn, false, null);
    }

    private static Contact contact(UUID id, Instant startedAt, Channel means) {
        return contact(id, startedAt, means, null, Direction.INCOMING, ContactResult.REACHED);
    }

    private static Contact contact(
            UUID id, Instant startedAt, @Nullable Instant callBackBy, Direction direction, ContactResult result) {
        return contact(id, startedAt, Channel.TELEPHONE, callBackBy, direction, result);
    }

    private static Contact contact(
            UUID id,
            Instant startedAt,
            Channel means,
            @Nullable Instant callBackBy,
            Direction direction,
            ContactResult result) {
        return new Contact(
                id, id, startedAt, null, means, direction, InquirerKind.MOTHER, Set.of(), result, callBackBy, null);
    }
}
