package jp.tsunagi.referral.imports;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.referral.agency.write.Keepers;
import jp.tsunagi.service.csv.CsvLines;
import jp.tsunagi.service.imports.ImportFaults;
import jp.tsunagi.service.imports.ImportItem;
import jp.tsunagi.service.imports.Imports;
import jp.tsunagi.service.problem.Language;
import jp.tsunagi.service.request.CurrentRequest;
import jp.tsunagi.service.request.Query;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Imports files of the directory: first checked, then run. */
@Path(ImportResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "imports", description = "名簿の CSV 取込 / Imports of the directory")
public class ImportResource {
    static final String PATH = "/api/referral/v1/imports";

    private final Imports imports;
    private final DirectoryImports kinds;
    private final CurrentRequest request;

    ImportResource(Imports imports, DirectoryImports kinds, CurrentRequest request) {
        this.imports = imports;
        this.kinds = kinds;
        this.request = request;
    }

    @PUT
    @Path("{importId}")
    @Consumes(CsvLines.TYPE)
    @Blocking
    @Operation(
            summary = "CSV を送り、点検する / Send a file, which is checked",
            description = Keepers.WHO + " 点検は何も変えない。見出しは書き出した CSV と同じ(日本語または英語、順不同)。"
                    + "文字コードは UTF-8 または CP932。ID が空の行は新しい登録になる。省いた列は空欄と同じで、登録されていた内容を消す。"
                    + "同じ ID で同じファイルを送り直してもよい。"
                    + " / The check changes nothing. The headers are those of the exported files, in Japanese or English, in any"
                    + " order; UTF-8 or CP932. A row without an id is something new. A column that is left out counts as blank and clears"
                    + " what stood there. The same file may be sent again under its id.")
    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            required = true,
            schema = @Schema(implementation = DirectoryKind.class))
    @Parameter(
            name = "prefecture",
            in = ParameterIn.QUERY,
            required = true,
            description = "都道府県コード2桁 / two digits",
            schema = @Schema(type = SchemaType.STRING))
    @RequestBody(content = @Content(mediaType = CsvLines.TYPE, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "201", description = "受け取った。点検が始まる / Taken; the check begins")
    @APIResponse(responseCode = "204", description = "受け取り済みだった / Taken before")
    public RestResponse<Void> send(@PathParam("importId") UUID id, @Context UriInfo uri, InputStream file) {
        var caller = request.caller();
        var query = new Query(uri);
        var kind = query.required("kind", query.code("kind", DirectoryKind.class));
        var prefecture = query.required("prefecture", query.prefecture("prefecture"));
        query.end();
        var acting = Keepers.acting(caller, prefecture.get());
        var name = kind.get().name();
        return imports.stage(id, name, kinds.kind(kind.get()), caller, acting, file)
                ? ResponseBuilder.<Void>created(URI.create(PATH + "/" + id)).build()
                : RestResponse.noContent();
    }

    @GET
    @Path("{importId}")
    @Operation(summary = "取込の進み具合を見る / Read how far an import is", description = Keepers.WHO)
    public Uni<ImportItem> one(@PathParam("importId") UUID id) {
        return kept(id);
    }

    @GET
    @Path("{importId}/faults")
    @Operation(summary = "誤りのある行、行番号の順 / The rows with faults, by number", description = Keepers.WHO)
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER, defaultValue = "50"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    public Uni<RestResponse<ImportFaults>> faults(
            @PathParam("importId") UUID id, @Context UriInfo uri, @Context HttpHeaders asked) {
        var page = new Query(uri).page();
        int after = page.after()
                .map(position -> Math.toIntExact(position.number(0)))
                .orElse(0);
        var language = Language.preferred(asked.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return kept(id).chain(() -> imports.faults(id, after, page.fetch(), language))
                .map(rows -> page.answer(rows, row -> List.of(row.row()), ImportFaults::new));
    }

    @POST
    @Path("{importId}/run")
    @Operation(
            summary = "点検の済んだ CSV を取り込む / Run an import that was checked",
            description = Keepers.WHO + " 誤りのある行が一つでもあれば取り込まない。中断しても続きから再開される。"
                    + "取り込めなかった行があれば、その行だけを直して新しい ID で送る。ほかの行は取り込まれている。"
                    + " / None that has a faulty row. What is interrupted goes on where it was. Rows that failed are"
                    + " corrected and sent again under a new id, without the others, which are imported.")
    @APIResponse(responseCode = "202", description = "取り込み始めた、または取込済み / It runs, or has run")
    public Uni<RestResponse<Void>> run(@PathParam("importId") UUID id) {
        var caller = request.caller();
        return kept(id).chain(found -> imports.run(id, caller, Keepers.acting(caller, found.prefecture())))
                .map(_ -> RestResponse.accepted());
    }

    /** Only those who keep the directory of its prefecture see an import. */
    private Uni<ImportItem> kept(UUID id) {
        var caller = request.caller();
        return imports.show(id).invoke(found -> Keepers.acting(caller, found.prefecture()));
    }
}
