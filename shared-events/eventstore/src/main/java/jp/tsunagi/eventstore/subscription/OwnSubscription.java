package jp.tsunagi.eventstore.subscription;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.tsunagi.eventstore.Place;
import jp.tsunagi.eventstore.StoredEvent;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.eventstore.postgres.ReadAhead;
import jp.tsunagi.eventstore.quarantine.Parked;
import jp.tsunagi.eventstore.quarantine.Quarantined;
import jp.tsunagi.eventstore.quarantine.Taking;

/**
 * Keeps read models of the service's own events. Position and rows move in one transaction, and the position's row
 * lock lets one replica at a time through, so every event is folded exactly once. A bad event parks its stream.
 */
public class OwnSubscription implements Quarantined {
    private static final int PAGE = 2_000;

    private final OwnLog log;
    private final Function<StoredEvent, Optional<? extends Recorded<?>>> reader;

    /**
     * @param name kebab-case and constant: it is the key of the position
     * @param pool connections of the role {@code <service>_relay}
     * @param reader decodes an event, or answers nothing for one that these read models do not follow
     */
    public OwnSubscription(
            String name,
            Pool pool,
            Function<StoredEvent, Optional<? extends Recorded<?>>> reader,
            List<Fold<?, ?>> folds) {
        this(new PostgresOwnLog(name, pool, new ReadAhead(pool), folds, Side.LIVING), reader);
    }

    /**
     * The subscription on any store.
     *
     * @param reader decodes an event, or answers nothing for one that these read models do not follow
     */
    public OwnSubscription(OwnLog log, Function<StoredEvent, Optional<? extends Recorded<?>>> reader) {
        this.log = log;
        this.reader = reader;
    }

    /** Folds the next page; answers whether there may be more. An idle look locks nothing and writes nothing. */
    public final Uni<Boolean> advance() {
        return log.inTransaction(session -> session.look().chain(place -> session.after(place, PAGE)))
                .chain(events -> events.isEmpty()
                        ? Uni.createFrom().item(false)
                        : Taking.take(events, this::take).replaceWith(events.size() == PAGE));
    }

    private Uni<Integer> take(List<StoredEvent> events, Taking.Manner<StoredEvent> manner) {
        return log.inTransaction(session -> take(session, events, manner));
    }

    /** Rows and position; what another replica has folded between the look and the lock is left out. */
    final Uni<Integer> take(OwnLog.Session session, List<StoredEvent> events, Taking.Manner<StoredEvent> manner) {
        return session.hold()
                .map(place -> fresh(place, events))
                .chain(fresh -> fresh.isEmpty()
                        ? Uni.createFrom().item(0)
                        : manner.take(taking(session), fresh)
                                .chain(() -> session.move(Place.of(fresh.getLast())))
                                .replaceWith(fresh.size()));
    }

    List<StoredEvent> fresh(Place place, List<StoredEvent> events) {
        return events.stream()
                .filter(event -> Place.of(event).compareTo(place) > 0)
                .toList();
    }

    private Taking<StoredEvent> taking(OwnLog.Session session) {
        return new Taking<>(
                session,
                StoredEvent::stream,
                events -> session.fold(
                        events.stream().map(reader).flatMap(Optional::stream).toList()));
    }

    @Override
    public final Uni<Parked.Outcome> release(UUID id) {
        return Taking.<StoredEvent>release(id, work -> log.inTransaction(session -> work.apply(taking(session))));
    }

    @Override
    public final Uni<Parked.Outcome> drop(UUID id, Parked.Discard discard) {
        return log.inTransaction(session -> session.drop(id, discard));
    }
}
