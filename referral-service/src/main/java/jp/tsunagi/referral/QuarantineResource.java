package jp.tsunagi.referral;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Path;
import jp.tsunagi.eventstore.quarantine.Quarantine;
import jp.tsunagi.service.operation.QuarantineOperations;
import jp.tsunagi.service.request.CurrentRequest;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** This service's parked streams in the hands of an operator. */
@Path("/api/referral/v1/operations/quarantine")
@Authenticated
@Tag(name = "operations", description = "運用 / Operations")
public class QuarantineResource extends QuarantineOperations {
    QuarantineResource(Quarantine quarantine, CurrentRequest request) {
        super(quarantine, request);
    }
}
