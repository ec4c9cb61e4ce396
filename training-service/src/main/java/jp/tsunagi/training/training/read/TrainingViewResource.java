package jp.tsunagi.training.training.read;

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
import java.util.UUID;
import jp.tsunagi.contracts.training.CourseKind;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.service.access.Access;
import jp.tsunagi.service.access.AccessRecords;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.read.CatchingUp;
import jp.tsunagi.service.request.CurrentRequest;
import jp.tsunagi.service.request.Page;
import jp.tsunagi.service.request.Query;
import jp.tsunagi.service.request.Versioned;
import jp.tsunagi.training.training.Training;
import jp.tsunagi.training.training.TrainingCommand;
import jp.tsunagi.training.training.TrainingEvent;
import jp.tsunagi.training.training.TrainingStage;
import jp.tsunagi.training.training.TrainingState;
import jp.tsunagi.training.training.TrainingState.Known;
import jp.tsunagi.training.training.TrainingState.NotPlanned;
import jp.tsunagi.training.training.read.TrainingQueries.AfterTraining;
import jp.tsunagi.training.training.read.TrainingQueries.TrainingFilter;
import jp.tsunagi.training.training.write.PlanTrainingBody;
import jp.tsunagi.training.training.write.TrainingResource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Shows trainings to the training managers and officers of their prefecture. */
@Path(TrainingResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "trainings", description = "研修 / Trainings")
public class TrainingViewResource {
    private final CommandHandler<TrainingCommand, TrainingState, TrainingEvent> trainings;
    private final TrainingQueries queries;
    private final AccessRecords access;
    private final CurrentRequest request;

    TrainingViewResource(
            CommandHandler<TrainingCommand, TrainingState, TrainingEvent> trainings,
            TrainingQueries queries,
            AccessRecords access,
            CurrentRequest request) {
        this.trainings = trainings;
        this.queries = queries;
        this.access = access;
        this.request = request;
    }

    /** A page of trainings, the one that begins last first. */
    public record TrainingList(List<TrainingSummary> items) {}

    @GET
    @Path("{id}")
    @Operation(summary = "研修を見る / Read a training", description = Reader.WHO)
    public Uni<RestResponse<TrainingItem>> one(@PathParam("id") UUID id) {
        var reader = Reader.of(request.caller());
        return trainings
                .read(new StreamId(Training.CATEGORY, id), reader.scope())
                .chain(folded -> switch (folded.state()) {
                    case NotPlanned _ -> Uni.createFrom().failure(new ProblemException(EdgeProblem.NOT_FOUND));
                    case Known training ->
                        access.record(reader.caller(), new Access(List.of(id), null, "training", "trainees", true))
                                .map(_ -> Versioned.of(
                                        request, folded.version(), () -> TrainingItem.of(training, folded.version())));
                });
    }

    @GET
    @Operation(summary = "研修を探す、初日の新しい順 / Find trainings, the one that begins last first", description = Reader.WHO)
    @Parameter(
            name = "prefecture",
            in = ParameterIn.QUERY,
            description = "都道府県コード2桁 / two digits",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "kind", in = ParameterIn.QUERY, schema = @Schema(implementation = CourseKind.class))
    @Parameter(
            name = "fiscalYear",
            in = ParameterIn.QUERY,
            description = "年度の初めの西暦年 / fiscal year by its first calendar year",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "state", in = ParameterIn.QUERY, schema = @Schema(implementation = TrainingStage.class))
    @Parameter(
            name = "shows",
            in = ParameterIn.QUERY,
            description = "この研修が一覧に載るまで最長1秒待つ / wait up to a second until the list shows this one",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Parameter(
            name = "version",
            in = ParameterIn.QUERY,
            description = "shows の版 / the version to wait for",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER, defaultValue = "50"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    public Uni<RestResponse<TrainingList>> list(@Context UriInfo uri) {
        var reader = Reader.of(request.caller());
        var query = new Query(uri);
        var filter = new TrainingFilter(
                query.prefecture("prefecture").orElse(null),
                query.code("kind", CourseKind.class).orElse(null),
                query.number("fiscalYear", PlanTrainingBody.EARLIEST_YEAR, PlanTrainingBody.LATEST_YEAR)
                        .orElse(null),
                query.code("state", TrainingStage.class).orElse(null));
        var shows = query.id("shows");
        int version = query.number("version", 1, Integer.MAX_VALUE).orElse(1);
        var page = query.page();
        reader.mayAskFor(filter.prefecture());
        var after = page.after()
                .map(position -> new AfterTraining(position.date(0), position.id(1)))
                .orElse(null);
        return shows.map(id -> CatchingUp.until(version, () -> queries.shown(reader.scope(), id)))
                .orElseGet(() -> Uni.createFrom().voidItem())
                .chain(() -> queries.trainings(reader.scope(), filter, after, page.fetch()))
                .map(rows -> answer(page, rows));
    }

    private static RestResponse<TrainingList> answer(Page page, List<TrainingRow> rows) {
        return page.answer(
                rows,
                row -> List.of(row.firstDay, row.id),
                shown ->
                        new TrainingList(shown.stream().map(TrainingSummary::of).toList()));
    }
}
