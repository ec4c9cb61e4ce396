package jp.tsunagi.eventstore;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as the store keeps it.
 *
 * @param seq order of insertion within one transaction; between transactions only (xid, seq) orders
 * @param xid the transaction that wrote it (xid8)
 * @param stream the stream it belongs to
 * @param version its place in the stream, from 1
 * @param type declared name, as {@code intake.consultation-received}
 * @param typeVersion declared version of the type, from 1
 * @param data JSON object, byte for byte as written
 * @param correlation shared by everything that follows from one act
 * @param traceparent W3C trace context of its command, if any
 * @param validAt when it took effect in the world
 * @param recordedAt when the store took it, by the business clock
 */
public record StoredEvent(
        long seq,
        long xid,
        UUID stream,
        int version,
        String type,
        int typeVersion,
        String data,
        UUID correlation,
        @Nullable String traceparent,
        Instant validAt,
        Instant recordedAt) {
    /** An event about to be stored. */
    public record New(String type, int typeVersion, String data, Instant validAt) {}
}
