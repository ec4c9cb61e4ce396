package jp.tsunagi.intake.consultation.read;

import static jp.tsunagi.testing.ProjectionSpecification.specify;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.intake.Continuity;
import jp.tsunagi.contracts.intake.InquirerKind;
import jp.tsunagi.contracts.intake.SupportScope;
import jp.tsunagi.intake.consultation.Consultation;
import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationReceived;
import jp.tsunagi.intake.consultation.ConsultationEvent.DispositionFellDue;
import jp.tsunagi.intake.consultation.Urgency;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsultationOverviewTest {
    private final ConsultationReceived received = new ConsultationReceived(
            UUID.randomUUID(),
            UUID.randomUUID(),
            "25",
            "25201",
            Instant.parse("2026-11-20T01:40:00Z"),
            Channel.TELEPHONE,
            InquirerKind.MOTHER,
            SupportScope.INDIVIDUAL,
            Continuity.NEW,
            Set.of(ConsultationTheme.NIGHT_CARE),
            Urgency.SOON,
            false);

    @Test
    void a_received_consultation_is_shown_as_it_came() {
        specify(ConsultationOverview.PROJECTION, Consultation.EVENTS)
                .given(received)
                .then(new ConsultationOverview(1, received, false));
    }

    @Test
    void one_that_nobody_touches_is_marked() {
        specify(ConsultationOverview.PROJECTION, Consultation.EVENTS)
                .given(received, new DispositionFellDue(received.id()))
                .then(new ConsultationOverview(2, received, true));
    }
}
