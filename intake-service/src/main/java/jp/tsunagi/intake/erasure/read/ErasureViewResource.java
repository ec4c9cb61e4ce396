package jp.tsunagi.intake.erasure.read;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.intake.erasure.read.ErasureQueries.After;
import jp.tsunagi.intake.erasure.write.ErasureResource;
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

/** Shows erasures to the managers of the centers that keep the records. */
@Path(ErasureResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "operations", description = "運用 / Operations")
public class ErasureViewResource {
    private static final String PURPOSE = "erasure";
    private static final String FIELDS = "reason";

    private final ErasureQueries queries;
    private final AccessRecords access;
    private final CurrentRequest request;

    ErasureViewResource(ErasureQueries queries, AccessRecords access, CurrentRequest request) {
        this.queries = queries;
        this.access = access;
        this.request = request;
    }

    /** A page of erasures, the newest first. */
    public record ErasureList(List<ErasureItem> items) {}

    @GET
    @Operation(summary = "消去を見る、新しい順 / Show erasures, the newest first")
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
                .call(rows -> access.recordPage(caller, rows, row -> row.center, row -> row.child, PURPOSE, FIELDS))
                .map(rows -> page.answer(
                        rows,
                        row -> List.of(row.requestedAt.toInstant(), row.id),
                        shown -> new ErasureList(
                                shown.stream().map(ErasureItem::of).toList())));
    }
}
