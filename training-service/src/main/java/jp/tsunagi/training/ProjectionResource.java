package jp.tsunagi.training;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Path;
import jp.tsunagi.eventstore.rebuild.Rebuilds;
import jp.tsunagi.service.operation.ProjectionOperations;
import jp.tsunagi.service.request.CurrentRequest;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** This service's read models in the hands of an operator. */
@Path("/api/training/v1/operations/projections")
@Authenticated
@Tag(name = "operations", description = "運用 / Operations")
public class ProjectionResource extends ProjectionOperations {
    ProjectionResource(Rebuilds rebuilds, CurrentRequest request) {
        super(rebuilds, request);
    }
}
