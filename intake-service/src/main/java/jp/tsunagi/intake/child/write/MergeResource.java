package jp.tsunagi.intake.child.write;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Origin;
import jp.tsunagi.eventstore.Origin.Provenance;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.model.Rejection;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.intake.child.Child;
import jp.tsunagi.intake.child.ChildCommand;
import jp.tsunagi.intake.child.ChildEvent;
import jp.tsunagi.intake.child.ChildRecord;
import jp.tsunagi.intake.child.ChildState;
import jp.tsunagi.intake.child.merge.MergeCommand;
import jp.tsunagi.intake.child.merge.MergeCommand.MergeChildren;
import jp.tsunagi.intake.child.merge.MergeCommand.UnmergeChildren;
import jp.tsunagi.intake.child.merge.MergeRejection;
import jp.tsunagi.intake.child.merge.write.MergeRegister;
import jp.tsunagi.intake.child.merge.write.MergeRules;
import jp.tsunagi.intake.erasure.write.Erasures;
import jp.tsunagi.service.member.Caller;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.Fault;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.request.Answers;
import jp.tsunagi.service.request.CurrentRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Takes down that two records of a center are of one child, or that they are not. The center's manager decides. */
@Path(ChildResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "children", description = "児 / Children")
public class MergeResource {
    private final CommandHandler<ChildCommand, ChildState, ChildEvent> children;
    private final MergeRegister merges;
    private final Erasures erasures;
    private final BusinessClock clock;
    private final CurrentRequest request;
    private final Answers answers = new Answers(ChildResource::location, MergeResource::problem);

    MergeResource(
            CommandHandler<ChildCommand, ChildState, ChildEvent> children,
            MergeRegister merges,
            Erasures erasures,
            BusinessClock clock,
            CurrentRequest request) {
        this.children = children;
        this.merges = merges;
        this.erasures = erasures;
        this.clock = clock;
        this.request = request;
    }

    @POST
    @Path("merge")
    @Operation(
            summary = "同じ児の別の記録に統合する / Merge the record into another one of the same child",
            description = "この記録は閉じ、相手の記録が残る。取り消せる / This record stands still, the other goes on; it can be taken back")
    @APIResponse(responseCode = "204", description = "統合した、または統合済み / Merged, or merged already")
    public Uni<RestResponse<Void>> merge(@PathParam("id") UUID id, MergeChildBody body) {
        var caller = request.caller();
        caller.require(StaffRole.CENTER_MANAGER);
        var sent = request.origin(caller.scope(), Provenance.PLATFORM);
        var now = clock.instant();
        return kept(id, caller)
                .chain(child -> kept(body.into(), caller)
                        .onFailure(ProblemException.class)
                        .transform(_ -> unknown())
                        .invoke(survivor -> requireOneCenter(child, survivor))
                        .call(() -> erasures.refuseErased(id))
                        .call(() -> erasures.refuseErased(body.into()))
                        .chain(survivor -> decide(
                                caller,
                                child,
                                sent,
                                new MergeChildren(
                                        id,
                                        child.identified().facts().validFrom(),
                                        body.into(),
                                        survivor.identified().facts().validFrom(),
                                        child.facts().center(),
                                        child.identified().prefecture(),
                                        body.reason(),
                                        Japan.day(now),
                                        now))));
    }

    @POST
    @Path("unmerge")
    @Operation(
            summary = "統合を取り消す / Take a merge back",
            description = "この記録は統合前のとおりに戻る。統合先に記録したことは統合先に残る"
                    + " / This record stands as it stood; what was recorded on the other one stays there")
    @APIResponse(responseCode = "204", description = "取り消した、または取消し済み / Taken back, or taken back already")
    public Uni<RestResponse<Void>> unmerge(@PathParam("id") UUID id, UnmergeChildBody body) {
        var caller = request.caller();
        caller.require(StaffRole.CENTER_MANAGER);
        var sent = request.origin(caller.scope(), Provenance.PLATFORM);
        var now = clock.instant();
        return kept(id, caller)
                .call(() -> erasures.refuseErased(id))
                .chain(child -> decide(caller, child, sent, new UnmergeChildren(id, body.from(), Japan.day(now), now)));
    }

    private Uni<RestResponse<Void>> decide(Caller caller, ChildRecord child, Origin sent, MergeCommand command) {
        var center = child.facts().center();
        // From where the caller acts, shows only when the record has been read.
        var origin =
                sent.from(caller.actingFor(center, StaffRole.CENTER_MANAGER).provenance());
        return merges.decide(center, command, origin).map(answers::changed);
    }

    private Uni<ChildRecord> kept(UUID id, Caller caller) {
        return children.read(new StreamId(Child.CATEGORY, id), caller.scope())
                .map(found -> found.state().known().orElseThrow(() -> new ProblemException(EdgeProblem.NOT_FOUND)));
    }

    private static void requireOneCenter(ChildRecord child, ChildRecord survivor) {
        if (!child.facts().center().equals(survivor.facts().center())) {
            throw unknown();
        }
    }

    private static ProblemException unknown() {
        return ProblemException.of(Fault.at("/into", MergeRules.UNKNOWN_RECORD));
    }

    /** Of a record that was read nothing but the decision can be refused. */
    private static ProblemException problem(Rejection rejection) {
        return MergeRules.problem((MergeRejection) rejection);
    }
}
