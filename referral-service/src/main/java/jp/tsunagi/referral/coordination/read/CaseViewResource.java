package jp.tsunagi.referral.coordination.read;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.referral.coordination.CaseCommand;
import jp.tsunagi.referral.coordination.CaseEvent;
import jp.tsunagi.referral.coordination.CaseFile;
import jp.tsunagi.referral.coordination.CaseStage;
import jp.tsunagi.referral.coordination.CaseState;
import jp.tsunagi.referral.coordination.CaseState.Known;
import jp.tsunagi.referral.coordination.CaseState.NotOpened;
import jp.tsunagi.referral.coordination.CoordinationCase;
import jp.tsunagi.referral.coordination.read.CaseQueries.After;
import jp.tsunagi.referral.coordination.read.CaseQueries.Filter;
import jp.tsunagi.referral.coordination.staff.Staff;
import jp.tsunagi.referral.coordination.texts.AdviceTexts;
import jp.tsunagi.referral.coordination.texts.Adviser;
import jp.tsunagi.referral.coordination.texts.ConferenceTexts;
import jp.tsunagi.referral.coordination.texts.Counsel;
import jp.tsunagi.referral.coordination.texts.Minutes;
import jp.tsunagi.referral.coordination.texts.RelayedNames;
import jp.tsunagi.referral.coordination.write.CaseResource;
import jp.tsunagi.service.access.Access;
import jp.tsunagi.service.access.AccessRecords;
import jp.tsunagi.service.member.Caller;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.read.CatchingUp;
import jp.tsunagi.service.request.CurrentRequest;
import jp.tsunagi.service.request.Query;
import jp.tsunagi.service.request.Versioned;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Shows cases to the responsible body, and, without what was said at conferences, to the center that follows up. */
@Path(CaseResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "cases", description = "連絡調整 / Coordination cases")
public class CaseViewResource {
    private static final String PURPOSE = "coordination";

    private final CommandHandler<CaseCommand, CaseState, CaseEvent> cases;
    private final CaseQueries queries;
    private final ConferenceTexts texts;
    private final AdviceTexts advice;
    private final RelayedNames names;
    private final AccessRecords access;
    private final CurrentRequest request;

    CaseViewResource(
            CommandHandler<CaseCommand, CaseState, CaseEvent> cases,
            CaseQueries queries,
            ConferenceTexts texts,
            AdviceTexts advice,
            RelayedNames names,
            AccessRecords access,
            CurrentRequest request) {
        this.cases = cases;
        this.queries = queries;
        this.texts = texts;
        this.advice = advice;
        this.names = names;
        this.access = access;
        this.request = request;
    }

    /** A page of cases, newest first. */
    public record CaseList(List<CaseSummary> items) {}

    @GET
    @Path("{id}")
    @Operation(summary = "ケースを見る / Read a case")
    public Uni<RestResponse<CaseItem>> one(@PathParam("id") UUID id) {
        var caller = request.caller();
        var staff = Staff.of(caller);
        return known(caller, staff, id).chain(found -> {
            var file = found.known().file();
            var conferring = staff.responsibleFor(file).isPresent();
            var escalating = found.body().equals(file.opened().center());
            return record(caller, found, fields(file, conferring, escalating))
                    .chain(() -> minutes(file, conferring))
                    .chain(minutes -> advice.open(file.opened(), Adviser.CENTER, file.advice())
                            .chain(counsel -> escalated(file, escalating)
                                    .chain(escalated -> names.open(file.opened(), file.relayed())
                                            .map(words -> Versioned.of(
                                                    request,
                                                    found.version(),
                                                    () -> CaseItem.of(
                                                            found.known(),
                                                            minutes.orElse(null),
                                                            counsel,
                                                            escalated.orElse(null),
                                                            words,
                                                            found.version()))))));
        });
    }

    private Uni<Optional<List<Minutes>>> minutes(CaseFile file, boolean conferring) {
        return conferring
                ? texts.open(file.opened(), file.conferences().all()).map(Optional::of)
                : Uni.createFrom().item(Optional.empty());
    }

    private Uni<Optional<List<Counsel>>> escalated(CaseFile file, boolean escalating) {
        return escalating
                ? advice.open(file.opened(), Adviser.PREFECTURE, file.escalations())
                        .map(Optional::of)
                : Uni.createFrom().item(Optional.empty());
    }

    @GET
    @Path("{id}/handoffs/{handoff}")
    @Operation(summary = "引継ぎを見る / Read a handoff")
    @Tag(name = "handoffs", description = "引継ぎ / Handoffs")
    public Uni<RestResponse<HandoffItem>> handoff(@PathParam("id") UUID id, @PathParam("handoff") UUID handoff) {
        var caller = request.caller();
        return known(caller, Staff.of(caller), id).chain(found -> {
            var item = found.known()
                    .file()
                    .handoffs()
                    .find(handoff)
                    .map(HandoffItem::of)
                    .orElseThrow(() -> new ProblemException(EdgeProblem.NOT_FOUND));
            return record(caller, found, "handoff").map(_ -> Versioned.of(request, found.version(), () -> item));
        });
    }

    /** The bodies that were responsible, one after the other. */
    public record TenureList(List<TenureItem> items) {}

