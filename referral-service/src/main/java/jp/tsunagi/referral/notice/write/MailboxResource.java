package jp.tsunagi.referral.notice.write;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.eventstore.Command;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.Fingerprint;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.referral.agency.Agency;
import jp.tsunagi.referral.agency.AgencyCommand;
import jp.tsunagi.referral.agency.AgencyEvent;
import jp.tsunagi.referral.agency.AgencyState;
import jp.tsunagi.referral.notice.Mailbox;
import jp.tsunagi.referral.notice.MailboxCommand;
import jp.tsunagi.referral.notice.MailboxCommand.SetMailbox;
import jp.tsunagi.referral.notice.MailboxEvent;
import jp.tsunagi.referral.notice.MailboxState;
import jp.tsunagi.referral.notice.PrefectureOffice;
import jp.tsunagi.service.member.Assignment;
import jp.tsunagi.service.member.CenterRow;
import jp.tsunagi.service.member.Centers;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.request.Answers;
import jp.tsunagi.service.request.CurrentRequest;
import jp.tsunagi.service.request.Versioned;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Says where agencies, centers and the offices of prefectures get their mail. */
@Path(MailboxResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "notices", description = "連絡メール / Notices by e-mail")
public class MailboxResource {
    static final String PATH = "/api/referral/v1/mailboxes";

    private static final StaffRole[] KEEPERS = {
        StaffRole.CONSULTANT, StaffRole.CENTER_MANAGER, StaffRole.PREFECTURE_OFFICER
    };

    private final CommandHandler<MailboxCommand, MailboxState, MailboxEvent> mailboxes;
    private final CommandHandler<AgencyCommand, AgencyState, AgencyEvent> agencies;
    private final Centers centers;
    private final BusinessClock clock;
    private final CurrentRequest request;

    MailboxResource(
            CommandHandler<MailboxCommand, MailboxState, MailboxEvent> mailboxes,
            CommandHandler<AgencyCommand, AgencyState, AgencyEvent> agencies,
            Centers centers,
            BusinessClock clock,
            CurrentRequest request) {
        this.mailboxes = mailboxes;
        this.agencies = agencies;
        this.centers = centers;
        this.clock = clock;
        this.request = request;
    }

    /** Where a body gets its mail, as it is shown. */
    @Schema(description = "機関の連絡先メール / Where a body gets its mail")
    public record MailboxItem(
            UUID body,

            @Schema(description = "登録が無ければ無し / Absent when nothing is sent") @Nullable
            String address) {}

    @PUT
    @Path("{body}")
    @Operation(
            summary = "機関の連絡先メールを登録する / Say where a body gets its mail",
            description = "関係機関またはセンターの、組織のメールアドレス。その都道府県の相談員、センター管理者、都道府県担当者のみ。公開されない。"
                    + " / An office's address of an agency or a center, by consultants, center managers and officers of its"
                    + " prefecture. It is published nowhere.")
    @APIResponse(responseCode = "201", description = "登録した / Set for the first time")
    @APIResponse(responseCode = "204", description = "改めた、または同じ内容だった / Changed, or the same already")
    public Uni<RestResponse<Void>> set(
            @PathParam("body") UUID body,
            @Parameter(description = "取得した版(任意) / The version that was read, optional")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            SetMailboxBody mailbox) {
        var expected = request.expectedOr(Expected.NEW_OR_LOADED);
        return keeper(body).chain(keeper -> set(body, keeper, expected, PATH + "/" + body, mailbox));
    }

    @PUT
    @Path("prefectures/{prefecture}")
    @Operation(
            summary = "都道府県の担当課の連絡先メールを登録する / Say where a prefecture's office gets its mail",
            description = "センターの相談と、記録のないフォローアップを知らせる。その都道府県の担当者のみ。公開されない。"
                    + " / It is told of centers' questions and of follow-ups that are not recorded. By officers of the"
                    + " prefecture. It is published nowhere.")
    @APIResponse(responseCode = "201", description = "登録した / Set for the first time")
    @APIResponse(responseCode = "204", description = "改めた、または同じ内容だった / Changed, or the same already")
    public Uni<RestResponse<Void>> setOfPrefecture(
            @PathParam("prefecture") String prefecture,
            @Parameter(description = "取得した版(任意) / The version that was read, optional")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            SetMailboxBody mailbox) {
        var officer = request.caller().actingIn(prefecture, StaffRole.PREFECTURE_OFFICER);
        return set(
                PrefectureOffice.of(prefecture),
                officer,
                request.expectedOr(Expected.NEW_OR_LOADED),
                PATH + "/prefectures/" + prefecture,
                mailbox);
    }

    @GET
    @Path("prefectures/{prefecture}")
    @Operation(summary = "都道府県の担当課の連絡先メールを見る / Read where a prefecture's office gets its mail")
    public Uni<RestResponse<MailboxItem>> ofPrefecture(@PathParam("prefecture") String prefecture) {
        request.caller().actingIn(prefecture, StaffRole.PREFECTURE_OFFICER);
        return read(PrefectureOffice.of(prefecture));
    }

    @GET
    @Path("{body}")
    @Operation(summary = "機関の連絡先メールを見る / Read where a body gets its mail")
    public Uni<RestResponse<MailboxItem>> one(@PathParam("body") UUID body) {
        return keeper(body).chain(() -> read(body));
    }

    private Uni<RestResponse<Void>> set(
            UUID body, Assignment keeper, Expected expected, String address, SetMailboxBody mailbox) {
        var answers = new Answers(_ -> URI.create(address), MailboxRules::problem);
        return mailboxes
                .handle(new Command<>(
                        stream(body),
                        expected,
                        request.origin(Scope.PLATFORM, keeper.provenance()),
                        clock.instant(),
                        new SetMailbox(idOf(body), body, keeper.prefecture(), mailbox.address())))
                .map(answers::put);
    }

    private Uni<RestResponse<MailboxItem>> read(UUID body) {
        return mailboxes.read(stream(body), Scope.PLATFORM).map(found -> switch (found.state()) {
            case MailboxState.NotSet _ -> throw new ProblemException(EdgeProblem.NOT_FOUND);
            case MailboxState.Set(var latest) ->
                Versioned.of(request, found.version(), () -> new MailboxItem(body, latest.address()));
        });
    }

    /** Whoever keeps the directory in the body's prefecture keeps its mailbox. */
    private Uni<Assignment> keeper(UUID body) {
        var caller = request.caller();
        caller.require(KEEPERS);
        return prefecture(body).map(prefecture -> caller.actingIn(prefecture, KEEPERS));
    }

    private Uni<String> prefecture(UUID body) {
        return centers.find(body)
                .chain(center -> center.map(CenterRow::prefecture)
                        .map(found -> Uni.createFrom().item(found))
                        .orElseGet(() -> agencies.read(new StreamId(Agency.CATEGORY, body), Scope.PLATFORM)
                                .map(found -> switch (found.state()) {
                                    case AgencyState.NotRegistered _ ->
                                        throw new ProblemException(EdgeProblem.NOT_FOUND);
                                    case AgencyState.Registered(var known) -> known.prefecture();
                                })));
    }

    private static StreamId stream(UUID body) {
        return new StreamId(Mailbox.CATEGORY, idOf(body));
    }

    private static UUID idOf(UUID body) {
        return Fingerprint.of("mailbox:" + body).asUuid();
    }
}
