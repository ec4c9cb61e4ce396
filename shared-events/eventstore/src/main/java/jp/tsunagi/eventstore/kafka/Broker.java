package jp.tsunagi.eventstore.kafka;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The relay's view of the broker: one topic of which this relay is the only writer. */
public interface Broker extends AutoCloseable {
    /**
     * How a topic was found.
     *
     * @param id the incarnation: a topic that was deleted and created again has another
     * @param last what stands at its end; null where nothing does
     * @param expired whether records stood in it that retention has removed by now
     */
    record Topic(String id, @Nullable Last last, boolean expired) {}

    /**
     * The last event of a topic, by what tells it from any other.
     *
     * @param epoch the life of the store that it comes from
     * @param id as in {@link Message}
     * @param recordedAt as in {@link Message}: an event that took another's numbers after a restore was recorded later
     */
    record Last(long sequence, UUID epoch, String id, Instant recordedAt) {
        /** Whether it is this one. */
        boolean is(RelayLog.Publication told) {
            return sequence == told.sequence()
                    && id.equals(Message.id(told.event()))
                    && recordedAt.equals(told.event().recordedAt());
        }
    }

    /**
     * Becomes the writer: from here on, an earlier writer's sends fail at the broker. Creates the topic if it is
     * missing.
     */
    Topic open() throws InterruptedException;

    /** Which incarnation of the topic stands at the broker now. */
    String topicId() throws InterruptedException;

    /** Sends a page, all or nothing, in order; returns when the broker has it. */
    void publish(List<Message> page);

    @Override
    void close();
}
