package jp.tsunagi.referral.window.write;

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
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.referral.agency.AgencyCommand;
import jp.tsunagi.referral.agency.AgencyEvent;
import jp.tsunagi.referral.agency.AgencyState;
import jp.tsunagi.referral.agency.write.Curators;
import jp.tsunagi.referral.agency.write.KnownAgencies;
import jp.tsunagi.referral.window.WindowCommand;
import jp.tsunagi.referral.window.WindowEvent;
import jp.tsunagi.referral.window.WindowState;
import jp.tsunagi.service.request.CurrentRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Opens and closes the one-stop windows of municipalities. */
@Path(WindowResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "windows", description = "一元的な窓口 / One-stop windows")
public class WindowResource {
    /** Where windows are kept and shown. */
    public static final String PATH = "/api/referral/v1/windows";

    private static final String IF_MATCH = "取得した版(任意) / The version that was read, optional";

    private final WindowActs acts;
    private final BusinessClock clock;
    private final CurrentRequest request;

    WindowResource(
            CommandHandler<WindowCommand, WindowState, WindowEvent> windows,
            CommandHandler<AgencyCommand, AgencyState, AgencyEvent> agencies,
            BusinessClock clock,
            CurrentRequest request) {
        this.acts = new WindowActs(windows, new KnownAgencies(agencies));
        this.clock = clock;
        this.request = request;
    }

    @PUT
    @Path("{municipality}")
    @Operation(
            summary = "市町村の一元的な窓口を登録する、登録内容を改める / Register the window of a municipality, or its new particulars",
            description = Curators.WHO + " 窓口は市町村に一つ。同じ内容なら何も変わらない。"
                    + " / A municipality has one window at most; the same content changes nothing.")
    @APIResponse(responseCode = "201", description = "登録した / Registered")
    @APIResponse(responseCode = "204", description = "改めた、または同じ内容だった / Registered anew, or the same already")
    public Uni<RestResponse<Void>> open(
            @PathParam("municipality") String place,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            OpenWindowBody body) {
        var municipality = Places.municipality(place);
        return acts.open(
                        request.sender(clock.instant()), request.expectedOr(Expected.NEW_OR_LOADED), municipality, body)
                .map(WindowActs.answers(municipality, "/since")::put);
    }

    @POST
    @Path("{municipality}/closing")
    @Operation(summary = "一元的な窓口を廃止したと記録する / Record that a window was closed", description = Curators.WHO)
    @APIResponse(responseCode = "204", description = "記録した、または同じ内容だった / Recorded, or the same already")
    public Uni<RestResponse<Void>> close(
            @PathParam("municipality") String place,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            CloseWindowBody body) {
        var municipality = Places.municipality(place);
        return acts.close(request.sender(clock.instant()), request.expectedOr(Expected.AS_LOADED), municipality, body)
                .map(WindowActs.answers(municipality, "/until")::changed);
    }
}
