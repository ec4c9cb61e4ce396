package jp.tsunagi.referral.coordination.write;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.referral.coordination.CaseCommand;
import jp.tsunagi.referral.coordination.CaseCommand.Relay;
import jp.tsunagi.referral.coordination.CaseEvent;
import jp.tsunagi.referral.coordination.CaseFile;
import jp.tsunagi.referral.coordination.CaseState;
import jp.tsunagi.referral.coordination.Handoff;
import jp.tsunagi.referral.coordination.staff.LocalStaff;
import jp.tsunagi.referral.coordination.texts.RelayedNames;
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

/** How the center records what a body answers that has no access: at first, most municipalities. */
@Path(CaseResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "handoffs", description = "引継ぎ / Handoffs")
public class RelayResource {
    private final CaseActs acts;
    private final LocalStaff staff;
    private final RelayedNames names;
    private final CurrentRequest request;
    private final Answers answers =
            new Answers(stream -> URI.create(CaseResource.PATH + "/" + stream.id()), CaseRules::problem);

    RelayResource(
            CommandHandler<CaseCommand, CaseState, CaseEvent> cases,
            LocalStaff staff,
            RelayedNames names,
            BusinessClock clock,
            CurrentRequest request) {
        this.acts = new CaseActs(cases, clock, request);
        this.staff = staff;
        this.names = names;
        this.request = request;
    }

    @POST
    @Path("{id}/handoffs/{handoff}/relayed-answers")
    @Operation(
            summary = "アカウントのない機関の回答を代行記録する / Record what a body without access answers",
            description = "電話、文書、FAXなどで受けた引受け、引受困難、差戻し、終結を、ケースを開始したセンターが記録する。"
                    + "その市町村を担当する地域のコーディネーターがいる機関は自ら回答する。規則は同じで、記録した時から効力を持つ。"
                    + " / The center that opened the case records what it was told by telephone, letter, fax or otherwise. A"
                    + " body with a local coordinator for that municipality answers itself. The rules are the same; it holds"
                    + " from the moment it is recorded.")
    @APIResponse(responseCode = "204", description = "記録した / Recorded")
    public Uni<RestResponse<Void>> relay(
            @PathParam("id") UUID id,
            @PathParam("handoff") UUID handoff,
            @Parameter(description = CaseResource.IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            RelayAnswerBody body) {
        return acts.act(
                        id,
                        ifMatch,
                        file -> List.of(file.opened().center()),
                        null,
                        (by, file, now) -> relay(by, file, handoff, body, now))
                .map(answers::changed);
    }

    private Uni<CaseCommand> relay(UUID by, CaseFile file, UUID handoff, RelayAnswerBody body, Instant now) {
        var offer = file.handoffs()
                .find(handoff)
                .map(Handoff::offer)
                .orElseThrow(() -> new ProblemException(EdgeProblem.NOT_FOUND));
        var relayed = NewIds.of(request, "relayed");
        return staff.hasAnybody(offer.toBody(), offer.municipality())
                .chain(hasAccess -> names.seal(file.opened(), relayed, body.toldBy())
                        .map(toldBy -> new Relay(
                                by,
                                relayed,
                                handoff,
                                body.channel(),
                                body.on(),
                                toldBy,
                                hasAccess,
                                body.said(offer, now),
                                now)));
    }
}
