package jp.tsunagi.eventstore.sample;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tsunagi.eventstore.postgres.PreparedStatements;
import jp.tsunagi.stack.DatabaseRole;
import jp.tsunagi.stack.ServiceDatabase;
import jp.tsunagi.stack.TestStack;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;

/** An event store's database, migrated as a service would, with a pool for each role. */
public final class KernelDatabase implements AutoCloseable {
    private static final Vertx VERTX = Vertx.vertx();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    static {
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(Duration.ofMillis(10));
    }

    private final ServiceDatabase database;
    private final Connection superuser;
    private final Pool append;
    private final Pool relay;
    private final Pool app;

    private KernelDatabase(ServiceDatabase database) throws SQLException {
        this.database = database;
        superuser = TestStack.postgres().connect(database.name());
        append = pool(DatabaseRole.APPEND);
        relay = pool(DatabaseRole.RELAY);
        app = pool(DatabaseRole.APP);
    }

    public static KernelDatabase create() {
        var database = TestStack.createDatabase("kernel");
        Flyway.configure()
                .dataSource(
                        database.jdbcUrl(), database.user(DatabaseRole.OWNER), database.password(DatabaseRole.OWNER))
                .locations("classpath:db/eventstore")
                .placeholders(Map.of("service", database.service()))
                .load()
                .migrate();
        try {
            return new KernelDatabase(database);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public int port() {
        return database.port();
    }

    public Pool append() {
        return append;
    }

    public Pool relay() {
        return relay;
    }

    public Pool app() {
        return app;
    }

    /** Another pool, for another replica; the caller closes it. */
    public Pool pool(DatabaseRole role) {
        return pool(database, role, database.port());
    }

    /** A pool that may be wrong about the port. */
    public Pool pool(DatabaseRole role, int port, PoolOptions options) {
        return pool(database, role, port, options);
    }

    static Pool pool(ServiceDatabase database, DatabaseRole role, int port) {
        return pool(database, role, port, new PoolOptions().setMaxSize(8));
    }

    private static Pool pool(ServiceDatabase database, DatabaseRole role, int port, PoolOptions options) {
        var connection = new PgConnectOptions()
                .setHost("127.0.0.1")
                .setPort(port)
                .setDatabase(database.name())
                .setUser(database.user(role))
                .setPassword(database.password(role));
        connection.setConnectTimeout(2_000);
        return PgBuilder.pool()
                .with(options)
                .connectingTo(
                        role == DatabaseRole.APPEND
                                ? PreparedStatements.planned(connection)
                                : PreparedStatements.kept(connection))
                .using(VERTX)
                .build();
    }

    /** A plain connection of a role; the caller closes it. */
    public Connection connect(DatabaseRole role) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(role), database.password(role));
    }

    /** Does what only the superuser may. */
    public synchronized void sudo(String statement) {
        try (var prepared = superuser.createStatement()) {
            prepared.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of all rows, as the superuser sees them: no policy hides anything. */
    public synchronized List<String> column(String query) {
        try (var statement = superuser.createStatement();
                var rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public long count(String query) {
        return Long.parseLong(column("SELECT count(*) " + query).getFirst());
    }

    /** How many statements wait for a lock. */
    public long waiting() {
        return count("FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'");
    }

    /** Lets no append get on until it is closed; everything can be read meanwhile. */
    public Stalled stallAppends() {
        return new Stalled();
    }

    /** Statements held up by a lock on the event table. */
    public final class Stalled implements AutoCloseable {
        private final Connection holder;

        private Stalled() {
            try {
                holder = TestStack.postgres().connect(database.name());
                holder.setAutoCommit(false);
                holder.createStatement().execute("LOCK TABLE event IN SHARE MODE");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            try {
                holder.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public static <T> T await(Uni<T> answer) {
        return answer.await().atMost(PATIENCE);
    }

    @Override
    public void close() {
        await(Uni.combine()
                .all()
                .unis(append.close(), relay.close(), app.close())
                .discardItems());
        try {
            superuser.close();
            TestStack.postgres().drop(database.name());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
