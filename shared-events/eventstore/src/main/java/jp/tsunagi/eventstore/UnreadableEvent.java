package jp.tsunagi.eventstore;

import org.jspecify.annotations.Nullable;

/** An event that this version of the program cannot read. The message names the place, never the content. */
public final class UnreadableEvent extends RuntimeException {
    /** Why it cannot be read. */
    public enum Reason {
        /** A name that this program has never heard of. */
        UNKNOWN_TYPE,
        /** A version of a known event that is later than this program. */
        UNKNOWN_VERSION,
        /** Data that is no event of this type. */
        UNREADABLE
    }

    private final Reason reason;

    /**
     * @param event whose text names the place, never the content
     * @param cause of which only the class is kept: Jackson's own messages quote the data
     */
    public UnreadableEvent(Object event, Reason reason, @Nullable Throwable cause) {
        super(
                "cannot read " + event,
                cause == null
                        ? null
                        : new IllegalStateException(cause.getClass().getSimpleName()));
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
