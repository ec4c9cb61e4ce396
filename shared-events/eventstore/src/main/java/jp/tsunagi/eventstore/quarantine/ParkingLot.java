package jp.tsunagi.eventstore.quarantine;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The streams that one follower has parked, as one of its transactions sees them. All but {@link #claim} expects that the
 * transaction holds the follower's position, so that nobody else takes, parks or releases meanwhile.
 *
 * @param <T> an event as the follower gets it
 */
public interface ParkingLot<T> {
    /** Which of these streams are parked. */
    Uni<Set<UUID>> parked(Set<UUID> streams);

    /** Parks the stream of an event that cannot be taken, and holds the event. */
    Uni<Void> park(T event, Fault fault);

    /** Holds later events of parked streams; fails when one of them is parked no longer. */
    Uni<Void> hold(List<T> events);

    /** Finds a parked stream of this follower, holding the position from here on. */
    Uni<Optional<Parked>> claim(UUID id);

    /** What is held of a stream, in order, beginning with the event at which it is parked. */
    Uni<List<T>> held(Parked parked);

    /** Leaves the stream parked, now at this event; what was held before it is done. */
    Uni<Void> stay(Parked parked, T event, Fault fault);

    /** Lets the stream flow again; what was held is done. */
    Uni<Void> free(Parked parked);

    /** Notes for good that the event at which the stream is parked is dropped. */
    Uni<Void> note(Parked parked, Parked.Discard discard);

    /** Drops the event at which a stream is parked; what was held behind it then has its turn by a release. */
    default Uni<Parked.Outcome> drop(UUID id, Parked.Discard discard) {
        return claim(id)
                .chain(found -> found.map(parked -> note(parked, discard)
                                .chain(() -> held(parked))
                                .chain(held -> held.size() == 1
                                        ? free(parked).replaceWith(Parked.Outcome.RELEASED)
                                        : stay(parked, held.get(1), Fault.NOT_TRIED)
                                                .replaceWith(Parked.Outcome.STILL_PARKED)))
                        .orElseGet(() -> Uni.createFrom().item(Parked.Outcome.NOT_PARKED)));
    }
}
