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
import jp.tsunagi.referral.coordination.CaseCommand.AnswerEscalation;
import jp.tsunagi.referral.coordination.CaseCommand.EscalateToPrefecture;
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

/** How a center asks its prefecture about a case that it cannot settle, and the prefecture answers (notice 2(2)). */
@Path(CaseResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "escalations", description = "県への相談 / Escalations")
public class EscalationResource {
    private final CaseActs acts;
    private final AdviceTexts texts;
    private final CurrentRequest request;
    private final Answers answers =
            new Answers(stream -> URI.create(CaseResource.PATH + "/" + stream.id()), CaseRules::problem);

    EscalationResource(
            CommandHandler<CaseCommand, CaseState, CaseEvent> cases,
            AdviceTexts texts,
            BusinessClock clock,
            CurrentRequest request) {
        this.acts = new CaseActs(cases, clock, request);
        this.texts = texts;
        this.request = request;
    }

    @POST
    @Path("{id}/escalations")
    @Operation(
            summary = "県に相談する / Ask the prefecture",
            description = "ケースを開始したセンターのみ。主担当は変わらない。内容は暗号化して保存し、センターと都道府県の担当者だけが読める。"
                    + " / By the center that opened the case, which stays where it is. The text is stored sealed; the center and"
                    + " the officers of its prefecture read it.")
    @APIResponse(responseCode = "204", description = "記録した / Recorded")
    public Uni<RestResponse<Void>> ask(
            @PathParam("id") UUID id,
            @Parameter(description = CaseResource.IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            AdviceBody body) {
        var escalation = NewIds.of(request, "escalation");
        return acts.act(
                        id,
                        ifMatch,
                        file -> List.of(file.opened().center()),
                        null,
                        (by, file, now) -> texts.sealQuestion(
                                        file.opened(), Adviser.PREFECTURE, escalation, body.text())
                                .map(question -> new EscalateToPrefecture(by, escalation, question, now)))
                .map(answers::changed);
    }

    @POST
    @Path("{id}/escalations/{escalation}/answer")
    @Operation(
            summary = "県として回答する / Answer for the prefecture",
            description = "その都道府県の担当者のみ、一度だけ。 / By an officer of that prefecture, once.")
    @APIResponse(responseCode = "204", description = "記録した / Recorded")
    public Uni<RestResponse<Void>> answer(
            @PathParam("id") UUID id, @PathParam("escalation") UUID escalation, AdviceBody body) {
        return acts.answerAsPrefecture(
                        id,
                        escalation,
                        (prefecture, file, now) -> texts.sealAnswer(
                                        file.opened(), Adviser.PREFECTURE, escalation, body.text())
                                .map(answer -> new AnswerEscalation(prefecture, escalation, answer, now)))
                .map(answers::changed);
    }
}
