package jp.tsunagi.intake.consultation.write;

import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.util.UUID;
import jp.tsunagi.eventstore.Command;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.Origin;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.intake.consultation.Consultation;
import jp.tsunagi.intake.consultation.ConsultationCommand;
import jp.tsunagi.intake.consultation.ConsultationCommand.LinkChild;
import jp.tsunagi.intake.consultation.ConsultationEvent;
import jp.tsunagi.intake.consultation.ConsultationState;
import jp.tsunagi.intake.consultation.Handling;
import jp.tsunagi.service.problem.Fault;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.request.Answers;

/** Links a consultation to the child that is being identified from it. */
public final class ConsultationLink {
    private final CommandHandler<ConsultationCommand, ConsultationState, ConsultationEvent> consultations;
    private final BusinessClock clock;
    private final Answers answers = new Answers(
            stream -> URI.create(ConsultationResource.PATH + "/" + stream.id()), ConsultationRules::problem);

    /** Through the consultations' own handler. */
    public ConsultationLink(
            CommandHandler<ConsultationCommand, ConsultationState, ConsultationEvent> consultations,
            BusinessClock clock) {
        this.consultations = consultations;
        this.clock = clock;
    }

    /**
     * Whether the consultation can be linked, to be asked before anything is written.
     *
     * @param center the center that identifies the child
     * @param child the id that the child is getting
     * @param pointer where the request names the consultation
     * @return fails with a {@link ProblemException}: another center's consultation, or about another child
     */
    public Uni<Void> check(UUID consultation, UUID center, UUID child, Scope.Member reader, String pointer) {
        return consultations
                .read(stream(consultation), reader)
                .invoke(found -> {
                    var handling = found.state()
                            .known()
                            .filter(held -> held.received().center().equals(center))
                            .orElseThrow(() ->
                                    ProblemException.of(Fault.at(pointer, ConsultationRules.UNKNOWN_CONSULTATION)));
                    requireNoOther(handling, child);
                })
                .replaceWithVoid();
    }

    /**
     * Links it.
     *
     * @return fails with a {@link ProblemException} when that is no longer possible
     */
    public Uni<Void> link(UUID consultation, UUID child, Origin origin) {
        return consultations
                .handle(new Command<>(
                        stream(consultation), Expected.AS_LOADED, origin, clock.instant(), new LinkChild(child)))
                .invoke(answers::changed)
                .replaceWithVoid();
    }

    private static void requireNoOther(Handling handling, UUID child) {
        if (handling.child() != null && !handling.child().equals(child)) {
            throw new ProblemException(ConsultationRules.ANOTHER_CHILD);
        }
    }

    private static StreamId stream(UUID consultation) {
        return new StreamId(Consultation.CATEGORY, consultation);
    }
}
