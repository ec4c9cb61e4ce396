package jp.tsunagi.reporting.oversight.center.read;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tsunagi.contracts.reference.Prefecture;
import jp.tsunagi.contracts.reference.Prefectures;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.reporting.oversight.center.Center;
import jp.tsunagi.reporting.oversight.center.CenterCommand;
import jp.tsunagi.reporting.oversight.center.CenterEvent;
import jp.tsunagi.reporting.oversight.center.CenterState;
import jp.tsunagi.reporting.oversight.center.CenterState.Registered;
import jp.tsunagi.reporting.oversight.center.write.CenterResource;
import jp.tsunagi.service.member.Assignment;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.request.CurrentRequest;
import jp.tsunagi.service.request.Query;
import jp.tsunagi.service.request.Versioned;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Shows centers. They are public bodies: whoever is signed in may look one up. */
@Path(CenterResource.PATH)
@Authenticated
@Tag(name = "centers")
public class CenterViewResource {
    private final CommandHandler<CenterCommand, CenterState, CenterEvent> centers;
    private final CenterQueries queries;
    private final CurrentRequest request;

    CenterViewResource(
            CommandHandler<CenterCommand, CenterState, CenterEvent> centers,
            CenterQueries queries,
            CurrentRequest request) {
        this.centers = centers;
        this.queries = queries;
        this.request = request;
    }

    @GET
    @Operation(
            summary = "自分の都道府県のセンターの一覧 / The centers of one's prefecture",
            description = "基盤運用者には全国のもの。 / Operators see all.")
    public Uni<CenterList> list(@Context UriInfo uri) {
        new Query(uri).end();
        var caller = request.caller();
        var prefectures = caller.operator()
                ? Prefectures.all().stream().map(Prefecture::code).collect(Collectors.toSet())
                : caller.assignments().stream().map(Assignment::prefecture).collect(Collectors.toSet());
        return queries.of(caller.scope(), prefectures).map(CenterList::of);
    }

    @GET
    @Path("{centerId}")
    @Operation(summary = "センターを読む / Read a center")
    public Uni<RestResponse<CenterItem>> read(@PathParam("centerId") UUID id) {
        request.caller();
        return centers.read(new StreamId(Center.CATEGORY, id), Scope.PLATFORM)
                .map(found -> Versioned.of(request, found.version(), () -> CenterItem.of(registered(found.state()))));
    }

    private static CenterEvent.CenterRegistered registered(CenterState state) {
        if (state instanceof Registered(var known)) {
            return known;
        }
        throw new ProblemException(EdgeProblem.NOT_FOUND);
    }
}
