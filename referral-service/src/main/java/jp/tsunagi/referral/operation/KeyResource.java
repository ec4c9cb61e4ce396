package jp.tsunagi.referral.operation;

import jakarta.ws.rs.Path;
import jp.tsunagi.eventstore.seal.KeyRotation;
import jp.tsunagi.service.operation.KeyOperation;
import jp.tsunagi.service.request.CurrentRequest;

/** Moves this service's data keys to a new key-encryption key. */
@Path("/api/referral/v1/operations/keys")
public class KeyResource extends KeyOperation {
    KeyResource(KeyRotation rotation, CurrentRequest request) {
        super(rotation, request);
    }
}
