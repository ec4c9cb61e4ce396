package jp.tsunagi.reporting.coordination.read;

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
import jp.tsunagi.reporting.report.read.CsvSheet;
import jp.tsunagi.reporting.report.read.ReportAnswer;
import jp.tsunagi.reporting.report.read.ReportOpenApi;
import jp.tsunagi.reporting.report.read.ReportQuery;
import jp.tsunagi.reporting.report.read.ReportReads;
import jp.tsunagi.service.request.CurrentRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Reports cases, handoffs and follow-ups. */
@Path("/api/reporting/v1/coordination")
@Authenticated
@Tag(name = ReportOpenApi.TAG, description = ReportOpenApi.TAG_DESCRIPTION)
public class CoordinationReportResource {
    private final ReportReads reads;
    private final BusinessClock clock;
    private final CurrentRequest request;

    CoordinationReportResource(ReportReads reads, BusinessClock clock, CurrentRequest request) {
        this.reads = reads;
        this.clock = clock;
        this.request = request;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvSheet.TYPE})
    @Operation(
            summary = "連絡調整・引継ぎ・フォローアップの集計を読む / Read the report of coordination",
            description = ReportOpenApi.READERS + ReportOpenApi.LONGEST)
    @Parameter(name = ReportOpenApi.PREFECTURE, in = ParameterIn.QUERY)
    @Parameter(name = ReportOpenApi.MUNICIPALITY, in = ParameterIn.QUERY)
    @Parameter(name = ReportOpenApi.FROM, in = ParameterIn.QUERY)
    @Parameter(name = ReportOpenApi.TO, in = ParameterIn.QUERY)
    @Parameter(name = ReportOpenApi.AS_OF, in = ParameterIn.QUERY)
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CoordinationReport.class)),
                @Content(
                        mediaType = CsvSheet.TYPE,
                        schema = @Schema(type = SchemaType.STRING, description = CsvSheet.DESCRIPTION))
            },
            description = "OK")
    public Uni<RestResponse<Object>> read(@Context UriInfo uri, @Context HttpHeaders asked) {
        var query = new ReportQuery(uri, clock);
        var period = query.period();
        var coverage = query.end(request.caller());
        var language = ReportAnswer.language(asked);
        return reads.count(request.caller().scope(), coverage, CoordinationCount.in(period.orElseThrow(), coverage))
                .map(tally -> CoordinationReport.of(coverage, period.orElseThrow(), tally, language))
                .map(report -> ReportAnswer.of(report, asked));
    }
}
