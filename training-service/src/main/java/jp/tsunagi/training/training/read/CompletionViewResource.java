package jp.tsunagi.training.training.read;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.contracts.training.CourseKind;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.service.access.Access;
import jp.tsunagi.service.access.AccessRecords;
import jp.tsunagi.service.member.Caller;
import jp.tsunagi.service.request.CurrentRequest;
import jp.tsunagi.service.request.Page;
import jp.tsunagi.service.request.Query;
import jp.tsunagi.training.training.read.TrainingQueries.AfterCompletion;
import jp.tsunagi.training.training.read.TrainingQueries.CompletionFilter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Shows the register of completions to the training managers and officers of their prefecture. */
@Path("/api/training/v1/completions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "completions", description = "修了 / Completions")
public class CompletionViewResource {
    private final TrainingQueries queries;
    private final AccessRecords access;
    private final BusinessClock clock;
    private final CurrentRequest request;

    CompletionViewResource(TrainingQueries queries, AccessRecords access, BusinessClock clock, CurrentRequest request) {
        this.queries = queries;
        this.access = access;
        this.clock = clock;
        this.request = request;
    }

    /** A page of the register. */
    public record CompletionList(List<CompletionItem> items) {}

    @GET
    @Operation(
            summary = "指定の日に修了している人、修了の新しい順 / Who has completed a training as of a day, the latest first",
            description = Reader.WHO)
    @Parameter(
            name = "prefecture",
            in = ParameterIn.QUERY,
            description = "都道府県コード2桁 / two digits",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "kind", in = ParameterIn.QUERY, schema = @Schema(implementation = CourseKind.class))
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            description = "この日以前に修了した人。省くと今日 / completed on this day in Japan or earlier; today when left out",
            schema = @Schema(implementation = LocalDate.class))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER, defaultValue = "50"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    public Uni<RestResponse<CompletionList>> list(@Context UriInfo uri) {
        var reader = Reader.of(request.caller());
        var query = new Query(uri);
        var filter = new CompletionFilter(
                query.prefecture("prefecture").orElse(null),
                query.code("kind", CourseKind.class).orElse(null),
                query.date("asOf").orElseGet(() -> Japan.day(clock.instant())));
        var page = query.page();
        reader.mayAskFor(filter.prefecture());
        var after = page.after()
                .map(position -> new AfterCompletion(position.date(0), position.id(1), position.id(2)))
                .orElse(null);
        return queries.completions(reader.scope(), filter, after, page.fetch())
                .chain(rows -> recorded(reader.caller(), page.shown(rows)).map(_ -> answer(page, rows)));
    }

    private static RestResponse<CompletionList> answer(Page page, List<CompletionRow> rows) {
        return page.answer(
                rows,
                row -> List.of(row.certifiedOn, row.training, row.trainee),
                shown -> new CompletionList(
                        shown.stream().map(CompletionItem::of).toList()));
    }

    private Uni<Void> recorded(Caller caller, List<CompletionRow> rows) {
        List<UUID> trainings = rows.stream().map(row -> row.training).distinct().toList();
        return trainings.isEmpty()
                ? Uni.createFrom().voidItem()
                : access.record(caller, new Access(trainings, null, "training", "completions", true));
    }
}
