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
 * @param actor the originating subject
 * @param provenance where the actor stood at that time
 * @param causation the id of the command that led to it
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
        String actor,
        Origin.Provenance provenance,
        UUID causation,
        UUID correlation,
        @Nullable String traceparent,
        Instant validAt,
        Instant recordedAt) {
    /** An event about to be stored. */
    public record New(String type, int typeVersion, String data, Instant validAt) {}

    /** Names the place, never the content: this may end up in a log. */
    @Override
    public String toString() {
        return "%s v%d at %s/%d".formatted(type, typeVersion, stream, version);
    }
}
