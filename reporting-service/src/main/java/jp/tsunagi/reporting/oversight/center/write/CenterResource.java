package jp.tsunagi.reporting.oversight.center.write;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.UUID;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.eventstore.Command;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.Origin.Provenance;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.reporting.oversight.Overseers;
import jp.tsunagi.reporting.oversight.center.Center;
import jp.tsunagi.reporting.oversight.center.CenterCommand;
import jp.tsunagi.reporting.oversight.center.CenterEvent;
import jp.tsunagi.reporting.oversight.center.CenterState;
import jp.tsunagi.reporting.oversight.center.CenterState.NotRegistered;
import jp.tsunagi.reporting.oversight.center.CenterState.Registered;
import jp.tsunagi.service.member.Caller;
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

/** Registers centers. */
@Path(CenterResource.PATH)
@Authenticated
@Tag(name = "centers", description = "センター / Centers")
public class CenterResource {
    public static final String PATH = "/api/reporting/v1/centers";

    private final CommandHandler<CenterCommand, CenterState, CenterEvent> centers;
    private final BusinessClock clock;
    private final CurrentRequest request;

    CenterResource(
            CommandHandler<CenterCommand, CenterState, CenterEvent> centers,
            BusinessClock clock,
            CurrentRequest request) {
        this.centers = centers;
        this.clock = clock;
        this.request = request;
    }

    @PUT
    @Path("{centerId}")
    @Operation(
            summary = "センターを登録する、登録内容を改める / Register a center, or register it anew",
            description = "都道府県の担当者と基盤運用者のみ。同じ内容なら何も変わらない。"
                    + " / Prefecture officers and operators; the same content changes nothing.")
    @APIResponse(responseCode = "201", description = "登録した / Registered")
    @APIResponse(responseCode = "204", description = "改めた、または同じ内容だった / Registered anew, or the same already")
    public Uni<RestResponse<Void>> register(
            @PathParam("centerId") UUID id,
            @Parameter(description = "取得した版(任意) / The version that was read, optional")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            RegisterCenterBody body) {
        var caller = request.caller();
        var origin = request.origin(Scope.PLATFORM, entitled(caller, body.prefecture()));
        var expected = ifMatch == null ? Expected.NEW_OR_LOADED : request.expected();
        var now = clock.instant();
        var stream = new StreamId(Center.CATEGORY, id);
        var answers = new Answers(
                created -> URI.create(PATH + "/" + created.id()), rejection -> CenterRules.problem(body, rejection));
        return centers.read(stream, Scope.PLATFORM)
                .invoke(found -> requireEntitled(caller, found.state()))
                .chain(() ->
                        centers.handle(new Command<>(stream, expected, origin, now, body.command(id, Japan.day(now)))))
                .map(answers::put);
    }

    private static void requireEntitled(Caller caller, CenterState state) {
        switch (state) {
            case NotRegistered _ -> {}
            case Registered(var known) -> entitled(caller, known.prefecture());
        }
    }

    private static Provenance entitled(Caller caller, String prefecture) {
        return Overseers.ofCenters(caller, prefecture).orElseThrow(() -> new ProblemException(EdgeProblem.FORBIDDEN));
    }
}
