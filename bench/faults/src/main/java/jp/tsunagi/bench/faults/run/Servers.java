package jp.tsunagi.bench.faults.run;

import static java.util.Objects.requireNonNull;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import jp.tsunagi.bench.faults.diary.Seen;
import jp.tsunagi.bench.faults.node.Settings;
import jp.tsunagi.bench.faults.proxy.Losses;
import jp.tsunagi.bench.faults.proxy.Proxy;
import jp.tsunagi.bench.faults.proxy.Silence;
import jp.tsunagi.contracts.Context;
import jp.tsunagi.stack.DatabaseRole;
import jp.tsunagi.stack.DatabaseSecret;
import jp.tsunagi.stack.Folders;
import jp.tsunagi.stack.KafkaServer;
import jp.tsunagi.stack.Ports;
import jp.tsunagi.stack.Postgres;
import jp.tsunagi.stack.PostgresServer;
import jp.tsunagi.stack.ProcessIdentity;
import jp.tsunagi.stack.ServiceDatabase;
import jp.tsunagi.stack.StackFolder;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL and a Kafka of one's own, each behind a proxy. What the run itself asks goes past the proxies. */
public final class Servers implements AutoCloseable {
    private static final String OWNER = "owner";

    private static final int DISK_MEGABYTES = 700;

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
    private final List<Disk> disks = new ArrayList<>();
    private final @Nullable SyncedImage synced;
    private final @Nullable Archive archive;

    private Servers(Path home, Manner manner) throws IOException, InterruptedException {
        folder = StackFolder.at(home);
        var ports = Ports.free(3);
        postgresProxy = Proxy.ofPostgres(ports.get(0), appends, commits);
        kafkaProxy = Proxy.ofKafka(ports.get(1), publications);
        var postgresFolder = manner.smallDisks() ? disk("postgres-server") : folder;
        var kafkaFolder = manner.smallDisks() ? disk("kafka-server") : folder;
        synced = manner.losesUnsynced() ? SyncedImage.of(postgresFolder.data("postgres"), home) : null;
        archive = manner.archives() ? Archive.of(postgresFolder.data("postgres"), home) : null;
        var settings = new HashMap<>(manner.postgresSettings());
        if (archive != null) {
            settings.putAll(archive.settings());
        }
        postgresServer = new PostgresServer(postgresFolder, ports.get(0), DatabaseSecret.random(), List.of())
                .with(settings, synced == null ? Map.of() : synced.environment());
        kafkaServer = new KafkaServer(kafkaFolder, ports.get(1), ports.get(2), kafkaProxy.port(), List.of());
        postgres = Victim.of(postgresServer);
        kafka = Victim.of(kafkaServer);
    }

    /**
     * What the servers stand on.
     *
     * @param smallDisks each has a disk of its own that can be filled
     * @param losesUnsynced a power cut leaves PostgreSQL what it had synced
     * @param archives PostgreSQL can be restored to an earlier moment
     * @param postgresSettings beside the usual ones
     */
    public record Manner(
            boolean smallDisks, boolean losesUnsynced, boolean archives, Map<String, String> postgresSettings) {
        public static final Manner USUAL = new Manner(false, false, false, Map.of());

        public Manner {
            postgresSettings = Map.copyOf(postgresSettings);
        }
    }

    /** A folder whose data are on a disk of their own. */
    private StackFolder disk(String name) throws IOException, InterruptedException {
        var of = new StackFolder(folder.home().resolve(name), folder.servers());
        disks.add(Disk.mount(of.home().resolve("data"), DISK_MEGABYTES));
        return of;
    }

    /** Starts both as usual. */
    public static Servers start() throws IOException, InterruptedException {
        return start(Manner.USUAL);
    }

    /**
     * Starts both in a folder of their own. It is named and marked as those of tests are: should this process be
     * killed, the next run of tests clears away what it leaves.
     */
    public static Servers start(Manner manner) throws IOException, InterruptedException {
        var home = Files.createTempDirectory("tsunagi-test-");
        Files.writeString(home.resolve(OWNER), ProcessIdentity.own().toString());
        var servers = new Servers(home, manner);
        try {
            servers.postgresServer.prepare();
            servers.kafkaServer.prepare();
            if (servers.synced != null) {
                servers.synced.begin();
            }
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

    Disk postgresDisk() {
        return disks.getFirst();
    }

    Disk kafkaDisk() {
        return disks.getLast();
    }

    SyncedImage synced() {
        return requireNonNull(synced, "nothing is known of what was synced");
    }

    /** What is on the disk now is what the first power cut leaves at least; for when nothing is going on. */
    void beginSynced() throws IOException, InterruptedException {
        if (synced != null) {
            try (var connection = postgresServer.postgres().connect("postgres");
                    var statement = connection.createStatement()) {
                statement.execute("CHECKPOINT");
            } catch (SQLException e) {
                throw new IOException("no checkpoint", e);
            }
            synced.begin();
        }
    }

    /** What the processes under test say. */
    List<Path> processLogs() {
        try (var logs = Files.list(folder.logs())) {
            return logs.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** PostgreSQL has to find space for the next file of its log, as it has to sooner or later. */
    void beginAnotherLogFile() {
        try (var connection = postgresServer.postgres().connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("SELECT pg_switch_wal()");
        } catch (SQLException e) {
            // It has none, or does not run any more.
        }
    }

    Archive archive() {
        return requireNonNull(archive, "nothing is archived");
    }

    /** PostgreSQL as its superuser sees it. */
    Postgres superuser() {
        return postgresServer.postgres();
    }

    Silence postgresNetwork() {
        return postgresProxy.silence();
    }

    Silence kafkaNetwork() {
        return kafkaProxy.silence();
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

    /** Keeps the folder, with the logs of all processes, when the servers are closed, and says where; not if all is well. */
    public void keepFolderUnless(boolean well) throws IOException {
        if (!well) {
            Files.deleteIfExists(folder.home().resolve(OWNER));
            System.out.println("the logs of all processes are kept: " + folder.home());
        }
    }

    @Override
    public void close() throws IOException {
        postgres.kill();
        kafka.kill();
        for (var disk : disks) {
            disk.close();
        }
        postgresProxy.close();
        kafkaProxy.close();
        vertx.closeAndAwait();
        if (Files.exists(folder.home().resolve(OWNER))) {
            Folders.delete(folder.home());
        }
    }
}
