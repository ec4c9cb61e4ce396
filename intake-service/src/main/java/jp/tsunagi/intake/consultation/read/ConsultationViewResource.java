package jp.tsunagi.intake.consultation.read;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.intake.ConsultationTheme;
import jp.tsunagi.contracts.intake.Disposition;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.intake.consultation.Consultation;
import jp.tsunagi.intake.consultation.ConsultationCommand;
import jp.tsunagi.intake.consultation.ConsultationEvent;
import jp.tsunagi.intake.consultation.ConsultationFile;
import jp.tsunagi.intake.consultation.ConsultationState;
import jp.tsunagi.intake.consultation.ConsultationState.Disposed;
import jp.tsunagi.intake.consultation.ConsultationState.Open;
import jp.tsunagi.intake.consultation.ReceiptNumber;
import jp.tsunagi.intake.consultation.Stage;
import jp.tsunagi.intake.consultation.Urgency;
import jp.tsunagi.intake.consultation.read.ConsultationQueries.After;
import jp.tsunagi.intake.consultation.read.ConsultationQueries.Filter;
import jp.tsunagi.intake.consultation.write.ConsultationResource;
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
import org.jspecify.annotations.Nullable;

/** Shows consultations to those whose center holds them. */
@Path(ConsultationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "consultations", description = "相談 / Consultations")
public class ConsultationViewResource {
    static final StaffRole[] READERS = {StaffRole.CONSULTANT, StaffRole.CENTER_MANAGER};
    static final String PURPOSE = "consultation";
    private static final String FIELDS = "consultation";

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

    /**
     * Ends the request of somebody who reads no consultations, in no center.
     *
     * @throws ProblemException {@code forbidden}
     */
    public static void requireReader(Caller caller) {
        caller.require(READERS);
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
                    case Open(var file) -> item(caller, file, null, folded.version());
                    case Disposed(var file, var disposition, var _) ->
                        item(caller, file, disposition, folded.version());
                });
    }

    private Uni<RestResponse<ConsultationItem>> item(
            Caller caller, ConsultationFile file, @Nullable Disposition disposition, int version) {
        var received = file.handling().received();
        return access.record(caller, new Access(List.of(received.id()), received.center(), PURPOSE, FIELDS, true))
                .map(_ -> Versioned.of(
                        request, version, () -> ConsultationItem.of(file, disposition, version, caller.subject())));
    }

    @GET
    @Operation(summary = "相談を探す、新しい順 / Find consultations, newest first")
    @Parameter(name = "center", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Parameter(
            name = "municipality",
            in = ParameterIn.QUERY,
            description = "5桁または6桁 / five or six digits",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "receiptNumber",
            in = ParameterIn.QUERY,
            description = "相談者に伝えた受付番号 / what the inquirer was told",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "theme", in = ParameterIn.QUERY, schema = @Schema(implementation = ConsultationTheme.class))
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "相談内容の名称に含まれる語 / words in the name of a theme",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "channel", in = ParameterIn.QUERY, schema = @Schema(implementation = Channel.class))
    @Parameter(name = "state", in = ParameterIn.QUERY, schema = @Schema(implementation = Stage.class))
    @Parameter(name = "urgency", in = ParameterIn.QUERY, schema = @Schema(implementation = Urgency.class))
    @Parameter(
            name = "owner",
            in = ParameterIn.QUERY,
            description = "担当者のアカウント / the account that sees to it",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "mine",
            in = ParameterIn.QUERY,
            description = "true なら自分の担当だけ / true: only those that the reader sees to",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Parameter(
            name = "child",
            in = ParameterIn.QUERY,
            description = "この児、またはこの児に統合された記録の相談 / about this child, also by a record that was merged into it",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
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
        var owner = query.parsed("owner", Function.identity()).orElse(null);
        var filter = new Filter(
                query.id("center").orElse(null),
                query.municipality("municipality").orElse(null),
                query.parsed("receiptNumber", ReceiptNumber::parse).orElse(null),
                query.code("theme", ConsultationTheme.class).orElse(null),
                query.parsed("q", ConsultationQueries::named).orElse(null),
                query.code("channel", Channel.class).orElse(null),
                query.code("state", Stage.class).orElse(null),
                query.code("urgency", Urgency.class).orElse(null),
                query.flag("mine") ? caller.subject() : owner,
                query.id("child").orElse(null),
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
        return shows.map(id -> CatchingUp.until(version, () -> queries.shown(caller.scope(), id)))
                .orElseGet(() -> Uni.createFrom().voidItem())
                .chain(() -> queries.find(caller.scope(), filter, after, page.fetch()))
                .chain(rows -> access.recordPage(
                                caller, page.shown(rows), row -> row.center, row -> row.id, PURPOSE, FIELDS)
                        .map(_ -> page.answer(
                                rows,
                                row -> List.of(row.receivedAt.toInstant(), row.id),
                                shown -> list(shown, caller))));
    }

    private static ConsultationList list(List<ConsultationRow> rows, Caller reader) {
        return new ConsultationList(rows.stream()
                .map(row -> ConsultationItem.of(row, reader.subject()))
                .toList());
    }
}
