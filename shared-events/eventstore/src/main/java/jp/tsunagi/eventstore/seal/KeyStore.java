package jp.tsunagi.eventstore.seal;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.eventstore.postgres.Failures;
import jp.tsunagi.eventstore.seal.DataKey.Wrapped;

/** The key database: one wrapped data key for each subject. Schema: {@code db/keys}. */
final class KeyStore {
    private final Pool pool;

    KeyStore(Pool pool) {
        this.pool = pool;
    }

    /** The keys that are there, among these subjects. */
    Uni<Map<UUID, Wrapped>> find(Set<UUID> subjects) {
        return pool.preparedQuery("SELECT subject, kek_id, wrapped FROM data_key WHERE subject = ANY ($1)")
                .execute(Tuple.of(subjects.toArray(UUID[]::new)))
                .map(rows -> {
                    Map<UUID, Wrapped> found = new HashMap<>();
                    rows.forEach(row -> found.put(row.getUUID("subject"), wrapped(row)));
                    return found;
                })
                .onFailure()
                .transform(Failures::translate);
    }

    /** Keeps a first key for a subject. Somebody else may have been quicker: what counts is what is found afterwards. */
    Uni<Void> add(UUID subject, Wrapped wrapped) {
        return pool.preparedQuery("""
                        INSERT INTO data_key (subject, kek_id, wrapped) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING
                        """)
                .execute(Tuple.of(subject, wrapped.keyEncryptionKey()).addBuffer(wrapped.bytes()))
                .replaceWithVoid()
                .onFailure()
                .transform(Failures::translate);
    }

    private static Wrapped wrapped(Row row) {
        return new Wrapped(row.getString("kek_id"), row.getBuffer("wrapped"));
    }
}
