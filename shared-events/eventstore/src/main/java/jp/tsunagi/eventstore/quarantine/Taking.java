package jp.tsunagi.eventstore.quarantine;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.tsunagi.eventstore.quarantine.Parked.Outcome;

/**
 * How a follower takes events into its rows, so that one it cannot take parks its stream and holds up no other. Facts of
 * different streams never meet in a row, so the others may go on.
 *
 * <p>Whatever fails undoes its whole transaction, since the server may have refused a row: then the events are taken
 * again in smaller transactions, each of which moves the position.
 *
 * @param lot of the transaction under way
 * @param stream the stream of an event
 * @param rows takes events into the rows, in order: reads and folds them
 * @param <T> an event as the follower gets it
 */
public record Taking<T>(ParkingLot<T> lot, Function<T, UUID> stream, Function<List<T>, Uni<Void>> rows) {
    /** The most events of a parked stream that one transaction takes again. */
    private static final int MOST = 512;

    /**
     * What is done with events in a transaction: they are taken, or the stream of the only one is parked.
     *
     * @param <T> an event as the follower gets it
     */
    @FunctionalInterface
    public interface Manner<T> {
        /** Deals with events, in order; none when another replica was faster. */
        Uni<Void> take(Taking<T> taking, List<T> events);
    }

    /**
     * A transaction that holds the position, deals with those events that are new, and moves the position behind them.
     *
     * @param <T> an event as the follower gets it
     */
    @FunctionalInterface
    public interface Turn<T> {
        /** @return how many events were new */
        Uni<Integer> take(List<T> events, Manner<T> manner);
    }

    /** A transaction about one parked stream. */
    @FunctionalInterface
    public interface Again<T> {
        /** Lets the work see the transaction. */
        Uni<Outcome> inTransaction(Function<Taking<T>, Uni<Outcome>> work);
    }

    /**
     * Takes events in one transaction, or, where some are bad, halves them until each bad one is found, and parks its stream.
     *
     * @return how many events were new
     */
    public static <T> Uni<Integer> take(List<T> events, Turn<T> turn) {
        return turn.take(events, Taking::take).onFailure(Fault::isOfTheEvent).recoverWithUni(failure -> {
            if (events.size() == 1) {
                return turn.take(events, parking(Fault.of(failure)));
            }
            int half = events.size() / 2;
            return take(events.subList(0, half), turn)
                    .chain(first ->
                            take(events.subList(half, events.size()), turn).map(second -> first + second));
        });
    }

    private static <T> Manner<T> parking(Fault fault) {
        return (taking, events) ->
                events.isEmpty() ? Uni.createFrom().voidItem() : taking.lot.park(events.getFirst(), fault);
    }

    /** Takes all events but those of parked streams, which are held; fails as a whole when one is bad. */
    public Uni<Void> take(List<T> events) {
        return lot.parked(events.stream().map(stream).collect(Collectors.toSet()))
                .chain(parked -> rows.apply(part(events, parked, false)).chain(() -> {
                    var held = part(events, parked, true);
                    return held.isEmpty() ? Uni.createFrom().voidItem() : lot.hold(held);
                }));
    }

    private List<T> part(List<T> events, Set<UUID> parked, boolean held) {
        return parked.isEmpty()
                ? (held ? List.of() : events)
                : events.stream()
                        .filter(event -> parked.contains(stream.apply(event)) == held)
                        .toList();
    }

    /** Takes what is held of a stream, in order, and lets it flow when all is taken. */
    public static <T> Uni<Outcome> release(UUID id, Again<T> again) {
        return release(id, 1, again);
    }

    /** First the event that was bad alone, then ever more at a time, as long as that goes well. */
    private static <T> Uni<Outcome> release(UUID id, int most, Again<T> again) {
        return again.inTransaction(taking -> taking.again(id, most))
                .onItemOrFailure()
                .transformToUni((outcome, failure) -> {
                    if (failure == null) {
                        return outcome == Outcome.STILL_PARKED
                                ? release(id, Math.min(2 * most, MOST), again)
                                : Uni.createFrom().item(outcome);
                    }
                    if (!Fault.isOfTheEvent(failure)) {
                        return Uni.createFrom().failure(failure);
                    }
                    return most > 1
                            ? release(id, most / 2, again)
                            : again.inTransaction(taking -> taking.stay(id, Fault.of(failure)));
                });
    }

    private Uni<Outcome> again(UUID id, int most) {
        return claimed(
                id,
                (parked, held) -> rows.apply(held.subList(0, Math.min(most, held.size())))
                        .chain(() -> held.size() <= most
                                ? lot.free(parked).replaceWith(Outcome.RELEASED)
                                : lot.stay(parked, held.get(most), Fault.NOT_TRIED)
                                        .replaceWith(Outcome.STILL_PARKED)));
    }

    private Uni<Outcome> stay(UUID id, Fault fault) {
        return claimed(
                id, (parked, held) -> lot.stay(parked, held.getFirst(), fault).replaceWith(Outcome.STILL_PARKED));
    }

    private interface Claimed<T> {
        Uni<Outcome> of(Parked parked, List<T> held);
    }

    private Uni<Outcome> claimed(UUID id, Claimed<T> work) {
        return lot.claim(id)
                .chain(found -> found.map(parked -> lot.held(parked).chain(held -> work.of(parked, held)))
                        .orElseGet(() -> Uni.createFrom().item(Outcome.NOT_PARKED)));
    }
}
