package jp.tsunagi.eventstore.seal;

import java.util.UUID;

/** Nothing is sealed for a subject any more once its key was destroyed: it could never be erased again. */
public final class KeyDestroyed extends RuntimeException {
    KeyDestroyed(UUID subject) {
        super("the key of " + subject + " was destroyed; nothing is sealed for it any more");
    }
}
