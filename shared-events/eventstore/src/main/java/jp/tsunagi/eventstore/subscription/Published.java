package jp.tsunagi.eventstore.subscription;

import java.util.Optional;
import java.util.UUID;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.eventstore.model.Recorded;

/**
 * A public event as it arrived.
 *
 * @param epoch the life of the store it comes from
 * @param sequence its number in the topic's partition, dense from 1
 * @param offset its offset at the broker; after a refill the same sequence may have another; or
 *     {@link #NOT_FROM_THE_BROKER}
 * @param id the source and its name for the event: unique, and the same after a refill or a restore
 * @param event the event, its {@code number} being the sequence; empty for a type this program has no use for
 */
public record Published(UUID epoch, long sequence, long offset, String id, Optional<Recorded<PublicEvent>> event) {
    /** The offset of what was fetched elsewhere: whoever reads on at the broker looks for its sequence. */
    public static final long NOT_FROM_THE_BROKER = -1;
}
