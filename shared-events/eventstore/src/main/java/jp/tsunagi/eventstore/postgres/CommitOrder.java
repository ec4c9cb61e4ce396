package jp.tsunagi.eventstore.postgres;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import jp.tsunagi.eventstore.Place;
import jp.tsunagi.eventstore.StoredEvent;

/**
 * Reads the event table in an order that never loses an event: by (xid, seq), and only up to the oldest transaction
 * that still runs. By sequence alone, an event whose transaction commits late would be passed over for good.
 */
public final class CommitOrder {
    static final String PAGE = StoredEvents.SELECT + """
            WHERE (e.xid, e.seq) > ($1::text::xid8, $2) AND e.xid < pg_snapshot_xmin(pg_current_snapshot())
            ORDER BY e.xid, e.seq LIMIT $3
            """;

    private final String page;

    /** The production order. */
    public CommitOrder() {
        this(PAGE);
    }

    CommitOrder(String page) {
        this.page = page;
    }

    /** Up to {@code limit} events after a place, in commit order. */
    public Uni<List<StoredEvent>> after(SqlClient client, Place place, int limit) {
        return client.preparedQuery(page)
                .execute(Tuple.of(Long.toString(place.xid()), place.seq(), limit))
                .map(rows -> {
                    List<StoredEvent> events = new ArrayList<>(rows.size());
                    rows.forEach(row -> events.add(StoredEvents.read(row)));
                    return events;
                });
    }
}
