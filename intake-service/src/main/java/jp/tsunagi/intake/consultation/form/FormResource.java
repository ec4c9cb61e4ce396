package jp.tsunagi.intake.consultation.form;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.contracts.intake.Channel;
import jp.tsunagi.contracts.intake.Continuity;
import jp.tsunagi.contracts.intake.SupportScope;
import jp.tsunagi.contracts.reference.Municipalities;
import jp.tsunagi.contracts.reference.Municipality;
import jp.tsunagi.eventstore.Command;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.Fingerprint;
import jp.tsunagi.eventstore.Origin;
import jp.tsunagi.eventstore.Origin.Provenance;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.eventstore.seal.KeyProvider;
import jp.tsunagi.intake.consultation.Consultation;
import jp.tsunagi.intake.consultation.ConsultationCommand;
import jp.tsunagi.intake.consultation.ConsultationCommand.ReceiveConsultation;
import jp.tsunagi.intake.consultation.ConsultationEvent;
import jp.tsunagi.intake.consultation.ConsultationState;
import jp.tsunagi.intake.consultation.ReceiptNumber;
import jp.tsunagi.intake.consultation.SealedParticulars;
import jp.tsunagi.intake.consultation.Urgency;
import jp.tsunagi.intake.consultation.texts.ConsultationTexts;
import jp.tsunagi.intake.consultation.write.ConsultationResource;
import jp.tsunagi.intake.consultation.write.ConsultationRules;
import jp.tsunagi.intake.desk.ContactPoint;
import jp.tsunagi.intake.desk.write.Desks;
import jp.tsunagi.service.member.CenterRow;
import jp.tsunagi.service.member.Centers;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.Fault;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.request.Answers;
import jp.tsunagi.service.request.CurrentRequest;
import jp.tsunagi.service.request.Query;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** Takes letters of families without an account. Open to everybody; it shows nothing but what is public. */
@Path(FormResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "public form", description = "相談フォーム / The form for families")
public class FormResource {
    /** Where the form's page asks and sends. */
    public static final String PATH = "/api/intake/v1/public";

    /** Stands for whoever writes by the form. */
    private static final String ACTOR = "public-form";

    /** Beside the body: a letter that is repeated with another ticket is the same letter. */
    private static final String TICKET = "X-Tsunagi-Ticket";

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final CommandHandler<ConsultationCommand, ConsultationState, ConsultationEvent> consultations;
    private final Centers centers;
    private final Desks desks;
    private final ConsultationTexts texts;
    private final BusinessClock clock;
    private final CurrentRequest request;
    private final Tickets tickets;
    private final Throttle throttle;
    private final Answers answers = new Answers(
            stream -> URI.create(ConsultationResource.PATH + "/" + stream.id()), ConsultationRules::problem);

    FormResource(
            CommandHandler<ConsultationCommand, ConsultationState, ConsultationEvent> consultations,
            Centers centers,
            Desks desks,
            ConsultationTexts texts,
            KeyProvider keys,
            BusinessClock clock,
            CurrentRequest request,
            @ConfigProperty(name = "tsunagi.form.letters-an-hour") int lettersAnHour) {
        this.consultations = consultations;
        this.centers = centers;
        this.desks = desks;
        this.texts = texts;
        this.clock = clock;
        this.request = request;
        this.tickets = new Tickets(keys);
        this.throttle = new Throttle(lettersAnHour, Duration.ofHours(1));
    }

    /** What the form's page shows. */
    public record Form(
            @Schema(description = "送るときに付けるもの / To be sent with the letter")
            String ticket,

            List<DeskItem> centers,

            @Schema(description = "県内の市区町村 / The prefecture's municipalities")
            List<PlaceItem> municipalities) {}

    /** A center that can be written to. */
    @Schema(description = "相談先 / A center that can be written to")
    public record DeskItem(
            UUID id,
            String name,
            boolean open,

            @Schema(description = "次に開く日時。開所時間が分からなければ無し / When it opens next; absent when its hours are not known")
            @Nullable
            OffsetDateTime opensAt,

            @Schema(description = "電話番号。決めていなければ無し / Absent while nobody has said it") @Nullable
            String telephone) {
        static DeskItem of(CenterRow center, Instant now, @Nullable ContactPoint contactPoint) {
            return new DeskItem(
                    center.id(),
                    center.name(),
                    !center.closedAt(now),
                    opensAfter(center, now),
                    contactPoint == null ? null : contactPoint.telephone());
        }
    }

    /** A municipality to choose. */
    @Schema(description = "市区町村 / A municipality")
    public record PlaceItem(String code, String name) {
        static PlaceItem of(Municipality municipality) {
            return new PlaceItem(municipality.code(), municipality.name());
        }
    }

