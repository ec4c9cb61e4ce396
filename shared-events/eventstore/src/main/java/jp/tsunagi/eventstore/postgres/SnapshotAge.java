package jp.tsunagi.eventstore.postgres;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long readers of the event table have been held back. They go no further than the oldest write transaction that
 * still runs, in whatever database of the cluster, prepared ones included ({@link CommitOrder}). Needs no rights: the
 * lock that every such transaction holds on its own id is public, what it does is not, so its age is counted here, from
 * the first look that met it as the oldest.
 */
public final class SnapshotAge {
    /** A database is told where there is one, and a pid, which a prepared transaction has not. */
    private static final String OLDEST = """
            SELECT l.transactionid::text AS xid, l.pid, coalesce(a.datname, p.database) AS database
            FROM pg_locks l
              LEFT JOIN pg_stat_activity a ON a.pid = l.pid
              LEFT JOIN pg_prepared_xacts p ON p.transaction = l.transactionid AND l.pid IS NULL
            WHERE l.locktype = 'transactionid' AND l.mode = 'ExclusiveLock' AND l.granted
              AND l.transactionid = pg_snapshot_xmin(pg_current_snapshot())::xid
            """;

    private final Pool pool;
    private final InstantSource clock;
    private volatile Optional<Holder> last = Optional.empty();

    /**
     * @param pool of any role
     * @param clock the real one: a business clock may jump
     */
    public SnapshotAge(Pool pool, InstantSource clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * A transaction that holds readers back.
     *
     * @param xid its id, as PostgreSQL shows it in {@code pg_locks}
     * @param pid its backend; null for a prepared transaction
     * @param database where it writes
     * @param since when it was first seen to be the oldest
     */
    public record Holder(
            String xid, @Nullable Integer pid, @Nullable String database, Instant since) {}

    /**
     * Looks who holds readers back now; to be called at intervals much shorter than the ages that matter. While the
     * database is away nothing is known of anybody.
     */
    public Uni<Optional<Holder>> look() {
        return pool.query(OLDEST)
                .execute()
                .map(rows -> {
                    var found = rows.iterator();
                    last = found.hasNext() ? Optional.of(holder(found.next())) : Optional.empty();
                    return last;
                })
                .onFailure()
                .invoke(() -> last = Optional.empty())
                .onFailure()
                .transform(Failures::translate);
    }

    private Holder holder(Row row) {
        var xid = row.getString("xid");
        var since = last.filter(holder -> holder.xid().equals(xid))
                .map(Holder::since)
                .orElseGet(clock::instant);
        return new Holder(xid, row.getInteger("pid"), row.getString("database"), since);
    }

    /** Who was seen at the last look. */
    public Optional<Holder> holder() {
        return last;
    }

    /** How long readers had been held back by the last look's holder, until now; zero when there was none. */
    public Duration age() {
        return last.map(holder -> Duration.between(holder.since(), clock.instant()))
                .orElse(Duration.ZERO);
    }
}
