package jp.tsunagi.eventstore;

/** What the sender of a command knows of the stream. There is deliberately no "any version". */
public sealed interface Expected {
    /** The stream must not exist yet. */
    record NoStream() implements Expected {}

    /** The stream must be at exactly this version (If-Match). */
    record Version(int number) implements Expected {}

    /**
     * Whatever version the decision is made on, so long as it is still the last one at the append; conflicts are retried.
     *
     * @param orNew whether the stream may not exist yet (a PUT under an id the sender chose)
     */
    record AsLoaded(boolean orNew) implements Expected {}

    /** The stream must not exist yet. */
    Expected NO_STREAM = new NoStream();

    /** The stream must exist, at whatever version. */
    Expected AS_LOADED = new AsLoaded(false);

    /** The stream is created or carried on. */
    Expected NEW_OR_LOADED = new AsLoaded(true);
}
