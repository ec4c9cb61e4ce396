package jp.tsunagi.eventstore.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.mutiny.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.eventstore.EventJson;
import jp.tsunagi.eventstore.subscription.Published;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Public events as Kafka records: CloudEvents 1.0, Kafka binding 1.0.2, binary mode; key = stream. The same events in
 * structured mode, for whoever fetches them over HTTP.
 */
public final class CloudEvents {
    static final String SEQUENCE = "ce_sequence";
    static final String STORE_EPOCH = "ce_storeepoch";

    private static final String PREFIX = "ce_";
    private static final String TRACEPARENT = "traceparent";
    private static final String JSON_TYPE = "application/json";
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
        var sent = new ProducerRecord<>(topic, partition, message.stream().toString(), body(message.event()));
        var headers = sent.headers();
        attributes(message).forEach((name, value) -> put(headers, PREFIX + name, value));
        put(headers, "content-type", JSON_TYPE);
        if (message.traceparent() != null) {
            put(headers, TRACEPARENT, message.traceparent());
        }
        return sent;
    }

    /** The same event in structured mode, as it goes over HTTP. */
    public static ObjectNode structured(Message message) {
        var node = JSON.createObjectNode();
        attributes(message).forEach(node::put);
        node.put("datacontenttype", JSON_TYPE);
        if (message.traceparent() != null) {
            node.put(TRACEPARENT, message.traceparent());
        }
        return node.set("data", JSON.valueToTree(message.event()));
    }

    private static Map<String, String> attributes(Message message) {
        var contract = message.contract();
        var stream = message.stream().toString();
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("specversion", "1.0");
        attributes.put("id", message.id());
        attributes.put("type", contract.type());
        attributes.put("source", contract.context().source());
        attributes.put("subject", stream);
        // The day on which it happened is in the body; a moment would say more than anybody needs to know.
        attributes.put("time", message.recordedAt().toString());
        attributes.put("partitionkey", stream);
        attributes.put("dataschema", contract.dataSchema().toString());
        attributes.put("sequence", Long.toString(message.sequence()));
        attributes.put("position", Long.toString(message.position()));
        attributes.put("storeepoch", message.epoch().toString());
        return attributes;
    }

    /**
     * Takes down a record as it arrived, without reading its body.
     *
     * @throws IllegalArgumentException when it is none of ours: without a number or a stream it has no place
     */
    public static Published read(ConsumerRecord<String, byte[]> arrived) {
        return read(
                name -> text(arrived.headers(), PREFIX + name),
                arrived.offset(),
                arrived.value() == null ? Buffer.buffer() : Buffer.buffer(arrived.value()));
    }

    /**
     * Takes down an event in structured mode.
     *
     * @throws IllegalArgumentException when it is none of ours
     */
    static Published read(JsonNode structured) {
        return read(
                name -> structured.path(name).textValue(),
                Published.NOT_FROM_THE_BROKER,
                Buffer.buffer(structured.path("data").toString()));
    }

    private static Published read(Function<String, @Nullable String> attributes, long offset, Buffer body) {
        return new Published(
                UUID.fromString(require(attributes, "storeepoch")),
                Long.parseLong(require(attributes, "sequence")),
                offset,
                require(attributes, "source") + " " + require(attributes, "id"),
                UUID.fromString(require(attributes, "subject")),
                require(attributes, "type"),
                Instant.parse(require(attributes, "time")),
                body);
    }

    /** What stands at a topic's end, by the headers of its record. */
    static Broker.Last last(Headers headers) {
        Function<String, @Nullable String> attributes = name -> text(headers, PREFIX + name);
        return new Broker.Last(
                Long.parseLong(require(attributes, "sequence")),
                UUID.fromString(require(attributes, "storeepoch")),
                require(attributes, "id"),
                Instant.parse(require(attributes, "time")));
    }

    private static String require(Function<String, @Nullable String> attributes, String name) {
        var value = attributes.apply(name);
        if (value == null) {
            throw new IllegalArgumentException("an event without " + name);
        }
        return value;
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String text(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
