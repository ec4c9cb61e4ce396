package jp.tsunagi.reporting.children.read;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.reporting.report.read.Content;
import jp.tsunagi.reporting.report.read.CsvSheet;
import jp.tsunagi.reporting.report.read.ReportOpenApi;
import jp.tsunagi.reporting.report.read.ReportQuery;
import jp.tsunagi.reporting.report.read.ReportReads;
import jp.tsunagi.service.request.CurrentRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Reports children. */
@Path("/api/reporting/v1/children")
@Authenticated
@Tag(name = ReportOpenApi.TAG)
public class ChildReportResource {
    private final ReportReads reads;
    private final BusinessClock clock;
    private final CurrentRequest request;

    ChildReportResource(ReportReads reads, BusinessClock clock, CurrentRequest request) {
        this.reads = reads;
        this.clock = clock;
        this.request = request;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvSheet.TYPE})
    @Operation(summary = "児の集計を読む / Read the report of children", description = ReportOpenApi.READERS)
    @Parameter(ref = ReportOpenApi.PREFECTURE)
    @Parameter(ref = ReportOpenApi.MUNICIPALITY)
    @Parameter(ref = ReportOpenApi.ON)
    @Parameter(ref = ReportOpenApi.AS_OF)
    public Uni<RestResponse<ChildReport>> read(@Context UriInfo uri, @Context HttpHeaders asked) {
        var query = new ReportQuery(uri, clock);
        var on = query.on();
        var coverage = query.end(request.caller());
        var language = Content.language(asked);
        return reads.count(request.caller().scope(), coverage, ChildCount.on(on))
                .map(tally -> ChildReport.of(coverage, on, tally, language))
                .map(report -> Content.of(report, asked));
    }
}
