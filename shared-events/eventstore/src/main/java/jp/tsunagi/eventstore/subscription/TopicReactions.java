package jp.tsunagi.eventstore.subscription;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tsunagi.contracts.Contracts;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.eventstore.Origin;
import jp.tsunagi.eventstore.Outcome;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.eventstore.postgres.Failures;
import jp.tsunagi.eventstore.quarantine.Fault;
import jp.tsunagi.eventstore.quarantine.Parked;

/**
 * Answers another context's public events with commands, one event after the other. The position moves after the
 * commands, in a transaction of its own; what a crash repeats is the same command, and so comes to nothing. An event that
 * cannot be answered parks its stream.
 *
 * @param <E> the event it answers; others of the topic only move the position
 */
public class TopicReactions<E extends PublicEvent> implements TopicFollower {
    /**
     * What follows from an event, named {@code When…Then…}.
     *
     * @param <E> the event
     */
    @FunctionalInterface
    public interface Reaction<E extends PublicEvent> {
        /**
         * Sends one command with this origin; a second one would be taken for the first. What it leads to is the end of
         * it, even a rejection; a {@link Outcome.Stale} answer, or a store that is away, makes the event come again, and any
         * other failure parks its stream.
         *
         * @param origin the platform's, its command id derived from the event's id and this reaction's name
         */
        Uni<Outcome> react(Recorded<E> recorded, Origin origin);
    }

    /** A decision that lost every race, or a release that came first; the event comes again. */
    private static final class Outrun extends Fault.NotOfTheEvent {
        private Outrun() {
            super("others were faster");
        }
    }

    /** What has come of a batch so far: the events that are done, and of those the ones that could not be answered. */
    record Answered(List<Published> done, List<Unanswered> unanswered, Set<UUID> parked) {}

    /** An event that is held behind a parked one, or with a fault of its own. */
    record Unanswered(Published event, Optional<Fault> fault) {}

    private final String name;
    private final TopicLog log;
    private final Class<E> event;
    private final Reaction<E> reaction;

    /**
     * @param name kebab-case and constant: the key of the position, and of the commands
     * @param pool connections of the role {@code <service>_relay}
     */
    public TopicReactions(String name, String topic, Pool pool, Class<E> event, Reaction<E> reaction) {
        this(name, new PostgresTopicLog(name, topic, pool, List.of(), Side.LIVING), event, reaction);
    }

    /**
     * The reactions on any store.
     *
     * @param name kebab-case and constant: the key of the commands
     */
    public TopicReactions(String name, TopicLog log, Class<E> event, Reaction<E> reaction) {
        this.name = name;
        this.log = log;
        this.event = event;
        this.reaction = reaction;
    }

    @Override
    public final Uni<Long> nextOffset(int partition) {
        return log.nextOffset(partition);
    }

    @Override
    public final Uni<Position> position(int partition) {
        return log.look(partition);
    }

