package jp.tsunagi.eventstore;

/**
 * More is waiting for the store than it gets done in good time, so this was turned away before anything of it was tried.
 * Carries no stack trace: there are many of them when there is one.
 */
public final class StoreOverloaded extends StoreUnavailable {
    /** @param limit how many are waiting already */
    public StoreOverloaded(int limit) {
        super("%d are waiting for the event store".formatted(limit));
    }
}
