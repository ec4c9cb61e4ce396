package jp.tsunagi.referral.coordination.read;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.referral.coordination.EscalationLevel;
import jp.tsunagi.referral.coordination.read.CaseQueries.After;
import jp.tsunagi.referral.coordination.staff.Staff;
import jp.tsunagi.service.access.Access;
import jp.tsunagi.service.access.AccessRecords;
import jp.tsunagi.service.member.Caller;
import jp.tsunagi.service.member.CenterRow;
import jp.tsunagi.service.member.Centers;
import jp.tsunagi.service.request.CurrentRequest;
import jp.tsunagi.service.request.Page;
import jp.tsunagi.service.request.Query;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What waits for a body: offers to answer, follow-ups and tasks to do. */
@Path(InboxResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class InboxResource {
    static final String PATH = "/api/referral/v1";
    private static final String PURPOSE = "coordination";

    private final CaseQueries queries;
    private final Centers centers;
    private final AccessRecords access;
    private final BusinessClock clock;
    private final CurrentRequest request;

    InboxResource(
            CaseQueries queries, Centers centers, AccessRecords access, BusinessClock clock, CurrentRequest request) {
        this.queries = queries;
        this.centers = centers;
        this.access = access;
        this.clock = clock;
        this.request = request;
    }

    /** A page of pending offers. */
    public record OfferList(List<OfferItem> items) {}

    /** A page of follow-ups. */
    public record FollowUpList(List<FollowUpItem> items) {}

    @GET
    @Path("offers")
    @Operation(summary = "受けている申出、期限の近い順 / Offers that wait for an answer, earliest first")
    @Tag(name = "handoffs", description = "引継ぎ / Handoffs")
    @Parameter(
            name = "body",
            in = ParameterIn.QUERY,
            required = true,
            description = "申出を受けた機関 / the body they were made to",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER, defaultValue = "50"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    public Uni<RestResponse<OfferList>> offers(@Context UriInfo uri) {
        var caller = request.caller();
        var query = new Query(uri);
        var asked = query.required("body", query.id("body"));
        var page = query.page();
        var body = asked.get();
        caller.actingFor(body, StaffRole.LOCAL_COORDINATOR);
        var municipalities = Staff.of(caller).municipalities(body);
        var today = Japan.day(clock.instant());
        return queries.offers(caller.scope(), body, municipalities, today, after(page), page.fetch())
                .call(rows -> record(
                        caller,
                        body,
                        page.shown(rows).stream().map(row -> row.caseId).toList(),
                        "offer"))
                .chain(rows -> names(page.shown(rows))
                        .map(names -> page.answer(
                                rows,
                                row -> List.of(row.answerBy, row.caseId),
                                shown -> new OfferList(shown.stream()
                                        .map(row -> OfferItem.of(row, names.get(row.center)))
                                        .toList()))));
    }

    @GET
    @Path("follow-ups")
    @Operation(
            summary = "フォローアップ、期日の早い順 / Follow-ups, earliest first",
            description = "機関が主担当のケースと、引き継いだセンターのケース。"
                    + " / Of the cases that the body is responsible for, or that it handed off as their center.")
    @Tag(name = "follow-ups", description = "フォローアップ / Follow-ups")
    @Parameter(
            name = "body",
            in = ParameterIn.QUERY,
            required = true,
            description = "フォローアップする機関 / the body that follows up",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Parameter(
            name = "due",
            in = ParameterIn.QUERY,
            description = "期日が来て未実施のものだけ / only those that are due and not done",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Parameter(
            name = "missed",
            in = ParameterIn.QUERY,
            description = "未記録を最後に知らせた相手 / who was told last that it was missed",
            schema = @Schema(implementation = EscalationLevel.class))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER, defaultValue = "50"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    public Uni<RestResponse<FollowUpList>> followUps(@Context UriInfo uri) {
        var caller = request.caller();
        var query = new Query(uri);
        var asked = query.required("body", query.id("body"));
        var due = query.flag("due");
        var missed = query.code("missed", EscalationLevel.class).orElse(null);
        var page = query.page();
        var body = asked.get();
        caller.actingFor(body, StaffRole.CONSULTANT, StaffRole.CENTER_MANAGER, StaffRole.LOCAL_COORDINATOR);
        var municipalities = Staff.of(caller).municipalities(body);
        return queries.followUps(caller.scope(), body, municipalities, due, missed, after(page), page.fetch())
                .call(rows -> record(
                        caller,
                        body,
                        page.shown(rows).stream()
                                .map(row -> row.caseId)
                                .distinct()
                                .toList(),
                        "follow-up"))
                .map(rows -> page.answer(
                        rows,
                        row -> List.of(row.dueOn, row.id),
                        shown -> new FollowUpList(
                                shown.stream().map(FollowUpItem::of).toList())));
    }

    /** A page of tasks. */
    public record TaskItems(List<TaskItem> items) {}

    @GET
    @Path("tasks")
    @Operation(
            summary = "会議の課題、期日の早い順 / Tasks of conferences, earliest first",
            description = "機関が主担当のケースの課題。 / Of the cases that the body is responsible for.")
    @Tag(name = "cases", description = "連絡調整 / Coordination cases")
    @Parameter(
            name = "body",
            in = ParameterIn.QUERY,
            required = true,
            description = "主担当の機関 / the responsible body",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Parameter(
            name = "agency",
            in = ParameterIn.QUERY,
            description = "担う関係機関 / the agency that does it",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Parameter(
            name = "open",
            in = ParameterIn.QUERY,
            description = "実施していないものだけ / only those that are not done",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER, defaultValue = "50"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    public Uni<RestResponse<TaskItems>> tasks(@Context UriInfo uri) {
        var caller = request.caller();
        var query = new Query(uri);
        var asked = query.required("body", query.id("body"));
        var agency = query.id("agency").orElse(null);
        var open = query.flag("open");
        var page = query.page();
        var body = asked.get();
        caller.actingFor(body, StaffRole.CONSULTANT, StaffRole.CENTER_MANAGER, StaffRole.LOCAL_COORDINATOR);
        var municipalities = Staff.of(caller).municipalities(body);
        return queries.tasks(caller.scope(), body, municipalities, agency, open, after(page), page.fetch())
                .call(rows -> record(
                        caller,
                        body,
                        page.shown(rows).stream()
                                .map(row -> row.caseId)
                                .distinct()
                                .toList(),
                        "task"))
                .map(rows -> page.answer(
                        rows,
                        row -> List.of(row.dueOn, row.id),
                        shown -> new TaskItems(shown.stream().map(TaskItem::of).toList())));
    }

    private static @Nullable After after(Page page) {
        return page.after()
                .map(position -> new After(position.date(0), position.id(1)))
                .orElse(null);
    }

    private Uni<Map<UUID, String>> names(List<OfferRow> rows) {
        return centers.all(rows.stream().map(row -> row.center).distinct().toList())
                .map(known -> known.stream().collect(Collectors.toMap(CenterRow::id, CenterRow::name)));
    }

    private Uni<Void> record(Caller caller, UUID body, List<UUID> cases, String fields) {
        return cases.isEmpty()
                ? Uni.createFrom().voidItem()
                : access.record(caller, new Access(cases, body, PURPOSE, fields, true));
    }
}
