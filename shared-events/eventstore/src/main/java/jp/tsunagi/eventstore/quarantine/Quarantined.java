package jp.tsunagi.eventstore.quarantine;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** A follower that parks the streams of bad events, and takes them again when it is told to. */
public interface Quarantined {
    /**
     * Takes what is held of a parked stream, in order, with the program as it is now. When an event cannot be taken,
     * the stream remains parked at it, and what came before it is done.
     *
     * @param id of a {@link Parked} stream; another follower's is not this one's business
     */
    Uni<Parked.Outcome> release(UUID id);

    /** Drops the event at which a stream is parked, and only that one, for good; what is held behind it stays. */
    Uni<Parked.Outcome> drop(UUID id, Parked.Discard discard);

    /** Drops the event at which a stream is parked, and takes what is held behind it. */
    default Uni<Parked.Outcome> discard(UUID id, Parked.Discard discard) {
        return drop(id, discard)
                .chain(dropped -> dropped == Parked.Outcome.STILL_PARKED
                        ? release(id)
                        : Uni.createFrom().item(dropped));
    }
}
