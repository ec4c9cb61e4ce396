package jp.tsunagi.reporting.oversight.assignment.write;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.eventstore.Command;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.Origin.Provenance;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.reporting.oversight.Overseers;
import jp.tsunagi.reporting.oversight.agency.read.Agencies;
import jp.tsunagi.reporting.oversight.assignment.Assignment;
import jp.tsunagi.reporting.oversight.assignment.AssignmentCommand;
import jp.tsunagi.reporting.oversight.assignment.AssignmentCommand.AssignStaff;
import jp.tsunagi.reporting.oversight.assignment.AssignmentCommand.RecordDeparture;
import jp.tsunagi.reporting.oversight.assignment.AssignmentEvent;
import jp.tsunagi.reporting.oversight.assignment.AssignmentEvent.StaffAssigned;
import jp.tsunagi.reporting.oversight.assignment.AssignmentState;
import jp.tsunagi.reporting.oversight.assignment.AssignmentState.Assigned;
import jp.tsunagi.reporting.oversight.assignment.AssignmentState.Ended;
import jp.tsunagi.reporting.oversight.assignment.AssignmentState.NotAssigned;
import jp.tsunagi.reporting.oversight.assignment.Post;
import jp.tsunagi.reporting.oversight.center.Center;
import jp.tsunagi.reporting.oversight.center.CenterCommand;
import jp.tsunagi.reporting.oversight.center.CenterEvent;
import jp.tsunagi.reporting.oversight.center.CenterState;
import jp.tsunagi.reporting.oversight.center.CenterState.Registered;
import jp.tsunagi.service.member.Caller;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.request.Answers;
import jp.tsunagi.service.request.CurrentRequest;
import jp.tsunagi.service.request.Versioned;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Assigns accounts to posts, and records when they leave. */
@Path(AssignmentResource.PATH + "/{subject}/assignments/{assignmentId}")
@Authenticated
@Tag(name = "staff", description = "着任と離任 / Staff")
public class AssignmentResource {
    static final String PATH = "/api/reporting/v1/staff";

    private final CommandHandler<AssignmentCommand, AssignmentState, AssignmentEvent> assignments;
    private final CommandHandler<CenterCommand, CenterState, CenterEvent> centers;
    private final Agencies agencies;
    private final BusinessClock clock;
    private final CurrentRequest request;

    AssignmentResource(
            CommandHandler<AssignmentCommand, AssignmentState, AssignmentEvent> assignments,
            CommandHandler<CenterCommand, CenterState, CenterEvent> centers,
            Agencies agencies,
            BusinessClock clock,
            CurrentRequest request) {
        this.assignments = assignments;
        this.centers = centers;
        this.agencies = agencies;
        this.clock = clock;
        this.request = request;
    }

    @PUT
    @Operation(
            summary = "着任を登録する、期間を改める / Assign, or correct the days",
            description = "都道府県の担当者、基盤運用者、自センターの相談員についてはセンター管理者。同じ内容なら何も変わらない。"
                    + " / Prefecture officers, operators, and center managers for their own consultants.")
    @APIResponse(responseCode = "201", description = "登録した / Assigned")
    @APIResponse(responseCode = "204", description = "改めた、または同じ内容だった / Corrected, or the same already")
    public Uni<RestResponse<Void>> assign(
            @PathParam("subject") String subject,
            @PathParam("assignmentId") UUID id,
            @Parameter(description = "取得した版(任意) / The version that was read, optional")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            AssignStaffBody body) {
        var caller = request.caller();
        notAboutOneself(caller, subject);
        var post = body.post();
        var origin = request.origin(
                Scope.PLATFORM,
                Overseers.ofPost(caller, post).orElseThrow(() -> new ProblemException(EdgeProblem.FORBIDDEN)));
        var expected = ifMatch == null ? Expected.NEW_OR_LOADED : request.expected();
        var today = Japan.day(clock.instant());
        var stream = new StreamId(Assignment.CATEGORY, id);
        return assignments
                .read(stream, Scope.PLATFORM)
                .invoke(found -> known(found.state()).ifPresent(assigned -> entitled(caller, assigned.post())))
                .chain(() -> centerPrefecture(post))
                .chain(center -> agencyPrefecture(post)
                        .map(agency -> new AssignStaff(
                                id,
                                subject,
                                post,
                                body.from(),
                                body.to(),
                                center.orElse(null),
                                agency.orElse(null),
                                today)))
                .chain(command ->
                        assignments.handle(new Command<>(stream, expected, origin, begin(body.from()), command)))
                .map(answers(subject)::put);
    }

