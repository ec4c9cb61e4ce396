package jp.tsunagi.reporting.trainings.read;

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

/** Reports trainings. */
@Path("/api/reporting/v1/trainings")
@Authenticated
@Tag(name = ReportOpenApi.TAG)
public class TrainingReportResource {
    private final ReportReads reads;
    private final BusinessClock clock;
    private final CurrentRequest request;

    TrainingReportResource(ReportReads reads, BusinessClock clock, CurrentRequest request) {
        this.reads = reads;
        this.clock = clock;
        this.request = request;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvSheet.TYPE})
    @Operation(
            summary = "研修の集計を読む / Read the report of trainings",
            description = ReportOpenApi.READERS + ReportOpenApi.LONGEST)
    @Parameter(ref = ReportOpenApi.PREFECTURE)
    @Parameter(ref = ReportOpenApi.MUNICIPALITY)
    @Parameter(ref = ReportOpenApi.FROM)
    @Parameter(ref = ReportOpenApi.TO)
    @Parameter(ref = ReportOpenApi.AS_OF)
    public Uni<RestResponse<TrainingReport>> read(@Context UriInfo uri, @Context HttpHeaders asked) {
        var query = new ReportQuery(uri, clock);
        var period = query.period();
        var coverage = query.end(request.caller());
        var language = Content.language(asked);
        return reads.count(request.caller().scope(), coverage, TrainingCount.in(period.orElseThrow()))
                .map(tally -> TrainingReport.of(coverage, period.orElseThrow(), tally, language))
                .map(report -> Content.of(report, asked));
    }
}
