package jp.tsunagi.intake.consultation.write;

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
import java.util.Arrays;
import java.util.UUID;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.intake.consultation.Consultation;
import jp.tsunagi.intake.consultation.ConsultationCommand;
import jp.tsunagi.intake.consultation.ConsultationCommand.PassOwnership;
import jp.tsunagi.intake.consultation.ConsultationEvent;
import jp.tsunagi.intake.consultation.ConsultationState;
import jp.tsunagi.intake.consultation.texts.ConsultationTexts;
import jp.tsunagi.service.member.Memberships;
import jp.tsunagi.service.problem.Fault;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.request.CurrentRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Hands a consultation to a colleague, such as the notes of a call to whoever calls back. */
@Path(ConsultationResource.PATH + "/{id}/handover")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "consultations", description = "相談 / Consultations")
public class PassingResource {
    private final ConsultationActs acts;
    private final ConsultationTexts texts;
    private final Memberships memberships;

    PassingResource(
            CommandHandler<ConsultationCommand, ConsultationState, ConsultationEvent> consultations,
            ConsultationTexts texts,
            Memberships memberships,
            BusinessClock clock,
            CurrentRequest request) {
        this.acts = new ConsultationActs(consultations, clock, request);
        this.texts = texts;
        this.memberships = memberships;
    }

    @POST
    @Operation(
            summary = "同僚に引き渡す、伝言を添えて / Hand the consultation to a colleague, with a note",
            description = "引き渡された人が担当になる。 / The colleague sees to it from then on.")
    @APIResponse(responseCode = "204", description = ConsultationActs.DONE)
    public Uni<RestResponse<Void>> pass(
            @PathParam("id") UUID id,
            @Parameter(description = ConsultationActs.IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch,
            PassOwnershipBody body) {
        var edition = acts.newId("handover");
        return acts.act(
                id,
                ifMatch,
                handling -> colleague(body.to(), handling.received().center()).chain(() -> passing(id, edition, body)));
    }

    private Uni<PassOwnership> passing(UUID consultation, UUID edition, PassOwnershipBody body) {
        return body.note() == null
                ? Uni.createFrom().item(new PassOwnership(body.to(), edition, null))
                : texts.sealNote(consultation, Consultation.OWNERSHIP_PASSED, edition, body.note())
                        .map(note -> new PassOwnership(body.to(), edition, note));
    }

    /** Whoever is to see to it must be able to read it. */
    private Uni<Void> colleague(String account, UUID center) {
        return memberships
                .today(account)
                .invoke(held -> {
                    if (held.stream()
                            .noneMatch(assignment -> center.equals(assignment.body())
                                    && Arrays.asList(ConsultationActs.ACTING).contains(assignment.role()))) {
                        throw ProblemException.of(Fault.at("/to", ConsultationRules.UNKNOWN_COLLEAGUE));
                    }
                })
                .replaceWithVoid();
    }
}
