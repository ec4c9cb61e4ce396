package jp.tsunagi.eventstore.quarantine;

import java.time.Instant;
import java.util.UUID;

/**
 * A stream that a follower has parked at an event it could not take.
 *
 * @param subscription the follower's name
 * @param topic what it follows; empty for the service's own events
 * @param number of the event: its version in the stream, or its sequence in the topic
 * @param eventId the source's own name for it
 * @param type with its version
 * @param parkedAt by the business clock, when it was parked first
 * @param attempts how often it was tried
 */
public record Parked(
        UUID id,
        String subscription,
        String topic,
        int partition,
        UUID stream,
        long number,
        String eventId,
        String type,
        Fault fault,
        Instant parkedAt,
        int attempts) {
    /** What follows on a follower's name in the name of the one that folds its rows anew. */
    public static final String BESIDE = ":beside";

    /** Whoever discards the event, and why. */
    public record Discard(String by, String why) {}

    /** What became of an operator's act. */
    public enum Outcome {
        /** Everything that was held is taken, and the stream flows. */
        RELEASED,
        /** An event could not be taken: the same one, or a later one. */
        STILL_PARKED,
        /** There is no such parked stream, or no longer. */
        NOT_PARKED
    }
}
