package jp.tsunagi.intake.consultation.read;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.intake.consultation.Consultation;
import jp.tsunagi.intake.consultation.ConsultationCommand;
import jp.tsunagi.intake.consultation.ConsultationEvent;
import jp.tsunagi.intake.consultation.ConsultationState;
import jp.tsunagi.intake.consultation.write.ConsultationResource;
import jp.tsunagi.service.access.Access;
import jp.tsunagi.service.access.AccessRecords;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.request.CurrentRequest;
import jp.tsunagi.service.request.Versioned;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Shows to whom a family was introduced and what came of it, to those whose center holds the consultation. */
@Path(ConsultationResource.PATH + "/{id}/introductions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "consultations", description = "相談 / Consultations")
public class IntroductionViewResource {
    private final CommandHandler<ConsultationCommand, ConsultationState, ConsultationEvent> consultations;
    private final AccessRecords access;
    private final CurrentRequest request;

    IntroductionViewResource(
            CommandHandler<ConsultationCommand, ConsultationState, ConsultationEvent> consultations,
            AccessRecords access,
            CurrentRequest request) {
        this.consultations = consultations;
        this.access = access;
        this.request = request;
    }

    /** The introductions of a consultation, in order. */
    public record IntroductionList(List<IntroductionItem> items) {}

    @GET
    @Operation(summary = "紹介とその結果を見る / Read introductions and what came of them")
    public Uni<RestResponse<IntroductionList>> all(@PathParam("id") UUID id) {
        var caller = request.caller();
        caller.require(ConsultationViewResource.READERS);
        return consultations
                .read(new StreamId(Consultation.CATEGORY, id), caller.scope())
                .chain(folded -> {
                    var file = folded.state().onFile().orElseThrow(() -> new ProblemException(EdgeProblem.NOT_FOUND));
                    var items = file.introductions().all().stream()
                            .map(IntroductionItem::of)
                            .toList();
                    return access.record(
                                    caller,
                                    new Access(
                                            List.of(id),
                                            file.handling().received().center(),
                                            ConsultationViewResource.PURPOSE,
                                            "introductions",
                                            true))
                            .map(_ -> Versioned.of(request, folded.version(), () -> new IntroductionList(items)));
                });
    }
}
