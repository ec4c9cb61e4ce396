package jp.tsunagi.intake.erasure.read;

import static java.util.Objects.requireNonNull;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.intake.erasure.RetentionPeriod;
import jp.tsunagi.intake.erasure.read.ErasureQueries.After;
import jp.tsunagi.intake.erasure.read.ErasureQueries.AfterEnd;
import jp.tsunagi.intake.erasure.write.ErasureResource;
import jp.tsunagi.intake.erasure.write.Retention;
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

/** Shows erasures, and what may be erased, to the managers of the centers that keep the records. */
@Path(ErasureResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "operations", description = "運用 / Operations")
public class ErasureViewResource {
    private static final String PURPOSE = "erasure";
    private static final String FIELDS = "reason";
    private static final String RETENTION = "retention";

    private final ErasureQueries queries;
    private final Retention retention;
    private final BusinessClock clock;
    private final AccessRecords access;
    private final CurrentRequest request;

    ErasureViewResource(
            ErasureQueries queries,
            Retention retention,
            BusinessClock clock,
            AccessRecords access,
            CurrentRequest request) {
        this.queries = queries;
        this.retention = retention;
        this.clock = clock;
        this.access = access;
        this.request = request;
    }

    /** A page of erasures, the newest first. */
    public record ErasureList(List<ErasureItem> items) {}

    @GET
    @Operation(summary = "消去と保留を見る、新しい順 / Show erasures and holds, the newest first")
    @Parameter(
            name = "open",
            in = ParameterIn.QUERY,
            description = "確認の揃っていないものだけ / only those that somebody has still to confirm",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER, defaultValue = "50"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    public Uni<RestResponse<ErasureList>> list(@Context UriInfo uri) {
        var caller = request.caller();
        caller.require(StaffRole.CENTER_MANAGER);
        var query = new Query(uri);
        boolean open = query.flag("open");
        var page = query.page();
        var after = page.after()
                .map(position -> new After(position.instant(0), position.id(1)))
                .orElse(null);
        return queries.find(caller.scope(), open, after, page.fetch())
                .call(rows -> access.recordPage(
                        caller, page.shown(rows), row -> row.center, row -> row.child, PURPOSE, FIELDS))
                .map(rows -> page.answer(
                        rows,
                        row -> List.of(row.since.toInstant(), row.id),
                        shown -> new ErasureList(
                                shown.stream().map(ErasureItem::of).toList())));
    }

    /** A page of records that were kept long enough, the longest ended first. */
    public record DisposalList(List<DisposalItem> items) {}

    @GET
    @Path("proposals")
    @Operation(
            summary = "保存期間が満了した児の記録を見る / Show the records whose retention has ended",
            description = "年に一度確かめ、消去するものを一件ずつ依頼する。保留中、依頼中、消去済みのものは出ない。"
                    + "続きがあれば、空のページでも Link が付く"
                    + " / Looked through once a year; each one to be erased is asked for. What is held, asked for or erased"
                    + " is left out. An empty page has a Link, too, when more may follow")
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER, defaultValue = "50"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    public Uni<RestResponse<DisposalList>> proposals(@Context UriInfo uri) {
        var caller = request.caller();
        caller.require(StaffRole.CENTER_MANAGER);
        var page = new Query(uri).page();
        var after = page.after()
                .map(position -> new AfterEnd(position.date(0), position.id(1)))
                .orElse(null);
        var today = Japan.day(clock.instant());
        return queries.ended(caller.scope(), retention.endedBy(today), after, page.fetch())
                .call(rows -> access.recordPage(
                        caller, page.shown(rows), row -> row.center, row -> row.id, PURPOSE, RETENTION))
                .chain(rows -> retention
                        .of(page.shown(rows).stream()
                                .collect(Collectors.toMap(row -> row.id, ErasureViewResource::end)))
                        .map(periods -> page.answer(
                                rows,
                                row -> List.of(end(row), row.id),
                                shown -> new DisposalList(proposed(shown, periods, today)))));
    }

    private static List<DisposalItem> proposed(
            List<EndedCareRow> rows, Map<UUID, RetentionPeriod> periods, LocalDate today) {
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(periods.get(row.id))
                        .filter(period -> !period.runs(today))
                        .map(period -> new DisposalItem(
                                row.id, row.center, end(row), requireNonNull(period.endsOn(), "it has run out"))))
                .toList();
    }

    /** Rows without an end are not asked for. */
    private static LocalDate end(EndedCareRow row) {
        return requireNonNull(row.careEndedOn, "the care has ended");
    }
}
