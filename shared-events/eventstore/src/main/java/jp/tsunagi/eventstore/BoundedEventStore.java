package jp.tsunagi.eventstore;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/**
 * Turns away what would wait too long: so many appends may be under way or waiting at a time, the next one fails at once
 * with {@link StoreOverloaded}. What reads is held in bounds by its pool of connections; the result of a command is always
 * told, since whoever asks for it has to know what became of it.
 */
public final class BoundedEventStore implements EventStore {
    private final EventStore store;
    private final Semaphore places;

    /** @param most how many appends may be under way or waiting */
    public BoundedEventStore(EventStore store, int most) {
        this.store = store;
        this.places = new Semaphore(most);
    }

    @Override
    public Uni<History> load(StreamId stream, UUID commandId, Scope scope) {
        return store.load(stream, commandId, scope);
    }

    @Override
    public Uni<Appended> append(Append append) {
        return Uni.createFrom()
                .deferred(() -> places.tryAcquire()
                        ? Uni.createFrom()
                                .deferred(() -> store.append(append))
                                .onTermination()
                                .invoke(places::release)
                        : Uni.createFrom().failure(new StoreOverloaded()));
    }

    @Override
    public Uni<Optional<CommandResult>> result(UUID commandId) {
        return store.result(commandId);
    }
}
