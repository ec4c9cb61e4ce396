package jp.tsunagi.eventstore.subscription;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.mutiny.core.buffer.Buffer;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.tsunagi.contracts.Contract;
import jp.tsunagi.contracts.Contracts;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.eventstore.EventJson;
import jp.tsunagi.eventstore.UnreadableEvent;
import jp.tsunagi.eventstore.UnreadableEvent.Reason;
import jp.tsunagi.eventstore.model.Recorded;

/**
 * A public event as it arrived, not yet read.
 *
 * @param epoch the life of the store it comes from
 * @param sequence its number in the topic's partition, dense from 1
 * @param offset its offset at the broker; after a refill the same sequence may have another; or
 *     {@link #NOT_FROM_THE_BROKER}
 * @param id the source and its name for the event: unique, and the same after a refill or a restore
 * @param stream the stream it belongs to
 * @param type its declared type, with its version
 * @param recordedAt when its store took it
 * @param body its JSON; not for a log
 */
public record Published(
        UUID epoch, long sequence, long offset, String id, UUID stream, String type, Instant recordedAt, Buffer body) {
    /** The offset of what was fetched elsewhere: whoever reads on at the broker looks for its sequence. */
    public static final long NOT_FROM_THE_BROKER = -1;

    private static final ObjectMapper JSON = EventJson.mapper();

    /**
     * The event, its {@code number} being the sequence; empty for a type this program has no use for.
     *
     * @throws UnreadableEvent when it does not fit its contract, or is of a later version than this program knows
     */
    public Optional<Recorded<PublicEvent>> event() {
        if (Contracts.isLaterVersion(type)) {
            throw new UnreadableEvent(this, Reason.UNKNOWN_VERSION, null);
        }
        return Contracts.ofType(type)
                .map(known -> new Recorded<>(stream, sequence, read(known), recordedAt, recordedAt));
    }

    private PublicEvent read(Contract<?> contract) {
        PublicEvent event;
        try {
            event = JSON.readValue(body.getBytes(), contract.event());
        } catch (IOException e) {
            throw new UnreadableEvent(this, Reason.UNREADABLE, e);
        }
        if (event == null) {
            throw new UnreadableEvent(this, Reason.UNREADABLE, null);
        }
        return event;
    }

    /** Names the place, never the content: this may end up in a log. */
    @Override
    public String toString() {
        return "%s at %s, sequence %d".formatted(type, stream, sequence);
    }
}
