package jp.tsunagi.eventstore.simulation;

import io.vertx.mutiny.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import jp.tsunagi.eventstore.kafka.Broker;
import jp.tsunagi.eventstore.kafka.CloudEvents;
import jp.tsunagi.eventstore.kafka.Message;
import jp.tsunagi.eventstore.subscription.Published;
import org.jspecify.annotations.Nullable;

/**
 * One topic with one partition: pages are whole or absent, a writer that was overtaken is refused, and the topic may be
 * emptied by retention or deleted and created again. It is not replaced in the middle of a page: the broker settles that.
 */
final class SimulatedTopic {
    /** A record with its offset. */
    record Arrived(long offset, Message message, Buffer body) {
        static Arrived of(long offset, Message message) {
            return new Arrived(offset, message, Buffer.buffer(CloudEvents.body(message.event())));
        }

        Published published() {
            return new Published(
                    message.epoch(),
                    message.sequence(),
                    offset,
                    "simulated " + message.id(),
                    message.stream(),
                    message.contract().type(),
                    message.recordedAt(),
                    body);
        }
    }

    private final List<Arrived> records = new ArrayList<>();
    private int incarnation = 1;
    private int writer;
    private long begin;
    private long end;
    private boolean fences = true;

    List<Arrived> records() {
        return records;
    }

    int incarnation() {
        return incarnation;
    }

    /** The first offset that is still there. */
    long begin() {
        return begin;
    }

    /** The offset after the last one. */
    long end() {
        return end;
    }

    /** The planted bug: whoever once wrote may go on writing. */
    void doNotFence() {
        fences = false;
    }

    /** Retention takes everything that is there. */
    void expire() {
        records.clear();
        begin = end;
    }

    /** The topic is deleted and created again. */
    void replace() {
        records.clear();
        begin = 0;
        end = 0;
        incarnation++;
    }

    /** What a consumer gets at an offset. */
    List<Published> read(long offset, int limit) {
        return records.stream()
                .filter(arrived -> arrived.offset() >= offset)
                .limit(limit)
                .map(Arrived::published)
                .toList();
    }

    /** The topic as one process writes to it. */
    Broker of(Replica replica) {
        return new Broker() {
            private int session;

            @Override
            public Topic open() {
                return replica.waitFor("open topic", () -> {
                    session = ++writer;
                    var last = records.isEmpty() ? null : records.getLast().message();
                    return new Topic(id(), last(last), begin > 0);
                });
            }

            @Override
            public String topicId() {
                return replica.waitFor("topic id", SimulatedTopic.this::id);
            }

            @Override
            public void publish(List<Message> page) {
                replica.waitFor("publish", () -> {
                    if (session == 0 || (fences && session != writer)) {
                        throw new IllegalStateException("fenced");
                    }
                    page.forEach(message -> records.add(Arrived.of(end++, message)));
                    // The transaction's marker takes an offset too.
                    return end++;
                });
            }

            @Override
            public void close() {
                session = 0;
            }
        };
    }

    /** The name of this incarnation. */
    String id() {
        return "incarnation " + incarnation;
    }

    private static Broker.@Nullable Last last(@Nullable Message last) {
        return last == null ? null : new Broker.Last(last.sequence(), last.epoch(), last.id(), last.recordedAt());
    }
}
