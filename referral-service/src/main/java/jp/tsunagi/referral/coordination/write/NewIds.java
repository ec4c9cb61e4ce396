package jp.tsunagi.referral.coordination.write;

import java.util.UUID;
import jp.tsunagi.eventstore.Fingerprint;
import jp.tsunagi.eventstore.Origin.Provenance;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.service.request.CurrentRequest;

/** Ids of what a request adds to a stream: the same request, sent again, names the same thing. */
final class NewIds {
    private NewIds() {}

    static UUID of(CurrentRequest request, String kind) {
        var command = request.origin(Scope.PLATFORM, Provenance.PLATFORM).commandId();
        return Fingerprint.of(kind + ":" + command).asUuid();
    }
}
