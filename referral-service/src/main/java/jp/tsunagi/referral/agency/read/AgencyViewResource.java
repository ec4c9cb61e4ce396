package jp.tsunagi.referral.agency.read;

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
import jp.tsunagi.contracts.Sector;
import jp.tsunagi.contracts.referral.AgencyKind;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.referral.agency.Agency;
import jp.tsunagi.referral.agency.AgencyCommand;
import jp.tsunagi.referral.agency.AgencyEvent;
import jp.tsunagi.referral.agency.AgencyState;
import jp.tsunagi.referral.agency.AgencyState.NotRegistered;
import jp.tsunagi.referral.agency.AgencyState.Registered;
import jp.tsunagi.referral.agency.read.AgencyQueries.After;
import jp.tsunagi.referral.agency.read.AgencyQueries.Filter;
import jp.tsunagi.referral.agency.write.AgencyResource;
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

/** Shows the directory of agencies. It names no person: whoever is a member may look. */
@Path(AgencyResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "agencies", description = "関係機関 / Agencies")
public class AgencyViewResource {
    private final CommandHandler<AgencyCommand, AgencyState, AgencyEvent> agencies;
    private final AgencyQueries queries;
    private final CurrentRequest request;

    AgencyViewResource(
            CommandHandler<AgencyCommand, AgencyState, AgencyEvent> agencies,
            AgencyQueries queries,
            CurrentRequest request) {
        this.agencies = agencies;
        this.queries = queries;
        this.request = request;
    }

    /** A page of agencies. */
    public record AgencyList(List<AgencyItem> items) {}

    @GET
    @Path("{agencyId}")
    @Operation(summary = "関係機関を見る / Read an agency")
    public Uni<RestResponse<AgencyItem>> one(@PathParam("agencyId") UUID id) {
        var _ = request.caller();
        return agencies.read(new StreamId(Agency.CATEGORY, id), Scope.PLATFORM).map(found -> switch (found.state()) {
            case NotRegistered _ -> throw new ProblemException(EdgeProblem.NOT_FOUND);
            case Registered(var known) ->
                Versioned.of(request, found.version(), () -> AgencyItem.of(known, found.version()));
        });
    }

    @GET
    @Operation(summary = "関係機関を探す、所在地と名称の順 / Find agencies, by place and name")
    @Parameter(
            name = "prefecture",
            in = ParameterIn.QUERY,
            description = "都道府県コード2桁 / two digits",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "municipality",
            in = ParameterIn.QUERY,
            description = "担当する市区町村、5桁または6桁 / one it works for, five or six digits",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "sector", in = ParameterIn.QUERY, schema = @Schema(implementation = Sector.class))
    @Parameter(name = "kind", in = ParameterIn.QUERY, schema = @Schema(implementation = AgencyKind.class))
    @Parameter(
            name = "shows",
            in = ParameterIn.QUERY,
            description = "この機関が一覧に載るまで最長1秒待つ / wait up to a second until the list shows this one",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Parameter(
            name = "version",
            in = ParameterIn.QUERY,
            description = "shows の版 / the version to wait for",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER, defaultValue = "50"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    public Uni<RestResponse<AgencyList>> list(@Context UriInfo uri) {
        var caller = request.caller();
        var query = new Query(uri);
        var filter = new Filter(
                query.prefecture("prefecture").orElse(null),
                query.municipality("municipality").orElse(null),
                query.code("sector", Sector.class).orElse(null),
                query.code("kind", AgencyKind.class).orElse(null));
        var shows = query.id("shows");
        int version = query.number("version", 1, Integer.MAX_VALUE).orElse(1);
        var page = query.page();
        var after = page.after()
                .map(position -> new After(position.text(0), position.text(1), position.id(2)))
                .orElse(null);
        return shows.map(id -> CatchingUp.until(version, () -> queries.shown(caller.scope(), id)))
                .orElseGet(() -> Uni.createFrom().voidItem())
                .chain(() -> queries.find(caller.scope(), filter, after, page.fetch()))
                .map(rows -> page.answer(
                        rows,
                        row -> List.of(row.municipality, row.name, row.id),
                        shown -> new AgencyList(
                                shown.stream().map(AgencyItem::of).toList())));
    }
}
