package jp.tsunagi.referral.resource.read;

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
import jp.tsunagi.referral.resource.read.ResourceQueries.After;
import jp.tsunagi.referral.resource.read.ResourceQueries.Filter;
import jp.tsunagi.referral.resource.write.SupportResourceResource;
import jp.tsunagi.service.csv.CsvEncoding;
import jp.tsunagi.service.csv.CsvLines;
import jp.tsunagi.service.csv.CsvPages;
import jp.tsunagi.service.request.CurrentRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The support resources of a prefecture as a file: whoever is a member may look. */
@Path(SupportResourceResource.PATH + "/file")
@Produces(CsvLines.TYPE)
@Authenticated
@Tag(name = "resources", description = "社会資源 / Support resources")
public class ResourceFileResource {
    private final ResourceQueries queries;
    private final BusinessClock clock;
    private final CurrentRequest request;
    private final int verifyAfter;

    ResourceFileResource(
            ResourceQueries queries,
            BusinessClock clock,
            CurrentRequest request,
            @ConfigProperty(name = "tsunagi.resource-verification-months") int verifyAfter) {
        this.queries = queries;
        this.clock = clock;
        this.request = request;
        this.verifyAfter = verifyAfter;
    }

    @GET
    @Operation(summary = "都道府県の掲載中の社会資源の CSV、名称の順 / The offered resources of a prefecture as a file, by name")
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
        var filter = Filter.of(file.prefecture());
        var today = Japan.day(clock.instant());
        return file.<ResourceRow, OfAgency<ResourceItem>>of(
                ResourceFile.TABLE,
                last -> queries.find(
                        reader,
                        filter,
                        last.map(row -> new After(false, row.name, row.id)).orElse(null),
                        CsvPages.SIZE),
                row -> new OfAgency<>(ResourceItem.of(row.entry(), row.number, verifyAfter, today), row.agencyName));
    }
}
