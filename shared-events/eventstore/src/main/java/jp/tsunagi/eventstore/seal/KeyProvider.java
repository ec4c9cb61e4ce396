package jp.tsunagi.eventstore.seal;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/**
 * Wraps data keys by key-encryption keys, which it keeps to itself: a file on one machine, a vault or a key management
 * service elsewhere. The subject is authenticated with a wrapped key, so that one moved to another subject is refused.
 *
 * <p>An operation that a remote provider cannot be asked for fails; the same may be asked again.
 */
public interface KeyProvider {
    /** The id of the key-encryption key that wraps from now on; looks again where it is kept. */
    Uni<String> current();

    /** Wraps a subject's data key by the current key-encryption key. */
    Uni<WrappedKey> wrap(UUID subject, byte[] dataKey);

    /**
     * Unwraps a subject's data key, also by an older key-encryption key for as long as that is kept.
     *
     * @return the data key; fails with {@link UnknownKeyEncryptionKey} when what wraps it is not kept any more, and with
     *     {@link UnreadableSeal} when this is not what was wrapped for that subject
     */
    Uni<byte[]> unwrap(UUID subject, WrappedKey wrapped);
}
