package jp.tsunagi.referral.notice.read;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.referral.notice.Notice;
import jp.tsunagi.referral.notice.read.NoticeQueries.After;
import jp.tsunagi.service.access.Access;
import jp.tsunagi.service.access.AccessRecords;
import jp.tsunagi.service.member.Caller;
import jp.tsunagi.service.request.CurrentRequest;
import jp.tsunagi.service.request.Query;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Shows a center what was told about its cases, and what could not be delivered. */
@Path(NoticeResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "notices", description = "連絡メール / Notices by e-mail")
public class NoticeResource {
    static final String PATH = "/api/referral/v1/notices";
    private static final Duration SHOWN_FOR = Duration.ofDays(30);

    private final NoticeQueries queries;
    private final AccessRecords access;
    private final BusinessClock clock;
    private final CurrentRequest request;
    private final boolean sending;

    NoticeResource(
            NoticeQueries queries,
            AccessRecords access,
            BusinessClock clock,
            CurrentRequest request,
            @ConfigProperty(name = "tsunagi.mail.server") Optional<String> server) {
        this.queries = queries;
        this.access = access;
        this.clock = clock;
        this.request = request;
        this.sending = server.isPresent();
    }

    /** A page of notices, newest first. */
    public record NoticeList(
            @Schema(
                    description =
                            "メールサーバーが設定されているか。なければ何も送信されない / Whether a mail server is named; nothing is sent while none is")
            boolean sending,

            List<NoticeItem> items) {}

    @GET
    @Operation(
            summary = "連絡メールの送信状況、新しい順、30日分 / Notices and what became of them, newest first, of thirty days",
            description = "センターのケースについて送るもの。送信できないものは7日間再送する。"
                    + " / About the center's cases. What cannot be delivered is tried again for seven days.")
    @Parameter(
            name = "center",
            in = ParameterIn.QUERY,
            required = true,
            description = "ケースを開始したセンター / the center that opened the cases",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Parameter(name = "state", in = ParameterIn.QUERY, schema = @Schema(implementation = NoticeState.class))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER, defaultValue = "50"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    public Uni<RestResponse<NoticeList>> list(@Context UriInfo uri) {
        var caller = request.caller();
        var query = new Query(uri);
        var asked = query.required("center", query.id("center"));
        var state = query.code("state", NoticeState.class).orElse(null);
        var page = query.page();
        var center = asked.get();
        caller.actingFor(center, StaffRole.CONSULTANT, StaffRole.CENTER_MANAGER);
        var now = clock.instant();
        var stale = now.minus(Notice.NEWS_FOR);
        var after = page.after()
                .map(position -> new After(position.instant(0), position.id(1)))
                .orElse(null);
        return queries.find(caller.scope(), center, state, now.minus(SHOWN_FOR), stale, after, page.fetch())
                .call(rows -> record(caller, center, page.shown(rows)))
                .map(rows -> page.answer(
                        rows,
                        row -> List.of(row.sendFrom, row.id),
                        shown -> new NoticeList(
                                sending,
                                shown.stream()
                                        .map(row -> NoticeItem.of(row, stale))
                                        .toList())));
    }

    private Uni<Void> record(Caller caller, UUID center, List<NoticeRow> rows) {
        var cases = rows.stream().map(row -> row.caseId).distinct().toList();
        return cases.isEmpty()
                ? Uni.createFrom().voidItem()
                : access.record(caller, new Access(cases, center, "coordination", "notice", true));
    }
}
