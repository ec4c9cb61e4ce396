package jp.tsunagi.eventstore.seal;

import io.vertx.mutiny.core.buffer.Buffer;
import java.security.GeneralSecurityException;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;

/**
 * A key that wraps data keys and never lies beside them.
 *
 * @param id names it for good: data keys remember which one wraps them
 * @param key AES, 256 bits
 */
record KeyEncryptionKey(String id, SecretKey key) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    KeyEncryptionKey {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("a key's id has letters, digits, - and _, 64 at most");
        }
    }

    WrappedKey wrap(UUID subject, byte[] dataKey) {
        return new WrappedKey(id, Buffer.buffer(AesGcm.seal(key, associated(subject), dataKey)));
    }

    /** @throws UnreadableSeal when this is not what was wrapped for this subject by this key */
    byte[] unwrap(UUID subject, WrappedKey wrapped) {
        try {
            return AesGcm.open(key, associated(subject), wrapped.bytes().getBytes());
        } catch (GeneralSecurityException e) {
            throw new UnreadableSeal("the key of " + subject, e);
        }
    }

    private String associated(UUID subject) {
        return "data-key\n%s\n%s".formatted(subject, id);
    }

    @Override
    public String toString() {
        return "KeyEncryptionKey[" + id + "]";
    }
}
