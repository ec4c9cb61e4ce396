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
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.intake.agency.Directory;
import jp.tsunagi.intake.agency.EntryKind;
import jp.tsunagi.intake.consultation.ConsultationCommand;
import jp.tsunagi.intake.consultation.ConsultationCommand.CorrectIntroductionOutcome;
import jp.tsunagi.intake.consultation.ConsultationCommand.IntroduceAgency;
import jp.tsunagi.intake.consultation.ConsultationCommand.RecordIntroductionOutcome;
import jp.tsunagi.intake.consultation.ConsultationCommand.RedirectToWindow;
import jp.tsunagi.intake.consultation.ConsultationCommand.WithdrawIntroduction;
import jp.tsunagi.intake.consultation.ConsultationEvent;
import jp.tsunagi.intake.consultation.ConsultationState;
import jp.tsunagi.service.problem.Fault;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.request.CurrentRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Shows a family on: to an agency, with the question later what came of it, or to its municipality's window. */
@Path(ConsultationResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "consultations", description = "相談 / Consultations")
public class IntroductionResource {
    private final ConsultationActs acts;
    private final Directory directory;
    private final BusinessClock clock;

    IntroductionResource(
            CommandHandler<ConsultationCommand, ConsultationState, ConsultationEvent> consultations,
            Directory directory,
            BusinessClock clock,
            CurrentRequest request) {
        this.acts = new ConsultationActs(consultations, clock, request);
        this.directory = directory;
        this.clock = clock;
    }

    @POST
    @Path("introductions")
    @Operation(
            summary = "関係機関へ紹介する / Introduce the family to an agency",
            description = "引継ぎと違い、センターが引き続き担当する。14日たっても結果が分からなければ、確認事項になる。"
                    + " / Unlike a handoff the center stays responsible. An outcome that is not known after 14 days shows up as a"
                    + " finding.")
    @APIResponse(responseCode = "204", description = ConsultationActs.DONE)
    public Uni<RestResponse<Void>> introduce(
            @PathParam("id") UUID id,
            @Parameter(description = ConsultationActs.IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch,
            IntroduceAgencyBody body) {
        var introduction = acts.newId("introduction");
        return acts.act(
                id,
                ifMatch,
                _ -> known(body.agency()).map(_ -> new IntroduceAgency(introduction, body.agency(), clock.instant())));
    }

    @POST
    @Path("introductions/{introduction}/outcome")
    @Operation(
            summary = "紹介の結果を記録する / Record what came of an introduction",
            description = "区切りの後も記録できる。 / Possible after the consultation's end, too.")
    @APIResponse(responseCode = "204", description = ConsultationActs.DONE)
    public Uni<RestResponse<Void>> outcome(
            @PathParam("id") UUID id,
            @PathParam("introduction") UUID introduction,
            @Parameter(description = ConsultationActs.IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch,
            IntroductionOutcomeBody body) {
        return acts.act(id, ifMatch, new RecordIntroductionOutcome(introduction, body.outcome()));
    }

    @POST
    @Path("introductions/{introduction}/outcome/correction")
    @Operation(
            summary = "紹介の結果を訂正する / Correct what came of an introduction",
            description = "返事がなかった家族から後で連絡があったときなど。区切りの後も訂正できる。"
                    + " / When a family that had not answered is in touch later, for example. Possible after the consultation's"
                    + " end, too.")
    @APIResponse(responseCode = "204", description = ConsultationActs.DONE)
    public Uni<RestResponse<Void>> correctOutcome(
            @PathParam("id") UUID id,
            @PathParam("introduction") UUID introduction,
            @Parameter(description = ConsultationActs.IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch,
            CorrectIntroductionOutcomeBody body) {
        return acts.act(id, ifMatch, new CorrectIntroductionOutcome(introduction, body.outcome(), body.reason()));
    }

    @POST
    @Path("introductions/{introduction}/withdrawal")
    @Operation(
            summary = "紹介を取り消す / Take an introduction back that should not be on record",
            description = "経過には残る。区切りの後も取り消せる。 / It stays in the timeline. Possible after the consultation's end, too.")
    @APIResponse(responseCode = "204", description = ConsultationActs.DONE)
    public Uni<RestResponse<Void>> withdraw(
            @PathParam("id") UUID id,
            @PathParam("introduction") UUID introduction,
            @Parameter(description = ConsultationActs.IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch,
            WithdrawIntroductionBody body) {
        return acts.act(id, ifMatch, new WithdrawIntroduction(introduction, body.reason()));
    }

    @POST
    @Path("redirection")
    @Operation(summary = "市町村の窓口へ案内する / Show the family to its municipality's one-stop window")
    @APIResponse(responseCode = "204", description = ConsultationActs.DONE)
    public Uni<RestResponse<Void>> redirect(
            @PathParam("id") UUID id,
            @Parameter(description = ConsultationActs.IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch,
            RedirectBody body) {
        return acts.act(id, ifMatch, new RedirectToWindow(body.countedMunicipality(), Japan.day(clock.instant())));
    }

    private Uni<Void> known(UUID agency) {
        return directory
                .find(Set.of(agency))
                .invoke(found -> {
                    var entry = found.get(agency);
                    if (entry == null || entry.kind() != EntryKind.AGENCY) {
                        throw ProblemException.of(Fault.at("/agency", ConsultationRules.UNKNOWN_RESOURCE));
                    }
                })
                .replaceWithVoid();
    }
}
