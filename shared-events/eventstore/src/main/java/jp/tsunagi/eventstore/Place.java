package jp.tsunagi.eventstore;

import java.util.Comparator;

/**
 * A place in commit order, in which readers follow the event table.
 *
 * @param xid the transaction (xid8)
 * @param seq the event's number of insertion within it
 */
public record Place(long xid, long seq) implements Comparable<Place> {
    /** Before the first event. */
    public static final Place START = new Place(0, 0);

    private static final Comparator<Place> ORDER =
            Comparator.comparingLong(Place::xid).thenComparingLong(Place::seq);

    /** The place of this event. */
    public static Place of(StoredEvent event) {
        return new Place(event.xid(), event.seq());
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
