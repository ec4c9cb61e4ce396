package jp.tsunagi.intake.consultation.write;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.intake.agency.Directory;
import jp.tsunagi.intake.agency.Directory.Entry;
import jp.tsunagi.intake.agency.EntryKind;
import jp.tsunagi.intake.child.Child;
import jp.tsunagi.intake.child.ChildCommand;
import jp.tsunagi.intake.child.ChildEvent;
import jp.tsunagi.intake.child.ChildState;
import jp.tsunagi.intake.child.merge.write.MergeRules;
import jp.tsunagi.intake.consultation.ConsultationCommand;
import jp.tsunagi.intake.consultation.ConsultationCommand.DisposeConsultation;
import jp.tsunagi.intake.consultation.ConsultationCommand.GiveAdvice;
import jp.tsunagi.intake.consultation.ConsultationCommand.LinkChild;
import jp.tsunagi.intake.consultation.ConsultationCommand.ProvideInformation;
import jp.tsunagi.intake.consultation.ConsultationCommand.ReopenConsultation;
import jp.tsunagi.intake.consultation.ConsultationCommand.RequestCoordination;
import jp.tsunagi.intake.consultation.ConsultationCommand.TakeOwnership;
import jp.tsunagi.intake.consultation.ConsultationCommand.UnlinkChild;
import jp.tsunagi.intake.consultation.ConsultationEvent;
import jp.tsunagi.intake.consultation.ConsultationState;
import jp.tsunagi.intake.erasure.write.Erasures;
import jp.tsunagi.service.problem.Fault;
import jp.tsunagi.service.problem.Faults;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.request.CurrentRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What a center does with a consultation that it holds. */
@Path(ConsultationResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "consultations", description = "相談 / Consultations")
public class ConsultationActsResource {
    private final ConsultationActs acts;
    private final CommandHandler<ChildCommand, ChildState, ChildEvent> children;
    private final Erasures erasures;
    private final Directory directory;
    private final BusinessClock clock;
    private final CurrentRequest request;

    ConsultationActsResource(
            CommandHandler<ConsultationCommand, ConsultationState, ConsultationEvent> consultations,
            CommandHandler<ChildCommand, ChildState, ChildEvent> children,
            Erasures erasures,
            Directory directory,
            BusinessClock clock,
            CurrentRequest request) {
        this.acts = new ConsultationActs(consultations, clock, request);
        this.children = children;
        this.erasures = erasures;
        this.directory = directory;
        this.clock = clock;
        this.request = request;
    }

