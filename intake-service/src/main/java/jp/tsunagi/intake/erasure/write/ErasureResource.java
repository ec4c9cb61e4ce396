package jp.tsunagi.intake.erasure.write;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.eventstore.Command;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.Origin.Provenance;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.intake.child.Child;
import jp.tsunagi.intake.child.ChildCommand;
import jp.tsunagi.intake.child.ChildEvent;
import jp.tsunagi.intake.child.ChildRecord;
import jp.tsunagi.intake.child.ChildState;
import jp.tsunagi.intake.child.merge.MergeEvent.ChildrenMerged;
import jp.tsunagi.intake.child.merge.write.MergeRegister;
import jp.tsunagi.intake.child.merge.write.MergeRules;
import jp.tsunagi.intake.erasure.Erasure;
import jp.tsunagi.intake.erasure.ErasureCommand;
import jp.tsunagi.intake.erasure.ErasureCommand.ApproveErasure;
import jp.tsunagi.intake.erasure.ErasureCommand.RefuseErasure;
import jp.tsunagi.intake.erasure.ErasureCommand.RequestErasure;
import jp.tsunagi.intake.erasure.ErasureEvent;
import jp.tsunagi.intake.erasure.ErasureEvent.ErasureRequested;
import jp.tsunagi.intake.erasure.ErasureState;
import jp.tsunagi.intake.erasure.ErasureState.Requested;
import jp.tsunagi.intake.erasure.RetentionPeriod;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.Fault;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.request.Answers;
import jp.tsunagi.service.request.CurrentRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Erasures: somebody of the center that keeps the record asks for one, another person, its manager, decides. */
@Path(ErasureResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "operations", description = "運用 / Operations")
public class ErasureResource {
    /** Where erasures are asked for, decided and shown. */
    public static final String PATH = "/api/intake/v1/operations/erasures";

    private static final StaffRole[] ASKING = {StaffRole.CONSULTANT, StaffRole.CENTER_MANAGER};

    private final CommandHandler<ErasureCommand, ErasureState, ErasureEvent> erasures;
    private final CommandHandler<ChildCommand, ChildState, ChildEvent> children;
    private final Erasures holds;
    private final MergeRegister merges;
    private final Retention retention;
    private final BusinessClock clock;
    private final CurrentRequest request;
    private final Answers answers = new Answers(stream -> URI.create(PATH + "/" + stream.id()), ErasureRules::problem);

    ErasureResource(
            CommandHandler<ErasureCommand, ErasureState, ErasureEvent> erasures,
            CommandHandler<ChildCommand, ChildState, ChildEvent> children,
            Erasures holds,
            MergeRegister merges,
            Retention retention,
            BusinessClock clock,
            CurrentRequest request) {
        this.erasures = erasures;
        this.children = children;
        this.holds = holds;
        this.merges = merges;
        this.retention = retention;
        this.clock = clock;
        this.request = request;
    }

    @POST
    @Operation(
            summary = "児の氏名や記録の文章の消去を依頼する / Ask that what names a child, and the texts about it, are erased",
            description = "別の人が決定するまで何も消えない / Nothing is erased until another person has decided")
    @APIResponse(responseCode = "201", description = "受け付けた、またはすでに依頼済み / Accepted, or asked for already")
    public Uni<RestResponse<Void>> ask(RequestErasureBody body) {
        var caller = request.caller();
        caller.require(ASKING);
        var sent = request.origin(caller.scope(), Provenance.PLATFORM);
        var now = clock.instant();
        return children.read(new StreamId(Child.CATEGORY, body.child()), caller.scope())
                // The child is erased as a whole, and so asked for by the record that goes on.
                .invoke(found -> MergeRules.refuseMerged(found.state()))
                .map(found -> found.state()
                        .known()
                        .orElseThrow(() -> ProblemException.of(Fault.at("/child", EdgeProblem.NOT_FOUND))))
                .call(child -> merges.refuseGone(body.child(), child.facts().center()))
                .chain(child -> merges.into(body.child(), child.facts().center())
                        .chain(merged -> period(child, merged))
                        .chain(period -> {
                            var center = child.facts().center();
                            return erasures.handle(new Command<>(
                                    Erasures.stream(body.child()),
                                    Expected.NEW_OR_LOADED,
                                    sent.from(caller.actingFor(center, ASKING).provenance()),
                                    now,
                                    new RequestErasure(
                                            body.child(),
                                            center,
                                            child.identified().prefecture(),
                                            body.reason(),
                                            caller.subject(),
                                            period,
                                            Japan.day(now))));
                        }))
                .map(answers::created);
    }

