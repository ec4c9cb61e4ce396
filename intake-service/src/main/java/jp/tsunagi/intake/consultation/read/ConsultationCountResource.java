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
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.request.CurrentRequest;
import jp.tsunagi.service.request.Query;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A center's own counts, exact: for its own eyes. They name nobody. */
@Path("/api/intake/v1/consultation-counts")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "contacts", description = "対応記録 / Contacts")
public class ConsultationCountResource {
    private final CountQueries queries;
    private final CurrentRequest request;

    ConsultationCountResource(CountQueries queries, CurrentRequest request) {
        this.queries = queries;
        this.request = request;
    }

    @GET
    @Operation(
            summary = "センターの期間の件数を数える / Count what a center did in a period",
            description = "活動実績報告書の計数の決まりによる。日は受付日または対応日。"
                    + " / By the counting rules of the periodic report; days are those of receipt or of the contact.")
    @Parameter(
            name = "center",
            in = ParameterIn.QUERY,
            required = true,
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            required = true,
            description = "期間の初日 / first day",
            schema = @Schema(implementation = LocalDate.class))
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            required = true,
            description = "期間の末日 / last day",
            schema = @Schema(implementation = LocalDate.class))
    public Uni<ConsultationCounts> count(@Context UriInfo uri) {
        var caller = request.caller();
        caller.require(ConsultationViewResource.READERS);
        var query = new Query(uri);
        var center = query.required("center", query.id("center"));
        var from = query.date("from");
        var first = query.required("from", from);
        var to = query.date("to");
        var last = query.required("to", to);
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            query.wrong("to", EdgeProblem.WRONG_ORDER);
        }
        query.end();
        var _ = caller.actingFor(center.get(), ConsultationViewResource.READERS);
        var period = new Period(first.get(), last.get());
        return queries.find(caller.scope(), center.get(), period).map(known -> ConsultationCounts.of(period, known));
    }
}
