package jp.tsunagi.referral.agency.read;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import jp.tsunagi.referral.agency.read.AgencyQueries.After;
import jp.tsunagi.referral.agency.read.AgencyQueries.Filter;
import jp.tsunagi.referral.agency.write.AgencyResource;
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

/** The agencies of a prefecture as a file: whoever is a member may look. */
@Path(AgencyResource.PATH + "/file")
@Produces(CsvLines.TYPE)
@Authenticated
@Tag(name = "agencies", description = "関係機関 / Agencies")
public class AgencyFileResource {
    private final AgencyQueries queries;
    private final CurrentRequest request;

    AgencyFileResource(AgencyQueries queries, CurrentRequest request) {
        this.queries = queries;
        this.request = request;
    }

    @GET
    @Operation(summary = "都道府県の関係機関の CSV、所在地と名称の順 / The agencies of a prefecture as a file, by place and name")
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
        var filter = new Filter(file.prefecture(), null, null, null);
        return file.<AgencyRow, AgencyItem>of(
                AgencyFile.TABLE,
                last -> queries.find(
                        reader,
                        filter,
                        last.map(row -> new After(row.municipality, row.name, row.id))
                                .orElse(null),
                        CsvPages.SIZE),
                AgencyItem::of);
    }
}
