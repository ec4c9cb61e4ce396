package jp.tsunagi.reporting.account;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jp.tsunagi.service.member.Centers;
import jp.tsunagi.service.request.CurrentRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells people who they are here, so that pages can offer what they may do. */
@Path("/api/reporting/v1/me")
@Authenticated
@Tag(name = "account", description = "自分の所属 / One's own account")
public class MeResource {
    private final Centers centers;
    private final CurrentRequest request;

    MeResource(Centers centers, CurrentRequest request) {
        this.centers = centers;
        this.request = request;
    }

    @GET
    @Operation(summary = "自分の役割と所属を読む / Read one's own roles and places")
    public Uni<Me> read() {
        var caller = request.caller();
        return centers.all(caller.scope().bodies()).map(found -> Me.of(caller, found));
    }
}
