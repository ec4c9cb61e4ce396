package jp.tsunagi.eventstore.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import jp.tsunagi.eventstore.StoredEvent;

/** The relay's view of the store: the lease, the numbering of events, and what is to be told. */
public interface RelayLog {
    /** An event to be told, with the numbers it was given for good. */
    record Publication(long sequence, long position, StoredEvent event) {}

    /** How long the lease lasts when nothing else is asked for; a leader that crashed keeps the others waiting for it. */
    Duration LEASE = Duration.ofMillis(1_500);

    /**
     * Takes or renews the lease, by the database's clock.
     *
     * @param lasting from now on; zero leaves it to whoever comes first
     * @return the token; empty while another relay holds the lease
     */
    OptionalLong lease(UUID holder, Duration lasting);

    /** Takes or renews the lease for {@link #LEASE}. */
    default OptionalLong lease(UUID holder) {
        return lease(holder, LEASE);
    }

    /**
     * Gives the next events their positions, their links in the hash chain and, if they are told to the world, their
     * sequences. It ends before an event that cannot be translated.
     *
     * @param token of the lease; a holder that was overtaken numbers nothing
     * @throws LeaseLost when the token is no longer the current one
     */
    Numbering number(long token, String topic, Translation translation, int limit);

    /** Begins to {@link #number}, and waits for it when it is asked for the answer. */
    Supplier<Numbering> numberAhead(long token, String topic, Translation translation, int limit);

    /** Up to {@code limit} events that were numbered for the topic after a sequence, in order. */
    List<Publication> publications(String topic, long afterSequence, int limit);

    /** Up to where, and in which incarnation of the topic, the broker is known to have it. */
    record Checkpoint(String topicId, long sequence) {}

    /** The last checkpoint; empty before the first one. */
    Optional<Checkpoint> checkpoint(String topic);

    /**
     * Notes how far the topic has come.
     *
     * @param token of the lease; a holder that was overtaken must not turn the checkpoint back
     * @throws LeaseLost when the token is no longer the current one
     */
    void checkpoint(long token, String topic, Checkpoint reached);

    /**
     * Notes at which event the relay stands, for whoever operates it.
     *
     * @param token of the lease; a holder that was overtaken says nothing
     * @param stop empty when nothing stops it
     * @throws LeaseLost when the token is no longer the current one
     */
    void stand(long token, String topic, Optional<Untranslatable> stop);

    /** The life of this store. */
    UUID epoch();

    /** Another relay has taken over. */
    final class LeaseLost extends RuntimeException {
        /** Without a word about who it is. */
        public LeaseLost() {
            super("another relay has taken over");
        }
    }
}