    @GET
    @Path("form")
    @Operation(
            summary = "相談フォームを開く / Fetch what the form shows",
            description = "認証は要らない。県のセンターと、送るときに付けるものを返す。"
                    + " / Open to everybody: the prefecture's centers, and what to send the letter with.")
    @Parameter(
            name = "prefecture",
            in = ParameterIn.QUERY,
            required = true,
            description = "二桁 / two digits",
            schema = @Schema(type = SchemaType.STRING))
    public Uni<RestResponse<Form>> form(@Context UriInfo uri) {
        var query = new Query(uri);
        var required = query.required("prefecture", query.prefecture("prefecture"));
        query.end();
        var prefecture = required.get();
        var now = clock.instant();
        return tickets.issue(now)
                .chain(ticket -> centers.ofPrefecture(prefecture)
                        .chain(found -> items(found, now))
                        .map(found -> new Form(
                                ticket,
                                found,
                                Municipalities.ofPrefecture(prefecture).stream()
                                        .map(PlaceItem::of)
                                        .toList())))
                .map(form -> ResponseBuilder.ok(form)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }

    private Uni<List<DeskItem>> items(List<CenterRow> found, Instant now) {
        return desks.contactPoints(found.stream().map(CenterRow::id).toList())
                .map(points -> found.stream()
                        .map(center -> DeskItem.of(center, now, points.get(center.id())))
                        .toList());
    }

    /** What the family is told at once. */
    @Schema(description = "受け付けたことの知らせ / What the family is told at once")
    public record ReceiptItem(
            @Schema(description = "控えてもらう受付番号 / To be noted down", examples = "261120-48217-3")
            String receiptNumber,

            String center,

            @Schema(description = "いま開いている / Whether the center is open now")
            boolean open,

            @Schema(description = "次に開く日時。開所時間が分からなければ無し / When it opens next; absent when its hours are not known")
            @Nullable
            OffsetDateTime opensAt) {}

    @POST
    @Path("letters")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "センターに相談を書いて送る / Write to a center",
            description = "認証は要らない。同じ Idempotency-Key は一つの相談になり、同じ内容なら、画面を読み直した後でも、はじめの受付番号を返す。"
                    + "内容は暗号化して保存し、当番が受ける。 / Open to everybody. One Idempotency-Key is one consultation; the same"
                    + " content again gets the first receipt number, with another ticket too. What is written is kept"
                    + " sealed, and the duty desk sees to it.")
    public Uni<RestResponse<ReceiptItem>> write(
            LetterBody body,
            @Parameter(description = "画面と一緒に受け取ったもの / What came with the page", required = true)
                    @HeaderParam(TICKET)
                    @Nullable
                    String ticket,
            @Parameter(hidden = true) @HeaderParam(FORWARDED_FOR) @Nullable String forwardedFor,
            @Context HttpServerRequest connection) {
        if (ticket == null) {
            throw ProblemException.of(Fault.header(TICKET, EdgeProblem.REQUIRED));
        }
        var now = clock.instant();
        var sender = sender(forwardedFor, connection);
        var origin = request.anonymous(ACTOR, Provenance.PLATFORM);
        var stream = new StreamId(
                Consultation.CATEGORY,
                Fingerprint.of("consultation\n" + origin.commandId()).asUuid());
        return consultations
                .read(stream, Scope.PLATFORM)
                .chain(earlier -> earlier.version() > 0
                        ? Uni.createFrom().voidItem()
                        : tickets.check(ticket, now).invoke(() -> admit(sender, now)))
                .chain(() -> centers.find(body.center()))
                .map(found ->
                        found.orElseThrow(() -> ProblemException.of(Fault.at("/center", FormRules.UNKNOWN_CENTER))))
                .chain(center -> receive(
                        stream,
                        origin.from(new Provenance(center.prefecture(), center.id(), null)),
                        body,
                        center,
                        now));
    }

    /** Counts what would be a new letter; a repetition takes nobody's place. */
    private void admit(String sender, Instant now) {
        if (!throttle.admits(sender, now)) {
            throw new ProblemException(FormRules.TOO_MANY).withHeader(HttpHeaders.RETRY_AFTER, "3600");
        }
    }

    private Uni<RestResponse<ReceiptItem>> receive(
            StreamId stream, Origin origin, LetterBody body, CenterRow center, Instant now) {
        return texts.seal(stream.id(), Consultation.PARTICULARS_WRITTEN, stream.id(), body.texts())
                .chain(particulars -> consultations.handle(command(stream, origin, body, center, particulars, now)))
                .invoke(outcome -> {
                    // Nobody is shown where it can be read: who wrote has no account.
                    var _ = answers.created(outcome);
                })
                .chain(() -> consultations.read(stream, Scope.PLATFORM))
                .map(folded -> receipt(folded.state(), center, now));
    }

    private static Command<ConsultationCommand> command(
            StreamId stream,
            Origin origin,
            LetterBody body,
            CenterRow center,
            SealedParticulars particulars,
            Instant now) {
        var receive = new ReceiveConsultation(
                stream.id(),
                center.id(),
                center.prefecture(),
                body.countedMunicipality(),
                now,
                Channel.WEB_FORM,
                body.inquirer(),
                SupportScope.INDIVIDUAL,
                Continuity.NEW,
                Set.copyOf(body.themes()),
                body.soon() ? Urgency.SOON : Urgency.NORMAL,
                center.closedAt(now),
                null,
                particulars,
                now);
        return new Command<>(stream, Expected.NO_STREAM, origin, now, receive);
    }

    /** The receipt, by when it was received first: a repetition after midnight is told the same number. */
    private static RestResponse<ReceiptItem> receipt(ConsultationState state, CenterRow center, Instant now) {
        var received = state.known().orElseThrow().received();
        var number = ReceiptNumber.of(Japan.day(received.receivedAt()), received.id());
        return ResponseBuilder.create(
                        Status.CREATED,
                        new ReceiptItem(number.text(), center.name(), !center.closedAt(now), opensAfter(center, now)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static @Nullable OffsetDateTime opensAfter(CenterRow center, Instant now) {
        return center.opensAfter(now)
                .map(opens -> opens.atZone(Japan.ZONE).toOffsetDateTime())
                .orElse(null);
    }

    /** The address that a letter came from: as the proxy in front tells it, else whoever connected. */
    private static String sender(@Nullable String forwardedFor, HttpServerRequest connection) {
        if (forwardedFor == null) {
            return connection.remoteAddress().hostAddress();
        }
        // The last is what our own proxy saw; what stands before it, anybody can write.
        return forwardedFor.substring(forwardedFor.lastIndexOf(',') + 1).strip();
    }
}
