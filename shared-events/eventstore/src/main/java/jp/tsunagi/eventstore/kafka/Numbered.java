package jp.tsunagi.eventstore.kafka;

import jp.tsunagi.eventstore.Place;
import jp.tsunagi.eventstore.StoredEvent;

/**
 * What an event is called for good.
 *
 * @param position its number in the service's log, dense from 1
 * @param place where it stands in the event table
 * @param link SHA-256 over the link before it, the position and everything the event says; 64 hexadecimal digits
 */
public record Numbered(long position, Place place, String link) {
    /** Before the first event. */
    public static final Numbered NONE = new Numbered(0, Place.START, HashChain.ROOT);

    /** What the event is called that comes after this one. */
    public Numbered next(StoredEvent event) {
        return new Numbered(position + 1, Place.of(event), HashChain.link(link, position + 1, event));
    }
}
