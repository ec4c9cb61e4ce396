package jp.tsunagi.referral.resource.write;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.referral.agency.AgencyCommand;
import jp.tsunagi.referral.agency.AgencyEvent;
import jp.tsunagi.referral.agency.AgencyState;
import jp.tsunagi.referral.agency.write.Curators;
import jp.tsunagi.referral.agency.write.KnownAgencies;
import jp.tsunagi.referral.resource.ResourceCommand;
import jp.tsunagi.referral.resource.ResourceCommand.ReportCapacity;
import jp.tsunagi.referral.resource.ResourceCommand.RestoreResource;
import jp.tsunagi.referral.resource.ResourceCommand.RetireResource;
import jp.tsunagi.referral.resource.ResourceCommand.VerifyResource;
import jp.tsunagi.referral.resource.ResourceEvent;
import jp.tsunagi.referral.resource.ResourceState;
import jp.tsunagi.service.request.Answers;
import jp.tsunagi.service.request.CurrentRequest;
import jp.tsunagi.service.request.Sender;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Registers support resources and keeps them up to date. */
@Path(SupportResourceResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "resources", description = "社会資源 / Support resources")
public class SupportResourceResource {
    /** Where resources are registered and shown. */
    public static final String PATH = "/api/referral/v1/resources";

    private static final String IF_MATCH = "取得した版(任意) / The version that was read, optional";
    private static final String DONE = "記録した、または同じ内容だった / Recorded, or the same already";

    private static final Answers ANSWERS = ResourceActs.answers(ResourceRules::problem);

    private final ResourceActs acts;
    private final BusinessClock clock;
    private final CurrentRequest request;

    SupportResourceResource(
            CommandHandler<ResourceCommand, ResourceState, ResourceEvent> resources,
            CommandHandler<AgencyCommand, AgencyState, AgencyEvent> agencies,
            BusinessClock clock,
            CurrentRequest request) {
        this.acts = new ResourceActs(resources, new KnownAgencies(agencies));
        this.clock = clock;
        this.request = request;
    }

    @PUT
    @Path("{resourceId}")
    @Operation(
            summary = "社会資源を登録する / Register a support resource",
            description = Curators.WHO + " 登録した日に内容を確認したものとする。同じ内容なら何も変わらない。ID はバージョン 8 以外の UUID。"
                    + " / It counts as verified on the day it is registered; the same content changes nothing."
                    + " The id is a UUID of any version but 8.")
    @APIResponse(responseCode = "201", description = "登録した / Registered")
    @APIResponse(responseCode = "204", description = "同じ内容だった / The same already")
    public Uni<RestResponse<Void>> register(@PathParam("resourceId") UUID id, RegisterResourceBody body) {
        return acts.register(sender(), id, body).map(ANSWERS::put);
    }

    @PUT
    @Path("{resourceId}/offering")
    @Operation(
            summary = "社会資源の内容を改める / Change what a resource offers",
            description = Curators.WHO + " 分野は、提供する機関の現在のものになる。 / Its sector becomes the one its agency works in now.")
    @APIResponse(responseCode = "204", description = DONE)
    public Uni<RestResponse<Void>> change(
            @PathParam("resourceId") UUID id,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            OfferingBody body) {
        return acts.change(sender(), request.expectedOr(Expected.AS_LOADED), id, body, "")
                .map(ANSWERS::changed);
    }

    @PUT
    @Path("{resourceId}/capacity")
    @Operation(summary = "受入状況を報告する / Report the capacity", description = Curators.WHO)
    @APIResponse(responseCode = "204", description = DONE)
    public Uni<RestResponse<Void>> report(
            @PathParam("resourceId") UUID id,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            ReportCapacityBody body) {
        return act(id, today -> new ReportCapacity(body.capacity(), today));
    }

    @POST
    @Path("{resourceId}/verification")
    @Operation(
            summary = "内容を確認したと記録する / Record that it was verified",
            description = Curators.WHO + " 前回の確認より後の日なら改まる。 / A day after the last verification's replaces it.")
    @APIResponse(responseCode = "204", description = DONE)
    public Uni<RestResponse<Void>> verify(
            @PathParam("resourceId") UUID id,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            VerifyResourceBody body) {
        var by = request.caller().subject();
        return act(id, today -> new VerifyResource(body.on(), by, today));
    }

    @POST
    @Path("{resourceId}/retirement")
    @Operation(
            summary = "掲載を終了する、理由は必須 / Retire a resource, with a reason",
            description = Curators.WHO + " 一覧から消え、以後は変えられない。 / It leaves the list, and nothing of it changes any more.")
    @APIResponse(responseCode = "204", description = DONE)
    public Uni<RestResponse<Void>> retire(
            @PathParam("resourceId") UUID id,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            RetireResourceBody body) {
        return act(id, today -> new RetireResource(body.reason(), today));
    }

    @DELETE
    @Path("{resourceId}/retirement")
    @Operation(
            summary = "誤った掲載終了を取り消す / Take a wrong retirement back",
            description = Curators.WHO + " 一覧に戻る。終了と取消しは記録に残る。 / It is in the list again; both stay on record.")
    @APIResponse(responseCode = "204", description = DONE)
    public Uni<RestResponse<Void>> restore(
            @PathParam("resourceId") UUID id,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return act(id, _ -> new RestoreResource());
    }

    private Uni<RestResponse<Void>> act(UUID id, Function<LocalDate, ResourceCommand> act) {
        return acts.act(sender(), request.expectedOr(Expected.AS_LOADED), id, act)
                .map(ANSWERS::changed);
    }

    private Sender sender() {
        return request.sender(clock.instant());
    }
}
