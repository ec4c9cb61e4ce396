package jp.tsunagi.intake.desk.write;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.eventstore.Command;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.intake.desk.DeskCommand;
import jp.tsunagi.intake.desk.DeskCommand.TellContactPoint;
import jp.tsunagi.intake.desk.DeskEvent;
import jp.tsunagi.intake.desk.DeskState;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.request.Answers;
import jp.tsunagi.service.request.CurrentRequest;
import jp.tsunagi.service.request.Versioned;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Keeps how centers are reached. */
@Path(DeskResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "centers", description = "センターの窓口 / Desks of centers")
public class DeskResource {
    /** Where it is told and shown. */
    public static final String PATH = "/api/intake/v1/centers/{center}/contact-point";

    private final CommandHandler<DeskCommand, DeskState, DeskEvent> handler;
    private final Desks desks;
    private final BusinessClock clock;
    private final CurrentRequest request;
    private final Answers answers = new Answers(
            stream -> URI.create(PATH.replace("{center}", stream.id().toString())), rejection -> {
                throw new IllegalStateException("nothing is refused: " + rejection);
            });

    DeskResource(
            CommandHandler<DeskCommand, DeskState, DeskEvent> handler,
            Desks desks,
            BusinessClock clock,
            CurrentRequest request) {
        this.handler = handler;
        this.desks = desks;
        this.clock = clock;
        this.request = request;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "センターの連絡先を決める / Say how the center is reached",
            description =
                    "センター管理者のみ。連絡カードと相談フォームに載る。同じ内容なら何も変わらない。 / Center managers. It stands on contact cards and on the"
                            + " public form; the same content changes nothing.")
    @APIResponse(responseCode = "201", description = "初めて決めた / Said for the first time")
    @APIResponse(responseCode = "204", description = "改めた、または同じ内容だった / Changed, or the same already")
    public Uni<RestResponse<Void>> tell(@PathParam("center") UUID center, ContactPointBody body) {
        var assignment = request.caller().actingFor(center, StaffRole.CENTER_MANAGER);
        var tell = new TellContactPoint(center, assignment.prefecture(), body.contactPoint());
        return handler.handle(new Command<>(
                        Desks.stream(center),
                        Expected.NEW_OR_LOADED,
                        request.origin(assignment),
                        clock.instant(),
                        tell))
                .map(answers::put);
    }

    @GET
    @Operation(summary = "センターの連絡先を見る / Read how a center is reached")
    public Uni<RestResponse<ContactPointBody>> read(@PathParam("center") UUID center) {
        // Everybody of the platform may know it; who has no place here is turned away.
        var _ = request.caller();
        return desks.read(center)
                .map(folded -> Versioned.of(
                        request,
                        folded.version(),
                        () -> Desks.told(folded.state())
                                .map(ContactPointBody::of)
                                .orElseThrow(() -> new ProblemException(EdgeProblem.NOT_FOUND))));
    }
}
