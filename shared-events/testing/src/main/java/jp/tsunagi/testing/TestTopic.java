package jp.tsunagi.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.contracts.Contracts;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.eventstore.kafka.CloudEvents;
import jp.tsunagi.eventstore.kafka.Message;
import jp.tsunagi.stack.TestStack;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Other contexts' voice: publishes events to their topics as their relays would, with dense sequences from 1. */
public final class TestTopic implements AutoCloseable {
    private final UUID epoch = UUID.randomUUID();
    private final Map<String, List<Message>> published = new HashMap<>();
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    TestStack.kafka().address(),
                    ProducerConfig.ACKS_CONFIG,
                    "all"),
            new StringSerializer(),
            new ByteArraySerializer());

    /** Publishes an event that is recorded now. */
    public long publish(UUID stream, PublicEvent event) {
        return publish(stream, event, Instant.now());
    }

    /**
     * Publishes an event on the topic of its contract.
     *
     * @param recordedAt when its store took it
     * @return its sequence, once the broker has it
     */
    public synchronized long publish(UUID stream, PublicEvent event, Instant recordedAt) {
        var message = number(stream, event, recordedAt);
        send(message);
        return message.sequence();
    }

    /** Publishes an event as a later version of its contract, as a program would that is ahead of the reader's. */
    public synchronized long publishLaterVersion(UUID stream, PublicEvent event) {
        var message = number(stream, event, Instant.now());
        var sent = CloudEvents.write(message, message.contract().topic(), 0);
        var later = message.contract().type().replaceFirst("[0-9]+$", "99");
        sent.headers().remove("ce_type").add("ce_type", later.getBytes(StandardCharsets.UTF_8));
        send(sent);
        return message.sequence();
    }

    /** Numbers an event that the broker then loses: the next one shows the gap. */
    public synchronized void lose(UUID stream, PublicEvent event) {
        var _ = number(stream, event, Instant.now());
    }

    /** What a context has told after a sequence, what was lost included, as its service serves it over HTTP. */
    public synchronized String told(Context context, long after) {
        return published.getOrDefault(context.topic(), List.of()).stream()
                .filter(message -> message.sequence() > after)
                .map(message -> CloudEvents.structured(message).toString())
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** The topic is made anew and filled again with the same sequences, what was lost included. */
    public synchronized void refill(Context context) throws IOException, InterruptedException {
        TestStack.kafka().deleteTopic(context.topic());
        TestStack.kafka().createTopics(List.of(context.topic()));
        published.getOrDefault(context.topic(), List.of()).forEach(this::send);
    }

    private Message number(UUID stream, PublicEvent event, Instant recordedAt) {
        var earlier = published.computeIfAbsent(Contracts.of(event.getClass()).topic(), _ -> new ArrayList<>());
        long sequence = earlier.size() + 1L;
        var message = new Message(stream + "/" + sequence, stream, epoch, sequence, sequence, recordedAt, null, event);
        earlier.add(message);
        return message;
    }

    private void send(Message message) {
        send(CloudEvents.write(message, message.contract().topic(), 0));
    }

    private void send(ProducerRecord<String, byte[]> sent) {
        try {
            producer.send(sent).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot publish", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