    @POST
    @Path("{id}/approval")
    @Operation(
            summary = "消去を承認する / Approve an erasure",
            description = "元に戻せません。数や符号は残ります。依頼した人は承認できません"
                    + " / It cannot be undone; counts and codes stay. Who asked for it cannot approve it")
    @APIResponse(responseCode = "204", description = "承認した、または承認済み / Approved, or approved already")
    public Uni<RestResponse<Void>> approve(@PathParam("id") UUID id, ApproveErasureBody body) {
        var subject = request.caller().subject();
        var now = clock.instant();
        boolean despiteRetention = Boolean.TRUE.equals(body.despiteRetention());
        return decide(
                id,
                now,
                state -> (state instanceof Requested(var asked, var _)
                                ? mayGo(asked)
                                : Uni.createFrom().item(RetentionPeriod.OPEN))
                        .map(period -> new ApproveErasure(subject, period, despiteRetention, Japan.day(now), now)));
    }

    @POST
    @Path("{id}/refusal")
    @Operation(summary = "消去を拒否する / Refuse an erasure")
    @APIResponse(responseCode = "204", description = "拒否した / Refused")
    public Uni<RestResponse<Void>> refuse(@PathParam("id") UUID id, RefuseErasureBody body) {
        var refusal = new RefuseErasure(request.caller().subject(), body.reason());
        return decide(id, clock.instant(), _ -> Uni.createFrom().item(refusal));
    }

    private Uni<RestResponse<Void>> decide(
            UUID id, Instant now, Function<ErasureState, Uni<? extends ErasureCommand>> decision) {
        var caller = request.caller();
        caller.require(StaffRole.CENTER_MANAGER);
        var sent = request.origin(caller.scope(), Provenance.PLATFORM);
        var stream = new StreamId(Erasure.CATEGORY, id);
        return erasures.read(stream, caller.scope())
                .chain(found -> {
                    var center = found.state().keeper().orElseThrow(() -> new ProblemException(EdgeProblem.NOT_FOUND));
                    var manager = caller.actingFor(center, StaffRole.CENTER_MANAGER);
                    return decision.apply(found.state())
                            .chain(command -> erasures.handle(new Command<>(
                                    stream, Expected.AS_LOADED, sent.from(manager.provenance()), now, command)));
                })
                .map(answers::changed);
    }

    /** Since it was asked for, the record may have gone into another one, and held ones into it. */
    private Uni<RetentionPeriod> mayGo(ErasureRequested asked) {
        return merges.refuseGone(asked.child(), asked.center())
                .chain(() -> merges.into(asked.child(), asked.center()))
                .call(merged -> Multi.createFrom()
                        .iterable(merged)
                        .onItem()
                        .transformToUniAndConcatenate(record -> holds.refuseHeld(record.child()))
                        .collect()
                        .last())
                .chain(merged -> children.read(new StreamId(Child.CATEGORY, asked.child()), Scope.PLATFORM)
                        .chain(found -> found.state()
                                .known()
                                .map(child -> period(child, merged))
                                .orElseThrow(
                                        () -> new IllegalStateException("an erasure of a child that nobody knows"))));
    }

    private Uni<RetentionPeriod> period(ChildRecord child, List<ChildrenMerged> merged) {
        return retention.of(
                child.facts().child(),
                merged.stream().map(ChildrenMerged::child).toList(),
                child.facts().careEndedOn());
    }
}
