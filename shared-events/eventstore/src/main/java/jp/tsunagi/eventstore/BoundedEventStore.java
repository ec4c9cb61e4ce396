package jp.tsunagi.eventstore;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Turns away what would wait too long: so many appends and as many reads may be under way at a time, the next one fails at
 * once with {@link StoreOverloaded}. Appends have places of their own, so that a command that was read and decided gets
 * through. Results of commands are always told: whoever asks for one has to know what became of it.
 */
public final class BoundedEventStore implements EventStore {
    private final EventStore store;
    private final int limit;
    private final Semaphore appends;
    private final Semaphore reads;

    /** @param limit how many appends, and how many reads, may be under way or waiting */
    public BoundedEventStore(EventStore store, int limit) {
        this.store = store;
        this.limit = limit;
        this.appends = new Semaphore(limit);
        this.reads = new Semaphore(limit);
    }

    @Override
    public Uni<History> load(StreamId stream, UUID commandId, Scope scope) {
        return admitted(reads, () -> store.load(stream, commandId, scope));
    }

    @Override
    public Uni<Appended> append(Append append) {
        return admitted(appends, () -> store.append(append));
    }

    @Override
    public Uni<Optional<CommandResult>> result(UUID commandId) {
        return store.result(commandId);
    }

    private <T> Uni<T> admitted(Semaphore places, Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .deferred(() -> places.tryAcquire()
                        ? Uni.createFrom().deferred(work::get).onTermination().invoke(places::release)
                        : Uni.createFrom().failure(new StoreOverloaded(limit)));
    }
}