    @GET
    @Operation(summary = "着任を読む / Read an assignment")
    public Uni<RestResponse<AssignmentItem>> read(
            @PathParam("subject") String subject, @PathParam("assignmentId") UUID id) {
        var caller = request.caller();
        return assignments
                .read(new StreamId(Assignment.CATEGORY, id), Scope.PLATFORM)
                .map(found -> {
                    var assigned = visible(caller, subject, found.state());
                    return Versioned.of(
                            request, found.version(), () -> AssignmentItem.of(assigned, leftOn(found.state())));
                });
    }

    @POST
    @Path("departure")
    @Operation(summary = "離任を記録する / Record a departure")
    @APIResponse(responseCode = "204", description = "記録した / Recorded")
    public Uni<RestResponse<Void>> leave(
            @PathParam("subject") String subject,
            @PathParam("assignmentId") UUID id,
            @Parameter(description = "取得した版(任意) / The version that was read, optional")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            RecordDepartureBody body) {
        var caller = request.caller();
        notAboutOneself(caller, subject);
        var expected = ifMatch == null ? Expected.AS_LOADED : request.expected();
        var sent = request.origin(Scope.PLATFORM, Provenance.PLATFORM);
        var stream = new StreamId(Assignment.CATEGORY, id);
        return assignments
                .read(stream, Scope.PLATFORM)
                .map(found -> visible(caller, subject, found.state()))
                // Who decides, and so from where, shows only when the assignment has been read.
                .map(assigned -> sent.from(entitled(caller, assigned.post())))
                .chain(origin -> assignments.handle(new Command<>(
                        stream, expected, origin, begin(body.leftOn()), new RecordDeparture(subject, body.leftOn()))))
                .map(answers(subject)::changed);
    }

    /** Otherwise whoever registers staff could open every center's consultations to themselves. */
    private static void notAboutOneself(Caller caller, String subject) {
        if (caller.subject().equals(subject)) {
            throw new ProblemException(AssignmentRules.NOT_ABOUT_ONESELF);
        }
    }

    private static Answers answers(String subject) {
        return new Answers(
                stream -> URI.create(PATH + "/" + subject + "/assignments/" + stream.id()), AssignmentRules::problem);
    }

    private Uni<Optional<String>> centerPrefecture(Post post) {
        return post.body() == null
                ? Uni.createFrom().item(Optional.empty())
                : centers.read(new StreamId(Center.CATEGORY, post.body()), Scope.PLATFORM)
                        .map(found -> found.state() instanceof Registered(var known)
                                ? Optional.of(known.prefecture())
                                : Optional.empty());
    }

    private Uni<Optional<String>> agencyPrefecture(Post post) {
        return post.body() == null ? Uni.createFrom().item(Optional.empty()) : agencies.prefecture(post.body());
    }

    /** The account's assignment, if the caller may decide about it; otherwise it does not exist for them. */
    private static StaffAssigned visible(Caller caller, String subject, AssignmentState state) {
        return known(state)
                .filter(assigned -> assigned.subject().equals(subject))
                .filter(assigned -> Overseers.ofPost(caller, assigned.post()).isPresent())
                .orElseThrow(() -> new ProblemException(EdgeProblem.NOT_FOUND));
    }

    private static Provenance entitled(Caller caller, Post post) {
        return Overseers.ofPost(caller, post).orElseThrow(() -> new ProblemException(EdgeProblem.FORBIDDEN));
    }

    private static Optional<StaffAssigned> known(AssignmentState state) {
        return switch (state) {
            case NotAssigned _ -> Optional.empty();
            case Assigned(var assigned) -> Optional.of(assigned);
            case Ended(var assigned, var _) -> Optional.of(assigned);
        };
    }

    private static @Nullable LocalDate leftOn(AssignmentState state) {
        return state instanceof Ended(var _, var left) ? left.leftOn() : null;
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(Japan.ZONE).toInstant();
    }
}
