package jp.tsunagi.referral.coordinator.write;

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
import jp.tsunagi.referral.coordinator.CoordinatorCommand;
import jp.tsunagi.referral.coordinator.CoordinatorCommand.EndPlacement;
import jp.tsunagi.referral.coordinator.CoordinatorCommand.ResumePlacement;
import jp.tsunagi.referral.coordinator.CoordinatorEvent;
import jp.tsunagi.referral.coordinator.CoordinatorState;
import jp.tsunagi.service.request.Answers;
import jp.tsunagi.service.request.CurrentRequest;
import jp.tsunagi.service.request.Sender;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Places local coordinators and keeps them up to date. */
@Path(CoordinatorResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "coordinators", description = "地域のコーディネーター / Local coordinators")
public class CoordinatorResource {
    /** Where coordinators are placed and shown. */
    public static final String PATH = "/api/referral/v1/coordinators";

    private static final String IF_MATCH = "取得した版(任意) / The version that was read, optional";
    private static final String DONE = "記録した、または同じ内容だった / Recorded, or the same already";

    private static final Answers ANSWERS = CoordinatorActs.answers(CoordinatorRules::problem);

    private final CoordinatorActs acts;
    private final BusinessClock clock;
    private final CurrentRequest request;

    CoordinatorResource(
            CommandHandler<CoordinatorCommand, CoordinatorState, CoordinatorEvent> coordinators,
            CommandHandler<AgencyCommand, AgencyState, AgencyEvent> agencies,
            BusinessClock clock,
            CurrentRequest request) {
        this.acts = new CoordinatorActs(coordinators, new KnownAgencies(agencies));
        this.clock = clock;
        this.request = request;
    }

    @PUT
    @Path("{coordinatorId}")
    @Operation(
            summary = "コーディネーターの配置を登録する / Place a local coordinator",
            description = Curators.WHO + " 同じ内容なら何も変わらない。ID はバージョン 8 以外の UUID。"
                    + " / The same content changes nothing. The id is a UUID of any version but 8.")
    @APIResponse(responseCode = "201", description = "登録した / Registered")
    @APIResponse(responseCode = "204", description = "同じ内容だった / The same already")
    public Uni<RestResponse<Void>> place(@PathParam("coordinatorId") UUID id, PlaceCoordinatorBody body) {
        return acts.place(sender(), id, body).map(ANSWERS::put);
    }

    @PUT
    @Path("{coordinatorId}/placement")
    @Operation(summary = "配置の内容を改める / Change how a coordinator is placed", description = Curators.WHO)
    @APIResponse(responseCode = "204", description = DONE)
    public Uni<RestResponse<Void>> change(
            @PathParam("coordinatorId") UUID id,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            PlacementBody body) {
        return acts.change(sender(), request.expectedOr(Expected.AS_LOADED), id, body, "")
                .map(ANSWERS::changed);
    }

    @PUT
    @Path("{coordinatorId}/capacity")
    @Operation(
            summary = "受入状況を報告する / Report whether a coordinator takes on more families",
            description = Curators.WHO + " 本人も。 / And the coordinator.")
    @APIResponse(responseCode = "204", description = DONE)
    public Uni<RestResponse<Void>> report(
            @PathParam("coordinatorId") UUID id,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            ReportCoordinatorCapacityBody body) {
        return acts.report(sender(), request.expectedOr(Expected.AS_LOADED), id, body.capacity())
                .map(ANSWERS::changed);
    }

    @POST
    @Path("{coordinatorId}/end")
    @Operation(
            summary = "配置を終了する / End a placement",
            description = Curators.WHO + " 最終日の翌日から一覧に載らず、以後は変えられない。"
                    + " / It leaves the list on the day after the last one, and nothing of it changes any more.")
    @APIResponse(responseCode = "204", description = DONE)
    public Uni<RestResponse<Void>> end(
            @PathParam("coordinatorId") UUID id,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            EndPlacementBody body) {
        return act(id, today -> new EndPlacement(body.on(), today));
    }

    @DELETE
    @Path("{coordinatorId}/end")
    @Operation(
            summary = "誤った配置の終了を取り消す / Take a wrong end back",
            description = Curators.WHO + " 一覧に戻る。終了と取消しは記録に残る。 / They are in the list again; both stay on record.")
    @APIResponse(responseCode = "204", description = DONE)
    public Uni<RestResponse<Void>> resume(
            @PathParam("coordinatorId") UUID id,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return act(id, _ -> new ResumePlacement());
    }

    private Uni<RestResponse<Void>> act(UUID id, Function<LocalDate, CoordinatorCommand> act) {
        return acts.act(sender(), request.expectedOr(Expected.AS_LOADED), id, act)
                .map(ANSWERS::changed);
    }

    private Sender sender() {
        return request.sender(clock.instant());
    }
}
