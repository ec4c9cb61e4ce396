package jp.tsunagi.eventstore.subscription;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.eventstore.Origin;
import jp.tsunagi.eventstore.Place;
import jp.tsunagi.eventstore.StoreUnavailable;
import jp.tsunagi.eventstore.StoredEvent;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.eventstore.quarantine.Fault;
import jp.tsunagi.eventstore.quarantine.Parked;
import jp.tsunagi.eventstore.quarantine.Taking;
import jp.tsunagi.eventstore.subscription.TopicReactions.Reaction;

/** Subscriptions and reactions with one thing wrong. */
public final class PlantedFollowers {
    private PlantedFollowers() {}

    /** What another replica did between the look and the lock is done again. */
    public static OwnSubscription notLookingAgain(
            OwnLog log, Function<StoredEvent, Optional<? extends Recorded<?>>> reader) {
        return new OwnSubscription(log, reader) {
            @Override
            List<StoredEvent> fresh(Place place, List<StoredEvent> events) {
                return events;
            }
        };
    }

    /** The set beside has the living one's position. */
    public static OwnReadModel sharingThePosition(
            String name,
            Pool pool,
            Function<StoredEvent, Optional<? extends Recorded<?>>> reader,
            List<Fold<?, ?>> folds) {
        return new OwnReadModel(name, pool, reader, folds) {
            @Override
            public String subscriptionBeside() {
                return subscription();
            }
        };
    }

    /** The position is stored after the rows, in a transaction of its own. */
    public static TopicSubscription positionAfterCommit(TopicLog log) {
        return new TopicSubscription(log) {
            @Override
            Uni<Integer> store(TopicLog log, int partition, List<Published> batch, Taking.Manner<Published> manner) {
                return log.inTransaction(session -> session.hold(partition)
                                .map(position -> fresh(position, batch))
                                .chain(fresh -> session.fold(events(fresh)).replaceWith(fresh.size())))
                        .call(() -> log.move(partition, batch));
            }
        };
    }

    /** The position is stored before the rows, in a transaction of its own. */
    public static TopicSubscription positionBeforeRows(TopicLog log) {
        return new TopicSubscription(log) {
            @Override
            Uni<Integer> store(TopicLog log, int partition, List<Published> batch, Taking.Manner<Published> manner) {
                return log.look(partition)
                        .map(position -> fresh(position, batch))
                        .call(() -> log.move(partition, batch))
                        .chain(fresh -> log.inTransaction(
                                session -> session.fold(events(fresh)).replaceWith(fresh.size())));
            }
        };
    }

    /** Whatever comes next is taken, also when something is missing before it. */
    public static TopicSubscription gapSkipped(TopicLog log) {
        return new TopicSubscription(log) {
            @Override
            List<Published> fresh(Position position, List<Published> batch) {
                return batch.stream()
                        .filter(published -> published.sequence() > position.sequence())
                        .toList();
            }
        };
    }

    /** What was seen is applied again when it comes again. */
    public static TopicSubscription duplicateApplied(TopicLog log) {
        return new TopicSubscription(log) {
            @Override
            List<Published> fresh(Position position, List<Published> batch) {
                super.fresh(position, batch);
                return batch;
            }
        };
    }

    /** A bad event is not looked for: the batch comes again and again. */
    public static TopicSubscription standingStill(TopicLog log) {
        return new TopicSubscription(log) {
            @Override
            Uni<Integer> store(TopicLog log, int partition, List<Published> batch, Taking.Manner<Published> manner) {
                return super.store(log, partition, batch, manner).onFailure().transform(StoreUnavailable::new);
            }
        };
    }

    /** A bad event is passed over. */
    public static TopicSubscription badEventSkipped(TopicLog log) {
        return takingOneByOne(
                log, (session, published, failure) -> Uni.createFrom().voidItem());
    }

    /** What comes after a bad event in its stream is not held. */
    public static TopicSubscription parkedStreamFlowingOn(TopicLog log) {
        return takingOneByOne(
                log,
                (session, published, failure) -> session.parked(Set.of(published.stream()))
                        .chain(parked -> parked.isEmpty()
                                ? session.park(published, Fault.of(failure))
                                : session.hold(List.of(published))));
    }

    private interface Bad {
        Uni<Void> put(TopicLog.Session session, Published published, Throwable failure);
    }

    private static TopicSubscription takingOneByOne(TopicLog log, Bad bad) {
        return new TopicSubscription(log) {
            @Override
            Uni<Integer> store(TopicLog log, int partition, List<Published> batch, Taking.Manner<Published> manner) {
                return log.inTransaction(session -> session.hold(partition)
                        .map(position -> fresh(position, batch))
                        .chain(fresh -> Multi.createFrom()
                                .iterable(fresh)
                                .onItem()
                                .transformToUniAndConcatenate(
                                        // The simulated fold chokes before it has saved anything.
                                        published -> session.fold(events(List.of(published)))
                                                .onFailure(Fault::isOfTheEvent)
                                                .recoverWithUni(failure -> bad.put(session, published, failure)))
                                .collect()
                                .last()
                                .chain(() -> session.move(partition, batch))
                                .replaceWith(fresh.size())));
            }
        };
    }

    /** What was held is taken in the wrong order. */
    public static TopicSubscription releasedBackwards(TopicLog log) {
        return new TopicSubscription(log) {
            @Override
            public Uni<Parked.Outcome> release(UUID id) {
                return log.inTransaction(session -> session.claim(id)
                        .chain(parked -> session.held(parked.orElseThrow())
                                .chain(held -> session.fold(events(held.reversed())))
                                .chain(() -> session.free(parked.orElseThrow()))
                                .replaceWith(Parked.Outcome.RELEASED)));
            }
        };
    }

    /** The command of a reaction gets another id each time. */
    public static <E extends PublicEvent> TopicReactions<E> withoutDerivedId(
            String name, TopicLog log, Class<E> event, Reaction<E> reaction) {
        return new TopicReactions<>(name, log, event, reaction) {
            private long made;

            @Override
            Origin origin(Published published, Recorded<E> recorded) {
                return Origin.platform(name + System.identityHashCode(this) + ++made, new UUID(0, 0));
            }
        };
    }

    /** The position moves before the commands. */
    public static <E extends PublicEvent> TopicReactions<E> positionBeforeCommands(
            String name, TopicLog log, Class<E> event, Reaction<E> reaction) {
        return new TopicReactions<>(name, log, event, reaction) {
            @Override
            Uni<Void> answer(TopicLog log, int partition, List<Published> fresh, List<Published> batch) {
                return log.move(partition, batch)
                        .chain(() -> react(partition, fresh))
                        .replaceWithVoid();
            }
        };
    }
}
