package jp.tsunagi.intake.consultation;

import static jp.tsunagi.testing.DeciderSpecification.specify;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.intake.Continuity;
import jp.tsunagi.contracts.intake.InquirerKind;
import jp.tsunagi.contracts.intake.SupportScope;
import jp.tsunagi.eventstore.model.Timer;
import jp.tsunagi.intake.consultation.ConsultationCommand.NoteMissingDisposition;
import jp.tsunagi.intake.consultation.ConsultationCommand.ReceiveConsultation;
import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationReceived;
import jp.tsunagi.intake.consultation.ConsultationEvent.DispositionFellDue;
import jp.tsunagi.intake.consultation.ConsultationRejection.AlreadyReceived;
import jp.tsunagi.intake.consultation.ConsultationRejection.NeverReceived;
import jp.tsunagi.intake.consultation.ConsultationRejection.ReceivedInTheFuture;
import jp.tsunagi.testing.DeciderSpecification;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsultationTest {
    private static final UUID ID = UUID.randomUUID();
    private static final UUID CENTER = UUID.randomUUID();
    private static final Instant MORNING = Instant.parse("2026-11-20T01:40:00Z");
    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");

    private final ConsultationReceived received = new ConsultationReceived(
            ID,
            CENTER,
            "25",
            "25201",
            MORNING,
            Channel.TELEPHONE,
            InquirerKind.MOTHER,
            SupportScope.INDIVIDUAL,
            Continuity.NEW,
            Set.of(ConsultationTheme.WHERE_TO_CONSULT, ConsultationTheme.NIGHT_CARE, ConsultationTheme.SIBLINGS),
            Urgency.SOON,
            false);

    @Test
    void a_consultation_is_received_and_watched_until_somebody_disposes_of_it() {
        specification()
                .when(receive(MORNING))
                .then(received)
                .thenTimers(new Timer.Due(Consultation.DISPOSITION_DUE, NOON.plus(Duration.ofDays(14))));
    }

    @Test
    void a_consultation_needs_neither_a_place_nor_a_theme() {
        var vague = new ConsultationReceived(
                ID,
                CENTER,
                "25",
                null,
                MORNING,
                Channel.FAX,
                InquirerKind.UNKNOWN,
                SupportScope.INDIVIDUAL,
                Continuity.NEW,
                Set.of(),
                Urgency.NORMAL,
                true);
        specification()
                .when(new ReceiveConsultation(
                        ID,
                        CENTER,
                        "25",
                        null,
                        MORNING,
                        Channel.FAX,
                        InquirerKind.UNKNOWN,
                        SupportScope.INDIVIDUAL,
                        Continuity.NEW,
                        Set.of(),
                        Urgency.NORMAL,
                        true,
                        NOON))
                .then(vague);
    }

    @Test
    void nothing_is_received_in_the_future() {
        specification().when(receive(NOON.plusSeconds(1))).thenRejected(new ReceivedInTheFuture());
    }

    @Test
    void a_consultation_is_received_once() {
        specification().given(received).when(receive(MORNING)).thenRejected(new AlreadyReceived());
    }

    @Test
    void a_consultation_that_nobody_touches_is_noticed() {
        specification().given(received).when(new NoteMissingDisposition()).then(new DispositionFellDue(ID));
    }

    @Test
    void it_is_noticed_once() {
        specification()
                .given(received, new DispositionFellDue(ID))
                .when(new NoteMissingDisposition())
                .thenNothing();
    }

    @Test
    void what_was_never_received_is_not_missed() {
        specification().when(new NoteMissingDisposition()).thenRejected(new NeverReceived());
    }

    private static DeciderSpecification<ConsultationCommand, ConsultationState, ConsultationEvent> specification() {
        return specify(new Consultation(), Consultation.EVENTS);
    }

    private ReceiveConsultation receive(Instant receivedAt) {
        return new ReceiveConsultation(
                received.id(),
                received.center(),
                received.prefecture(),
                received.municipality(),
                receivedAt,
                received.channel(),
                received.inquirer(),
                received.scope(),
                received.continuity(),
                received.themes(),
                received.urgency(),
                received.outsideOpeningHours(),
                NOON);
    }
}
