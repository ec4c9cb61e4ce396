package jp.tsunagi.intake.consultation.read;

import static jp.tsunagi.testing.ProjectionSpecification.specify;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.intake.Continuity;
import jp.tsunagi.contracts.intake.Disposition;
import jp.tsunagi.contracts.intake.InquirerKind;
import jp.tsunagi.contracts.intake.SupportScope;
import jp.tsunagi.contracts.referral.ReopenReason;
import jp.tsunagi.intake.consultation.Consultation;
import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationDisposed;
import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationReceived;
import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationReopened;
import jp.tsunagi.intake.consultation.ConsultationEvent.ContactWithdrawn;
import jp.tsunagi.intake.consultation.ConsultationEvent.DispositionFellDue;
import jp.tsunagi.intake.consultation.Urgency;
import jp.tsunagi.intake.consultation.WithdrawalReason;
import jp.tsunagi.intake.consultation.read.Activities.Activity;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ActivitiesTest {
    private static final UUID ID = UUID.randomUUID();
    private static final UUID CENTER = UUID.randomUUID();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    /** Half past midnight of that day in Japan. */
    private static final Instant NIGHT = Instant.parse("2026-11-20T15:30:00Z");

    @Test
    void what_people_did_stands_on_its_day_in_japan_and_what_fell_due_or_is_a_contact_does_not() {
        specify(Activities.PROJECTION, Consultation.EVENTS)
                .at(NIGHT)
                .given(received(), new DispositionFellDue(ID))
                .given(new ContactWithdrawn(ID, CENTER, ID, WithdrawalReason.IN_ERROR))
                .given(new ConsultationDisposed(ID, CENTER, "25", null, DAY, Disposition.INFORMED, Set.of()))
                .given(new ConsultationReopened(ID, CENTER, "25", null, DAY, ReopenReason.NEW_NEED, null))
                .then(new Activities(
                        ID,
                        CENTER,
                        List.of(
                                new Activity(1, TimelineKind.RECEIVED, DAY),
                                new Activity(4, TimelineKind.DISPOSITION, DAY),
                                new Activity(5, TimelineKind.REOPENING, DAY))));
    }

    private static ConsultationReceived received() {
        return new ConsultationReceived(
                ID,
                CENTER,
                "25",
                null,
                NIGHT,
                Channel.TELEPHONE,
                InquirerKind.MOTHER,
                SupportScope.INDIVIDUAL,
                Continuity.NEW,
                Set.of(),
                Urgency.NORMAL,
                false,
                null);
    }
}
