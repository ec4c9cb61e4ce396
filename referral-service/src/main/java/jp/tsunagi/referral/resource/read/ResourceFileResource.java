package jp.tsunagi.referral.resource.read;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import jp.tsunagi.referral.agency.read.Cells;
import jp.tsunagi.referral.agency.read.DirectoryFile;
import jp.tsunagi.referral.resource.Entry;
import jp.tsunagi.referral.resource.read.ResourceQueries.After;
import jp.tsunagi.referral.resource.read.ResourceQueries.Filter;
import jp.tsunagi.referral.resource.write.SupportResourceResource;
import jp.tsunagi.service.csv.CsvEncoding;
import jp.tsunagi.service.csv.CsvLines;
import jp.tsunagi.service.csv.CsvPages;
import jp.tsunagi.service.problem.Language;
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
import org.jspecify.annotations.Nullable;

/** The support resources of a prefecture as a file: whoever is a member may look. */
@Path(SupportResourceResource.PATH + "/file")
@Produces(CsvLines.TYPE)
@Authenticated
@Tag(name = "resources", description = "社会資源 / Support resources")
public class ResourceFileResource {
    private static final List<String> JAPANESE = List.of(
            "ID",
            "関係機関ID",
            "名称",
            "種別",
            "分野",
            "対象市町村",
            "対象年齢から",
            "対象年齢まで",
            "医療的ケア",
            "相談内容",
            "受入状況",
            "受入状況の報告日",
            "利用できる日時",
            "申込み方法",
            "内容を確認した日");
    private static final List<String> ENGLISH = List.of(
            "ID",
            "Agency ID",
            "Name",
            "Kind",
            "Sector",
            "Serves",
            "Age from",
            "Age to",
            "Care",
            "Themes",
            "Capacity",
            "Capacity reported on",
            "Open",
            "How to apply",
            "Verified on");

    private final ResourceQueries queries;
    private final CurrentRequest request;

    ResourceFileResource(ResourceQueries queries, CurrentRequest request) {
        this.queries = queries;
        this.request = request;
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
        return file.<ResourceRow>of(
                "resources",
                JAPANESE,
                ENGLISH,
                last -> queries.find(
                        reader,
                        filter,
                        last.map(row -> new After(false, row.name, row.id)).orElse(null),
                        CsvPages.SIZE),
                row -> cells(row.entry(), file.language()));
    }

    private static List<String> cells(Entry entry, Language language) {
        var listing = entry.listing();
        var offering = listing.offering();
        return List.of(
                entry.id().toString(),
                listing.agency().toString(),
                offering.name(),
                Cells.label(offering.kind(), language),
                Cells.label(listing.sector(), language),
                Cells.places(offering.municipalities()),
                age(offering.ages().from()),
                age(offering.ages().to()),
                Cells.labels(offering.careItems(), language),
                Cells.labels(offering.themes(), language),
                Cells.label(listing.capacity(), language),
                listing.capacityOn().toString(),
                offering.schedule(),
                offering.howToApply(),
                entry.verified().on().toString());
    }

    private static String age(@Nullable Integer years) {
        return years == null ? "" : years.toString();
    }
}
