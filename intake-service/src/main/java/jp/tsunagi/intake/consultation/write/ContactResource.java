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
import jp.tsunagi.intake.consultation.ConsultationCommand.CorrectContact;
import jp.tsunagi.intake.consultation.ConsultationCommand.RecordContact;
import jp.tsunagi.intake.consultation.ConsultationCommand.WithdrawContact;
import jp.tsunagi.intake.consultation.ConsultationEvent;
import jp.tsunagi.intake.consultation.ConsultationState;
import jp.tsunagi.intake.consultation.Contact;
import jp.tsunagi.intake.consultation.texts.ConsultationTexts;
import jp.tsunagi.service.request.CurrentRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The contact log of a consultation (対応記録). */
@Path(ConsultationResource.PATH + "/{id}/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "contacts", description = "対応記録 / Contacts")
public class ContactResource {
    private final ConsultationActs acts;
    private final ConsultationTexts texts;
    private final BusinessClock clock;

    ContactResource(
            CommandHandler<ConsultationCommand, ConsultationState, ConsultationEvent> consultations,
            ConsultationTexts texts,
            BusinessClock clock,
            CurrentRequest request) {
        this.acts = new ConsultationActs(consultations, clock, request);
        this.texts = texts;
        this.clock = clock;
    }

    @POST
    @Operation(
            summary = "対応を記録する / Write down a contact",
            description = "受付そのものは数えない。受付の電話も延件数に入れるには、対応として記録する。区切りの後は、区切りの日までの対応だけ。"
                    + " / The receipt itself is no contact: to count the call that brought it, write it down. After the"
                    + " consultation's end only what happened until that day.")
    @APIResponse(responseCode = "204", description = ConsultationActs.DONE)
    public Uni<RestResponse<Void>> record(
            @PathParam("id") UUID id,
            @Parameter(description = ConsultationActs.IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch,
            ContactBody body) {
        var contact = acts.newId("contact");
        return acts.act(
                id,
                ifMatch,
                body.startedAt(),
                _ -> written(id, Consultation.CONTACT_RECORDED, contact, contact, body)
                        .map(it -> new RecordContact(it, clock.instant())));
    }

    @POST
    @Path("{contact}/correction")
    @Operation(
            summary = "対応記録を訂正する / Put a contact right",
            description = "前の記録は読める形で残る。 / What stood there before stays readable.")
    @APIResponse(responseCode = "204", description = ConsultationActs.DONE)
    public Uni<RestResponse<Void>> correct(
            @PathParam("id") UUID id,
            @PathParam("contact") UUID contact,
            @Parameter(description = ConsultationActs.READ, required = true)
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            CorrectContactBody body) {
        var edition = acts.newId("contact");
        return acts.replace(
                id,
                body.contact().startedAt(),
                _ -> written(id, Consultation.CONTACT_CORRECTED, contact, edition, body.contact())
                        .map(it -> new CorrectContact(it, body.reason(), clock.instant())));
    }

    @POST
    @Path("{contact}/withdrawal")
    @Operation(
            summary = "対応記録を取り消す / Take a contact out of the log",
            description = "数えなくなるが、記録は残る。 / It counts no more, but stays readable.")
    @APIResponse(responseCode = "204", description = ConsultationActs.DONE)
    public Uni<RestResponse<Void>> withdraw(
            @PathParam("id") UUID id,
            @PathParam("contact") UUID contact,
            @Parameter(description = ConsultationActs.IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch,
            WithdrawContactBody body) {
        return acts.act(id, ifMatch, new WithdrawContact(contact, body.reason()));
    }

    private Uni<Contact> written(UUID consultation, String event, UUID contact, UUID edition, ContactBody body) {
        return body.note() == null
                ? Uni.createFrom().item(body.contact(contact, edition, null))
                : texts.sealNote(consultation, event, edition, body.note())
                        .map(note -> body.contact(contact, edition, note));
    }
}
