package jp.tsunagi.eventstore.kafka;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The relay's view of the broker: one topic of which this relay is the only writer. */
public interface Broker extends AutoCloseable {
    /**
     * How a topic was found.
     *
     * @param id the incarnation: a topic that was deleted and created again has another
     * @param lastSequence the last one that stands in it; 0: none does
     * @param lastEpoch the life of the store that the last one comes from; null where none stands
     * @param expired whether records stood in it that retention has removed by now
     */
    record Topic(String id, long lastSequence, @Nullable UUID lastEpoch, boolean expired) {}

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
