package jp.tsunagi.referral.agency.write;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.eventstore.Command;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.referral.agency.Agency;
import jp.tsunagi.referral.agency.AgencyCommand;
import jp.tsunagi.referral.agency.AgencyEvent;
import jp.tsunagi.referral.agency.AgencyState;
import jp.tsunagi.service.request.Answers;
import jp.tsunagi.service.request.CurrentRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Registers agencies. */
@Path(AgencyResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "agencies", description = "関係機関 / Agencies")
public class AgencyResource {
    /** Where agencies are registered and shown. */
    public static final String PATH = "/api/referral/v1/agencies";

    private final CommandHandler<AgencyCommand, AgencyState, AgencyEvent> agencies;
    private final BusinessClock clock;
    private final CurrentRequest request;

    AgencyResource(
            CommandHandler<AgencyCommand, AgencyState, AgencyEvent> agencies,
            BusinessClock clock,
            CurrentRequest request) {
        this.agencies = agencies;
        this.clock = clock;
        this.request = request;
    }

    /** An agency stays in its prefecture, so whoever acts there may register it, and register it anew. */
    @PUT
    @Path("{agencyId}")
    @Operation(
            summary = "関係機関を登録する、登録内容を改める / Register an agency, or register it anew",
            description = Keepers.WHO + " 同じ内容なら何も変わらない。ID はバージョン 8 以外の UUID。"
                    + " / The same content changes nothing. The id is a UUID of any version but 8.")
    @APIResponse(responseCode = "201", description = "登録した / Registered")
    @APIResponse(responseCode = "204", description = "改めた、または同じ内容だった / Registered anew, or the same already")
    public Uni<RestResponse<Void>> register(@PathParam("agencyId") UUID id, RegisterAgencyBody body) {
        var assignment = Keepers.acting(request.caller(), body.prefecture());
        // The directory is public: what is in it need not be in the caller's scope.
        var origin = request.origin(Scope.PLATFORM, assignment.provenance());
        var now = clock.instant();
        var answers = new Answers(
                stream -> URI.create(PATH + "/" + stream.id()), rejection -> AgencyRules.problem(body, rejection));
        return agencies.handle(new Command<>(
                        new StreamId(Agency.CATEGORY, id),
                        Expected.NEW_OR_LOADED,
                        origin,
                        now,
                        body.command(id, Japan.day(now))))
                .map(answers::put);
    }
}
