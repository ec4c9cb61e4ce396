package jp.tsunagi.eventstore.kafka;

import java.util.Optional;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.eventstore.StoredEvent;

/**
 * Private event to public event: a pure function of the stored event alone, so that a refill says the same again.
 * Answers nothing for events that stay at home.
 */
@FunctionalInterface
public interface Translation {
    /** The public event, if this one is told to the world. */
    Optional<PublicEvent> translate(StoredEvent event);
}
