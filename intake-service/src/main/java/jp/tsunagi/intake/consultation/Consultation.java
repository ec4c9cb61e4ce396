package jp.tsunagi.intake.consultation;

import static jp.tsunagi.eventstore.model.Decision.accept;
import static jp.tsunagi.eventstore.model.Decision.reject;
import static jp.tsunagi.eventstore.model.Decision.unchanged;

import java.time.Duration;
import jp.tsunagi.eventstore.EventCatalogue;
import jp.tsunagi.eventstore.model.Decider;
import jp.tsunagi.eventstore.model.Decision;
import jp.tsunagi.eventstore.model.Tenancy;
import jp.tsunagi.eventstore.model.Timer;
import jp.tsunagi.intake.consultation.ConsultationCommand.NoteMissingDisposition;
import jp.tsunagi.intake.consultation.ConsultationCommand.ReceiveConsultation;
import jp.tsunagi.intake.consultation.ConsultationEvent.ConsultationReceived;
import jp.tsunagi.intake.consultation.ConsultationEvent.DispositionFellDue;
import jp.tsunagi.intake.consultation.ConsultationRejection.AlreadyReceived;
import jp.tsunagi.intake.consultation.ConsultationRejection.NeverReceived;
import jp.tsunagi.intake.consultation.ConsultationRejection.ReceivedInTheFuture;
import jp.tsunagi.intake.consultation.ConsultationState.NotReceived;
import jp.tsunagi.intake.consultation.ConsultationState.Open;

/** A consultation is received once, and is open until somebody disposes of it; one that nobody touches is noticed. */
public final class Consultation implements Decider<ConsultationCommand, ConsultationState, ConsultationEvent> {
    /** The category of its streams. */
    public static final String CATEGORY = "consultation";

    /** The timer that notices a consultation nobody has disposed of. */
    public static final String DISPOSITION_DUE = "disposition-due";

    /** How long a consultation may go without a disposition before it shows up as a finding. */
    static final Duration DISPOSITION_WITHIN = Duration.ofDays(14);

    /** The names that consultations' events are stored under. */
    public static final EventCatalogue<ConsultationEvent> EVENTS = EventCatalogue.of(ConsultationEvent.class)
            .declare(ConsultationReceived.class, "consultation.received", 1)
            .declare(DispositionFellDue.class, "consultation.disposition-fell-due", 1)
            .build();

    @Override
    public ConsultationState initial() {
        return new NotReceived();
    }

    @Override
    public Decision<ConsultationEvent> decide(ConsultationState state, ConsultationCommand command) {
        return switch (state) {
            case NotReceived _ -> beforeReceipt(command);
            case Open open -> whileOpen(open, command);
        };
    }

    private static Decision<ConsultationEvent> beforeReceipt(ConsultationCommand command) {
        return switch (command) {
            case ReceiveConsultation c when c.receivedAt().isAfter(c.now()) -> reject(new ReceivedInTheFuture());
            case ReceiveConsultation c ->
                Decision.<ConsultationEvent>accept(received(c))
                        .with(new Timer.Due(DISPOSITION_DUE, c.now().plus(DISPOSITION_WITHIN)));
            case NoteMissingDisposition _ -> reject(new NeverReceived());
        };
    }

    private static Decision<ConsultationEvent> whileOpen(Open open, ConsultationCommand command) {
        return switch (command) {
            case ReceiveConsultation _ -> reject(new AlreadyReceived());
            case NoteMissingDisposition _ when open.dispositionOverdue() -> unchanged();
            case NoteMissingDisposition _ ->
                accept(new DispositionFellDue(open.received().id()));
        };
    }

    @Override
    public ConsultationState evolve(ConsultationState state, ConsultationEvent event) {
        return switch (event) {
            case ConsultationReceived e -> new Open(e, false);
            case DispositionFellDue _ -> state instanceof Open open ? new Open(open.received(), true) : state;
        };
    }

    /** Who holds a consultation: the center that received it. */
    public static Tenancy tenancy(ConsultationState state) {
        return switch (state) {
            case NotReceived _ -> throw new IllegalStateException("nobody holds what was never received");
            case Open open -> {
                var received = open.received();
                yield new Tenancy(received.prefecture(), received.center(), received.municipality());
            }
        };
    }

    private static ConsultationReceived received(ReceiveConsultation c) {
        return new ConsultationReceived(
                c.id(),
                c.center(),
                c.prefecture(),
                c.municipality(),
                c.receivedAt(),
                c.channel(),
                c.inquirer(),
                c.scope(),
                c.continuity(),
                c.themes(),
                c.urgency(),
                c.outsideOpeningHours());
    }
}
