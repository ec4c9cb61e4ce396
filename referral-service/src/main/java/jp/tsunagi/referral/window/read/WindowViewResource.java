package jp.tsunagi.referral.window.read;

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
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.referral.window.WindowCommand;
import jp.tsunagi.referral.window.WindowEvent;
import jp.tsunagi.referral.window.WindowState;
import jp.tsunagi.referral.window.WindowState.Known;
import jp.tsunagi.referral.window.WindowState.NeverOpened;
import jp.tsunagi.referral.window.write.Places;
import jp.tsunagi.referral.window.write.WindowResource;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.ProblemException;
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

/** Shows the one-stop windows: whoever is a member may look. */
@Path(WindowResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "windows", description = "一元的な窓口 / One-stop windows")
public class WindowViewResource {
    private final CommandHandler<WindowCommand, WindowState, WindowEvent> windows;
    private final WindowQueries queries;
    private final BusinessClock clock;
    private final CurrentRequest request;

    WindowViewResource(
            CommandHandler<WindowCommand, WindowState, WindowEvent> windows,
            WindowQueries queries,
            BusinessClock clock,
            CurrentRequest request) {
        this.windows = windows;
        this.queries = queries;
        this.clock = clock;
        this.request = request;
    }

    /** The windows of a prefecture. */
    public record WindowList(List<WindowItem> items) {}

    @GET
    @Path("{municipality}")
    @Operation(summary = "市町村の一元的な窓口を見る、廃止されたものも / Read the window of a municipality, also one that was closed")
    public Uni<RestResponse<WindowItem>> one(@PathParam("municipality") String place) {
        var _ = request.caller();
        return windows.read(Places.stream(Places.municipality(place)), Scope.PLATFORM)
                .map(found -> switch (found.state()) {
                    case NeverOpened _ -> throw new ProblemException(EdgeProblem.NOT_FOUND);
                    case Known(var entry, var _) ->
                        Versioned.of(request, found.version(), () -> WindowItem.of(entry, found.version()));
                });
    }

    @GET
    @Operation(summary = "都道府県の一元的な窓口、市町村コードの順 / The windows of a prefecture, by municipality")
    @Parameter(
            name = "prefecture",
            in = ParameterIn.QUERY,
            required = true,
            description = "都道府県コード2桁 / two digits",
            schema = @Schema(type = SchemaType.STRING))
    public Uni<WindowList> list(@Context UriInfo uri) {
        var caller = request.caller();
        var query = new Query(uri);
        var prefecture = query.required("prefecture", query.prefecture("prefecture"));
        query.end();
        return queries.of(caller.scope(), prefecture.get(), Japan.day(clock.instant()))
                .map(rows -> new WindowList(rows.stream()
                        .map(row -> WindowItem.of(row.entry(), row.number))
                        .toList()));
    }
}
