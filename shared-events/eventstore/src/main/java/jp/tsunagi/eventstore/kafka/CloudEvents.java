package jp.tsunagi.eventstore.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.mutiny.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.eventstore.EventJson;
import jp.tsunagi.eventstore.subscription.Published;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Public events as Kafka records: CloudEvents 1.0, Kafka binding 1.0.2, binary mode; key = stream. */
public final class CloudEvents {
    static final String SEQUENCE = "ce_sequence";
    static final String STORE_EPOCH = "ce_storeepoch";

    private static final ObjectMapper JSON = EventJson.mapper();

    private CloudEvents() {}

    /** An event as the body of its record. */
    public static byte[] body(PublicEvent event) {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write a " + event.getClass().getSimpleName(), e);
        }
    }

    /** The record of a message on its way to a partition. */
    public static ProducerRecord<String, byte[]> write(Message message, String topic, int partition) {
        var contract = message.contract();
        var sent = new ProducerRecord<>(topic, partition, message.stream().toString(), body(message.event()));
        var headers = sent.headers();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", message.id());
        put(headers, "ce_type", contract.type());
        put(headers, "ce_source", contract.context().source());
        put(headers, "ce_subject", message.stream().toString());
        // The day on which it happened is in the body; a moment would say more than anybody needs to know.
        put(headers, "ce_time", message.recordedAt().toString());
        put(headers, "ce_partitionkey", message.stream().toString());
        put(headers, "ce_dataschema", contract.dataSchema().toString());
        put(headers, SEQUENCE, Long.toString(message.sequence()));
        put(headers, "ce_position", Long.toString(message.position()));
        put(headers, STORE_EPOCH, message.epoch().toString());
        put(headers, "content-type", "application/json");
        if (message.traceparent() != null) {
            put(headers, "traceparent", message.traceparent());
        }
        return sent;
    }

    /**
     * Takes down a record as it arrived, without reading its body.
     *
     * @throws IllegalArgumentException when it is none of ours: without a number or a stream it has no place
     */
    public static Published read(ConsumerRecord<String, byte[]> arrived) {
        var headers = arrived.headers();
        return new Published(
                UUID.fromString(require(headers, STORE_EPOCH)),
                Long.parseLong(require(headers, SEQUENCE)),
                arrived.offset(),
                require(headers, "ce_source") + " " + require(headers, "ce_id"),
                UUID.fromString(require(headers, "ce_subject")),
                require(headers, "ce_type"),
                Instant.parse(require(headers, "ce_time")),
                arrived.value() == null ? Buffer.buffer() : Buffer.buffer(arrived.value()));
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String text(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    static String require(Headers headers, String name) {
        var value = text(headers, name);
        if (value == null) {
            throw new IllegalArgumentException("a record without " + name);
        }
        return value;
    }
}
