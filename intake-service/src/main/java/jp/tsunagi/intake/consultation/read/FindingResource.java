package jp.tsunagi.intake.consultation.read;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.intake.consultation.read.FindingQueries.After;
import jp.tsunagi.intake.consultation.read.FindingQueries.Counted;
import jp.tsunagi.intake.consultation.read.FindingQueries.Filter;
import jp.tsunagi.intake.consultation.read.FindingQueries.Found;
import jp.tsunagi.service.access.AccessRecords;
import jp.tsunagi.service.request.CurrentRequest;
import jp.tsunagi.service.request.Query;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The duty desk: what waits for somebody of a center, and the center's day (notice 1, 4). */
@Path("/api/intake/v1/findings")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "findings", description = "確認事項 / Findings")
public class FindingResource {
    private static final String FIELDS = "findings";

    private final FindingQueries queries;
    private final AccessRecords access;
    private final BusinessClock clock;
    private final CurrentRequest request;

    FindingResource(FindingQueries queries, AccessRecords access, BusinessClock clock, CurrentRequest request) {
        this.queries = queries;
        this.access = access;
        this.clock = clock;
        this.request = request;
    }

    /** A page of consultations with findings, oldest first. */
    public record FindingList(List<FindingItem> items) {}

    @GET
    @Operation(
            summary = "センターの確認事項を見る、古い順 / Read what a center should look after, oldest first",
            description = "一つの相談に確認事項がいくつあっても一度だけ載る。対応すれば消える。"
                    + " / A consultation stands here once, with all its findings, until it is seen to.")
    @Parameter(
            name = "center",
            in = ParameterIn.QUERY,
            required = true,
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Parameter(name = "kind", in = ParameterIn.QUERY, schema = @Schema(implementation = FindingKind.class))
    @Parameter(
            name = "mine",
            in = ParameterIn.QUERY,
            description = "true なら自分の担当だけ / true: only those that the reader sees to",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER, defaultValue = "50"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    public Uni<RestResponse<FindingList>> list(@Context UriInfo uri) {
        var caller = request.caller();
        caller.require(ConsultationViewResource.READERS);
        var query = new Query(uri);
        var center = query.required("center", query.id("center"));
        var kind = query.code("kind", FindingKind.class).orElse(null);
        var owner = query.flag("mine") ? caller.subject() : null;
        var page = query.page();
        var _ = caller.actingFor(center.get(), ConsultationViewResource.READERS);
        var after = page.after()
                .map(position -> new After(position.instant(0).atOffset(ZoneOffset.UTC), position.id(1)))
                .orElse(null);
        return queries.find(caller.scope(), new Filter(center.get(), kind, owner), clock.instant(), after, page.fetch())
                .chain(found -> access.recordPage(
                                caller,
                                page.shown(found),
                                row -> row.consultation().center,
                                row -> row.consultation().id,
                                ConsultationViewResource.PURPOSE,
                                FIELDS)
                        .map(_ -> page.answer(
                                found,
                                row -> List.of(row.consultation().openSince.toInstant(), row.consultation().id),
                                shown -> list(shown, caller.subject()))));
    }

    private static FindingList list(List<Found> found, String reader) {
        return new FindingList(
                found.stream().map(each -> FindingItem.of(each, reader)).toList());
    }

    /** How many consultations have a finding. */
    public record KindCount(FindingKind kind, long consultations) {}

    /** The same for one person. */
    @Schema(description = "担当者ごとの件数 / Counts of one person")
    public record PersonCount(
            @Schema(description = "担当者のアカウント。当番は無し / The account; absent for the duty desk") @Nullable
            String owner,

            List<KindCount> counts) {
        static PersonCount of(Counted counted) {
            return new PersonCount(
                    counted.owner(),
                    Arrays.stream(FindingKind.values())
                            .map(kind -> new KindCount(kind, counted.findings().getOrDefault(kind, 0L)))
                            .toList());
        }
    }

    /** Counts of a center and of each of its people. */
    @Schema(description = "確認事項の件数。一つの相談が複数に数えられる / Counts; a consultation may stand in several")
    public record FindingCounts(List<KindCount> center, List<PersonCount> people) {
        static FindingCounts of(List<Counted> counted) {
            return new FindingCounts(
                    Arrays.stream(FindingKind.values())
                            .map(kind -> new KindCount(
                                    kind,
                                    counted.stream()
                                            .mapToLong(
                                                    person -> person.findings().getOrDefault(kind, 0L))
                                            .sum()))
                            .toList(),
                    counted.stream().map(PersonCount::of).toList());
        }
    }

    @GET
    @Path("counts")
    @Operation(summary = "確認事項を数える / Count what a center should look after, and who has how much of it")
    @Parameter(
            name = "center",
            in = ParameterIn.QUERY,
            required = true,
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    public Uni<FindingCounts> count(@Context UriInfo uri) {
        var caller = request.caller();
        caller.require(ConsultationViewResource.READERS);
        var query = new Query(uri);
        var center = query.required("center", query.id("center"));
        query.end();
        var _ = caller.actingFor(center.get(), ConsultationViewResource.READERS);
        return queries.count(caller.scope(), center.get(), clock.instant()).map(FindingCounts::of);
    }

    @GET
    @Path("day")
    @Operation(summary = "センターの一日を見る / Read a center's day: what came in, what was done, what is due")
    @Parameter(
            name = "center",
            in = ParameterIn.QUERY,
            required = true,
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Parameter(
            name = "day",
            in = ParameterIn.QUERY,
            description = "日。省けば今日 / the day, today by default",
            schema = @Schema(implementation = LocalDate.class))
    public Uni<CenterDay> day(@Context UriInfo uri) {
        var caller = request.caller();
        caller.require(ConsultationViewResource.READERS);
        var query = new Query(uri);
        var center = query.required("center", query.id("center"));
        var day = query.date("day").orElseGet(() -> Japan.day(clock.instant()));
        query.end();
        var _ = caller.actingFor(center.get(), ConsultationViewResource.READERS);
        return queries.day(caller.scope(), center.get(), day);
    }
}
