package jp.tsunagi.eventstore.seal;

import org.jspecify.annotations.Nullable;

/** A text that is not what was sealed at this place for this subject. The message names the place, never the content. */
public final class UnreadableSeal extends RuntimeException {
    UnreadableSeal(Object place, @Nullable Throwable cause) {
        super("cannot open what is sealed at " + place, cause);
    }
}
