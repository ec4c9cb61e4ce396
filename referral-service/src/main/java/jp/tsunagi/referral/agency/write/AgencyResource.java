package jp.tsunagi.referral.agency.write;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.referral.agency.AgencyCommand;
import jp.tsunagi.referral.agency.AgencyEvent;
import jp.tsunagi.referral.agency.AgencyState;
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

    private final AgencyActs acts;
    private final BusinessClock clock;
    private final CurrentRequest request;

    AgencyResource(
            CommandHandler<AgencyCommand, AgencyState, AgencyEvent> agencies,
            BusinessClock clock,
            CurrentRequest request) {
        this.acts = new AgencyActs(agencies);
        this.clock = clock;
        this.request = request;
    }

    @PUT
    @Path("{agencyId}")
    @Operation(
            summary = "関係機関を登録する、登録内容を改める / Register an agency, or register it anew",
            description = Keepers.WHO + " 同じ内容なら何も変わらない。ID はバージョン 8 以外の UUID。"
                    + " / The same content changes nothing. The id is a UUID of any version but 8.")
    @APIResponse(responseCode = "201", description = "登録した / Registered")
    @APIResponse(responseCode = "204", description = "改めた、または同じ内容だった / Registered anew, or the same already")
    public Uni<RestResponse<Void>> register(@PathParam("agencyId") UUID id, RegisterAgencyBody body) {
        return acts.register(request.sender(clock.instant()), id, body).map(AgencyActs.answers(body)::put);
    }
}
