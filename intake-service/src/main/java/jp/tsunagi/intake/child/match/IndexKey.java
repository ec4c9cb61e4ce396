package jp.tsunagi.intake.child.match;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key under which the index hashes (HMAC-SHA-256, its first 64 bits): without it nothing can be looked up by guessing. */
public final class IndexKey {
    /** Length of a key. */
    public static final int BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /**
     * @param key random
     * @throws IllegalArgumentException when it is not of {@link #BYTES} bytes
     */
    public IndexKey(byte[] key) {
        if (key.length != BYTES) {
            throw new IllegalArgumentException("an index key has " + BYTES + " bytes");
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** Hashes for one record; not for several threads. */
    Hashing hashing() {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return new Hashing(mac);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** The key at work. */
    record Hashing(Mac mac) {
        /** @param purpose so that one text under two purposes is two hashes */
        long hash(String purpose, String text) {
            return ByteBuffer.wrap(mac.doFinal((purpose + '\n' + text).getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        }
    }

    /** Not for logs. */
    @Override
    public String toString() {
        return "IndexKey[…]";
    }
}
