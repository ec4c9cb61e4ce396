package jp.tsunagi.intake.consultation.read;

import static java.util.Objects.requireNonNull;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.intake.consultation.Consultation;
import jp.tsunagi.intake.consultation.ConsultationCommand;
import jp.tsunagi.intake.consultation.ConsultationEvent;
import jp.tsunagi.intake.consultation.ConsultationState;
import jp.tsunagi.intake.consultation.ConsultationState.Open;
import jp.tsunagi.intake.consultation.read.ConsultationQueries.After;
import jp.tsunagi.intake.consultation.read.ConsultationQueries.Filter;
import jp.tsunagi.intake.consultation.write.ConsultationResource;
import jp.tsunagi.service.access.Access;
import jp.tsunagi.service.access.AccessRecords;
import jp.tsunagi.service.member.Caller;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.request.CurrentRequest;
import jp.tsunagi.service.request.Page;
import jp.tsunagi.service.request.Query;
import jp.tsunagi.service.request.Versioned;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Shows consultations to those whose center holds them. */
@Path(ConsultationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "consultations", description = "相談 / Consultations")
public class ConsultationViewResource {
    private static final StaffRole[] READERS = {StaffRole.CONSULTANT, StaffRole.CENTER_MANAGER};
    private static final Duration LOOK = Duration.ofMillis(25);
    /** Together a second. */
    private static final int LOOKS = 40;

    private final CommandHandler<ConsultationCommand, ConsultationState, ConsultationEvent> consultations;
    private final ConsultationQueries queries;
    private final AccessRecords access;
    private final CurrentRequest request;

    ConsultationViewResource(
            CommandHandler<ConsultationCommand, ConsultationState, ConsultationEvent> consultations,
            ConsultationQueries queries,
            AccessRecords access,
            CurrentRequest request) {
        this.consultations = consultations;
        this.queries = queries;
        this.access = access;
        this.request = request;
    }

    /** A page of consultations, newest first. */
    public record ConsultationList(List<ConsultationItem> items) {}

    @GET
    @Path("{id}")
    @Operation(summary = "相談を見る / Read a consultation")
    public Uni<RestResponse<ConsultationItem>> one(@PathParam("id") UUID id) {
        var caller = request.caller();
        caller.require(READERS);
        return consultations
                .read(new StreamId(Consultation.CATEGORY, id), caller.scope())
                .chain(folded -> switch (folded.state()) {
                    case ConsultationState.NotReceived _ ->
                        Uni.createFrom().failure(new ProblemException(EdgeProblem.NOT_FOUND));
                    case Open open ->
                        recorded(caller, List.of(id), open.received().center())
                                .map(_ -> Versioned.of(
                                        request, folded.version(), () -> ConsultationItem.of(open, folded.version())));
                });
    }

    @GET
    @Operation(summary = "相談を探す、新しい順 / Find consultations, newest first")
    @Parameter(name = "center", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Parameter(
            name = "municipality",
            in = ParameterIn.QUERY,
            description = "5桁または6桁 / five or six digits",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "theme", in = ParameterIn.QUERY, schema = @Schema(implementation = ConsultationTheme.class))
    @Parameter(name = "channel", in = ParameterIn.QUERY, schema = @Schema(implementation = Channel.class))
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "受付日の初め / first day of receipt",
            schema = @Schema(implementation = LocalDate.class))
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "受付日の終わり / last day of receipt",
            schema = @Schema(implementation = LocalDate.class))
    @Parameter(
            name = "shows",
            in = ParameterIn.QUERY,
            description = "この相談が一覧に載るまで最長1秒待つ / wait up to a second until the list shows this one",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Parameter(
            name = "version",
            in = ParameterIn.QUERY,
            description = "shows の版 / the version to wait for",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER, defaultValue = "50"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    public Uni<RestResponse<ConsultationList>> list(@Context UriInfo uri) {
        var caller = request.caller();
        caller.require(READERS);
        var query = new Query(uri);
        var filter = new Filter(
                query.id("center").orElse(null),
                query.municipality("municipality").orElse(null),
                query.code("theme", ConsultationTheme.class).orElse(null),
                query.code("channel", Channel.class).orElse(null),
                query.date("from").orElse(null),
                query.date("to").orElse(null));
        if (filter.from() != null && filter.to() != null && filter.from().isAfter(filter.to())) {
            query.wrong("to", EdgeProblem.WRONG_ORDER);
        }
        var shows = query.id("shows");
        int version = query.number("version", 1, Integer.MAX_VALUE).orElse(1);
        var page = query.page();
        var after = page.after()
                .map(position -> new After(position.instant(0), position.id(1)))
                .orElse(null);
        return shows.map(id -> shown(caller.scope(), id, version, LOOKS))
                .orElseGet(() -> Uni.createFrom().voidItem())
                .chain(() -> queries.find(caller.scope(), filter, after, page.fetch()))
                .chain(rows -> recorded(caller, rows).map(_ -> answer(page, rows)));
    }

    private static RestResponse<ConsultationList> answer(Page page, List<ConsultationRow> rows) {
        return page.answer(
                rows,
                row -> List.of(row.receivedAt.toInstant(), row.id),
                shown -> new ConsultationList(
                        shown.stream().map(ConsultationItem::of).toList()));
    }

    /** One record per center, because each center can be asked who looked at its consultations. */
    private Uni<Void> recorded(Caller caller, List<ConsultationRow> rows) {
        var byCenter = new TreeMap<UUID, List<UUID>>();
        rows.forEach(row ->
                byCenter.computeIfAbsent(row.center, _ -> new ArrayList<>()).add(row.id));
        var recorded = Uni.createFrom().voidItem();
        for (var center : byCenter.entrySet()) {
            recorded = recorded.chain(() -> recorded(caller, center.getValue(), center.getKey()));
        }
        return recorded;
    }

    private Uni<Void> recorded(Caller caller, List<UUID> streams, UUID center) {
        return access.record(caller, new Access(streams, center, "consultation", "consultation", true));
    }

    /** Reading one's own writes: the list follows the event table within milliseconds, and is waited for so long. */
    private Uni<Void> shown(Scope.Member reader, UUID consultation, int version, int looks) {
        return queries.shown(reader, consultation)
                .chain(number -> number >= version || looks == 0
                        ? Uni.createFrom().voidItem()
                        : pause().chain(() -> shown(reader, consultation, version, looks - 1)));
    }

    /** Sessions belong to the event loop of the request: it is come back to. */
    private static Uni<Void> pause() {
        var loop = requireNonNull(Vertx.currentContext(), "on an event loop");
        return Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(LOOK)
                .emitOn(task -> loop.runOnContext(_ -> task.run()));
    }
}
