package jp.tsunagi.eventstore.seal;

import java.util.regex.Pattern;
import javax.crypto.SecretKey;

/**
 * A key that wraps data keys and never lies beside them.
 *
 * @param id names it for good: data keys remember which one wraps them
 * @param key AES, 256 bits
 */
public record KeyEncryptionKey(String id, SecretKey key) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public KeyEncryptionKey {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("a key's id has letters, digits, - and _, 64 at most");
        }
    }

    @Override
    public String toString() {
        return "KeyEncryptionKey[" + id + "]";
    }
}
