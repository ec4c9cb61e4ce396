package jp.tsunagi.eventstore.sample;

import io.vertx.mutiny.sqlclient.Pool;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tsunagi.eventstore.seal.WrappedKey;
import jp.tsunagi.stack.DatabaseRole;
import jp.tsunagi.stack.ServiceDatabase;
import jp.tsunagi.stack.TestStack;
import org.flywaydb.core.Flyway;

/** A key database, migrated as a service would. */
public final class KeyDatabase implements AutoCloseable {
    private final ServiceDatabase database = TestStack.createKeys("kernel");
    private final Pool pool;

    public KeyDatabase() {
        Flyway.configure()
                .dataSource(database.jdbcUrl(), database.user(DatabaseRole.KEYS), database.password(DatabaseRole.KEYS))
                .locations("classpath:db/keys")
                .load()
                .migrate();
        pool = pool(database.port());
    }

    public Pool pool() {
        return pool;
    }

    /** A pool that may be wrong about the port; the caller closes it. */
    public Pool pool(int port) {
        return KernelDatabase.pool(database, DatabaseRole.KEYS, port);
    }

    /** Does something to the rows, as somebody who holds the database. */
    public void sudo(String statement) {
        KernelDatabase.await(pool.query(statement).execute());
    }

    /** Everything that is in the key table, as text. */
    public List<String> rows() {
        return KernelDatabase.await(pool.query("""
                        SELECT concat_ws(' ', subject, key_id, kek_id, encode(wrapped, 'escape'), encode(wrapped, 'hex'),
                                         encode(wrapped, 'base64'), created_at, destroyed_at) AS line
                        FROM data_key ORDER BY created_at
                        """).execute().map(rows -> {
            var lines = new ArrayList<String>();
            rows.forEach(row -> lines.add(row.getString("line")));
            return lines;
        }));
    }

    /** The data keys as they are wrapped, by subject. */
    public Map<UUID, WrappedKey> wrapped() {
        return KernelDatabase.await(pool.query(
                        "SELECT subject, kek_id, wrapped FROM data_key WHERE wrapped IS NOT NULL")
                .execute()
                .map(rows -> {
                    var wrapped = new HashMap<UUID, WrappedKey>();
                    rows.forEach(row -> wrapped.put(
                            row.getUUID("subject"), new WrappedKey(row.getString("kek_id"), row.getBuffer("wrapped"))));
                    return wrapped;
                }));
    }

    @Override
    public void close() {
        KernelDatabase.await(pool.close());
        try {
            TestStack.postgres().drop(database.name());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
