package jp.tsunagi.bench.contest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.tsunagi.bench.peer.Target;
import jp.tsunagi.stack.DatabaseRole;
import jp.tsunagi.stack.DatabaseSecret;
import jp.tsunagi.stack.Ports;
import jp.tsunagi.stack.PostgresServer;
import jp.tsunagi.stack.ServiceDatabase;
import jp.tsunagi.stack.StackFolder;
import jp.tsunagi.stack.Supervised;
import org.flywaydb.core.Flyway;

/** A PostgreSQL of one contender, made for it and run as the platform runs its own: fsync and synchronous_commit on. */
public final class Cluster implements AutoCloseable {
    private final Path home;
    private final DatabaseSecret secret = DatabaseSecret.random();
    private final int port = Ports.free();
    private final Supervised server;
    private final long postmaster;
    private final Connection superuser;

    private Cluster(Path home, boolean logical) throws IOException, InterruptedException, SQLException {
        this.home = home;
        var folder = StackFolder.at(home);
        var postgres = new PostgresServer(folder, port, secret, List.of(Target.SERVICE));
        var data = folder.data(postgres.name());
        if (logical) {
            postgres.prepare();
            Files.writeString(data.resolve("postgresql.conf"), "wal_level = logical\n", StandardOpenOption.APPEND);
        }
        server = Running.start(postgres);
        postmaster = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
        superuser = connect();
        flush();
    }

    /**
     * Starts a new one.
     *
     * @param home its folder, which must not exist
     */
    public static Cluster start(Path home) throws IOException, InterruptedException, SQLException {
        return new Cluster(home, false);
    }

    /** Starts one from whose log changes can be decoded; it writes more of it. */
    public static Cluster startLogical(Path home) throws IOException, InterruptedException, SQLException {
        return new Cluster(home, true);
    }

    /** Makes the kernel's tables. */
    public Cluster withKernel() {
        var database = database();
        Flyway.configure()
                .dataSource(
                        database.jdbcUrl(), database.user(DatabaseRole.OWNER), database.password(DatabaseRole.OWNER))
                .locations("classpath:db/eventstore")
                .placeholders(Map.of("service", Target.SERVICE))
                .load()
                .migrate();
        return this;
    }

    private ServiceDatabase database() {
        return new ServiceDatabase(Target.SERVICE, Target.SERVICE, port, secret);
    }

    /** What a contender has to know of it. */
    public Target target(int connections, String kafka) throws IOException {
        var folder = Files.createDirectories(home.resolve("contender"));
        return new Target(port, secret.value(), connections, kafka, folder.toString());
    }

    /** A connection of the superuser that waits as long as it takes; the caller closes it. */
    public Connection connect() throws SQLException {
        var connection = DriverManager.getConnection(database().jdbcUrl(), "postgres", secret.passwordOf("postgres"));
        try (var statement = connection.createStatement()) {
            // The platform ends transactions that nobody goes on with; here some are left open on purpose.
            statement.execute("SET idle_in_transaction_session_timeout = 0");
            statement.execute("SET synchronous_commit = off");
        }
        return connection;
    }

    /** Does something as the superuser, not measured. */
    public void sudo(String statement) throws SQLException {
        try (var executed = superuser.createStatement()) {
            executed.execute(statement);
        }
    }

    /** One number. */
    public long number(String query) throws SQLException {
        try (var statement = superuser.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Writes everything out, so that what was done before does not burden what comes. */
    public void flush() throws SQLException {
        sudo("CHECKPOINT");
    }

    /** Bytes of write-ahead log written so far. */
    long wal() throws SQLException {
        return number("SELECT pg_current_wal_insert_lsn() - '0/0'::pg_lsn");
    }

    /** Processor seconds of the server and all its processes so far. */
    double cpu() {
        return Cpu.of(postmaster);
    }

    /** What is set otherwise than PostgreSQL does by itself, without the names of files, and whether commits are durable. */
    public Map<String, String> settings() throws SQLException {
        var settings = new TreeMap<String, String>();
        try (var statement = superuser.createStatement();
                var rows = statement.executeQuery("""
                        SELECT name, current_setting(name) FROM pg_settings
                        WHERE (setting <> boot_val AND source IN ('command line', 'configuration file')
                               AND name NOT IN ('port', 'listen_addresses', 'unix_socket_directories'))
                           OR name IN ('fsync', 'full_page_writes', 'shared_buffers', 'max_wal_size')
                        """)) {
            while (rows.next()) {
                settings.put(rows.getString(1), rows.getString(2));
            }
        }
        // The measuring connection has set it for itself.
        settings.put("synchronous_commit", "on");
        settings.put("server_version", superuser.getMetaData().getDatabaseProductVersion());
        return settings;
    }

    @Override
    public void close() throws SQLException {
        superuser.close();
        Running.stop(server);
    }
}
