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
import java.time.LocalDate;
import java.util.UUID;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.referral.agency.AgencyCommand;
import jp.tsunagi.referral.agency.AgencyEvent;
import jp.tsunagi.referral.agency.AgencyState;
import jp.tsunagi.referral.agency.write.KnownAgencies;
import jp.tsunagi.referral.coordination.CaseCommand;
import jp.tsunagi.referral.coordination.CaseCommand.CloseCase;
import jp.tsunagi.referral.coordination.CaseCommand.EngageAgency;
import jp.tsunagi.referral.coordination.CaseCommand.FinishTask;
import jp.tsunagi.referral.coordination.CaseCommand.HoldConference;
import jp.tsunagi.referral.coordination.CaseCommand.RecordFollowUp;
import jp.tsunagi.referral.coordination.CaseCommand.ReopenCase;
import jp.tsunagi.referral.coordination.CaseEvent;
import jp.tsunagi.referral.coordination.CaseState;
import jp.tsunagi.referral.coordination.texts.ConferenceTexts;
import jp.tsunagi.service.request.Answers;
import jp.tsunagi.service.request.CurrentRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What the responsible body does with a case, and what those who follow up record in it. */
@Path(CaseResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "cases", description = "連絡調整 / Coordination cases")
public class CaseResource {
    /** Where cases are worked on and shown. */
    public static final String PATH = "/api/referral/v1/cases";

    static final String IF_MATCH = "取得した版(任意) / The version that was read, optional";
    private static final String DONE = "記録した / Recorded";

    private final CaseActs acts;
    private final KnownAgencies agencies;
    private final ConferenceTexts texts;
    private final CurrentRequest request;
    private final int missedAfter;
    private final Answers answers = answers(CaseRules::problem);

    CaseResource(
            CommandHandler<CaseCommand, CaseState, CaseEvent> cases,
            CommandHandler<AgencyCommand, AgencyState, AgencyEvent> agencies,
            ConferenceTexts texts,
            BusinessClock clock,
            CurrentRequest request,
            @ConfigProperty(name = "tsunagi.follow-up-missed-after") int missedAfter) {
        this.missedAfter = missedAfter;
        this.acts = new CaseActs(cases, clock, request);
        this.agencies = new KnownAgencies(agencies);
        this.texts = texts;
        this.request = request;
    }

    @POST
    @Path("{id}/agencies")
    @Operation(summary = "関係機関を加える / Engage an agency")
    @APIResponse(responseCode = "204", description = DONE)
    public Uni<RestResponse<Void>> engage(
            @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            EngageAgencyBody body) {
        return acts.act(
                        id,
                        ifMatch,
                        CaseActs::responsible,
                        null,
                        (by, _, _) -> agencies.require(body.agency(), "/agency")
                                .map(known -> new EngageAgency(by, known.id())))
                .map(answers::changed);
    }

    @POST
    @Path("{id}/conferences")
    @Operation(
            summary = "ケース会議を記録する / Record a case conference",
            description =
                    "内容は暗号化して保存し、主担当の機関だけが読める。 / The texts are stored sealed; only the responsible body reads them.")
    @APIResponse(responseCode = "204", description = DONE)
    public Uni<RestResponse<Void>> confer(
            @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            HoldConferenceBody body) {
        var minutes = body.minutes(NewIds.of(request, "conference"));
        return acts.act(
                        id,
                        ifMatch,
                        CaseActs::responsible,
                        startOf(body.heldOn()),
                        (by, file, now) -> texts.seal(file.opened(), minutes)
                                .map(conference -> new HoldConference(by, conference, now)))
                .map(answers(rejection -> CaseRules.problem(body, rejection))::changed);
    }

    @POST
    @Path("{id}/conferences/{conference}/tasks/{task}/completion")
    @Operation(
            summary = "会議の課題の実施を記録する / Record that a task of a conference was done",
            description = "課題は会議の記録での順番(1から)で指定する。主担当の機関のみ、担う機関にかかわらず記録する。"
                    + " / The task by its place in the record, from 1. By the responsible body, whoever did it.")
    @APIResponse(responseCode = "204", description = DONE)
    public Uni<RestResponse<Void>> finish(
            @PathParam("id") UUID id,
            @PathParam("conference") UUID conference,
            @PathParam("task") int task,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            FinishTaskBody body) {
        return acts.act(
                        id,
                        ifMatch,
                        CaseActs::responsible,
                        startOf(body.on()),
                        (by, _, now) -> Uni.createFrom().item(new FinishTask(by, conference, task, body.on(), now)))
                .map(answers::changed);
    }

    @POST
    @Path("{id}/follow-ups/{followUp}/outcome")
    @Operation(
            summary = "フォローアップの結果を記録する / Record what a follow-up found",
            description = "主担当の機関と、引き継いだセンターが記録できる。期日の前でも後でもよい。"
                    + " / By the responsible body and the center that handed the case off, before the day or after it.")
    @APIResponse(responseCode = "204", description = DONE)
    public Uni<RestResponse<Void>> followUp(
            @PathParam("id") UUID id,
            @PathParam("followUp") UUID followUp,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            RecordFollowUpBody body) {
        return acts.act(
                        id,
                        ifMatch,
                        CaseActs::following,
                        startOf(body.on()),
                        (by, _, now) -> Uni.createFrom()
                                .item(new RecordFollowUp(by, followUp, body.result(), now, missedAfter)))
                .map(answers::changed);
    }

    @POST
    @Path("{id}/closing")
    @Operation(
            summary = "終結する / Close a case",
            description = "回答待ちの申出は取り下げられ、残りのフォローアップは終わる。"
                    + " / A pending offer is withdrawn with it, and what was left to follow up ends.")
    @APIResponse(responseCode = "204", description = DONE)
    public Uni<RestResponse<Void>> close(
            @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            CloseCaseBody body) {
        return acts.act(
                        id,
                        ifMatch,
                        CaseActs::responsible,
                        null,
                        (by, _, now) -> Uni.createFrom().item(new CloseCase(by, body.outcome(), now)))
                .map(answers::changed);
    }

    @POST
    @Path("{id}/reopening")
    @Operation(
            summary = "再開する、理由は必須 / Reopen a case, with a reason",
            description = "最後に主担当であった機関と、ケースを開始したセンターができる。最後の主担当が再び主担当となり、引き継いだケースのフォローアップは改めて予定される。"
                    + " / By the body that was responsible at last, and by the center that opened the case. That body is"
                    + " responsible again, and the follow-ups of a case that was handed off are planned anew.")
    @APIResponse(responseCode = "204", description = DONE)
    public Uni<RestResponse<Void>> reopen(
            @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            ReopenCaseBody body) {
        return acts.act(
                        id,
                        ifMatch,
                        CaseActs::following,
                        null,
                        (by, _, now) -> Uni.createFrom().item(new ReopenCase(by, body.reason(), now)))
                .map(answers::changed);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Japan.ZONE).toInstant();
    }

    private static Answers answers(Answers.Rejections rejections) {
        return new Answers(stream -> URI.create(PATH + "/" + stream.id()), rejections);
    }
}
