package jp.tsunagi.referral.coordinator.write;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.eventstore.Command;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.Origin.Provenance;
import jp.tsunagi.eventstore.Outcome;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.referral.agency.AgencyCommand;
import jp.tsunagi.referral.agency.AgencyEvent;
import jp.tsunagi.referral.agency.AgencyState;
import jp.tsunagi.referral.agency.write.Curators;
import jp.tsunagi.referral.agency.write.KnownAgencies;
import jp.tsunagi.referral.coordinator.CoordinatorCommand;
import jp.tsunagi.referral.coordinator.CoordinatorCommand.ChangePlacement;
import jp.tsunagi.referral.coordinator.CoordinatorCommand.EndPlacement;
import jp.tsunagi.referral.coordinator.CoordinatorCommand.PlaceCoordinator;
import jp.tsunagi.referral.coordinator.CoordinatorCommand.ReportCapacity;
import jp.tsunagi.referral.coordinator.CoordinatorEvent;
import jp.tsunagi.referral.coordinator.CoordinatorState;
import jp.tsunagi.referral.coordinator.CoordinatorState.NotPlaced;
import jp.tsunagi.referral.coordinator.CoordinatorState.Placed;
import jp.tsunagi.referral.coordinator.Entry;
import jp.tsunagi.referral.coordinator.LocalCoordinator;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.request.Answers;
import jp.tsunagi.service.request.CurrentRequest;
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

    private final CommandHandler<CoordinatorCommand, CoordinatorState, CoordinatorEvent> coordinators;
    private final KnownAgencies agencies;
    private final BusinessClock clock;
    private final CurrentRequest request;

    CoordinatorResource(
            CommandHandler<CoordinatorCommand, CoordinatorState, CoordinatorEvent> coordinators,
            CommandHandler<AgencyCommand, AgencyState, AgencyEvent> agencies,
            BusinessClock clock,
            CurrentRequest request) {
        this.coordinators = coordinators;
        this.agencies = new KnownAgencies(agencies);
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
        var caller = request.caller();
        // The directory is public: what is in it need not be in the caller's scope.
        var origin = request.origin(Scope.PLATFORM, Provenance.PLATFORM);
        var now = clock.instant();
        var placement = body.placement().placement();
        return agencies.require(body.body(), "/body")
                .chain(agency -> coordinators.handle(new Command<>(
                        stream(id),
                        Expected.NEW_OR_LOADED,
                        origin.from(Curators.acting(caller, agency.prefecture(), placement.municipalities())
                                .provenance()),
                        now,
                        new PlaceCoordinator(id, agency, placement, body.capacity(), Japan.day(now)))))
                .map(answers(rejection ->
                        CoordinatorRules.problem(body.placement(), PlaceCoordinatorBody.PLACEMENT, rejection))::put);
    }

    @PUT
    @Path("{coordinatorId}/placement")
    @Operation(summary = "配置の内容を改める / Change how a coordinator is placed", description = Curators.WHO)
    @APIResponse(responseCode = "204", description = DONE)
    public Uni<RestResponse<Void>> change(
            @PathParam("coordinatorId") UUID id,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            PlacementBody body) {
        var placement = body.placement();
        return act(id, ifMatch, placement.municipalities(), today -> new ChangePlacement(placement, today))
                .map(answers(rejection -> CoordinatorRules.problem(body, "", rejection))::changed);
    }

    @PUT
    @Path("{coordinatorId}/capacity")
    @Operation(summary = "受入状況を報告する / Report whether a coordinator takes on more families", description = Curators.WHO)
    @APIResponse(responseCode = "204", description = DONE)
    public Uni<RestResponse<Void>> report(
            @PathParam("coordinatorId") UUID id,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            ReportCoordinatorCapacityBody body) {
        return act(id, ifMatch, List.of(), today -> new ReportCapacity(body.capacity(), today))
                .map(answers(CoordinatorRules::problem)::changed);
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
        return act(id, ifMatch, List.of(), today -> new EndPlacement(body.on(), today))
                .map(answers(CoordinatorRules::problem)::changed);
    }

    /**
     * Acts on a placement that the caller may keep.
     *
     * @param toServe municipalities that it is for from now on; the caller must be able to keep it before and after
     */
    private Uni<Outcome> act(
            UUID id, @Nullable String ifMatch, List<String> toServe, Function<LocalDate, CoordinatorCommand> act) {
        var caller = request.caller();
        var expected = ifMatch == null ? Expected.AS_LOADED : request.expected();
        var origin = request.origin(Scope.PLATFORM, Provenance.PLATFORM);
        var now = clock.instant();
        return coordinators.read(stream(id), Scope.PLATFORM).chain(found -> {
            var entry = entry(found.state());
            var served = Stream.concat(entry.placement().municipalities().stream(), toServe.stream())
                    .toList();
            var assignment = Curators.acting(caller, entry.prefecture(), served);
            return coordinators.handle(new Command<>(
                    stream(id), expected, origin.from(assignment.provenance()), now, act.apply(Japan.day(now))));
        });
    }

    private static Entry entry(CoordinatorState state) {
        return switch (state) {
            case NotPlaced _ -> throw new ProblemException(EdgeProblem.NOT_FOUND);
            case Placed(var entry) -> entry;
        };
    }

    private static StreamId stream(UUID id) {
        return new StreamId(LocalCoordinator.CATEGORY, id);
    }

    private static Answers answers(Answers.Rejections rejections) {
        return new Answers(stream -> URI.create(PATH + "/" + stream.id()), rejections);
    }
}
