package jp.tsunagi.eventstore.kafka;

import jp.tsunagi.eventstore.StoredEvent;

/** An event that this program cannot translate to its public form. The message says nothing of it. */
public final class Untranslatable extends RuntimeException {
    private final long position;
    private final transient StoredEvent event;

    /** @param position in the service's log: the one it has, or the one it gets once it can be translated */
    Untranslatable(long position, StoredEvent event, RuntimeException cause) {
        super("an event cannot be translated", cause);
        this.position = position;
        this.event = event;
    }

    /** Its number in the service's log, given or to be given. */
    public long position() {
        return position;
    }

    /** The event. */
    StoredEvent event() {
        return event;
    }
}
