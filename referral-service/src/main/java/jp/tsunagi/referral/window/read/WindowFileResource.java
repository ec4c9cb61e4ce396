package jp.tsunagi.referral.window.read;

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
import jp.tsunagi.referral.window.write.WindowResource;
import jp.tsunagi.service.csv.CsvEncoding;
import jp.tsunagi.service.csv.CsvLines;
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

/** The one-stop windows of a prefecture as a file: whoever is a member may look. */
@Path(WindowResource.PATH + "/file")
@Produces(CsvLines.TYPE)
@Authenticated
@Tag(name = "windows", description = "一元的な窓口 / One-stop windows")
public class WindowFileResource {
    private final WindowQueries queries;
    private final BusinessClock clock;
    private final CurrentRequest request;

    WindowFileResource(WindowQueries queries, BusinessClock clock, CurrentRequest request) {
        this.queries = queries;
        this.clock = clock;
        this.request = request;
    }

    @GET
    @Operation(summary = "都道府県の一元的な窓口の CSV、市町村コードの順 / The windows of a prefecture as a file, by municipality")
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
        // A prefecture has fewer than one page of municipalities: they are one page, also as a file.
        return file.<WindowRow, OfAgency<WindowItem>>of(
                WindowFile.TABLE,
                _ -> queries.of(reader, file.prefecture(), today),
                row -> new OfAgency<>(WindowItem.of(row.entry(), row.number), row.agencyName));
    }
}
