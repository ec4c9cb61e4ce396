package jp.tsunagi.referral.completeness;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.eventstore.postgres.BusinessClock;
import jp.tsunagi.referral.agency.read.DirectoryFile;
import jp.tsunagi.service.csv.CsvEncoding;
import jp.tsunagi.service.csv.CsvLines;
import jp.tsunagi.service.request.CurrentRequest;
import jp.tsunagi.service.request.Query;
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

/** Shows how complete the directory is: whoever is a member may look. */
@Path("/api/referral/v1/completeness")
@Authenticated
@Tag(name = "completeness", description = "社会資源等の収集状況 / How complete the directory is")
public class CompletenessResource {
    private final CompletenessQueries queries;
    private final BusinessClock clock;
    private final CurrentRequest request;
    private final int verifyAfter;

    CompletenessResource(
            CompletenessQueries queries,
            BusinessClock clock,
            CurrentRequest request,
            @ConfigProperty(name = "tsunagi.resource-verification-months") int verifyAfter) {
        this.queries = queries;
        this.clock = clock;
        this.request = request;
        this.verifyAfter = verifyAfter;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "市町村と分野ごとの収集状況、今日現在 / How complete the directory of a prefecture is today")
    @Parameter(
            name = "prefecture",
            in = ParameterIn.QUERY,
            required = true,
            description = "都道府県コード2桁 / two digits",
            schema = @Schema(type = SchemaType.STRING))
    public Uni<Completeness> today(@Context UriInfo uri) {
        var query = new Query(uri);
        var prefecture = query.required("prefecture", query.prefecture("prefecture"));
        query.end();
        return on(prefecture.get(), Japan.day(clock.instant()));
    }

    @GET
    @Path("file")
    @Produces(CsvLines.TYPE)
    @Operation(summary = "収集状況の CSV、市町村ごとに一行 / The same as a file, a line for each municipality")
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
        var day = Japan.day(clock.instant());
        var file = DirectoryFile.asked(uri, asked);
        return on(file.prefecture(), day)
                .map(found -> file.answer("completeness-" + file.prefecture() + "-" + day, found.csv(file.language())));
    }

    private Uni<Completeness> on(String prefecture, LocalDate day) {
        return queries.of(request.caller().scope(), prefecture, day, verifyAfter);
    }
}
