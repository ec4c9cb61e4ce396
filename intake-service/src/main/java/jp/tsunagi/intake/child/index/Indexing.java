package jp.tsunagi.intake.child.index;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.seal.UnreadableSeal;
import jp.tsunagi.intake.child.Child;
import jp.tsunagi.intake.child.ChildCommand;
import jp.tsunagi.intake.child.ChildEvent;
import jp.tsunagi.intake.child.ChildRecord;
import jp.tsunagi.intake.child.ChildState;
import jp.tsunagi.intake.child.profile.Profile;
import jp.tsunagi.intake.child.profile.Profiles;
import org.jboss.logging.Logger;

/**
 * Keeps the index in step with the children's list: whoever was identified or has moved since, was cut off before, or is
 * still hashed under an older key, is hashed now. Profiles are opened for hashing alone; nobody gets to see them.
 */
public final class Indexing {
    private static final Logger LOG = Logger.getLogger(Indexing.class);
    private static final int BATCH = 50;

    private final ChildIndex index;
    private final CommandHandler<ChildCommand, ChildState, ChildEvent> children;
    private final Profiles profiles;

    public Indexing(
            ChildIndex index, CommandHandler<ChildCommand, ChildState, ChildEvent> children, Profiles profiles) {
        this.index = index;
        this.children = children;
        this.profiles = profiles;
    }

    /** Takes up to a batch of children in; whether there may be more. */
    public Uni<Boolean> advance() {
        return index.due(BATCH)
                .chain(due -> Multi.createFrom()
                        .iterable(due)
                        .onItem()
                        .transformToUniAndConcatenate(this::takeIn)
                        .collect()
                        .last()
                        .replaceWith(due.size() == BATCH));
    }

    private Uni<Void> takeIn(UUID id) {
        return children.read(new StreamId(Child.CATEGORY, id), Scope.PLATFORM).chain(found -> {
            var child =
                    found.state().known().orElseThrow(() -> new IllegalStateException("listed, but not identified"));
            var municipality = child.facts().municipality();
            return profile(id, child)
                    .chain(profile -> index.put(
                            id, found.version(), profile, municipality == null ? Set.of() : Set.of(municipality)));
        });
    }

    /** A text that was tampered with keeps its own child out of the index, and nobody else. */
    private Uni<Profile> profile(UUID id, ChildRecord child) {
        return profiles.open(id, child.identified().profile())
                .onFailure(UnreadableSeal.class)
                .invoke(unreadable -> LOG.errorf("child %s is not found by its name: %s", id, unreadable.getMessage()))
                .onFailure(UnreadableSeal.class)
                .recoverWithItem(new Profile(null, null, null, null));
    }
}
