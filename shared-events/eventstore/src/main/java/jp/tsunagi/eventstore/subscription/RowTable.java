package jp.tsunagi.eventstore.subscription;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The table of a projection, one row per stream. Both operations take a whole batch, in the runner's transaction.
 *
 * @param <R> the row
 */
public interface RowTable<R> {
    /** The tables it reads and writes, and nobody else writes; each with a primary key. */
    List<String> tables();

    /** The column of each of them that says which stream a row belongs to. */
    String stream();

    /** The existing rows among these streams, locked by the position of the subscription alone. */
    Uni<Map<UUID, R>> load(SqlConnection tx, Set<UUID> streams);

    /** Inserts or replaces these rows. */
    Uni<Void> save(SqlConnection tx, Collection<R> rows);

    /** The table as this transaction sees it. */
    default Rows<R> in(SqlConnection tx) {
        return new Rows<>() {
            @Override
            public Uni<Map<UUID, R>> load(Set<UUID> streams) {
                return RowTable.this.load(tx, streams);
            }

            @Override
            public Uni<Void> save(Collection<R> rows) {
                return RowTable.this.save(tx, rows);
            }
        };
    }
}
