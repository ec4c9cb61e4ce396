package jp.tsunagi.referral.resource.read;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.intake.CareItem;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.referral.ResourceCapacity;
import jp.tsunagi.contracts.referral.ResourceKind;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.referral.resource.Ages;
import jp.tsunagi.referral.resource.ResourceCommand;
import jp.tsunagi.referral.resource.ResourceEvent;
import jp.tsunagi.referral.resource.ResourceState;
import jp.tsunagi.referral.resource.ResourceState.NotRegistered;
import jp.tsunagi.referral.resource.ResourceState.Registered;
import jp.tsunagi.referral.resource.SupportResource;
import jp.tsunagi.referral.resource.Verification;
import jp.tsunagi.referral.resource.read.ResourceQueries.After;
import jp.tsunagi.referral.resource.read.ResourceQueries.Filter;
import jp.tsunagi.referral.resource.write.SupportResourceResource;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.read.CatchingUp;
import jp.tsunagi.service.request.CurrentRequest;
import jp.tsunagi.service.request.Query;
import jp.tsunagi.service.request.Versioned;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Shows the directory of support resources. It names no family: whoever is a member may look. */
@Path(SupportResourceResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "resources", description = "社会資源 / Support resources")
public class SupportResourceViewResource {
    private final CommandHandler<ResourceCommand, ResourceState, ResourceEvent> resources;
    private final ResourceQueries queries;
    private final BusinessClock clock;
    private final CurrentRequest request;
    private final int verifyAfter;

    SupportResourceViewResource(
            CommandHandler<ResourceCommand, ResourceState, ResourceEvent> resources,
            ResourceQueries queries,
            BusinessClock clock,
            CurrentRequest request,
            @ConfigProperty(name = "tsunagi.resource-verification-months") int verifyAfter) {
        this.resources = resources;
        this.queries = queries;
        this.clock = clock;
        this.request = request;
        this.verifyAfter = verifyAfter;
    }

    /** A page of support resources. */
    public record ResourceList(List<ResourceItem> items) {}

    @GET
    @Path("{resourceId}")
    @Operation(summary = "社会資源を見る、掲載が終了したものも / Read a support resource, also one that is offered no more")
    public Uni<RestResponse<ResourceItem>> one(@PathParam("resourceId") UUID id) {
        var _ = request.caller();
        var today = Japan.day(clock.instant());
        return resources
                .read(new StreamId(SupportResource.CATEGORY, id), Scope.PLATFORM)
                .map(found -> switch (found.state()) {
                    case NotRegistered _ -> throw new ProblemException(EdgeProblem.NOT_FOUND);
                    case Registered(var entry) ->
                        Versioned.of(
                                request,
                                found.version(),
                                () -> ResourceItem.of(entry, found.version(), verifyAfter, today));
                });
    }

    @GET
    @Operation(
            summary = "掲載中の社会資源を探す、名称の順 / Find support resources that are offered, by name",
            description = "対象年齢、受け入れる医療的ケアを問わないものは、どの年齢、どのケアでも見つかる。"
                    + " / What is for any age, or accepts any care, is found for each.")
    @Parameter(
            name = "prefecture",
            in = ParameterIn.QUERY,
            description = "都道府県コード2桁 / two digits",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "municipality",
            in = ParameterIn.QUERY,
            description = "対象の市区町村、5桁または6桁 / one it serves, five or six digits",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "nearby",
            in = ParameterIn.QUERY,
            description = "同じ都道府県の他の市町村を対象とするものも、後に続けて"
                    + " / also what serves other municipalities of its prefecture, after its own",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @Parameter(name = "sector", in = ParameterIn.QUERY, schema = @Schema(implementation = Sector.class))
    @Parameter(name = "kind", in = ParameterIn.QUERY, schema = @Schema(implementation = ResourceKind.class))
    @Parameter(
            name = "age",
            in = ParameterIn.QUERY,
            description = "年齢 / an age in years",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "careItem", in = ParameterIn.QUERY, schema = @Schema(implementation = CareItem.class))
    @Parameter(name = "theme", in = ParameterIn.QUERY, schema = @Schema(implementation = ConsultationTheme.class))
    @Parameter(name = "capacity", in = ParameterIn.QUERY, schema = @Schema(implementation = ResourceCapacity.class))
    @Parameter(
            name = "agency",
            in = ParameterIn.QUERY,
            description = "提供する関係機関 / the agency that offers it",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Parameter(
            name = "overdue",
            in = ParameterIn.QUERY,
            description = "要確認のものだけ / only what is due to be verified again",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @Parameter(
            name = "text",
            in = ParameterIn.QUERY,
            description = "名称に含まれる文字 / what the name contains",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "shows",
            in = ParameterIn.QUERY,
            description = "この社会資源が一覧に載るまで最長1秒待つ / wait up to a second until the list shows this one",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Parameter(
            name = "version",
            in = ParameterIn.QUERY,
            description = "shows の版 / the version to wait for",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER, defaultValue = "50"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    public Uni<RestResponse<ResourceList>> list(@Context UriInfo uri) {
        var caller = request.caller();
        var today = Japan.day(clock.instant());
        var query = new Query(uri);
        var filter = filter(query, Verification.lastOverdue(verifyAfter, today));
        var shows = query.id("shows");
        int version = query.number("version", 1, Integer.MAX_VALUE).orElse(1);
        var page = query.page();
        var after = page.after()
                .map(position -> new After(position.number(0) == 1, position.text(1), position.id(2)))
                .orElse(null);
        return shows.map(id -> CatchingUp.until(version, () -> queries.shown(caller.scope(), id)))
                .orElseGet(() -> Uni.createFrom().voidItem())
                .chain(() -> queries.find(caller.scope(), filter, after, page.fetch()))
                .map(rows -> page.answer(
                        rows,
                        row -> List.of(filter.isNeighbors(row) ? 1 : 0, row.name, row.id),
                        shown -> new ResourceList(shown.stream()
                                .map(row -> ResourceItem.of(row.entry(), row.number, verifyAfter, today))
                                .toList())));
    }

    private static Filter filter(Query query, LocalDate lastOverdue) {
        var municipality = query.municipality("municipality");
        boolean nearby = query.flag("nearby");
        if (nearby) {
            query.required("municipality", municipality);
        }
        return new Filter(
                query.prefecture("prefecture").orElse(null),
                municipality.orElse(null),
                nearby,
                query.code("sector", Sector.class).orElse(null),
                query.code("kind", ResourceKind.class).orElse(null),
                query.number("age", 0, Ages.OLDEST).orElse(null),
                query.code("careItem", CareItem.class).orElse(null),
                query.code("theme", ConsultationTheme.class).orElse(null),
                query.code("capacity", ResourceCapacity.class).orElse(null),
                query.id("agency").orElse(null),
                query.parsed("text", String::strip).orElse(null),
                query.flag("overdue") ? lastOverdue : null);
    }
}
