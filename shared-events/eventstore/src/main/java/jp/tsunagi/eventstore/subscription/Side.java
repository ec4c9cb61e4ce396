package jp.tsunagi.eventstore.subscription;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** Which set of a read model's rows a transaction works on. */
enum Side {
    /** The rows that are read. */
    LIVING,
    /** The rows that are folded anew. */
    BESIDE;

    /** Until the transaction ends, names of tables mean this set. */
    Uni<Void> enter(SqlConnection tx) {
        return this == LIVING
                ? Uni.createFrom().voidItem()
                : tx.query("SET LOCAL search_path = beside, public").execute().replaceWithVoid();
    }
}
