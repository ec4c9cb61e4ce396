package jp.tsunagi.bench.peer;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** How a relay's records say which note they tell of. */
public enum Told {
    TSUNAGI(TsunagiRelay.CONTEXT.topic()) {
        @Override
        public int version(ConsumerRecord<String, byte[]> arrived) {
            var id = new String(header(arrived, "ce_id"), StandardCharsets.UTF_8);
            return Integer.parseInt(id.substring(id.indexOf('/') + 1));
        }

        @Override
        public boolean says(ConsumerRecord<String, byte[]> arrived, String text) {
            return text.substring(0, TsunagiRelay.NAME).equals(text(arrived, "name"));
        }
    },
    DEBEZIUM(Debezium.TOPIC) {
        @Override
        public int version(ConsumerRecord<String, byte[]> arrived) {
            return ByteBuffer.wrap(header(arrived, Debezium.VERSION)).getInt();
        }

        @Override
        public boolean says(ConsumerRecord<String, byte[]> arrived, String text) {
            return text.equals(text(arrived, "text"));
        }
    };

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String topic;

    Told(String topic) {
        this.topic = topic;
    }

    /** Where they stand, in one partition. */
    public String topic() {
        return topic;
    }

    /** The version of its notebook that a record tells of. */
    public abstract int version(ConsumerRecord<String, byte[]> arrived);

    /** Whether a record carries this note, as far as it carries any. */
    public abstract boolean says(ConsumerRecord<String, byte[]> arrived, String text);

    private static byte[] header(ConsumerRecord<String, byte[]> arrived, String name) {
        return Objects.requireNonNull(arrived.headers().lastHeader(name), name).value();
    }

    private static String text(ConsumerRecord<String, byte[]> arrived, String member) {
        try {
            return JSON.readTree(arrived.value()).path(member).asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
