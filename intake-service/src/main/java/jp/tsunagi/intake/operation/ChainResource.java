package jp.tsunagi.intake.operation;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.ws.rs.Path;
import jp.tsunagi.service.operation.ChainOperation;
import jp.tsunagi.service.request.CurrentRequest;

/** Verifies this service's history. */
@Path("/api/intake/v1/operations/chain")
public class ChainResource extends ChainOperation {
    ChainResource(@ReactiveDataSource("patient") Pool patient, CurrentRequest request) {
        super(patient, request);
    }
}
