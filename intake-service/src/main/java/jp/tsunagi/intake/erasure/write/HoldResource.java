package jp.tsunagi.intake.erasure.write;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.eventstore.Command;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.Origin;
import jp.tsunagi.eventstore.Origin.Provenance;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.intake.child.Child;
import jp.tsunagi.intake.child.ChildCommand;
import jp.tsunagi.intake.child.ChildEvent;
import jp.tsunagi.intake.child.ChildRecord;
import jp.tsunagi.intake.child.ChildState;
import jp.tsunagi.intake.child.merge.write.MergeRules;
import jp.tsunagi.intake.child.write.ChildResource;
import jp.tsunagi.intake.erasure.ErasureCommand;
import jp.tsunagi.intake.erasure.ErasureCommand.LiftHold;
import jp.tsunagi.intake.erasure.ErasureCommand.SetHold;
import jp.tsunagi.intake.erasure.ErasureEvent;
import jp.tsunagi.intake.erasure.ErasureState;
import jp.tsunagi.service.member.Caller;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.request.Answers;
import jp.tsunagi.service.request.CurrentRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Holds: while one is set, nobody erases the child's record. The manager of the center that keeps it sets and lifts them. */
@Path(ChildResource.PATH + "/{id}/hold")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "children", description = "児 / Children")
public class HoldResource {
    private final CommandHandler<ErasureCommand, ErasureState, ErasureEvent> erasures;
    private final CommandHandler<ChildCommand, ChildState, ChildEvent> children;
    private final BusinessClock clock;
    private final CurrentRequest request;
    private final Answers answers =
            new Answers(stream -> URI.create(ErasureResource.PATH + "/" + stream.id()), ErasureRules::problem);

    HoldResource(
            CommandHandler<ErasureCommand, ErasureState, ErasureEvent> erasures,
            CommandHandler<ChildCommand, ChildState, ChildEvent> children,
            BusinessClock clock,
            CurrentRequest request) {
        this.erasures = erasures;
        this.children = children;
        this.clock = clock;
        this.request = request;
    }

    @POST
    @Operation(summary = "消去を保留する / Hold a record, so that nobody erases it")
    @APIResponse(responseCode = "204", description = "保留した、または同じ理由で保留済み / Held, or held already for the same reason")
    public Uni<RestResponse<Void>> set(@PathParam("id") UUID id, SetHoldBody body) {
        var caller = manager();
        var sent = request.origin(caller.scope(), Provenance.PLATFORM);
        return children.read(stream(id), caller.scope())
                // It is held, as it is erased, by the record that goes on.
                .invoke(found -> MergeRules.refuseMerged(found.state()))
                .map(found -> known(found.state()))
                .chain(child -> handle(
                        caller,
                        sent,
                        child,
                        Expected.NEW_OR_LOADED,
                        new SetHold(
                                id,
                                child.facts().center(),
                                child.identified().prefecture(),
                                body.reason(),
                                caller.subject())));
    }

    @POST
    @Path("lifting")
    @Operation(summary = "保留を解除する / Lift a hold")
    @APIResponse(responseCode = "204", description = "解除した、または保留されていない / Lifted, or not held")
    public Uni<RestResponse<Void>> lift(@PathParam("id") UUID id, LiftHoldBody body) {
        var caller = manager();
        var sent = request.origin(caller.scope(), Provenance.PLATFORM);
        return children.read(stream(id), caller.scope())
                .map(found -> known(found.state()))
                .chain(child -> handle(
                        caller, sent, child, Expected.NEW_OR_LOADED, new LiftHold(body.reason(), caller.subject())));
    }

    private Caller manager() {
        var caller = request.caller();
        caller.require(StaffRole.CENTER_MANAGER);
        return caller;
    }

    private Uni<RestResponse<Void>> handle(
            Caller caller, Origin sent, ChildRecord child, Expected expected, ErasureCommand command) {
        var manager = caller.actingFor(child.facts().center(), StaffRole.CENTER_MANAGER);
        var stream = Erasures.stream(child.facts().child());
        return erasures.handle(
                        new Command<>(stream, expected, sent.from(manager.provenance()), clock.instant(), command))
                .map(answers::changed);
    }

    private static ChildRecord known(ChildState state) {
        return state.known().orElseThrow(() -> new ProblemException(EdgeProblem.NOT_FOUND));
    }

    private static StreamId stream(UUID child) {
        return new StreamId(Child.CATEGORY, child);
    }
}
