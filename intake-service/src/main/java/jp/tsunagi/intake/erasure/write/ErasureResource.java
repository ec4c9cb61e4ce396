package jp.tsunagi.intake.erasure.write;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.eventstore.Command;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.Origin.Provenance;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.model.Rejection;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.intake.child.Child;
import jp.tsunagi.intake.child.ChildCommand;
import jp.tsunagi.intake.child.ChildEvent;
import jp.tsunagi.intake.child.ChildState;
import jp.tsunagi.intake.child.merge.write.MergeRules;
import jp.tsunagi.intake.erasure.ErasureCommand;
import jp.tsunagi.intake.erasure.ErasureCommand.RequestErasure;
import jp.tsunagi.intake.erasure.ErasureEvent;
import jp.tsunagi.intake.erasure.ErasureRejection;
import jp.tsunagi.intake.erasure.ErasureRejection.NeverRequested;
import jp.tsunagi.intake.erasure.ErasureState;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.Fault;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.request.Answers;
import jp.tsunagi.service.request.CurrentRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Starts erasures: an operation of the center's manager, not yet the procedure by which one is decided. */
@Path(ErasureResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "operations", description = "運用 / Operations")
public class ErasureResource {
    /** Where erasures are started and shown. */
    public static final String PATH = "/api/intake/v1/operations/erasures";

    private final CommandHandler<ErasureCommand, ErasureState, ErasureEvent> erasures;
    private final CommandHandler<ChildCommand, ChildState, ChildEvent> children;
    private final BusinessClock clock;
    private final CurrentRequest request;
    private final Answers answers =
            new Answers(stream -> URI.create(PATH + "/" + stream.id()), ErasureResource::problem);

    ErasureResource(
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
    @Operation(
            summary = "児の氏名や記録の文章を消去する / Erase what names a child, and the texts about it",
            description = "元に戻せません。数や符号は残ります / It cannot be undone; counts and codes stay")
    @APIResponse(responseCode = "201", description = "受け付けた、またはすでに依頼済み / Accepted, or asked for already")
    public Uni<RestResponse<Void>> ask(RequestErasureBody body) {
        var caller = request.caller();
        caller.require(StaffRole.CENTER_MANAGER);
        var sent = request.origin(caller.scope(), Provenance.PLATFORM);
        var now = clock.instant();
        return children.read(new StreamId(Child.CATEGORY, body.child()), caller.scope())
                // The child is erased as a whole, and so asked for by the record that goes on.
                .invoke(found -> MergeRules.refuseMerged(found.state()))
                .map(found -> found.state()
                        .known()
                        .orElseThrow(() -> ProblemException.of(Fault.at("/child", EdgeProblem.NOT_FOUND))))
                .chain(child -> {
                    var center = child.facts().center();
                    var manager = caller.actingFor(center, StaffRole.CENTER_MANAGER);
                    return erasures.handle(new Command<>(
                            Erasures.stream(body.child()),
                            Expected.NEW_OR_LOADED,
                            sent.from(manager.provenance()),
                            now,
                            new RequestErasure(
                                    body.child(), center, child.identified().prefecture(), body.reason(), now)));
                })
                .map(answers::created);
    }

    private static ProblemException problem(Rejection rejection) {
        return switch ((ErasureRejection) rejection) {
            case NeverRequested _ -> new ProblemException(EdgeProblem.NOT_FOUND);
        };
    }
}
