package jp.tsunagi.training.training.write;

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
import java.util.function.Function;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.eventstore.Command;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.Origin.Provenance;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.request.Answers;
import jp.tsunagi.service.request.CurrentRequest;
import jp.tsunagi.training.training.Training;
import jp.tsunagi.training.training.TrainingCommand;
import jp.tsunagi.training.training.TrainingCommand.CertifyCompletion;
import jp.tsunagi.training.training.TrainingEvent;
import jp.tsunagi.training.training.TrainingEvent.TrainingPlanned;
import jp.tsunagi.training.training.TrainingState;
import jp.tsunagi.training.training.TrainingState.Known;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Plans and holds trainings, for the training managers of a prefecture. */
@Path(TrainingResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "trainings", description = "研修 / Trainings")
public class TrainingResource {
    /** Where trainings are planned and shown. */
    public static final String PATH = "/api/training/v1/trainings";

    private static final String WHO = "都道府県の研修担当者。 / Training managers of the prefecture.";
    private static final String VERSION = "取得した版(任意) / The version that was read, optional";

    private final CommandHandler<TrainingCommand, TrainingState, TrainingEvent> trainings;
    private final BusinessClock clock;
    private final CurrentRequest request;
    private final Answers answers = new Answers(stream -> URI.create(PATH + "/" + stream.id()), TrainingRules::problem);

    TrainingResource(
            CommandHandler<TrainingCommand, TrainingState, TrainingEvent> trainings,
            BusinessClock clock,
            CurrentRequest request) {
        this.trainings = trainings;
        this.clock = clock;
        this.request = request;
    }

    @POST
    @Operation(summary = "研修を計画する / Plan a training", description = WHO)
    @APIResponse(responseCode = "201", description = "計画した / Planned")
    public Uni<RestResponse<Void>> plan(PlanTrainingBody body) {
        var assignment = request.caller().actingIn(body.prefecture(), StaffRole.TRAINING_MANAGER);
        var scope = request.caller().prefectureScope(StaffRole.TRAINING_MANAGER);
        var stream = new StreamId(Training.CATEGORY, UUID.randomUUID());
        return trainings
                .handle(new Command<>(
                        stream,
                        Expected.NO_STREAM,
                        request.origin(scope, assignment.provenance()),
                        clock.instant(),
                        body.command(stream.id())))
                .map(answers::created);
    }

    @POST
    @Path("{id}/enrollments")
    @Operation(summary = "受講者を申し込む / Enroll trainees", description = WHO)
    @APIResponse(responseCode = "204", description = "申し込んだ、または全員が申込済み / Enrolled, or enrolled already")
    public Uni<RestResponse<Void>> enroll(
            @PathParam("id") UUID id,
            @Parameter(description = VERSION) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            EnrollTraineesBody body) {
        return change(id, ifMatch, _ -> clock.instant(), body.command());
    }

    @POST
    @Path("{id}/attendance")
    @Operation(summary = "出席を記録する。研修は実施済みになる / Record who came; the training has been held then", description = WHO)
    @APIResponse(responseCode = "204", description = "記録した / Recorded")
    public Uni<RestResponse<Void>> recordAttendance(
            @PathParam("id") UUID id,
            @Parameter(description = VERSION) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            RecordAttendanceBody body) {
        return change(id, ifMatch, plan -> begin(plan.lastDay()), body.command(today()));
    }

    @POST
    @Path("{id}/certification")
    @Operation(summary = "全日出席した人の修了を認定する / Certify the completion of those who came on every day", description = WHO)
    @APIResponse(responseCode = "204", description = "認定した / Certified")
    public Uni<RestResponse<Void>> certify(
            @PathParam("id") UUID id,
            @Parameter(description = VERSION) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            CertifyCompletionBody body) {
        return change(id, ifMatch, _ -> begin(body.on()), new CertifyCompletion(body.on(), today()));
    }

    /** Another prefecture's training does not exist for the caller; where the caller acts from, the training tells. */
    private Uni<RestResponse<Void>> change(
            UUID id, @Nullable String ifMatch, Function<TrainingPlanned, Instant> validAt, TrainingCommand command) {
        var caller = request.caller();
        caller.require(StaffRole.TRAINING_MANAGER);
        var scope = caller.prefectureScope(StaffRole.TRAINING_MANAGER);
        var sent = request.origin(scope, Provenance.PLATFORM);
        var expected = ifMatch == null ? Expected.AS_LOADED : request.expected();
        var stream = new StreamId(Training.CATEGORY, id);
        return trainings
                .read(stream, scope)
                .map(found -> plan(found.state()))
                .chain(plan -> trainings.handle(new Command<>(
                        stream,
                        expected,
                        sent.from(caller.actingIn(plan.prefecture(), StaffRole.TRAINING_MANAGER)
                                .provenance()),
                        validAt.apply(plan),
                        command)))
                .map(answers::changed);
    }

    private static TrainingPlanned plan(TrainingState state) {
        if (state instanceof Known training) {
            return training.plan();
        }
        throw new ProblemException(EdgeProblem.NOT_FOUND);
    }

    private LocalDate today() {
        return Japan.day(clock.instant());
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(Japan.ZONE).toInstant();
    }
}
