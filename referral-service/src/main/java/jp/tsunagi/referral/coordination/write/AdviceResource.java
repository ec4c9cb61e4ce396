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
import java.util.UUID;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.referral.coordination.CaseCommand;
import jp.tsunagi.referral.coordination.CaseCommand.GiveAdvice;
import jp.tsunagi.referral.coordination.CaseCommand.RequestAdvice;
import jp.tsunagi.referral.coordination.CaseEvent;
import jp.tsunagi.referral.coordination.CaseState;
import jp.tsunagi.referral.coordination.texts.AdviceTexts;
import jp.tsunagi.referral.coordination.texts.Adviser;
import jp.tsunagi.service.request.Answers;
import jp.tsunagi.service.request.CurrentRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How a body asks the center for advice without giving up the case, and the center gives it (notice 4(3)). */
@Path(CaseResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "cases", description = "連絡調整 / Coordination cases")
public class AdviceResource {
    private final CaseActs acts;
    private final AdviceTexts texts;
    private final CurrentRequest request;
    private final Answers answers =
            new Answers(stream -> URI.create(CaseResource.PATH + "/" + stream.id()), CaseRules::problem);

    AdviceResource(
            CommandHandler<CaseCommand, CaseState, CaseEvent> cases,
            AdviceTexts texts,
            BusinessClock clock,
            CurrentRequest request) {
        this.acts = new CaseActs(cases, clock, request);
        this.texts = texts;
        this.request = request;
    }

    @POST
    @Path("{id}/advice")
    @Operation(
            summary = "センターに助言を求める / Ask the center for advice",
            description = "主担当のまま、ケースを開始したセンターに相談する。内容は暗号化して保存し、両者だけが読める。"
                    + " / The body stays responsible. The text is stored sealed; only it and the center read it.")
    @APIResponse(responseCode = "204", description = "記録した / Recorded")
    public Uni<RestResponse<Void>> ask(
            @PathParam("id") UUID id,
            @Parameter(description = CaseResource.IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            AdviceBody body) {
        var advice = NewIds.of(request, "advice");
        return acts.act(
                        id,
                        ifMatch,
                        CaseActs::responsible,
                        null,
                        (by, file, now) -> texts.sealQuestion(file.opened(), Adviser.CENTER, advice, body.text())
                                .map(question -> new RequestAdvice(by, advice, question, now)))
                .map(answers::changed);
    }

    @POST
    @Path("{id}/advice/{advice}/answer")
    @Operation(
            summary = "助言する / Give advice",
            description = "ケースを開始したセンターのみ、一度だけ。 / By the center that opened the case, once.")
    @APIResponse(responseCode = "204", description = "記録した / Recorded")
    public Uni<RestResponse<Void>> give(
            @PathParam("id") UUID id,
            @PathParam("advice") UUID advice,
            @Parameter(description = CaseResource.IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            AdviceBody body) {
        return acts.act(
                        id,
                        ifMatch,
                        file -> List.of(file.opened().center()),
                        null,
                        (by, file, now) -> texts.sealAnswer(file.opened(), Adviser.CENTER, advice, body.text())
                                .map(answer -> new GiveAdvice(by, advice, answer, now)))
                .map(answers::changed);
    }
}
