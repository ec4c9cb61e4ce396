package jp.tsunagi.intake.consultation.paper;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.intake.agency.Directory;
import jp.tsunagi.intake.consultation.ConsultationEvent;
import jp.tsunagi.intake.consultation.ConsultationEvent.ParticularsCorrected;
import jp.tsunagi.intake.consultation.ConsultationEvent.ParticularsWritten;
import jp.tsunagi.intake.consultation.read.ConsultationHistory;
import jp.tsunagi.intake.consultation.read.ConsultationViewResource;
import jp.tsunagi.intake.consultation.read.TimelineItem;
import jp.tsunagi.intake.consultation.write.ConsultationResource;
import jp.tsunagi.intake.desk.write.Desks;
import jp.tsunagi.paper.Paper;
import jp.tsunagi.paper.Press;
import jp.tsunagi.service.member.Centers;
import jp.tsunagi.service.request.CurrentRequest;
import jp.tsunagi.service.request.PaperAnswer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Prints a consultation, for those whose center holds it. */
@Path(ConsultationResource.PATH + "/{id}/papers")
@Produces(PaperAnswer.PDF)
@Authenticated
@Tag(name = "consultations", description = "相談 / Consultations")
public class ConsultationPaperResource {
    private final ConsultationHistory history;
    private final Directory directory;
    private final Centers centers;
    private final Desks desks;
    private final Press press;
    private final BusinessClock clock;
    private final CurrentRequest request;

    ConsultationPaperResource(
            ConsultationHistory history,
            Directory directory,
            Centers centers,
            Desks desks,
            Press press,
            BusinessClock clock,
            CurrentRequest request) {
        this.history = history;
        this.directory = directory;
        this.centers = centers;
        this.desks = desks;
        this.press = press;
        this.clock = clock;
        this.request = request;
    }

    @GET
    @Path("receipt")
    @Operation(
            summary = "相談受付票を印刷する / Print a consultation as it was received",
            description = "A4 の PDF。作る前に閲覧の記録を残す。字形のない文字は、紙の上にその番号を書く。 / PDF for A4. The reading is on record first. A"
                    + " character that no font has is told by its number.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = PaperAnswer.PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<RestResponse<byte[]>> receipt(@PathParam("id") UUID id) {
        return print(id, "receipt", ConsultationPaperResource::isOfParticulars, ReceiptPaper::of);
    }

    @GET
    @Path("progress")
    @Operation(
            summary = "支援経過記録を印刷する / Print everything that happened in a consultation",
            description = "A4 の PDF。対応記録はメモを含む。作る前に閲覧の記録を残す。"
                    + " / PDF for A4; contacts with their notes. The reading is on record first.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = PaperAnswer.PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<RestResponse<byte[]>> progress(@PathParam("id") UUID id) {
        return print(id, "progress", _ -> true, ProgressPaper::of);
    }

    @GET
    @Path("contact-card")
    @Operation(
            summary = "家族に渡す連絡カードを印刷する / Print the card that the family takes home",
            description = "A4 の PDF。受付番号、いまの担当、開いている時間。作る前に閲覧の記録を残す。 / PDF for A4: the receipt number, who is"
                    + " responsible now, opening hours. The reading is on record first.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = PaperAnswer.PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<RestResponse<byte[]>> contactCard(@PathParam("id") UUID id) {
        return print(id, "contact-card", ConsultationPaperResource::isOfParticulars, ContactCard::of);
    }

    /** What a paper without the course of things says in words. */
    private static boolean isOfParticulars(ConsultationEvent event) {
        return event instanceof ParticularsWritten || event instanceof ParticularsCorrected;
    }

    private Uni<RestResponse<byte[]>> print(
            UUID id, String name, Predicate<ConsultationEvent> opened, Function<ConsultationOnPaper, Paper> paper) {
        var caller = request.caller();
        ConsultationViewResource.requireReader(caller);
        var now = clock.instant();
        return history.read(id, caller, name + "-paper", opened)
                .chain(told -> directory
                        .find(TimelineItem.named(told))
                        .chain(named -> centers.find(told.center())
                                .chain(center -> desks.contactPoint(told.center())
                                        .map(point -> ConsultationOnPaper.of(told, named, center, point, now)))))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(consultation -> PaperAnswer.of(
                        press.print(paper.apply(consultation)), name + "-" + consultation.receiptNumber()));
    }
}
