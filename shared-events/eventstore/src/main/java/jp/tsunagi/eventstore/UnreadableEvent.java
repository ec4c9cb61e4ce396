package jp.tsunagi.eventstore;

import org.jspecify.annotations.Nullable;

/** A stored event that this version of the program cannot read. The message names the place, never the content. */
public final class UnreadableEvent extends RuntimeException {
    UnreadableEvent(StoredEvent stored, @Nullable Throwable cause) {
        super(
                "cannot read " + stored,
                // Jackson's own messages quote the data.
                cause == null
                        ? null
                        : new IllegalStateException(cause.getClass().getSimpleName()));
    }
}