    @Override
    public final Uni<Integer> apply(int partition, List<Published> batch) {
        if (batch.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        // No transaction is open while commands run: it would hold up every reader of the commands' own events.
        return log.look(partition)
                .map(position -> position.fresh(batch))
                .chain(fresh -> answer(log, partition, fresh, batch).replaceWith(fresh.size()))
                .onFailure(Refused.class)
                .call(() -> log.forgetOffset(partition))
                .onFailure()
                .transform(Failures::translate);
    }

    /** First the commands, then the position. */
    Uni<Void> answer(TopicLog log, int partition, List<Published> fresh, List<Published> batch) {
        return react(partition, fresh).chain(answered -> settle(partition, answered, batch));
    }

    /** One after the other; a failure leaves the position behind the last event that had its answer. */
    final Uni<Answered> react(int partition, List<Published> fresh) {
        return parked(fresh).chain(parked -> {
            var answered = new Answered(new ArrayList<>(fresh.size()), new ArrayList<>(), new HashSet<>(parked));
            return Multi.createFrom()
                    .iterable(fresh)
                    .onItem()
                    .transformToUniAndConcatenate(published -> react(published, answered))
                    .collect()
                    .last()
                    .onFailure()
                    .call(() -> answered.done().isEmpty()
                            ? Uni.createFrom().voidItem()
                            : settle(partition, answered, answered.done()))
                    .replaceWith(answered);
        });
    }

    private Uni<Set<UUID>> parked(List<Published> fresh) {
        return fresh.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : log.inTransaction(session ->
                        session.parked(fresh.stream().map(Published::stream).collect(Collectors.toSet())));
    }

    /** Answers an event; one of a parked stream is held, one that is bad parks its stream. */
    private Uni<Void> react(Published published, Answered answered) {
        var reacted = answered.parked().contains(published.stream())
                ? Uni.createFrom()
                        .voidItem()
                        .invoke(() -> answered.unanswered().add(new Unanswered(published, Optional.empty())))
                : Uni.createFrom()
                        .deferred(() -> react(published))
                        .onFailure(Fault::isOfTheEvent)
                        .recoverWithUni(failure -> {
                            answered.parked().add(published.stream());
                            answered.unanswered().add(new Unanswered(published, Optional.of(Fault.of(failure))));
                            return Uni.createFrom().voidItem();
                        });
        return reacted.invoke(() -> answered.done().add(published));
    }

    /** Moves the position; where there is something to park, in the transaction that parks it. */
    private Uni<Void> settle(int partition, Answered answered, List<Published> done) {
        if (answered.unanswered().isEmpty()) {
            return log.move(partition, done);
        }
        return log.inTransaction(session -> session.hold(partition)
                .chain(position -> {
                    // What another replica has settled meanwhile is its business.
                    var mine = answered.unanswered().stream()
                            .filter(unanswered -> unanswered.event().sequence() > position.sequence())
                            .toList();
                    return park(session, mine);
                })
                .chain(() -> session.move(partition, done)));
    }

    private static Uni<Void> park(TopicLog.Session session, List<Unanswered> all) {
        var streams = all.stream().map(each -> each.event().stream()).collect(Collectors.toSet());
        return session.parked(streams)
                .map(HashSet::new)
                .chain(parked -> Multi.createFrom()
                        .iterable(all)
                        .onItem()
                        .transformToUniAndConcatenate(each -> {
                            if (!parked.add(each.event().stream())) {
                                return session.hold(List.of(each.event()));
                            }
                            // Released meanwhile: the event has to be answered after all.
                            return session.park(each.event(), each.fault().orElseThrow(Outrun::new));
                        })
                        .collect()
                        .last());
    }

    private Uni<Void> react(Published published) {
        return concerns(published)
                ? published
                        .event()
                        .map(recorded -> react(published, narrow(recorded)))
                        .orElseGet(() -> Uni.createFrom().voidItem())
                : Uni.createFrom().voidItem();
    }

    /** Others of the topic are not even read: whether they can be is no business of this reaction. */
    private boolean concerns(Published published) {
        var answered = Contracts.of(event);
        return published.type().equals(answered.type())
                || (answered.isBefore(published.type()) && Contracts.isLaterVersion(published.type()));
    }

    private Uni<Void> react(Published published, Recorded<E> recorded) {
        return reaction.react(recorded, origin(published, recorded))
                .invoke(TopicReactions::requireDone)
                .replaceWithVoid();
    }

    private record Claimed(Parked parked, List<Published> held) {}

    @Override
    public final Uni<Parked.Outcome> release(UUID id) {
        return log.inTransaction(session -> claim(session, id))
                .chain(found ->
                        found.map(this::again).orElseGet(() -> Uni.createFrom().item(Parked.Outcome.NOT_PARKED)));
    }

    private static Uni<Optional<Claimed>> claim(TopicLog.Session session, UUID id) {
        return session.claim(id)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : session.held(found.get()).map(held -> Optional.of(new Claimed(found.get(), held))));
    }

    /** As with new events: first the commands, without a transaction, then what is stored of it. */
    private Uni<Parked.Outcome> again(Claimed claimed) {
        var answered = new Answered(new ArrayList<>(), new ArrayList<>(), new HashSet<>());
        return Multi.createFrom()
                .iterable(claimed.held())
                .onItem()
                .transformToUniAndConcatenate(published -> react(published, answered))
                .collect()
                .last()
                .chain(() -> log.inTransaction(session -> claim(
                                session, claimed.parked().id())
                        .chain(now -> now.isPresent() && now.get().parked().equals(claimed.parked())
                                ? settle(session, now.get(), answered)
                                : Uni.createFrom().item(Parked.Outcome.NOT_PARKED))))
                .chain(outcome -> outcome == Parked.Outcome.RELEASED
                                || !answered.unanswered().isEmpty()
                        ? Uni.createFrom().item(outcome)
                        : release(claimed.parked().id()));
    }

    private static Uni<Parked.Outcome> settle(TopicLog.Session session, Claimed now, Answered answered) {
        if (!answered.unanswered().isEmpty()) {
            var first = answered.unanswered().getFirst();
            return session.stay(now.parked(), first.event(), first.fault().orElseThrow())
                    .replaceWith(Parked.Outcome.STILL_PARKED);
        }
        int done = answered.done().size();
        return now.held().size() == done
                ? session.free(now.parked()).replaceWith(Parked.Outcome.RELEASED)
                // More was held while the commands ran.
                : session.stay(now.parked(), now.held().get(done), Fault.NOT_TRIED)
                        .replaceWith(Parked.Outcome.STILL_PARKED);
    }

    @Override
    public final Uni<Parked.Outcome> drop(UUID id, Parked.Discard discard) {
        return log.inTransaction(session -> session.drop(id, discard));
    }

    /** The same event gives the same command, whatever numbers it comes under. */
    Origin origin(Published published, Recorded<E> recorded) {
        return Origin.platform("reaction:%s:%s".formatted(name, published.id()), recorded.stream());
    }

    private static void requireDone(Outcome outcome) {
        switch (outcome) {
            case Outcome.Appended _, Outcome.Unchanged _, Outcome.Repeated _, Outcome.Rejected _ -> {}
            case Outcome.Stale _ -> throw new Outrun();
            case Outcome.NotFound _, Outcome.CommandIdReused _ ->
                throw new IllegalStateException("a reaction has to create what it acts on, and to send one command");
        }
    }

    private Recorded<E> narrow(Recorded<PublicEvent> recorded) {
        return new Recorded<>(
                recorded.stream(),
                recorded.number(),
                event.cast(recorded.event()),
                recorded.validAt(),
                recorded.recordedAt());
    }
}
