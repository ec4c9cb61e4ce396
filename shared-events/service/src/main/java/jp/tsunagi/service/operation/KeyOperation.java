package jp.tsunagi.service.operation;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import jp.tsunagi.contracts.oversight.StaffRole;
import jp.tsunagi.eventstore.seal.KeyRotation;
import jp.tsunagi.eventstore.seal.UnknownKeyEncryptionKey;
import jp.tsunagi.service.problem.EdgeProblem;
import jp.tsunagi.service.problem.ProblemException;
import jp.tsunagi.service.request.CurrentRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lets an operator move a sealing service's data keys to a new key-encryption key. The service gives it its path. */
public abstract class KeyOperation {
    /** Keys of one request: it ends within seconds, and is sent again until nothing is left. */
    private static final int MOST_KEYS = 2_000;

    private final KeyRotation rotation;
    private final CurrentRequest request;

    /** @param rotation of the service's keys */
    protected KeyOperation(KeyRotation rotation, CurrentRequest request) {
        this.rotation = rotation;
        this.request = request;
    }

    /** How far a rotation has come. */
    @Schema(description = "データ鍵を包む鍵の状態 / Which key-encryption keys wrap the data keys")
    public record KeyState(
            @Schema(description = "今の鍵を包む鍵 / The id of the key-encryption key that wraps from now on")
            String current,

            List<Wrapping> wrappings,

            @Schema(description = "まだ古い鍵で包まれたデータ鍵の数 / Data keys that an older one still wraps")
            long left) {
        static KeyState of(KeyRotation.State state) {
            return new KeyState(
                    state.current(),
                    state.wrappedBy().entrySet().stream()
                            .map(entry -> new Wrapping(entry.getKey(), entry.getValue()))
                            .toList(),
                    state.left());
        }
    }

    /** How many data keys a key-encryption key wraps. */
    @Schema(description = "鍵を包む鍵ごとのデータ鍵の数 / Data keys by key-encryption key")
    public record Wrapping(String keyEncryptionKey, long dataKeys) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Tag(name = "operations", description = "運用 / Operations")
    @Operation(summary = "データ鍵を包む鍵の状態を見る / Show which key-encryption keys are in use")
    public Uni<KeyState> state() {
        request.caller().require(StaffRole.OPERATOR);
        return rotation.state().map(KeyState::of);
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Tag(name = "operations", description = "運用 / Operations")
    @Operation(
            summary = "データ鍵を今の鍵で包み直す / Wrap data keys anew by the current key-encryption key",
            description = "一度に2,000件まで。left が 0 になるまで繰り返す / At most 2,000 at a time; repeat until left is 0")
    public Uni<KeyState> rotate() {
        request.caller().require(StaffRole.OPERATOR);
        return rotation.rotate(MOST_KEYS)
                .map(KeyState::of)
                .onFailure(UnknownKeyEncryptionKey.class)
                .transform(failure -> new ProblemException(EdgeProblem.KEY_ENCRYPTION_KEY_MISSING, failure.id()));
    }
}
