package jp.tsunagi.eventstore.quarantine;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import jp.tsunagi.eventstore.quarantine.Parked.Outcome;

/** All that a service has parked, and the followers that take it again: what an operator has in hand. */
public class Quarantine {
    private final ParkedStreams parked;
    private final List<Quarantined> followers;

    /**
     * @param pool connections of the role {@code <service>_relay}
     * @param followers all of the service
     */
    public Quarantine(Pool pool, List<? extends Quarantined> followers) {
        this.parked = new ParkedStreams(pool);
        this.followers = List.copyOf(followers);
    }

    /** What is parked, the longest parked first. */
    public Uni<List<ParkedStreams.Entry>> list(int limit) {
        return parked.list(limit);
    }

    /** Takes what is held of a stream again. */
    public Uni<Outcome> release(String subscription, UUID stream) {
        return both(subscription, follower -> with(follower, stream, _ -> true, Quarantined::release));
    }

    /**
     * Drops the event at which a stream is parked, and takes what is held behind it.
     *
     * @param number of the event that is meant: when the stream is parked at another one by now, nothing is dropped, so
     *     that a request which is sent twice drops one event
     */
    public Uni<Outcome> discard(String subscription, UUID stream, long number, Parked.Discard discard) {
        return both(
                subscription,
                name -> with(
                        name,
                        stream,
                        found -> found.number() == number,
                        (follower, id) -> follower.discard(id, discard)));
    }

    /** What is done to a stream is done to it in the rows that are folded anew, or a switch would undo it. */
    private static Uni<Outcome> both(String subscription, Function<String, Uni<Outcome>> deed) {
        return deed.apply(subscription)
                .chain(living -> deed.apply(subscription + Parked.BESIDE)
                        .map(beside -> living == Outcome.NOT_PARKED ? beside : living));
    }

    private Uni<Outcome> with(
            String subscription,
            UUID stream,
            Predicate<Parked> meant,
            BiFunction<Quarantined, UUID, Uni<Outcome>> deed) {
        return parked.find(subscription, stream)
                .chain(found -> found.filter(meant)
                        .map(parked -> with(parked.id(), deed))
                        .orElseGet(() -> Uni.createFrom().item(Outcome.NOT_PARKED)));
    }

    /** The followers in turn: to all but one of them the stream is not parked. */
    private Uni<Outcome> with(UUID id, BiFunction<Quarantined, UUID, Uni<Outcome>> deed) {
        return Multi.createFrom()
                .iterable(followers)
                .onItem()
                .transformToUniAndConcatenate(follower -> deed.apply(follower, id))
                .select()
                .where(outcome -> outcome != Outcome.NOT_PARKED)
                .collect()
                .first()
                .onItem()
                .ifNull()
                .continueWith(Outcome.NOT_PARKED);
    }
}
