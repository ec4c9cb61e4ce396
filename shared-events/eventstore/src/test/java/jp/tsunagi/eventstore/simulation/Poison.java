package jp.tsunagi.eventstore.simulation;

import java.util.Optional;
import java.util.UUID;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.eventstore.StoredEvent;
import jp.tsunagi.eventstore.model.Recorded;
import org.jspecify.annotations.Nullable;

/** Events that a program of a service cannot take before it has been mended; none in most runs. */
final class Poison {
    private final long seed;
    private final boolean there;
    private boolean mended;

    private Poison(long seed, int turn) {
        this.seed = seed;
        there = seed % 4 == turn;
    }

    /** What the followers of both services choke on. */
    static Poison ofFollowers(long seed) {
        return new Poison(seed, 1);
    }

    /** What a relay cannot translate. */
    static Poison ofRelays(long seed) {
        return new Poison(seed, 3);
    }

    /** Whether there are any in this run. */
    boolean isThere() {
        return there;
    }

    void mend() {
        mended = true;
    }

    boolean mended() {
        return mended;
    }

    /** Chokes on about every fifth event. */
    void taste(UUID stream, long number) {
        if (chokesOn(stream, number)) {
            throw new IllegalStateException("poison");
        }
    }

    /** Whether this event cannot be taken, as the program is now. */
    boolean chokesOn(UUID stream, long number) {
        long mixed = (stream.getLeastSignificantBits()
                        ^ stream.getMostSignificantBits()
                        ^ (number * 0x9e3779b97f4a7c15L)
                        ^ seed)
                * 0xbf58476d1ce4e5b9L;
        return there && !mended && (mixed >>> 40) % 5 == 0;
    }

    /** The translation that chokes. */
    Optional<PublicEvent> translate(StoredEvent event) {
        taste(event.stream(), event.version());
        return Unguarded.translate(event);
    }

    /** The projection that chokes. */
    Seen project(@Nullable Seen row, Recorded<?> recorded) {
        taste(recorded.stream(), recorded.number());
        return Seen.project(row, recorded);
    }
}
