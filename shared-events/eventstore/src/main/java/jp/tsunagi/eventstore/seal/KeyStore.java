package jp.tsunagi.eventstore.seal;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import jp.tsunagi.eventstore.postgres.Failures;
import org.jspecify.annotations.Nullable;

/** The key database: for each subject one wrapped data key, or what is left of it. Schema: {@code db/keys}. */
final class KeyStore {
    private static final String COLUMNS = "SELECT subject, key_id, kek_id, wrapped FROM data_key ";

    /** One statement, so that no key that is made or wrapped anew at the same time survives it. */
    private static final String DESTROY = """
            INSERT INTO data_key (subject, key_id, destroyed_at) VALUES ($1, '', clock_timestamp())
            ON CONFLICT (subject) DO UPDATE SET kek_id = null, wrapped = null, destroyed_at = clock_timestamp()
            WHERE data_key.destroyed_at IS NULL
            """;

    private final Pool pool;

    KeyStore(Pool pool) {
        this.pool = pool;
    }

    /**
     * What is kept for a subject.
     *
     * @param keyId of the data key; empty when the subject never had one, null when it was made before ids were kept
     * @param wrapped null once the key was destroyed
     */
    record Entry(
            UUID subject, @Nullable String keyId, @Nullable WrappedKey wrapped) {}

    /** What is kept for these subjects, those without anything left out. */
    Uni<Map<UUID, Entry>> find(Set<UUID> subjects) {
        return query(COLUMNS + "WHERE subject = ANY ($1)", Tuple.of(subjects.toArray(UUID[]::new)))
                .map(entries -> {
                    Map<UUID, Entry> found = new HashMap<>();
                    entries.forEach(entry -> found.put(entry.subject(), entry));
                    return found;
                });
    }

    /** Keeps a first key for a subject. Somebody else may have been quicker: what counts is what is found afterwards. */
    Uni<Void> add(DataKey key, WrappedKey wrapped) {
        return execute(
                "INSERT INTO data_key (subject, key_id, kek_id, wrapped) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
                Tuple.of(key.subject(), key.id(), wrapped.keyEncryptionKey()).addBuffer(wrapped.bytes()));
    }

    /** Leaves of the subject's key its id alone; for a subject that has none, that it never gets one. */
    Uni<Void> destroy(UUID subject) {
        return execute(DESTROY, Tuple.of(subject));
    }

    /** How many keys each key-encryption key wraps, by its id. */
    Uni<Map<String, Long>> wrappedBy() {
        return pool.query("SELECT kek_id, count(*) AS keys FROM data_key WHERE kek_id IS NOT NULL GROUP BY kek_id")
                .execute()
                .map(rows -> {
                    Map<String, Long> counts = new TreeMap<>();
                    rows.forEach(row -> counts.put(row.getString("kek_id"), row.getLong("keys")));
                    return counts;
                })
                .onFailure()
                .transform(Failures::translate);
    }

    /** One key of each other key-encryption key. */
    Uni<List<Entry>> samples(String current) {
        return query(
                "SELECT DISTINCT ON (kek_id) subject, key_id, kek_id, wrapped FROM data_key"
                        + " WHERE kek_id <> $1 ORDER BY kek_id",
                Tuple.of(current));
    }

    /** Some of the keys that another key-encryption key wraps. */
    Uni<List<Entry>> wrappedByOthers(String current, int most) {
        return query(COLUMNS + "WHERE kek_id <> $1 ORDER BY kek_id, subject LIMIT $2", Tuple.of(current, most));
    }

    /** Keeps keys in their new wrapping, unless somebody did so meanwhile or destroyed them. */
    Uni<Void> rewrap(List<Rewrapped> keys) {
        if (keys.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return pool.preparedQuery("""
                        UPDATE data_key SET key_id = $2, kek_id = $3, wrapped = $4 WHERE subject = $1 AND wrapped = $5
                        """)
                .executeBatch(keys.stream()
                        .map(key -> Tuple.of(
                                        key.key().subject(),
                                        key.key().id(),
                                        key.after().keyEncryptionKey())
                                .addBuffer(key.after().bytes())
                                .addBuffer(key.before().bytes()))
                        .toList())
                .replaceWithVoid()
                .onFailure()
                .transform(Failures::translate);
    }

    /** A key in its old and its new wrapping. */
    record Rewrapped(DataKey key, WrappedKey before, WrappedKey after) {}

    private Uni<List<Entry>> query(String statement, Tuple arguments) {
        return pool.preparedQuery(statement)
                .execute(arguments)
                .<List<Entry>>map(rows -> {
                    var entries = new ArrayList<Entry>(rows.size());
                    rows.forEach(row -> entries.add(entry(row)));
                    return entries;
                })
                .onFailure()
                .transform(Failures::translate);
    }

    private Uni<Void> execute(String statement, Tuple arguments) {
        return pool.preparedQuery(statement)
                .execute(arguments)
                .replaceWithVoid()
                .onFailure()
                .transform(Failures::translate);
    }

    private static Entry entry(Row row) {
        var wrappedBy = row.getString("kek_id");
        return new Entry(
                row.getUUID("subject"),
                row.getString("key_id"),
                wrappedBy == null ? null : new WrappedKey(wrappedBy, row.getBuffer("wrapped")));
    }
}
