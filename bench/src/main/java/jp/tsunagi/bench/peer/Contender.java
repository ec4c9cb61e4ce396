package jp.tsunagi.bench.peer;

/** Somebody who takes part: made ready once, then given one round's work after the other. */
public interface Contender extends AutoCloseable {
    /** Does a round's work; fails when any part of it fails. */
    Done run(Task task) throws Exception;

    @Override
    default void close() {}
}
