package jp.tsunagi.eventstore;

import jp.tsunagi.eventstore.model.Rejection;

/** What became of a command. Everything that can be foreseen is a value; exceptions are faults of the platform. */
public sealed interface Outcome {
    /** Its events were appended; the stream is now at {@code version}. */
    record Appended(StreamId stream, int version) implements Outcome {}

    /** The state already was as commanded. */
    record Unchanged(StreamId stream, int version) implements Outcome {}

    /** The same command came before; this is what it led to then. */
    record Repeated(StreamId stream, int version) implements Outcome {}

    /** The command id was used before for something else. */
    record CommandIdReused() implements Outcome {}

    /** The stream is not at the version the sender knew. */
    record Stale(int version) implements Outcome {}

    /** The stream does not exist, or not for this sender. */
    record NotFound() implements Outcome {}

    /** A rule of the domain forbids it. */
    record Rejected(Rejection rejection) implements Outcome {}
}
