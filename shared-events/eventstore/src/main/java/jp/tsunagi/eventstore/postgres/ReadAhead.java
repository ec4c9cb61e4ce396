package jp.tsunagi.eventstore.postgres;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import jp.tsunagi.eventstore.Place;
import jp.tsunagi.eventstore.StoredEvent;
import org.jspecify.annotations.Nullable;

/**
 * Reads a long way through the event table in {@link CommitOrder}: behind a full page, it fetches the next one while that
 * is worked on. What stands in commit order stands there for good, so it does not matter in which transaction it was read.
 */
public final class ReadAhead {
    /** A full page only: whether more has come behind one that is not full has to be looked at anew. */
    private record Fetched(Place after, List<StoredEvent> events) {}

    private final Pool pool;
    private final CommitOrder order;
    private final AtomicReference<@Nullable Fetched> fetched = new AtomicReference<>();

    /** @param pool where the next page is fetched; nobody waits for a connection of it */
    public ReadAhead(Pool pool) {
        this.pool = pool;
        order = new CommitOrder();
    }

    /** As {@link CommitOrder#after}. */
    public Uni<List<StoredEvent>> after(SqlClient client, Place place, int limit) {
        var ahead = fetched.getAndSet(null);
        var page =
                ahead != null && ahead.after().equals(place) && ahead.events().size() == limit
                        ? Uni.createFrom().item(ahead.events())
                        : order.after(client, place, limit);
        return page.invoke(events -> {
            if (events.size() == limit) {
                fetch(Place.of(events.getLast()), limit);
            }
        });
    }

    private void fetch(Place place, int limit) {
        order.after(pool, place, limit)
                .subscribe()
                .with(
                        events -> {
                            if (events.size() == limit) {
                                fetched.set(new Fetched(place, events));
                            }
                        },
                        _ -> {
                            // Whoever needs the page reads it, and fails if it still cannot be read.
                        });
    }
}
