package jp.tsunagi.referral.window.write;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.eventstore.Command;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.referral.agency.AgencyCommand;
import jp.tsunagi.referral.agency.AgencyEvent;
import jp.tsunagi.referral.agency.AgencyState;
import jp.tsunagi.referral.agency.write.Curators;
import jp.tsunagi.referral.agency.write.KnownAgencies;
import jp.tsunagi.referral.window.WindowCommand;
import jp.tsunagi.referral.window.WindowCommand.CloseWindow;
import jp.tsunagi.referral.window.WindowCommand.OpenWindow;
import jp.tsunagi.referral.window.WindowEvent;
import jp.tsunagi.referral.window.WindowState;
import jp.tsunagi.service.request.Answers;
import jp.tsunagi.service.request.CurrentRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Opens and closes the one-stop windows of municipalities. */
@Path(WindowResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "windows", description = "一元的な窓口 / One-stop windows")
public class WindowResource {
    /** Where windows are kept and shown. */
    public static final String PATH = "/api/referral/v1/windows";

    private final CommandHandler<WindowCommand, WindowState, WindowEvent> windows;
    private final KnownAgencies agencies;
    private final BusinessClock clock;
    private final CurrentRequest request;

    WindowResource(
            CommandHandler<WindowCommand, WindowState, WindowEvent> windows,
            CommandHandler<AgencyCommand, AgencyState, AgencyEvent> agencies,
            BusinessClock clock,
            CurrentRequest request) {
        this.windows = windows;
        this.agencies = new KnownAgencies(agencies);
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
    public Uni<RestResponse<Void>> open(@PathParam("municipality") String place, OpenWindowBody body) {
        var municipality = Places.municipality(place);
        var assignment = Curators.acting(request.caller(), prefecture(municipality), List.of(municipality));
        // The directory is public: what is in it need not be in the caller's scope.
        var origin = request.origin(Scope.PLATFORM, assignment.provenance());
        var now = clock.instant();
        UUID id = Places.id(municipality);
        return agencies.require(body.agency(), "/agency")
                .chain(agency -> windows.handle(new Command<>(
                        Places.stream(municipality),
                        Expected.NEW_OR_LOADED,
                        origin,
                        now,
                        new OpenWindow(id, municipality, agency, body.reach(), body.since(), Japan.day(now)))))
                .map(answers(municipality, "/since")::put);
    }

    @POST
    @Path("{municipality}/closing")
    @Operation(summary = "一元的な窓口を廃止したと記録する / Record that a window was closed", description = Curators.WHO)
    @APIResponse(responseCode = "204", description = "記録した、または同じ内容だった / Recorded, or the same already")
    public Uni<RestResponse<Void>> close(@PathParam("municipality") String place, CloseWindowBody body) {
        var municipality = Places.municipality(place);
        var assignment = Curators.acting(request.caller(), prefecture(municipality), List.of(municipality));
        var now = clock.instant();
        return windows.handle(new Command<>(
                        Places.stream(municipality),
                        Expected.AS_LOADED,
                        request.origin(Scope.PLATFORM, assignment.provenance()),
                        now,
                        new CloseWindow(body.until(), Japan.day(now))))
                .map(answers(municipality, "/until")::changed);
    }

    private static String prefecture(String municipality) {
        return municipality.substring(0, 2);
    }

    private static Answers answers(String municipality, String day) {
        return new Answers(
                _ -> URI.create(PATH + "/" + municipality), rejection -> WindowRules.problem(day, rejection));
    }
}
