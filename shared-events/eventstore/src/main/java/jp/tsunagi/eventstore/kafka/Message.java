package jp.tsunagi.eventstore.kafka;

import java.time.Instant;
import java.util.UUID;
import jp.tsunagi.contracts.Contract;
import jp.tsunagi.contracts.Contracts;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.eventstore.StoredEvent;
import jp.tsunagi.eventstore.kafka.RelayLog.Publication;
import org.jspecify.annotations.Nullable;

/**
 * A public event on its way: its numbers and the time of recording. No personal data in any of it.
 *
 * @param id stream and version of the private event, unique within the source
 * @param stream the key: events of one stream keep their order
 * @param epoch the life of the store it comes from
 * @param sequence its number in the topic's partition, dense from 1
 * @param position its number in the service's log
 * @param recordedAt when the store took it
 */
public record Message(
        String id,
        UUID stream,
        UUID epoch,
        long sequence,
        long position,
        Instant recordedAt,
        @Nullable String traceparent,
        PublicEvent event) {
    /** The message of an event that was numbered. */
    static Message of(UUID epoch, Publication told, Translation translation) {
        var event = told.event();
        return new Message(
                id(event),
                event.stream(),
                epoch,
                told.sequence(),
                told.position(),
                event.recordedAt(),
                event.traceparent(),
                translation.translate(event).orElseThrow());
    }

    static String id(StoredEvent event) {
        return event.stream() + "/" + event.version();
    }

    /** What the event is declared as. */
    public Contract<?> contract() {
        return Contracts.of(event.getClass());
    }
}
