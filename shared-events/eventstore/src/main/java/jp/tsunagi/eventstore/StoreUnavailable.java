package jp.tsunagi.eventstore;

/** The store cannot be reached or did not answer in time. Nothing is known to be lost; the same command may be sent again. */
public sealed class StoreUnavailable extends RuntimeException permits StoreOverloaded {
    /** Wraps the driver's own failure. */
    public StoreUnavailable(Throwable cause) {
        super("the event store does not answer", cause);
    }

    StoreUnavailable(String message) {
        super(message, null, false, false);
    }
}
