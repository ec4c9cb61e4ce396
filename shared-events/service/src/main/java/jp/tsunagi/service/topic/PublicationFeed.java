package jp.tsunagi.service.topic;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import jp.tsunagi.eventstore.kafka.Publications;
import jp.tsunagi.service.request.Query;
import jp.tsunagi.service.request.RequestGate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * The public events of a service, for services of the platform that come when the topic does not hold them any more. A
 * resource of the service extends it and gives it its path.
 */
public abstract class PublicationFeed {
    private static final int USUAL = 500;
    private static final int LARGEST = 1_000;

    private final Publications publications;

    protected PublicationFeed(Publications publications) {
        this.publications = publications;
    }

    @GET
    @RolesAllowed(RequestGate.PLATFORM_SERVICE)
    @Produces("application/cloudevents-batch+json")
    @Operation(
            summary = "公開した事象をもう一度読む / Read again what was published",
            description =
                    "基盤のサービスのみ。トピックと同じ事象、同じ番号、番号の順。"
                            + " / Services of the platform only. The events of the topic under the same numbers, in their order.")
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description = "この番号の次から / from the one after this number on",
            schema = @Schema(type = SchemaType.INTEGER, defaultValue = "0"))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, defaultValue = "500"))
    public Uni<String> read(@Context UriInfo uri) {
        var query = new Query(uri);
        var after = query.number("after", 0, Integer.MAX_VALUE);
        var limit = query.number("limit", 1, LARGEST);
        query.end();
        return publications.after(after.orElse(0), limit.orElse(USUAL));
    }
}
