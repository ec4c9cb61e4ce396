package jp.tsunagi.eventstore.subscription;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.ArrayList;
import java.util.List;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.eventstore.Origin;
import jp.tsunagi.eventstore.Outcome;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.eventstore.postgres.Failures;

/**
 * Answers another context's public events with commands, one event after the other. The position moves after the
 * commands, in a transaction of its own; what a crash repeats is the same command, and so comes to nothing.
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
         * it, even a rejection; only a {@link Outcome.Stale} answer, or a failure, makes the event come again.
         *
         * @param origin the platform's, its command id derived from the event's id and this reaction's name
         */
        Uni<Outcome> react(Recorded<E> recorded, Origin origin);
    }

    /** A decision that lost every race; the event comes again. */
    private static final class Outrun extends RuntimeException {}

    private final String name;
    private final TopicLog log;
    private final Class<E> event;
    private final Reaction<E> reaction;

    /**
     * @param name kebab-case and constant: the key of the position, and of the commands
     * @param pool connections of the role {@code <service>_relay}
     */
    public TopicReactions(String name, String topic, Pool pool, Class<E> event, Reaction<E> reaction) {
        this(name, new PostgresTopicLog(name, topic, pool, List.of()), event, reaction);
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
        return react(partition, fresh).chain(() -> log.move(partition, batch));
    }

    /** One after the other; a failure leaves the position behind the last event that had its answer. */
    final Uni<Void> react(int partition, List<Published> fresh) {
        var done = new ArrayList<Published>(fresh.size());
        return Multi.createFrom()
                .iterable(fresh)
                .onItem()
                .transformToUniAndConcatenate(published -> react(published).invoke(() -> done.add(published)))
                .collect()
                .last()
                .onFailure()
                .call(() -> done.isEmpty() ? Uni.createFrom().voidItem() : log.move(partition, done));
    }

    private Uni<Void> react(Published published) {
        return published
                .event()
                .filter(recorded -> event.isInstance(recorded.event()))
                .map(recorded -> react(published, narrow(recorded)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> react(Published published, Recorded<E> recorded) {
        return reaction.react(recorded, origin(published, recorded))
                .invoke(TopicReactions::requireDone)
                .replaceWithVoid();
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
