package jp.tsunagi.eventstore.simulation;

import java.util.UUID;
import jp.tsunagi.eventstore.model.Recorded;
import org.jspecify.annotations.Nullable;

/** Events that no follower of a service can take before its program has been mended; none in most runs. */
final class Poison {
    private final long seed;
    private boolean mended;

    Poison(long seed) {
        this.seed = seed;
    }

    /** Whether there are any in this run. */
    boolean isThere() {
        return seed % 4 == 1;
    }

    void mend() {
        mended = true;
    }

    boolean mended() {
        return mended;
    }

    /** Chokes on about every fifth event. */
    void taste(UUID stream, long number) {
        long mixed = (stream.getLeastSignificantBits()
                        ^ stream.getMostSignificantBits()
                        ^ (number * 0x9e3779b97f4a7c15L)
                        ^ seed)
                * 0xbf58476d1ce4e5b9L;
        if (isThere() && !mended && (mixed >>> 40) % 5 == 0) {
            throw new IllegalStateException("poison");
        }
    }

    /** The projection that chokes. */
    Seen project(@Nullable Seen row, Recorded<?> recorded) {
        taste(recorded.stream(), recorded.number());
        return Seen.project(row, recorded);
    }
}
