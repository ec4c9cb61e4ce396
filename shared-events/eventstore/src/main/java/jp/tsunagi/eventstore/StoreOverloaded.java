package jp.tsunagi.eventstore;

/**
 * More is waiting for the store than it gets done in good time, so this was turned away before anything of it was tried.
 * Carries no stack trace: where there is one of these, there are many.
 */
public final class StoreOverloaded extends StoreUnavailable {
    /** Turned away. */
    public StoreOverloaded() {
        super("too many are waiting for the event store");
    }
}
