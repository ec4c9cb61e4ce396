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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.referral.agency.AgencyCommand;
import jp.tsunagi.referral.agency.AgencyEvent;
import jp.tsunagi.referral.agency.AgencyState;
import jp.tsunagi.referral.agency.write.KnownAgencies;
import jp.tsunagi.referral.coordination.CaseCommand;
import jp.tsunagi.referral.coordination.CaseCommand.AcceptHandoff;
import jp.tsunagi.referral.coordination.CaseCommand.DeclineHandoff;
import jp.tsunagi.referral.coordination.CaseCommand.OfferHandoff;
import jp.tsunagi.referral.coordination.CaseCommand.ReturnHandoff;
import jp.tsunagi.referral.coordination.CaseCommand.WithdrawHandoff;
import jp.tsunagi.referral.coordination.CaseEvent;
import jp.tsunagi.referral.coordination.CaseFile;
import jp.tsunagi.referral.coordination.CaseState;
import jp.tsunagi.service.request.Answers;
import jp.tsunagi.service.request.CurrentRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How responsibility moves: offered by the responsible body, answered by the one it is offered to. */
@Path(CaseResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "handoffs", description = "引継ぎ / Handoffs")
public class HandoffResource {
    private static final String DONE = "記録した / Recorded";

    private final CaseActs acts;
    private final KnownAgencies agencies;
    private final CurrentRequest request;
    private final Answers answers =
            new Answers(stream -> URI.create(CaseResource.PATH + "/" + stream.id()), CaseRules::problem);

    HandoffResource(
            CommandHandler<CaseCommand, CaseState, CaseEvent> cases,
            CommandHandler<AgencyCommand, AgencyState, AgencyEvent> agencies,
            BusinessClock clock,
            CurrentRequest request) {
        this.acts = new CaseActs(cases, clock, request);
        this.agencies = new KnownAgencies(agencies);
        this.request = request;
    }

    @POST
    @Path("{id}/handoffs")
    @Operation(
            summary = "引継ぎを申し出る / Offer a handoff",
            description = "引受けまで責任は移らない。申出は一件ずつ。"
                    + " / Responsibility stays where it is until the body accepts. One offer at a time.")
    @APIResponse(responseCode = "201", description = "申し出た / Offered")
    public Uni<RestResponse<Void>> offer(
            @PathParam("id") UUID id,
            @Parameter(description = CaseResource.IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            OfferHandoffBody body) {
        var handoff = NewIds.of(request, "handoff");
        var created = new Answers(
                stream -> URI.create(CaseResource.PATH + "/" + stream.id() + "/handoffs/" + handoff),
                CaseRules::problem);
        return acts.act(
                        id,
                        ifMatch,
                        CaseActs::responsible,
                        null,
                        (by, _, now) -> agencies.require(body.toBody(), "/toBody")
                                .map(agency -> new OfferHandoff(
                                        by,
                                        handoff,
                                        agency.id(),
                                        Set.copyOf(agency.covers()),
                                        body.countedMunicipality(),
                                        body.days(),
                                        now)))
                .map(created::created);
    }

    @POST
    @Path("{id}/handoffs/{handoff}/acceptance")
    @Operation(
            summary = "引き受ける / Accept a handoff",
            description = "申出を受けた機関の、その市町村を担当する地域のコーディネーターのみ。責任と市町村が同時に移り、フォローアップが予定される。"
                    + " / By a local coordinator of the offered body who acts for that municipality. Responsibility and"
                    + " municipality move together, and follow-ups are planned.")
    @APIResponse(responseCode = "204", description = DONE)
    public Uni<RestResponse<Void>> accept(
            @PathParam("id") UUID id, @PathParam("handoff") UUID handoff, AcceptHandoffBody body) {
        return acts.answer(
                        id,
                        handoff,
                        body.body(),
                        (municipalities, now) -> new AcceptHandoff(handoff, body.body(), municipalities, now))
                .map(answers::changed);
    }

    @POST
    @Path("{id}/handoffs/{handoff}/refusal")
    @Operation(
            summary = "引受困難と答える、理由は必須 / Decline a handoff, with a reason",
            description = "申出を受けた機関の、その市町村を担当する地域のコーディネーターのみ。"
                    + " / By a local coordinator of the offered body who acts for that municipality.")
    @APIResponse(responseCode = "204", description = DONE)
    public Uni<RestResponse<Void>> decline(
            @PathParam("id") UUID id, @PathParam("handoff") UUID handoff, DeclineHandoffBody body) {
        return acts.answer(
                        id,
                        handoff,
                        body.body(),
                        (municipalities, now) ->
                                new DeclineHandoff(handoff, body.body(), municipalities, body.reason(), now))
                .map(answers::changed);
    }

    @POST
    @Path("{id}/handoffs/{handoff}/return")
    @Operation(
            summary = "差し戻す、理由は必須 / Give a case back, with a reason",
            description =
                    "引き受けた機関の、その市町村を担当する地域のコーディネーターのみ。責任と市町村は申し出た機関に戻り、"
                            + "予定されていたフォローアップは終了する。"
                            + " / By a local coordinator of the body that accepted it who acts for that municipality. Responsibility"
                            + " and municipality return to the body that had offered it, and the follow-ups that were planned end.")
    @APIResponse(responseCode = "204", description = DONE)
    public Uni<RestResponse<Void>> giveBack(
            @PathParam("id") UUID id, @PathParam("handoff") UUID handoff, ReturnHandoffBody body) {
        return acts.answer(
                        id,
                        handoff,
                        body.body(),
                        (municipalities, now) ->
                                new ReturnHandoff(handoff, body.body(), municipalities, body.reason(), now))
                .map(answers::changed);
    }

    @POST
    @Path("{id}/handoffs/{handoff}/withdrawal")
    @Operation(summary = "申出を取り下げる / Withdraw an offer")
    @APIResponse(responseCode = "204", description = DONE)
    public Uni<RestResponse<Void>> withdraw(
            @PathParam("id") UUID id,
            @PathParam("handoff") UUID handoff,
            @Parameter(description = CaseResource.IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            WithdrawHandoffBody body) {
        return acts.act(
                        id,
                        ifMatch,
                        file -> offering(file, handoff),
                        null,
                        (by, _, now) -> Uni.createFrom().item(new WithdrawHandoff(by, handoff, now)))
                .map(answers::changed);
    }

    private static List<UUID> offering(CaseFile file, UUID handoff) {
        return file.handoffs().find(handoff).map(known -> known.offer().fromBody()).stream()
                .toList();
    }
}