    @GET
    @Path("{id}/responsibility")
    @Operation(
            summary = "主担当の移り変わりを見る / Read who was responsible when",
            description = "onを指定すると、その日に主担当であった機関を順に示す。移った日には移る前と後の両方を示す。"
                    + " / With on, those that were responsible on that day, in order: both, on the day of a handoff.")
    @Parameter(name = "on", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING, format = "date"))
    public Uni<RestResponse<TenureList>> responsibility(@PathParam("id") UUID id, @Context UriInfo uri) {
        var caller = request.caller();
        var query = new Query(uri);
        var on = query.date("on");
        query.end();
        return known(caller, Staff.of(caller), id).chain(found -> {
            var items = found.known().file().tenures().stream()
                    .filter(tenure -> on.map(tenure::covers).orElse(true))
                    .map(TenureItem::of)
                    .toList();
            return record(caller, found, "responsibility")
                    .map(_ -> Versioned.of(request, found.version(), () -> new TenureList(items)));
        });
    }

    @GET
    @Operation(summary = "ケースを探す、新しい順 / Find cases, newest first")
    @Parameter(
            name = "consultation",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Parameter(name = "child", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Parameter(name = "state", in = ParameterIn.QUERY, schema = @Schema(implementation = CaseStage.class))
    @Parameter(
            name = "responsible",
            in = ParameterIn.QUERY,
            description = "主担当の機関 / the responsible body",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Parameter(
            name = "adviceWaiting",
            in = ParameterIn.QUERY,
            description = "センターの助言を待っているものだけ / only those that wait for the center's advice",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Parameter(
            name = "moved",
            in = ParameterIn.QUERY,
            description =
                    "児が転居し、新たな引継ぎを検討するものだけ / only those whose child lives elsewhere, so that a new handoff is proposed",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Parameter(
            name = "heldSince",
            in = ParameterIn.QUERY,
            description =
                    "この日以前から主担当が変わらない、終結していないものだけ / only open ones with the same responsible body since this day or longer",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(
            name = "quietSince",
            in = ParameterIn.QUERY,
            description = "この日より後に何も記録されていない、終結していないものだけ / only open ones in which nobody did anything after this day",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(
            name = "answerBy",
            in = ParameterIn.QUERY,
            description = "回答待ちの申出の回答期限がこの日以前のものだけ / only those with a pending offer to be answered by this day",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(
            name = "shows",
            in = ParameterIn.QUERY,
            description = "このケースが一覧に載るまで最長1秒待つ / wait up to a second until the list shows this one",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Parameter(
            name = "version",
            in = ParameterIn.QUERY,
            description = "shows の版 / the version to wait for",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER, defaultValue = "50"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    public Uni<RestResponse<CaseList>> list(@Context UriInfo uri) {
        var caller = request.caller();
        var staff = Staff.of(caller);
        var query = new Query(uri);
        var filter = new Filter(
                query.id("consultation").orElse(null),
                query.id("child").orElse(null),
                query.id("responsible").orElse(null),
                query.code("state", CaseStage.class).orElse(null),
                query.flag("adviceWaiting"),
                query.flag("moved"),
                query.date("heldSince").orElse(null),
                query.date("quietSince").orElse(null),
                query.date("answerBy").orElse(null));
        var shows = query.id("shows");
        int version = query.number("version", 1, Integer.MAX_VALUE).orElse(1);
        var page = query.page();
        var after = page.after()
                .map(position -> new After(position.date(0), position.id(1)))
                .orElse(null);
        return shows.map(id -> CatchingUp.until(version, () -> queries.shown(caller.scope(), id)))
                .orElseGet(() -> Uni.createFrom().voidItem())
                .chain(() -> queries.cases(caller.scope(), staff, filter, after, page.fetch()))
                .call(rows -> access.recordPage(
                        caller, page.shown(rows), row -> inWhoseName(staff, row), row -> row.id, PURPOSE, "case"))
                .map(rows -> page.answer(
                        rows,
                        row -> List.of(row.openedOn, row.id),
                        shown ->
                                new CaseList(shown.stream().map(CaseSummary::of).toList())));
    }

    /**
     * A case that the caller sees.
     *
     * @param body in whose name
     */
    private record Found(Known known, UUID body, int version) {}

    private Uni<Found> known(Caller caller, Staff staff, UUID id) {
        return cases.read(new StreamId(CoordinationCase.CATEGORY, id), caller.scope())
                .map(folded -> switch (folded.state()) {
                    case NotOpened _ -> throw new ProblemException(EdgeProblem.NOT_FOUND);
                    case Known known ->
                        staff.seeing(known.file())
                                .map(post -> new Found(known, post.body(), folded.version()))
                                .orElseThrow(() -> new ProblemException(EdgeProblem.NOT_FOUND));
                });
    }

    /** What of a case is opened: the access record says it. */
    private static String fields(CaseFile file, boolean conferring, boolean escalating) {
        return "case"
                + (conferring ? "-with-conferences" : "")
                + (file.advice().isEmpty() ? "" : "-with-advice")
                + (escalating && !file.escalations().isEmpty() ? "-with-escalations" : "")
                + (file.relayed().isEmpty() ? "" : "-with-relayed-answers");
    }

    private Uni<Void> record(Caller caller, Found found, String fields) {
        var id = found.known().file().opened().id();
        return access.record(caller, new Access(List.of(id), found.body(), PURPOSE, fields, true));
    }

    /** The responsible body's people read for it; whoever else sees the case follows up for its center. */
    private static UUID inWhoseName(Staff staff, CaseRow row) {
        return staff.post(row.responsible, row.municipality)
                .map(Staff.Post::body)
                .orElse(row.center);
    }
}
