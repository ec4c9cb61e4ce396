package jp.tsunagi.intake.consultation.write;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.eventstore.Command;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.Fingerprint;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.intake.consultation.Consultation;
import jp.tsunagi.intake.consultation.ConsultationCommand;
import jp.tsunagi.intake.consultation.ConsultationCommand.ReceiveConsultation;
import jp.tsunagi.intake.consultation.ConsultationEvent;
import jp.tsunagi.intake.consultation.ConsultationState;
import jp.tsunagi.intake.consultation.SealedParticulars;
import jp.tsunagi.intake.consultation.texts.ConsultationTexts;
import jp.tsunagi.service.member.Assignment;
import jp.tsunagi.service.member.Centers;
import jp.tsunagi.service.request.Answers;
import jp.tsunagi.service.request.CurrentRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Receives consultations. */
@Path(ConsultationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "consultations", description = "相談 / Consultations")
public class ConsultationResource {
    /** Where consultations are received and shown. */
    public static final String PATH = "/api/intake/v1/consultations";

    private final CommandHandler<ConsultationCommand, ConsultationState, ConsultationEvent> consultations;
    private final Centers centers;
    private final ConsultationTexts texts;
    private final BusinessClock clock;
    private final CurrentRequest request;
    private final Answers answers =
            new Answers(stream -> URI.create(PATH + "/" + stream.id()), ConsultationRules::problem);

    ConsultationResource(
            CommandHandler<ConsultationCommand, ConsultationState, ConsultationEvent> consultations,
            Centers centers,
            ConsultationTexts texts,
            BusinessClock clock,
            CurrentRequest request) {
        this.consultations = consultations;
        this.centers = centers;
        this.texts = texts;
        this.clock = clock;
        this.request = request;
    }

    @POST
    @Operation(summary = "相談を受け付ける / Receive a consultation")
    public Uni<RestResponse<Void>> receive(ReceiveConsultationBody body) {
        var assignment = request.caller().actingFor(body.center(), StaffRole.CONSULTANT, StaffRole.CENTER_MANAGER);
        var origin = request.origin(assignment);
        // The same request again means the same consultation: its key is made once.
        var stream = new StreamId(
                Consultation.CATEGORY,
                Fingerprint.of("consultation\n" + origin.commandId()).asUuid());
        var now = clock.instant();
        return centers.find(body.center())
                .map(center ->
                        center.map(known -> known.closedAt(body.receivedAt())).orElse(false))
                .chain(closed -> seal(stream.id(), body.particulars())
                        .map(particulars ->
                                command(stream.id(), body, assignment, closed, particulars.orElse(null), now)))
                .chain(command -> consultations.handle(
                        new Command<>(stream, Expected.NO_STREAM, origin, body.receivedAt(), command)))
                .map(answers::created);
    }

    private Uni<Optional<SealedParticulars>> seal(UUID id, @Nullable ParticularsBody particulars) {
        return particulars == null
                ? Uni.createFrom().item(Optional.empty())
                : texts.seal(id, Consultation.PARTICULARS_WRITTEN, id, particulars.particulars())
                        .map(Optional::of);
    }

    private static ReceiveConsultation command(
            UUID id,
            ReceiveConsultationBody body,
            Assignment assignment,
            boolean outsideOpeningHours,
            @Nullable SealedParticulars particulars,
            Instant now) {
        return new ReceiveConsultation(
                id,
                body.center(),
                assignment.prefecture(),
                body.countedMunicipality(),
                body.receivedAt(),
                body.channel(),
                body.inquirer(),
                body.scope(),
                body.continuity(),
                Set.copyOf(body.themes()),
                body.urgency(),
                outsideOpeningHours,
                body.carerWork(),
                particulars,
                now);
    }
}
