package jp.tsunagi.eventstore.model;

import java.time.Instant;
import java.util.UUID;

/**
 * An event with the circumstances of its recording.
 *
 * @param stream the stream it belongs to
 * @param number its place: the stream version for own events, the sequence in the topic for published ones (from 1)
 * @param event the event itself
 * @param validAt when it took effect in the world
 * @param recordedAt when the store took it, by the business clock
 */
public record Recorded<E>(UUID stream, long number, E event, Instant validAt, Instant recordedAt) {}
