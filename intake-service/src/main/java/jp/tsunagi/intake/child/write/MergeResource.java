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
import jp.tsunagi.eventstore.Outcome;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.intake.child.Child;
import jp.tsunagi.intake.child.ChildCommand;
import jp.tsunagi.intake.child.ChildEvent;
import jp.tsunagi.intake.child.ChildRecord;
import jp.tsunagi.intake.child.ChildState;
import jp.tsunagi.intake.child.merge.MergeCommand;
import jp.tsunagi.intake.child.merge.MergeCommand.MergeChildren;
import jp.tsunagi.intake.child.merge.MergeCommand.TellApart;
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

/**
 * Takes down that two records of a center are of one child, or that they are not. The center's manager merges and takes back;
 * who looks at candidates may tell them apart, because that changes no record.
 */
@Path(ChildResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "children", description = "児 / Children")
public class MergeResource {
    private static final StaffRole[] MANAGERS = {StaffRole.CENTER_MANAGER};
    private static final StaffRole[] LOOKING = {StaffRole.CONSULTANT, StaffRole.CENTER_MANAGER};

    private final CommandHandler<ChildCommand, ChildState, ChildEvent> children;
    private final MergeRegister merges;
    private final Erasures erasures;
    private final BusinessClock clock;
    private final CurrentRequest request;

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
        caller.require(MANAGERS);
        var sent = request.origin(caller.scope(), Provenance.PLATFORM);
        var now = clock.instant();
        return kept(id, caller)
                .chain(child -> kept(body.into(), caller)
                        .onFailure(ProblemException.class)
                        .transform(_ -> unknown("/into"))
                        .invoke(survivor -> requireOneCenter(child, survivor, "/into"))
                        .call(() -> erasures.refuseErased(id))
                        .call(() -> erasures.refuseErased(body.into()))
                        .chain(survivor -> decide(
                                caller,
                                MANAGERS,
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
        caller.require(MANAGERS);
        var sent = request.origin(caller.scope(), Provenance.PLATFORM);
        var now = clock.instant();
        return kept(id, caller)
                .call(() -> erasures.refuseErased(id))
                .call(() -> erasures.refuseErased(body.from()))
                .chain(child -> decide(
                        caller,
                        MANAGERS,
                        child,
                        sent,
                        new UnmergeChildren(id, body.from(), body.reason(), Japan.day(now), now)));
    }

    @POST
    @Path("difference")
    @Operation(
            summary = "候補の記録は別の児だと決める / Decide that a candidate is of a different child",
            description = "候補には、別の児と決めたことを添えて出る。統合すると、この決定はなくなる"
                    + " / The candidate is shown with that decision; a merge of the two puts it aside")
    @APIResponse(responseCode = "204", description = "決めた、または決定済み / Decided, or decided already")
    public Uni<RestResponse<Void>> tellApart(@PathParam("id") UUID id, TellApartBody body) {
        var caller = request.caller();
        caller.require(LOOKING);
        var sent = request.origin(caller.scope(), Provenance.PLATFORM);
        var today = Japan.day(clock.instant());
        return kept(id, caller)
                .chain(child -> kept(body.from(), caller)
                        .onFailure(ProblemException.class)
                        .transform(_ -> unknown("/from"))
                        .invoke(other -> requireOneCenter(child, other, "/from"))
                        .chain(() -> decide(
                                caller,
                                LOOKING,
                                child,
                                sent,
                                new TellApart(
                                        id,
                                        body.from(),
                                        child.facts().center(),
                                        child.identified().prefecture(),
                                        body.reason(),
                                        today))));
    }

    private Uni<RestResponse<Void>> decide(
            Caller caller, StaffRole[] roles, ChildRecord child, Origin sent, MergeCommand command) {
        var center = child.facts().center();
        // From where the caller acts, shows only when the record has been read.
        var origin = sent.from(caller.actingFor(center, roles).provenance());
        return merges.decide(center, command, origin).map(outcome -> answers(command, outcome));
    }

    private Uni<ChildRecord> kept(UUID id, Caller caller) {
        return children.read(new StreamId(Child.CATEGORY, id), caller.scope())
                .map(found -> found.state().known().orElseThrow(() -> new ProblemException(EdgeProblem.NOT_FOUND)));
    }

    private static void requireOneCenter(ChildRecord child, ChildRecord other, String pointer) {
        if (!child.facts().center().equals(other.facts().center())) {
            throw unknown(pointer);
        }
    }

    private static ProblemException unknown(String pointer) {
        return ProblemException.of(Fault.at(pointer, MergeRules.UNKNOWN_RECORD));
    }

    /**
     * Of a record that was read nothing but the decision can be refused. That two are different moves neither record, and so
     * has no version to tell.
     */
    private static RestResponse<Void> answers(MergeCommand command, Outcome outcome) {
        var other = command instanceof MergeChildren ? "/into" : "/from";
        var answers = new Answers(
                ChildResource::location, rejection -> MergeRules.problem((MergeRejection) rejection, other));
        if (command instanceof TellApart) {
            answers.settled(outcome);
            return RestResponse.noContent();
        }
        return answers.changed(outcome);
    }
}
