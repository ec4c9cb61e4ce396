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
import java.util.UUID;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.intake.consultation.Consultation;
import jp.tsunagi.intake.consultation.ConsultationCommand;
import jp.tsunagi.intake.consultation.ConsultationCommand.CorrectParticulars;
import jp.tsunagi.intake.consultation.ConsultationCommand.WriteParticulars;
import jp.tsunagi.intake.consultation.ConsultationEvent;
import jp.tsunagi.intake.consultation.ConsultationState;
import jp.tsunagi.intake.consultation.texts.ConsultationTexts;
import jp.tsunagi.service.request.CurrentRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Writes down what was said and who asked, and puts it right. */
@Path(ConsultationResource.PATH + "/{id}/particulars")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "consultations", description = "相談 / Consultations")
public class ParticularsResource {
    private final ConsultationActs acts;
    private final ConsultationTexts texts;

    ParticularsResource(
            CommandHandler<ConsultationCommand, ConsultationState, ConsultationEvent> consultations,
            ConsultationTexts texts,
            BusinessClock clock,
            CurrentRequest request) {
        this.acts = new ConsultationActs(consultations, clock, request);
        this.texts = texts;
    }

    @POST
    @Operation(
            summary = "受付の記録を書く / Write down what was said and who asked",
            description = "暗号化して保存する。受付と同時に書いていない相談に一度だけ。"
                    + " / Kept sealed; once, for a consultation whose receipt came without it.")
    @APIResponse(responseCode = "204", description = ConsultationActs.DONE)
    public Uni<RestResponse<Void>> write(
            @PathParam("id") UUID id,
            @Parameter(description = ConsultationActs.IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch,
            ParticularsBody body) {
        var edition = acts.newId("particulars");
        return acts.act(
                id,
                ifMatch,
                _ -> texts.seal(id, Consultation.PARTICULARS_WRITTEN, edition, body.particulars())
                        .map(WriteParticulars::new));
    }

    @POST
    @Path("correction")
    @Operation(
            summary = "受付の記録を訂正する / Put right what was written down",
            description = "区切りの後も訂正できる。前の記録は読める形で残る。"
                    + " / Possible after the consultation's end, too; the earlier wording stays readable.")
    @APIResponse(responseCode = "204", description = ConsultationActs.DONE)
    public Uni<RestResponse<Void>> correct(
            @PathParam("id") UUID id,
            @Parameter(description = ConsultationActs.READ, required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            CorrectParticularsBody body) {
        var edition = acts.newId("particulars");
        return acts.replace(
                id,
                _ -> texts.seal(
                                id,
                                Consultation.PARTICULARS_CORRECTED,
                                edition,
                                body.particulars().particulars())
                        .map(written -> new CorrectParticulars(written, body.reason())));
    }
}
