package jp.tsunagi.eventstore.subscription;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The rows of a projection as one transaction sees them, one row per stream.
 *
 * @param <R> the row
 */
public interface Rows<R> {
    /** The existing rows among these streams. */
    Uni<Map<UUID, R>> load(Set<UUID> streams);

    /** Inserts or replaces these rows. */
    Uni<Void> save(Collection<R> rows);
}
