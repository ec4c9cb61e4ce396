package jp.tsunagi.eventstore.kafka;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import jp.tsunagi.eventstore.StoredEvent;
import org.jspecify.annotations.Nullable;

/** Links each event to all before it: SHA-256 over the previous link, the position and everything the event says; in hexadecimal. */
final class HashChain {
    /** The link before the first event. */
    static final String ROOT = "00".repeat(32);

    /** A length no text has. */
    private static final byte[] ABSENT = {-1, -1, -1, -1};

    private HashChain() {}

    static String link(String previous, long position, StoredEvent event) {
        var digest = sha256();
        digest.update(HexFormat.of().parseHex(previous));
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(position).flip());
        update(digest, event.stream());
        update(digest, event.version());
        update(digest, event.type());
        update(digest, event.typeVersion());
        update(digest, event.data());
        update(digest, event.actor());
        update(digest, event.provenance().prefecture());
        update(digest, event.provenance().body());
        update(digest, event.provenance().municipality());
        update(digest, event.causation());
        update(digest, event.correlation());
        update(digest, event.traceparent());
        update(digest, event.validAt());
        update(digest, event.recordedAt());
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Length first, so that no two different events read the same. */
    private static void update(MessageDigest digest, @Nullable Object part) {
        if (part == null) {
            digest.update(ABSENT);
            return;
        }
        var bytes = part.toString().getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
