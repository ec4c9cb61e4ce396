package jp.tsunagi.intake.child.index;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.StoreUnavailable;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.intake.child.Child;
import jp.tsunagi.intake.child.ChildCommand;
import jp.tsunagi.intake.child.ChildEvent;
import jp.tsunagi.intake.child.ChildState;
import jp.tsunagi.intake.child.profile.Profiles;
import org.jboss.logging.Logger;

/**
 * Keeps the index in step with the children's list: whoever was identified or has moved since, was cut off before, or is
 * still hashed under an older key, is hashed now. Profiles are opened for hashing alone; nobody gets to see them.
 */
public final class Indexing {
    private static final Logger LOG = Logger.getLogger(Indexing.class);
    private static final int BATCH = 50;

    /** A child that cannot be taken in is tried again after so many looks of the worker. */
    private static final int LOOKS_OF_REST = 60;

    private final ChildIndex index;
    private final CommandHandler<ChildCommand, ChildState, ChildEvent> children;
    private final Profiles profiles;
    private final long restNanos;

    /** When each child that could not be taken in is tried again, as {@link System#nanoTime}. */
    private final Map<UUID, Long> resting = new ConcurrentHashMap<>();

    /** @param tick how often the worker looks */
    public Indexing(
            ChildIndex index,
            CommandHandler<ChildCommand, ChildState, ChildEvent> children,
            Profiles profiles,
            Duration tick) {
        this.index = index;
        this.children = children;
        this.profiles = profiles;
        restNanos = tick.multipliedBy(LOOKS_OF_REST).toNanos();
    }

    /** Takes up to a batch of children in; whether there may be more. */
    public Uni<Boolean> advance() {
        long now = System.nanoTime();
        resting.values().removeIf(again -> again - now <= 0);
        return index.due(BATCH, Set.copyOf(resting.keySet()))
                .chain(due -> Multi.createFrom()
                        .iterable(due)
                        .onItem()
                        .transformToUniAndConcatenate(this::takeInOrRest)
                        .collect()
                        .last()
                        .replaceWith(due.size() == BATCH));
    }

    private Uni<Void> takeIn(UUID id) {
        return children.read(new StreamId(Child.CATEGORY, id), Scope.PLATFORM).chain(found -> {
            var child =
                    found.state().known().orElseThrow(() -> new IllegalStateException("listed, but not identified"));
            return profiles.open(id, child.identified().profile())
                    .chain(profile -> index.put(id, found.version(), profile, child.livedIn()));
        });
    }

    /**
     * A text that was tampered with, or a key that does not open, keeps its own child out of the index and nobody else. The
     * child stays due, and is found again when the cause is gone.
     */
    private Uni<Void> takeInOrRest(UUID id) {
        return takeIn(id)
                .onFailure(failure -> !(failure instanceof StoreUnavailable))
                .invoke(failure -> {
                    resting.put(id, System.nanoTime() + restNanos);
                    LOG.errorf("child %s is not found as it is now, and is tried again: %s", id, failure.getClass());
                })
                .onFailure(failure -> !(failure instanceof StoreUnavailable))
                .recoverWithNull();
    }
}
