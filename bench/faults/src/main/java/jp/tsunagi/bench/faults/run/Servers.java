package jp.tsunagi.bench.faults.run;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import jp.tsunagi.bench.faults.diary.Seen;
import jp.tsunagi.bench.faults.node.Settings;
import jp.tsunagi.bench.faults.proxy.Losses;
import jp.tsunagi.bench.faults.proxy.Proxy;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.stack.DatabaseRole;
import jp.tsunagi.stack.DatabaseSecret;
import jp.tsunagi.stack.KafkaServer;
import jp.tsunagi.stack.Ports;
import jp.tsunagi.stack.PostgresServer;
import jp.tsunagi.stack.ProcessIdentity;
import jp.tsunagi.stack.ServiceDatabase;
import jp.tsunagi.stack.StackFolder;
import org.flywaydb.core.Flyway;

/** A PostgreSQL and a Kafka of one's own, each behind a proxy. What the run itself asks goes past the proxies. */
public final class Servers implements AutoCloseable {
    private static final String OWNER = "owner";

    private final StackFolder folder;
    private final PostgresServer postgresServer;
    private final KafkaServer kafkaServer;
    private final Victim postgres;
    private final Victim kafka;
    private final Losses appends = new Losses();
    private final Losses commits = new Losses();
    private final Losses publications = new Losses();
    private final Proxy postgresProxy;
    private final Proxy kafkaProxy;
    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger databases = new AtomicInteger();

    private Servers(Path home) throws IOException {
        folder = StackFolder.at(home);
        var ports = Ports.free(3);
        postgresProxy = Proxy.ofPostgres(ports.get(0), appends, commits);
        kafkaProxy = Proxy.ofKafka(ports.get(1), publications);
        postgresServer = new PostgresServer(folder, ports.get(0), DatabaseSecret.random(), List.of());
        kafkaServer = new KafkaServer(folder, ports.get(1), ports.get(2), kafkaProxy.port(), List.of());
        postgres = Victim.of(postgresServer);
        kafka = Victim.of(kafkaServer);
    }

    /**
     * Starts both in a folder of their own. It is named and marked as those of tests are: should this process be
     * killed, the next run of tests clears away what it leaves.
     */
    public static Servers start() throws IOException, InterruptedException {
        var home = Files.createTempDirectory("tsunagi-test-");
        Files.writeString(home.resolve(OWNER), ProcessIdentity.own().toString());
        var servers = new Servers(home);
        try {
            servers.postgresServer.prepare();
            servers.kafkaServer.prepare();
            servers.postgres.start();
            servers.kafka.start();
            return servers;
        } catch (IOException | InterruptedException | RuntimeException e) {
            servers.close();
            throw e;
        }
    }

    StackFolder folder() {
        return folder;
    }

    Victim postgres() {
        return postgres;
    }

    Victim kafka() {
        return kafka;
    }

    Losses appends() {
        return appends;
    }

    Losses commits() {
        return commits;
    }

    Losses publications() {
        return publications;
    }

    /** Where processes find Kafka; the run itself as well, since Kafka sends every client there. */
    String kafkaAddress() {
        return "127.0.0.1:" + kafkaProxy.port();
    }

    /** A topic without events. */
    void emptyTopic() throws IOException, InterruptedException {
        kafkaServer.kafka().deleteTopic(Context.OVERSIGHT.topic());
    }

    /** An empty database with the kernel's schema and the table of the projections. */
    ServiceDatabase create(String service) throws IOException {
        var name = service + "_" + databases.incrementAndGet();
        try {
            var database = postgresServer.postgres().create(service, name);
            Flyway.configure()
                    .dataSource(
                            database.jdbcUrl(),
                            database.user(DatabaseRole.OWNER),
                            database.password(DatabaseRole.OWNER))
                    .locations("classpath:db/eventstore")
                    .placeholders(Map.of("service", service))
                    .load()
                    .migrate();
            try (var connection = postgresServer.postgres().connect(name);
                    var statement = connection.createStatement()) {
                statement.execute(Seen.DDL.formatted(service));
            }
            return database;
        } catch (SQLException e) {
            throw new IOException("cannot make the database " + name, e);
        }
    }

    /** The same database as processes see it. */
    ServiceDatabase proxied(ServiceDatabase database) {
        return new ServiceDatabase(database.service(), database.name(), postgresProxy.port(), database.secret());
    }

    /** Notes what happens to a database's lease and to the topic. */
    Watch watch(ServiceDatabase database) {
        return new Watch(postgresServer.postgres(), database.name(), kafkaAddress());
    }

    /** A database as its superuser sees it: no policy hides anything. */
    Rows rows(ServiceDatabase database) {
        return new Rows(postgresServer.postgres(), database.name());
    }

    /** Connections of the relay's role; the caller closes it. */
    Pool relayPool(ServiceDatabase database) {
        return Settings.pool(vertx, database, DatabaseRole.RELAY);
    }

    /** Keeps the folder, with the logs of all processes, when the servers are closed. */
    public Path keepFolder() throws IOException {
        Files.deleteIfExists(folder.home().resolve(OWNER));
        return folder.home();
    }

    @Override
    public void close() throws IOException {
        postgres.kill();
        kafka.kill();
        postgresProxy.close();
        kafkaProxy.close();
        vertx.closeAndAwait();
        if (Files.exists(folder.home().resolve(OWNER))) {
            delete(folder.home());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
