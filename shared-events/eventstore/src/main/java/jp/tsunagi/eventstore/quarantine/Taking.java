package jp.tsunagi.eventstore.quarantine;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a follower takes events into its rows, so that one it cannot take parks its stream and holds up no other. Facts of
 * different streams never meet in a row, so the others may go on.
 *
 * @param lot of the transaction under way
 * @param stream the stream of an event
 * @param rows takes events into the rows, in order: reads and folds them
 */
public record Taking<T>(ParkingLot<T> lot, Function<T, UUID> stream, Function<List<T>, Uni<Void>> rows) {
    /**
     * How events are taken: {@link #quickly}, or {@link #carefully} when that failed.
     *
     * @param <T> an event as the follower gets it
     */
    @FunctionalInterface
    public interface Manner<T> {
        /** Takes events, in order. */
        Uni<Void> take(Taking<T> taking, List<T> events);
    }

    /** Takes all events but those of parked streams; one that is bad makes it fail as a whole. */
    public Uni<Void> quickly(List<T> events) {
        return parked(events).chain(parked -> {
            var flowing = part(events, parked, false);
            var held = part(events, parked, true);
            return rows.apply(flowing).chain(() -> hold(held));
        });
    }

    /** The same for events some of which are bad: halves them until each bad one is found, and parks its stream. */
    public Uni<Void> carefully(List<T> events) {
        return parked(events).map(HashSet::new).chain(parked -> halving(events, parked));
    }

    private Uni<Void> halving(List<T> events, Set<UUID> parked) {
        var flowing = part(events, parked, false);
        return hold(part(events, parked, true))
                .chain(() -> flowing.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : lot.attempt(() -> rows.apply(flowing))
                                .onFailure(Fault::isOfTheEvent)
                                .recoverWithUni(failure -> {
                                    if (flowing.size() > 1) {
                                        int half = flowing.size() / 2;
                                        return halving(flowing.subList(0, half), parked)
                                                .chain(() -> halving(flowing.subList(half, flowing.size()), parked));
                                    }
                                    parked.add(stream.apply(flowing.getFirst()));
                                    return lot.park(flowing.getFirst(), Fault.of(failure));
                                }));
    }

    /** Takes what is held of a stream, one event after the other, and lets it flow when all are taken. */
    public Uni<Parked.Outcome> release(UUID id) {
        return lot.claim(id)
                .chain(found ->
                        found.map(this::again).orElseGet(() -> Uni.createFrom().item(Parked.Outcome.NOT_PARKED)));
    }

    private Uni<Parked.Outcome> again(Parked parked) {
        return lot.held(parked)
                .chain(held -> Multi.createFrom()
                        .iterable(held)
                        .onItem()
                        .transformToUniAndConcatenate(event -> lot.attempt(() -> rows.apply(List.of(event)))
                                .onFailure(Fault::isOfTheEvent)
                                .transform(failure -> new Stuck(event, failure)))
                        .collect()
                        .last()
                        .chain(() -> lot.free(parked))
                        .replaceWith(Parked.Outcome.RELEASED)
                        .onFailure(Stuck.class)
                        .recoverWithUni(failure -> stay(parked, held, failure)));
    }

    @SuppressWarnings("ReferenceEquality") // the very event that got stuck
    private Uni<Parked.Outcome> stay(Parked parked, List<T> held, Stuck stuck) {
        var event =
                held.stream().filter(each -> each == stuck.event).findFirst().orElseThrow();
        return lot.stay(parked, event, Fault.of(stuck.failure)).replaceWith(Parked.Outcome.STILL_PARKED);
    }

    private static final class Stuck extends RuntimeException {
        private final transient Object event;
        private final transient Throwable failure;

        private Stuck(Object event, Throwable failure) {
            super(null, null, false, false);
            this.event = event;
            this.failure = failure;
        }
    }

    private Uni<Set<UUID>> parked(List<T> events) {
        return lot.parked(events.stream().map(stream).collect(Collectors.toSet()));
    }

    private List<T> part(List<T> events, Set<UUID> parked, boolean held) {
        return parked.isEmpty()
                ? (held ? List.of() : events)
                : events.stream()
                        .filter(event -> parked.contains(stream.apply(event)) == held)
                        .toList();
    }

    private Uni<Void> hold(List<T> held) {
        return held.isEmpty() ? Uni.createFrom().voidItem() : lot.hold(held);
    }
}
