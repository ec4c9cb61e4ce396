package jp.tsunagi.eventstore.sample;

import io.vertx.mutiny.sqlclient.Pool;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
                        SELECT concat_ws(' ', subject, kek_id, encode(wrapped, 'escape'), encode(wrapped, 'hex'),
                                         encode(wrapped, 'base64'), created_at) AS line
                        FROM data_key ORDER BY created_at
                        """).execute().map(rows -> {
            var lines = new ArrayList<String>();
            rows.forEach(row -> lines.add(row.getString("line")));
            return lines;
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
