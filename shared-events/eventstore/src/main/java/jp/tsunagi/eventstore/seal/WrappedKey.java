package jp.tsunagi.eventstore.seal;

import io.vertx.mutiny.core.buffer.Buffer;

/**
 * A data key as the key database has it.
 *
 * @param keyEncryptionKey the id of the key that wraps it
 */
public record WrappedKey(String keyEncryptionKey, Buffer bytes) {
    @Override
    public String toString() {
        return "WrappedKey[" + keyEncryptionKey + "]";
    }
}
