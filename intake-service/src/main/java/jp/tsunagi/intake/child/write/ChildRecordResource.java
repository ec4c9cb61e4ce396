package jp.tsunagi.intake.child.write;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.contracts.reference.Municipalities;
import jp.tsunagi.eventstore.Command;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.Origin.Provenance;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.intake.child.Child;
import jp.tsunagi.intake.child.ChildCommand;
import jp.tsunagi.intake.child.ChildCommand.AssessCareProfile;
import jp.tsunagi.intake.child.ChildCommand.Change;
import jp.tsunagi.intake.child.ChildCommand.ChangeResidence;
import jp.tsunagi.intake.child.ChildCommand.EndCare;
import jp.tsunagi.intake.child.ChildEvent;
import jp.tsunagi.intake.child.ChildState;
import jp.tsunagi.intake.child.ValidDay;
import jp.tsunagi.intake.child.profile.Profiles;
import jp.tsunagi.intake.erasure.write.Erasures;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.request.Answers;
import jp.tsunagi.service.request.CurrentRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Carries a child's record on: the care that is needed, the place of residence, the end of care. */
@Path(ChildResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "children", description = "児 / Children")
public class ChildRecordResource {
    private static final StaffRole[] ACTING = {StaffRole.CONSULTANT, StaffRole.CENTER_MANAGER};
    private static final String DONE = "記録した、または同じ内容だった / Recorded, or the same already";

    private final CommandHandler<ChildCommand, ChildState, ChildEvent> children;
    private final Profiles profiles;
    private final Erasures erasures;
    private final BusinessClock clock;
    private final CurrentRequest request;

    ChildRecordResource(
            CommandHandler<ChildCommand, ChildState, ChildEvent> children,
            Profiles profiles,
            Erasures erasures,
            BusinessClock clock,
            CurrentRequest request) {
        this.children = children;
        this.profiles = profiles;
        this.erasures = erasures;
        this.clock = clock;
        this.request = request;
    }

    @PUT
    @Path("care-profile")
    @Operation(summary = "医療的ケアの判定を記録する / Record an assessment of the care that is needed")
    @APIResponse(responseCode = "204", description = DONE)
    public Uni<RestResponse<Void>> assess(
            @PathParam("id") UUID id,
            @Parameter(description = "取得した版 / The version that was read", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            AssessCareProfileBody body) {
        return change(
                id,
                request.expected(),
                body.assessedOn(),
                "/assessedOn",
                day -> new AssessCareProfile(body.cares(), body.otherCare(), day));
    }

    @PUT
    @Path("residence")
    @Operation(summary = "転居を記録する / Record a move")
    @APIResponse(responseCode = "204", description = DONE)
    public Uni<RestResponse<Void>> move(
            @PathParam("id") UUID id,
            @Parameter(description = "取得した版 / The version that was read", required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            ChangeResidenceBody body) {
        return change(
                id,
                request.expected(),
                body.since(),
                "/since",
                day -> new ChangeResidence(Municipalities.counted(body.municipality()), day));
    }

    @POST
    @Path("end-of-care")
    @Operation(summary = "医療的ケアの終了を記録する / Record the end of medical care")
    @APIResponse(responseCode = "204", description = "記録した / Recorded")
    public Uni<RestResponse<Void>> end(
            @PathParam("id") UUID id,
            @Parameter(description = "取得した版(任意) / The version that was read, optional")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            EndCareBody body) {
        return change(id, ifMatch == null ? Expected.AS_LOADED : request.expected(), body.on(), "/on", EndCare::new);
    }

    /**
     * @param on the day from which it holds
     * @param pointer where the body names that day
     */
    private Uni<RestResponse<Void>> change(
            UUID id, Expected expected, LocalDate on, String pointer, Function<ValidDay, Change> change) {
        var caller = request.caller();
        caller.require(ACTING);
        var sent = request.origin(caller.scope(), Provenance.PLATFORM);
        var today = Japan.day(clock.instant());
        var stream = new StreamId(Child.CATEGORY, id);
        return children.read(stream, caller.scope())
                .map(found -> found.state().known().orElseThrow(() -> new ProblemException(EdgeProblem.NOT_FOUND)))
                // Without the birth date no rule and no life stage would be right.
                .call(() -> erasures.refuseErased(id))
                .chain(child -> {
                    // From where the caller acts, shows only when the record has been read.
                    var origin = sent.from(
                            caller.actingFor(child.facts().center(), ACTING).provenance());
                    return profiles.birthDate(id, child.identified().profile())
                            .map(birthDate -> change.apply(new ValidDay(on, today, birthDate.orElse(null))))
                            .chain(command -> children.handle(new Command<>(
                                    stream,
                                    expected,
                                    origin,
                                    on.atStartOfDay(Japan.ZONE).toInstant(),
                                    command)));
                })
                .map(new Answers(ChildResource::location, ChildRules.problems(pointer))::changed);
    }
}
