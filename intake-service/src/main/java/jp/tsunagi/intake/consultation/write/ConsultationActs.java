package jp.tsunagi.intake.consultation.write;

import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.eventstore.Command;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.Fingerprint;
import jp.tsunagi.eventstore.Origin.Provenance;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.intake.consultation.Consultation;
import jp.tsunagi.intake.consultation.ConsultationCommand;
import jp.tsunagi.intake.consultation.ConsultationCommand.Act;
import jp.tsunagi.intake.consultation.ConsultationEvent;
import jp.tsunagi.intake.consultation.ConsultationState;
import jp.tsunagi.intake.consultation.Handling;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.request.Answers;
import jp.tsunagi.service.request.CurrentRequest;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Who acts on a consultation, in whose name, and how it comes to the decider; what may be done is decided there. */
final class ConsultationActs {
    static final String DONE = "記録した / Recorded";
    static final String READ = "取得した版 / The version that was read";
    static final String IF_MATCH = "取得した版(任意) / The version that was read, optional";

    static final StaffRole[] ACTING = {StaffRole.CONSULTANT, StaffRole.CENTER_MANAGER};

    private final CommandHandler<ConsultationCommand, ConsultationState, ConsultationEvent> consultations;
    private final BusinessClock clock;
    private final CurrentRequest request;
    private final Answers answers = new Answers(
            stream -> URI.create(ConsultationResource.PATH + "/" + stream.id()), ConsultationRules::problem);

    ConsultationActs(
            CommandHandler<ConsultationCommand, ConsultationState, ConsultationEvent> consultations,
            BusinessClock clock,
            CurrentRequest request) {
        this.consultations = consultations;
        this.clock = clock;
        this.request = request;
    }

    /** An act that needs no further look. */
    Uni<RestResponse<Void>> act(UUID id, @Nullable String ifMatch, Act act) {
        return act(id, ifMatch, _ -> Uni.createFrom().item(act));
    }

    /** @param checked the act, once it is known that it can be meant; asked with the consultation as it stands */
    Uni<RestResponse<Void>> act(UUID id, @Nullable String ifMatch, Function<Handling, Uni<? extends Act>> checked) {
        return act(id, ifMatch, clock.instant(), checked);
    }

    /**
     * The same for what took effect in the world at another time than now.
     *
     * @param validAt when it did
     */
    Uni<RestResponse<Void>> act(
            UUID id, @Nullable String ifMatch, Instant validAt, Function<Handling, Uni<? extends Act>> checked) {
        return act(id, ifMatch == null ? Expected.AS_LOADED : request.expected(), validAt, checked);
    }

    /** The same for what takes the place of everything that was written: nobody replaces what they have not read. */
    Uni<RestResponse<Void>> replace(UUID id, Function<Handling, Uni<? extends Act>> checked) {
        return replace(id, clock.instant(), checked);
    }

    /**
     * The same for what took effect in the world at another time than now.
     *
     * @param validAt when it did
     */
    Uni<RestResponse<Void>> replace(UUID id, Instant validAt, Function<Handling, Uni<? extends Act>> checked) {
        return act(id, request.expected(), validAt, checked);
    }

    private Uni<RestResponse<Void>> act(
            UUID id, Expected expected, Instant validAt, Function<Handling, Uni<? extends Act>> checked) {
        var caller = request.caller();
        caller.require(ACTING);
        var sent = request.origin(caller.scope(), Provenance.PLATFORM);
        var stream = new StreamId(Consultation.CATEGORY, id);
        return consultations
                .read(stream, caller.scope())
                .map(found -> found.state().known().orElseThrow(() -> new ProblemException(EdgeProblem.NOT_FOUND)))
                .chain(handling -> {
                    // From where the caller acts, shows only when the consultation has been read.
                    var origin = sent.from(caller.actingFor(handling.received().center(), ACTING)
                            .provenance());
                    return checked.apply(handling)
                            .chain(act -> consultations.handle(new Command<>(stream, expected, origin, validAt, act)));
                })
                .map(answers::changed);
    }

    /** The id of what a request adds to a consultation: the same request, sent again, names the same thing. */
    UUID newId(String kind) {
        var command = request.origin(Scope.PLATFORM, Provenance.PLATFORM).commandId();
        return Fingerprint.of(kind + "\n" + command).asUuid();
    }
}
