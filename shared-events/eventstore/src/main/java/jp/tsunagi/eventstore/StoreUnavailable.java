package jp.tsunagi.eventstore;

/** The store cannot be reached or did not answer in time. Nothing is known to be lost; the same command may be sent again. */
public final class StoreUnavailable extends RuntimeException {
    /** Wraps the driver's own failure. */
    public StoreUnavailable(Throwable cause) {
        super("the event store does not answer", cause);
    }
}
