package jp.tsunagi.eventstore;

import java.time.Instant;

/**
 * A domain command with what the store needs to know of its sending.
 *
 * @param stream the stream it is decided on
 * @param expected what the sender knows of that stream
 * @param origin who sent it, and the id that makes a repetition harmless
 * @param validAt when what it reports took effect in the world
 * @param payload the domain command
 */
public record Command<C>(StreamId stream, Expected expected, Origin origin, Instant validAt, C payload) {}