    @POST
    @Path("ownership")
    @Operation(summary = "担当になる / Take the consultation over")
    @APIResponse(responseCode = "204", description = ConsultationActs.DONE)
    public Uni<RestResponse<Void>> own(
            @PathParam("id") UUID id,
            @Parameter(description = ConsultationActs.IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch,
            TakeOwnershipBody body) {
        return acts.act(id, ifMatch, new TakeOwnership(request.caller().subject()));
    }

    @POST
    @Path("information")
    @Operation(summary = "情報提供を記録する / Record information that was given")
    @APIResponse(responseCode = "204", description = ConsultationActs.DONE)
    public Uni<RestResponse<Void>> inform(
            @PathParam("id") UUID id,
            @Parameter(description = ConsultationActs.IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch,
            ProvideInformationBody body) {
        return acts.act(
                id, ifMatch, _ -> directory.find(body.resources()).map(found -> information(body.resources(), found)));
    }

    @POST
    @Path("advice")
    @Operation(summary = "助言を記録する / Record advice that was given")
    @APIResponse(responseCode = "204", description = ConsultationActs.DONE)
    public Uni<RestResponse<Void>> advise(
            @PathParam("id") UUID id,
            @Parameter(description = ConsultationActs.IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch,
            GiveAdviceBody body) {
        return acts.act(id, ifMatch, new GiveAdvice(body.advised()));
    }

    @POST
    @Path("child")
    @Operation(summary = "相談の児を記録する / Say which child the consultation is about")
    @APIResponse(responseCode = "204", description = ConsultationActs.DONE)
    public Uni<RestResponse<Void>> link(
            @PathParam("id") UUID id,
            @Parameter(description = ConsultationActs.IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch,
            LinkChildBody body) {
        var scope = request.caller().scope();
        return acts.act(
                id,
                ifMatch,
                handling -> heldBy(handling.received().center(), body.child(), scope)
                        .chain(() -> erasures.refuseErased(body.child()))
                        .replaceWith(new LinkChild(body.child())));
    }

    @POST
    @Path("child/unlinking")
    @Operation(
            summary = "児との誤った結び付けを取り消す / Take back a wrong link with a child",
            description =
                    "区切りの後もできる。正しい児には改めて結び付ける。この児を消去しても、この相談は残る"
                            + " / Also after the end; link the right child anew. An erasure of this child leaves the consultation")
    @APIResponse(responseCode = "204", description = ConsultationActs.DONE)
    public Uni<RestResponse<Void>> unlink(
            @PathParam("id") UUID id,
            @Parameter(description = ConsultationActs.IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch,
            UnlinkChildBody body) {
        // What an approved erasure takes with it stands fast.
        return acts.act(
                id,
                ifMatch,
                _ -> erasures.refuseErased(body.child()).replaceWith(new UnlinkChild(body.child(), body.reason())));
    }

    @POST
    @Path("coordination")
    @Operation(summary = "連絡調整を依頼する / Ask that agencies act together")
    @APIResponse(responseCode = "204", description = ConsultationActs.DONE)
    public Uni<RestResponse<Void>> coordinate(
            @PathParam("id") UUID id,
            @Parameter(description = ConsultationActs.IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch,
            RequestCoordinationBody body) {
        var scope = request.caller().scope();
        return acts.act(
                id,
                ifMatch,
                handling -> goesOn(handling.child(), scope)
                        .map(child -> new RequestCoordination(
                                child.orElse(null), Set.copyOf(body.sectors()), Japan.day(clock.instant()))));
    }

    @POST
    @Path("disposition")
    @Operation(summary = "対応の区切りを記録する / Bring the consultation to its end")
    @APIResponse(responseCode = "204", description = ConsultationActs.DONE)
    public Uni<RestResponse<Void>> dispose(
            @PathParam("id") UUID id,
            @Parameter(description = ConsultationActs.IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch,
            DisposeConsultationBody body) {
        return acts.act(id, ifMatch, new DisposeConsultation(body.disposition(), Japan.day(clock.instant())));
    }

    @POST
    @Path("reopening")
    @Operation(
            summary = "相談を再開する、理由は必須 / Take a consultation up again, with a reason",
            description =
                    "区切り済みの相談を対応中に戻す。期間の件数では再開に数える。"
                            + " / A consultation that had come to its end is open again, and counts as taken up again in its period.")
    @APIResponse(responseCode = "204", description = ConsultationActs.DONE)
    public Uni<RestResponse<Void>> reopen(
            @PathParam("id") UUID id,
            @Parameter(description = ConsultationActs.IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch,
            ReopenConsultationBody body) {
        var owner = body.mine() ? request.caller().subject() : null;
        return acts.act(id, ifMatch, new ReopenConsultation(body.reason(), owner, clock.instant()));
    }

    /** @param found what the directory knows of these */
    private static ProvideInformation information(List<UUID> given, Map<UUID, Entry> found) {
        var faults = new Faults();
        var agencies = new LinkedHashSet<UUID>();
        var resources = new LinkedHashSet<UUID>();
        for (int i = 0; i < given.size(); i++) {
            var entry = found.get(given.get(i));
            if (entry == null) {
                faults.add("/resources/" + i, ConsultationRules.UNKNOWN_RESOURCE);
            } else if (entry.retired()) {
                faults.add("/resources/" + i, ConsultationRules.RESOURCE_RETIRED);
            } else {
                (entry.kind() == EntryKind.AGENCY ? agencies : resources).add(given.get(i));
            }
        }
        faults.throwIfAny();
        return new ProvideInformation(List.copyOf(agencies), List.copyOf(resources));
    }

    /** Under which record of the child others are to act: the one that goes on, unless it is being erased. */
    private Uni<Optional<UUID>> goesOn(@Nullable UUID linked, Scope.Member reader) {
        return linked == null
                ? Uni.createFrom().item(Optional.empty())
                : children.read(new StreamId(Child.CATEGORY, linked), reader)
                        .map(found ->
                                found.state() instanceof ChildState.MergedAway(var _, var survivor) ? survivor : linked)
                        .call(erasures::refuseErased)
                        .map(Optional::of);
    }

    /** Another center's child does not exist here. */
    private Uni<Void> heldBy(UUID center, UUID child, Scope.Member reader) {
        return children.read(new StreamId(Child.CATEGORY, child), reader)
                .invoke(found -> {
                    if (found.state()
                            .known()
                            .filter(known -> known.facts().center().equals(center))
                            .isEmpty()) {
                        throw ProblemException.of(Fault.at("/child", ConsultationRules.UNKNOWN_CHILD));
                    }
                    MergeRules.refuseMerged(found.state());
                })
                .replaceWithVoid();
    }
}
