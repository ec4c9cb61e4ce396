package jp.tsunagi.referral.coordinator.read;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.referral.agency.read.DirectoryFile;
import jp.tsunagi.referral.agency.read.OfAgency;
import jp.tsunagi.referral.coordinator.read.CoordinatorQueries.After;
import jp.tsunagi.referral.coordinator.read.CoordinatorQueries.Filter;
import jp.tsunagi.referral.coordinator.write.CoordinatorResource;
import jp.tsunagi.service.csv.CsvEncoding;
import jp.tsunagi.service.csv.CsvLines;
import jp.tsunagi.service.csv.CsvPages;
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

/** The local coordinators of a prefecture as a file: whoever is a member may look. */
@Path(CoordinatorResource.PATH + "/file")
@Produces(CsvLines.TYPE)
@Authenticated
@Tag(name = "coordinators", description = "地域のコーディネーター / Local coordinators")
public class CoordinatorFileResource {
    private final CoordinatorQueries queries;
    private final BusinessClock clock;
    private final CurrentRequest request;

    CoordinatorFileResource(CoordinatorQueries queries, BusinessClock clock, CurrentRequest request) {
        this.queries = queries;
        this.clock = clock;
        this.request = request;
    }

    @GET
    @Operation(
            summary =
                    "都道府県の配置中のコーディネーターの CSV、配置の早い順 / The coordinators at work in a prefecture as a file, those longest there first")
    @Parameter(
            name = "prefecture",
            in = ParameterIn.QUERY,
            required = true,
            description = "都道府県コード2桁 / two digits",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "encoding",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = CsvEncoding.class, defaultValue = "UTF_8"))
    @APIResponse(
            responseCode = "200",
            description = "UTF-8 (BOM), CP932",
            content = @Content(mediaType = CsvLines.TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Uni<RestResponse<byte[]>> file(@Context UriInfo uri, @Context HttpHeaders asked) {
        var reader = request.caller().scope();
        var file = DirectoryFile.asked(uri, asked);
        var today = Japan.day(clock.instant());
        var filter = Filter.of(file.prefecture(), today);
        return file.<CoordinatorRow, OfAgency<CoordinatorItem>>of(
                CoordinatorFile.TABLE,
                last -> queries.find(
                        reader,
                        filter,
                        last.map(row -> new After(row.fromDay, row.id)).orElse(null),
                        CsvPages.SIZE),
                row -> new OfAgency<>(CoordinatorItem.of(row.entry(), row.number), row.agencyName));
    }
}
