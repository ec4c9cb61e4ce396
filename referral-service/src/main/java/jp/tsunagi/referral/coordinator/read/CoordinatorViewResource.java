package jp.tsunagi.referral.coordinator.read;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.contracts.referral.ResourceCapacity;
import jp.tsunagi.contracts.training.CourseKind;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.referral.coordinator.CoordinatorCommand;
import jp.tsunagi.referral.coordinator.CoordinatorEvent;
import jp.tsunagi.referral.coordinator.CoordinatorState;
import jp.tsunagi.referral.coordinator.CoordinatorState.NotPlaced;
import jp.tsunagi.referral.coordinator.CoordinatorState.Placed;
import jp.tsunagi.referral.coordinator.LocalCoordinator;
import jp.tsunagi.referral.coordinator.read.CoordinatorQueries.After;
import jp.tsunagi.referral.coordinator.read.CoordinatorQueries.Filter;
import jp.tsunagi.referral.coordinator.write.CoordinatorResource;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.read.CatchingUp;
import jp.tsunagi.service.request.CurrentRequest;
import jp.tsunagi.service.request.Query;
import jp.tsunagi.service.request.Versioned;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Shows the local coordinators. The directory names desks and accounts, no person: whoever is a member may look. */
@Path(CoordinatorResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "coordinators", description = "地域のコーディネーター / Local coordinators")
public class CoordinatorViewResource {
    private final CommandHandler<CoordinatorCommand, CoordinatorState, CoordinatorEvent> coordinators;
    private final CoordinatorQueries queries;
    private final BusinessClock clock;
    private final CurrentRequest request;

    CoordinatorViewResource(
            CommandHandler<CoordinatorCommand, CoordinatorState, CoordinatorEvent> coordinators,
            CoordinatorQueries queries,
            BusinessClock clock,
            CurrentRequest request) {
        this.coordinators = coordinators;
        this.queries = queries;
        this.clock = clock;
        this.request = request;
    }

    /** A page of coordinators. */
    public record CoordinatorList(List<CoordinatorItem> items) {}

    @GET
    @Path("{coordinatorId}")
    @Operation(summary = "コーディネーターを見る、配置が終了した人も / Read a local coordinator, also one who has left")
    public Uni<RestResponse<CoordinatorItem>> one(@PathParam("coordinatorId") UUID id) {
        var _ = request.caller();
        return coordinators
                .read(new StreamId(LocalCoordinator.CATEGORY, id), Scope.PLATFORM)
                .map(found -> switch (found.state()) {
                    case NotPlaced _ -> throw new ProblemException(EdgeProblem.NOT_FOUND);
                    case Placed(var entry) ->
                        Versioned.of(request, found.version(), () -> CoordinatorItem.of(entry, found.version()));
                });
    }

    @GET
    @Operation(summary = "配置中のコーディネーターを探す、配置の早い順 / Find coordinators at work, those longest there first")
    @Parameter(
            name = "prefecture",
            in = ParameterIn.QUERY,
            description = "都道府県コード2桁 / two digits",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "municipality",
            in = ParameterIn.QUERY,
            description = "担当する市区町村、5桁または6桁 / one they work for, five or six digits",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "body",
            in = ParameterIn.QUERY,
            description = "所属する関係機関 / the agency they work for",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Parameter(name = "training", in = ParameterIn.QUERY, schema = @Schema(implementation = CourseKind.class))
    @Parameter(name = "capacity", in = ParameterIn.QUERY, schema = @Schema(implementation = ResourceCapacity.class))
    @Parameter(
            name = "on",
            in = ParameterIn.QUERY,
            description = "配置されている日、なければ今日 / the day on which they are at work, today when not given",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(
            name = "shows",
            in = ParameterIn.QUERY,
            description = "この人が一覧に載るまで最長1秒待つ / wait up to a second until the list shows this one",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Parameter(
            name = "version",
            in = ParameterIn.QUERY,
            description = "shows の版 / the version to wait for",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER, defaultValue = "50"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    public Uni<RestResponse<CoordinatorList>> list(@Context UriInfo uri) {
        var caller = request.caller();
        var query = new Query(uri);
        var filter = new Filter(
                query.prefecture("prefecture").orElse(null),
                query.municipality("municipality").orElse(null),
                query.id("body").orElse(null),
                query.code("training", CourseKind.class).orElse(null),
                query.code("capacity", ResourceCapacity.class).orElse(null),
                query.date("on").orElseGet(() -> Japan.day(clock.instant())));
        var shows = query.id("shows");
        int version = query.number("version", 1, Integer.MAX_VALUE).orElse(1);
        var page = query.page();
        var after = page.after()
                .map(position -> new After(position.date(0), position.id(1)))
                .orElse(null);
        return shows.map(id -> CatchingUp.until(version, () -> queries.shown(caller.scope(), id)))
                .orElseGet(() -> Uni.createFrom().voidItem())
                .chain(() -> queries.find(caller.scope(), filter, after, page.fetch()))
                .map(rows -> page.answer(
                        rows,
                        row -> List.of(row.fromDay, row.id),
                        shown -> new CoordinatorList(shown.stream()
                                .map(row -> CoordinatorItem.of(row.entry(), row.number))
                                .toList())));
    }
}
