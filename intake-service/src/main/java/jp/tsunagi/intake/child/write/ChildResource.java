package jp.tsunagi.intake.child.write;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.contracts.reference.Municipalities;
import jp.tsunagi.eventstore.Command;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.Fingerprint;
import jp.tsunagi.eventstore.Origin;
import jp.tsunagi.eventstore.Outcome;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.intake.child.Child;
import jp.tsunagi.intake.child.ChildCommand;
import jp.tsunagi.intake.child.ChildCommand.IdentifyChild;
import jp.tsunagi.intake.child.ChildEvent;
import jp.tsunagi.intake.child.ChildState;
import jp.tsunagi.intake.child.SealedProfile;
import jp.tsunagi.intake.child.ValidDay;
import jp.tsunagi.intake.child.profile.Profiles;
import jp.tsunagi.intake.consultation.write.ConsultationLink;
import jp.tsunagi.service.member.Assignment;
import jp.tsunagi.service.request.Answers;
import jp.tsunagi.service.request.CurrentRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Takes down children that centers have come to know. */
@Path(ChildResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "children", description = "児 / Children")
public class ChildResource {
    /** Where children are identified and shown. */
    public static final String PATH = "/api/intake/v1/children";

    private final CommandHandler<ChildCommand, ChildState, ChildEvent> children;
    private final Profiles profiles;
    private final ConsultationLink consultations;
    private final BusinessClock clock;
    private final CurrentRequest request;
    private final Answers answers = new Answers(ChildResource::location, ChildRules.problems("/since"));

    ChildResource(
            CommandHandler<ChildCommand, ChildState, ChildEvent> children,
            Profiles profiles,
            ConsultationLink consultations,
            BusinessClock clock,
            CurrentRequest request) {
        this.children = children;
        this.profiles = profiles;
        this.consultations = consultations;
        this.clock = clock;
        this.request = request;
    }

    static URI location(StreamId child) {
        return URI.create(PATH + "/" + child.id());
    }

    @POST
    @Operation(summary = "児を把握する / Identify a child")
    @APIResponse(responseCode = "201", description = "登録した / Identified")
    public Uni<RestResponse<Void>> identify(IdentifyChildBody body) {
        var assignment = request.caller().actingFor(body.center(), StaffRole.CONSULTANT, StaffRole.CENTER_MANAGER);
        var origin = request.origin(assignment);
        // The same request again means the same child: its key is made once, and a link that was cut off is made good.
        var child = new StreamId(
                Child.CATEGORY, Fingerprint.of("child\n" + origin.commandId()).asUuid());
        var day = new ValidDay(body.since(), Japan.day(clock.instant()), body.birthDate());
        return linkable(body, child.id())
                .chain(() -> profiles.seal(child.id(), body.profile()))
                .chain(profile -> children.handle(new Command<>(
                        child,
                        Expected.NO_STREAM,
                        origin,
                        body.since().atStartOfDay(Japan.ZONE).toInstant(),
                        command(child.id(), body, profile, assignment, day))))
                .call(outcome -> linked(outcome, body.consultation(), origin))
                .map(answers::created);
    }

    /** Before anything is written. */
    private Uni<Void> linkable(IdentifyChildBody body, UUID child) {
        return body.consultation() == null
                ? Uni.createFrom().voidItem()
                : consultations.check(
                        body.consultation(),
                        body.center(),
                        child,
                        request.caller().scope(),
                        "/consultation");
    }

    private Uni<Void> linked(Outcome outcome, @Nullable UUID consultation, Origin origin) {
        if (consultation == null) {
            return Uni.createFrom().voidItem();
        }
        return switch (outcome) {
            case Outcome.Appended(var child, var _) ->
                consultations.link(consultation, child.id(), origin.then("link"));
            case Outcome.Repeated(var child, var _) ->
                consultations.link(consultation, child.id(), origin.then("link"));
            case Outcome.Unchanged _,
                    Outcome.Stale _,
                    Outcome.NotFound _,
                    Outcome.CommandIdReused _,
                    Outcome.Rejected _ -> Uni.createFrom().voidItem();
        };
    }

    private static IdentifyChild command(
            UUID id, IdentifyChildBody body, SealedProfile profile, Assignment assignment, ValidDay day) {
        return new IdentifyChild(
                id,
                body.center(),
                assignment.prefecture(),
                profile,
                body.municipality() == null ? null : Municipalities.counted(body.municipality()),
                body.livingPlace(),
                body.ableToMove(),
                body.severe(),
                Boolean.TRUE.equals(body.enrolled()),
                day);
    }
}
