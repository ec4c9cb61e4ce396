package jp.tsunagi.intake.consultation.read;

import static jp.tsunagi.testing.ProjectionSpecification.specify;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.intake.InquirerKind;
import jp.tsunagi.intake.consultation.Consultation;
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
                        logged(CALL, DAY, Channel.TELEPHONE, false),
                        logged(VISIT, DAY, Channel.OUTREACH_VISIT, false)));
    }

    @Test
    void a_corrected_contact_stands_as_it_was_written_last() {
        specify(ContactLog.PROJECTION, Consultation.EVENTS)
                .given(new ContactRecorded(ID, CENTER, contact(CALL, NIGHT, Channel.TELEPHONE)))
                .given(new ContactCorrected(
                        ID, CENTER, contact(CALL, NIGHT.minusSeconds(3600), Channel.FAX), CorrectionReason.MISWRITTEN))
                .then(log(logged(CALL, DAY.minusDays(1), Channel.FAX, false)));
    }

    @Test
    void a_withdrawn_contact_stays_marked_as_such() {
        specify(ContactLog.PROJECTION, Consultation.EVENTS)
                .given(new ContactRecorded(ID, CENTER, contact(CALL, NIGHT, Channel.TELEPHONE)))
                .given(
                        new ContactWithdrawn(ID, CENTER, CALL, WithdrawalReason.DUPLICATE),
                        new OwnershipTaken(ID, "ueda"))
                .then(log(logged(CALL, DAY, Channel.TELEPHONE, true)));
    }

    private static ContactLog log(Logged... contacts) {
        return new ContactLog(ID, CENTER, List.of(contacts));
    }

    private static Logged logged(UUID id, LocalDate day, Channel means, boolean withdrawn) {
        return new Logged(id, day, means, withdrawn);
    }

    private static Contact contact(UUID id, Instant startedAt, Channel means) {
        return new Contact(
                id,
                id,
                startedAt,
                null,
                means,
                Direction.INCOMING,
                InquirerKind.MOTHER,
                Set.of(),
                ContactResult.REACHED,
                null,
                null);
    }
}
