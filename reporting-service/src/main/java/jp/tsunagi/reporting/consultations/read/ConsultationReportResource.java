package jp.tsunagi.reporting.consultations.read;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.time.YearMonth;
import java.util.Optional;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.contracts.reference.Prefectures;
import jp.tsunagi.reporting.consultations.ReportPeriod;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.Language;
import jp.tsunagi.service.request.CurrentRequest;
import jp.tsunagi.service.request.Query;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reports a prefecture's consultations to those who oversee it. */
@Path("/api/reporting/v1/consultations")
@Authenticated
@Tag(name = "reports", description = "集計 / Reports")
public class ConsultationReportResource {
    private static final YearMonth EARLIEST = YearMonth.of(1900, 1);
    private static final YearMonth LATEST = YearMonth.of(2999, 12);

    private final ConsultationFigureQuery figures;
    private final CurrentRequest request;

    ConsultationReportResource(ConsultationFigureQuery figures, CurrentRequest request) {
        this.figures = figures;
        this.request = request;
    }

    @GET
    @Operation(
            summary = "相談の集計を読む / Read the report of consultations",
            description = "担当する都道府県のみ。期間は60か月以内。 / For those who oversee the prefecture; at most 60 months.")
    @Parameter(
            name = "prefecture",
            in = ParameterIn.QUERY,
            required = true,
            description = "都道府県コード2桁 / Two digits",
            schema = @Schema(implementation = String.class, pattern = "^[0-9]{2}$"))
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            required = true,
            description = "最初の月 (例 2025-12) / First month, such as 2025-12",
            schema = @Schema(implementation = String.class, pattern = "^[0-9]{4}-[0-9]{2}$"))
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            required = true,
            description = "最後の月 / Last month",
            schema = @Schema(implementation = String.class, pattern = "^[0-9]{4}-[0-9]{2}$"))
    public Uni<RestResponse<ConsultationReport>> read(
            @Context UriInfo uri,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        var query = new Query(uri);
        var prefecture = query.required("prefecture", query.prefecture("prefecture"));
        var period = period(query);
        query.end();
        var caller = request.caller();
        caller.actingIn(prefecture.get(), StaffRole.PREFECTURE_OFFICER, StaffRole.PREFECTURE_SYSTEM);
        var language = Language.preferred(acceptLanguage);
        return figures.count(caller.scope(), prefecture.get(), period.orElseThrow())
                .map(counted -> ConsultationReport.of(
                        Prefectures.find(prefecture.get()).orElseThrow(), period.orElseThrow(), counted, language))
                .map(report -> Content.of(report, language, known));
    }

    private static Optional<ReportPeriod> period(Query query) {
        var from = month(query, "from");
        var to = month(query, "to");
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (to.get().isBefore(from.get())) {
            query.wrong("to", EdgeProblem.WRONG_ORDER);
            return Optional.empty();
        }
        var period = new ReportPeriod(from.get(), to.get());
        if (period.isTooLong()) {
            query.wrong("to", ReportProblem.PERIOD_TOO_LONG, ReportPeriod.LONGEST);
        }
        return Optional.of(period);
    }

    private static Optional<YearMonth> month(Query query, String name) {
        var month = query.required(name, query.month(name)).value();
        if (month.isPresent() && (month.get().isBefore(EARLIEST) || month.get().isAfter(LATEST))) {
            query.wrong(name, EdgeProblem.OUT_OF_RANGE, EARLIEST, LATEST);
            return Optional.empty();
        }
        return month;
    }
}
