package jp.tsunagi.eventstore.kafka;

import java.time.Instant;
import java.util.UUID;
import jp.tsunagi.contracts.Contract;
import org.jspecify.annotations.Nullable;

/**
 * A public event on its way: CloudEvents 1.0 attributes and the JSON body. No personal data in any of it.
 *
 * @param id stream and version of the private event, unique within the source
 * @param stream the key: events of one stream keep their order
 * @param epoch the life of the store it comes from
 * @param sequence its number in the topic's partition, dense from 1
 * @param position its number in the service's log
 * @param time when it took effect in the world
 * @param recordedAt when the store took it
 */
record Message(
        Contract<?> contract,
        String id,
        UUID stream,
        UUID epoch,
        long sequence,
        long position,
        Instant time,
        Instant recordedAt,
        @Nullable String traceparent,
        byte[] body) {}
