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
import jp.tsunagi.intake.agency.Directory;
import jp.tsunagi.intake.consultation.ConsultationEvent.ContactCorrected;
import jp.tsunagi.intake.consultation.ConsultationEvent.ContactRecorded;
import jp.tsunagi.intake.consultation.ConsultationEvent.OwnershipPassed;
import jp.tsunagi.intake.consultation.ConsultationEvent.ParticularsCorrected;
import jp.tsunagi.intake.consultation.ConsultationEvent.ParticularsWritten;
import jp.tsunagi.intake.consultation.write.ConsultationResource;
import jp.tsunagi.service.request.CurrentRequest;
import jp.tsunagi.service.request.Versioned;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Shows what was written down of a consultation, to those whose center holds it. */
@Path(ConsultationResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "consultations", description = "相談 / Consultations")
public class ConsultationHistoryResource {
    private final ConsultationHistory history;
    private final Directory directory;
    private final CurrentRequest request;

    ConsultationHistoryResource(ConsultationHistory history, Directory directory, CurrentRequest request) {
        this.history = history;
        this.directory = directory;
        this.request = request;
    }

    /** What happened, in order. */
    public record Timeline(List<TimelineItem> items) {}

    @GET
    @Path("timeline")
    @Operation(
            summary = "相談の経過を読む / Read everything that happened in a consultation",
            description = "起きた順。対応記録と担当の引渡しはメモを含む。訂正や取消しの前の記録も残る。読む前に閲覧の記録を残す。"
                    + " / In the order in which it happened, contacts and handings-over with their notes; what was corrected or withdrawn later"
                    + " stays. Each reading is on record first.")
    public Uni<RestResponse<Timeline>> timeline(@PathParam("id") UUID id) {
        var caller = request.caller();
        caller.require(ConsultationViewResource.READERS);
        return history.read(
                        id,
                        caller,
                        "timeline",
                        event -> event instanceof ContactRecorded
                                || event instanceof ContactCorrected
                                || event instanceof OwnershipPassed)
                .chain(told -> directory
                        .find(TimelineItem.named(told))
                        .map(found -> Versioned.of(
                                request, told.version(), () -> new Timeline(TimelineItem.all(told, found)))));
    }

    /** What was written, newest first: the first is what holds. */
    public record ParticularsList(List<ParticularsItem> items) {}

    @GET
    @Path("particulars")
    @Operation(
            summary = "受付の記録を読む、新しい順 / Read what was said and who asked, newest first",
            description = "最初の版が今の記録、後は訂正前の記録。読む前に閲覧の記録を残す。消去された文章は無い。"
                    + " / The first holds; the others are as it was written before. Each reading is on record first. Texts"
                    + " that were erased are absent.")
    public Uni<RestResponse<ParticularsList>> particulars(@PathParam("id") UUID id) {
        var caller = request.caller();
        caller.require(ConsultationViewResource.READERS);
        return history.read(
                        id,
                        caller,
                        "particulars",
                        event -> event instanceof ParticularsWritten || event instanceof ParticularsCorrected)
                .map(told ->
                        Versioned.of(request, told.version(), () -> new ParticularsList(ParticularsItem.all(told))));
    }
}
