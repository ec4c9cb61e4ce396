package jp.tsunagi.eventstore.sample;

import io.vertx.mutiny.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import jp.tsunagi.contracts.Contracts;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.eventstore.kafka.CloudEvents;
import jp.tsunagi.eventstore.subscription.Published;

/** Public events as they arrive, of one life of their store. */
public final class Publications {
    public static final UUID EPOCH = new UUID(1, 1);

    private Publications() {}

    /** An event that arrives. */
    public static Published of(long sequence, UUID stream, PublicEvent event, Instant recordedAt) {
        return new Published(
                EPOCH,
                sequence,
                100 + sequence,
                "elsewhere " + sequence,
                stream,
                Contracts.of(event.getClass()).type(),
                recordedAt,
                Buffer.buffer(CloudEvents.body(event)));
    }

    /** The same event with another type. */
    public static Published as(Published other, String type) {
        return new Published(
                other.epoch(),
                other.sequence(),
                other.offset(),
                other.id(),
                other.stream(),
                type,
                other.recordedAt(),
                other.body());
    }

    /** The same event with a body that is none. */
    public static Published garbled(Published other) {
        return new Published(
                other.epoch(),
                other.sequence(),
                other.offset(),
                other.id(),
                other.stream(),
                other.type(),
                other.recordedAt(),
                Buffer.buffer("\0{".getBytes(StandardCharsets.UTF_8)));
    }
}
