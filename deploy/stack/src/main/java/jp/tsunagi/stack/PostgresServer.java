package jp.tsunagi.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** PostgreSQL as a child process, with a database, a key database and their roles for each service. */
public final class PostgresServer implements Server {
    private final StackFolder folder;
    private final Postgres postgres;
    private final List<String> services;
    private final Map<String, String> settings;
    private final Map<String, String> environment;

    /**
     * @param folder where its programs, data and logs are
     * @param port where it shall answer on loopback
     * @param secret what the passwords come from
     * @param services the services that get a database of their own name and a key database
     */
    public PostgresServer(StackFolder folder, int port, DatabaseSecret secret, List<String> services) {
        this(folder, new Postgres(port, secret), services, Map.of(), Map.of());
    }

    private PostgresServer(
            StackFolder folder,
            Postgres postgres,
            List<String> services,
            Map<String, String> settings,
            Map<String, String> environment) {
        this.folder = folder;
        this.postgres = postgres;
        this.services = List.copyOf(services);
        this.settings = Map.copyOf(settings);
        this.environment = Map.copyOf(environment);
    }

    /**
     * The same server, run in another manner.
     *
     * @param settings of PostgreSQL, beside the usual ones and before them
     * @param environment of its process, beside the usual one
     */
    public PostgresServer with(Map<String, String> settings, Map<String, String> environment) {
        return new PostgresServer(folder, postgres, services, settings, environment);
    }

    /** The server as its superuser sees it. */
    public Postgres postgres() {
        return postgres;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public int port() {
        return postgres.port();
    }

    @Override
    public Path log() {
        return folder.log(name());
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        var programs = PostgresPrograms.unpack(folder.servers());
        Folders.once(data(), staging -> {
            var password = folder.scratchFile("initdb");
            try {
                Files.writeString(password, postgres.secret().passwordOf(Postgres.SUPERUSER));
                Files.setPosixFilePermissions(staging, PosixFilePermissions.fromString("rwx------"));
                initialize(programs, staging, password);
            } finally {
                Files.deleteIfExists(password);
            }
        });
    }

    @Override
    public Child launch() throws IOException, InterruptedException {
        StalePostmaster.clear(data());
        var command = new ArrayList<>(asOrdinaryUser());
        command.add(program("postgres"));
        command.addAll(List.of("-D", data().toString()));
        usual().forEach((setting, value) -> command.addAll(List.of("-c", setting + "=" + value)));
        // Of two values of a setting the later one counts.
        settings.forEach((setting, value) -> command.addAll(List.of("-c", setting + "=" + value)));
        var told = new HashMap<>(environment);
        told.put("TZ", "UTC");
        return Child.start(command, told, data(), log(), folder.pidFile(name()));
    }

    @Override
    public boolean answers() {
        return postgres.answers();
    }

    @Override
    public void equip() throws IOException {
        try {
            for (var service : services) {
                postgres.create(service, service);
                postgres.createKeys(service, service);
            }
        } catch (SQLException e) {
            throw new IOException("cannot make the services' databases", e);
        }
    }

    @Override
    public void stop(Child child) throws InterruptedException {
        // INT is PostgreSQL's fast shutdown: it closes the connections instead of waiting for their clients.
        child.stop("INT", Duration.ofSeconds(20));
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(90);
    }

    private Map<String, String> usual() {
        return Map.ofEntries(
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("port", Integer.toString(port())),
                Map.entry("unix_socket_directories", ""),
                Map.entry("max_connections", "200"),
                Map.entry("shared_buffers", "128MB"),
                Map.entry("max_wal_size", "1GB"),
                Map.entry("max_prepared_transactions", "0"),
                Map.entry("idle_in_transaction_session_timeout", "15s"),
                Map.entry("password_encryption", "scram-sha-256"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"),
                Map.entry("jit", "off"),
                // Statements and the rows they fail on may hold personal data: neither goes to the log.
                Map.entry("log_error_verbosity", "terse"),
                Map.entry("log_min_error_statement", "panic"));
    }

    private void initialize(Path programs, Path staging, Path password) throws IOException, InterruptedException {
        var command = new ArrayList<>(asOrdinaryUser());
        command.add(programs.resolve("bin/initdb").toString());
        command.addAll(List.of("-D", staging.toString(), "-U", Postgres.SUPERUSER, "--pwfile", password.toString()));
        command.addAll(List.of("-A", "scram-sha-256", "-E", "UTF8"));
        // The built-in provider sorts; pg_trgm asks the C library what a letter is, and in plain C no kanji is one.
        command.add("--locale=C.UTF-8");
        command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        Tool.run("PostgreSQL", command, log());
    }

    private String program(String name) {
        return folder.servers()
                .resolve("postgresql-" + Versions.of("postgresql"))
                .resolve("bin")
                .resolve(name)
                .toString();
    }

    private Path data() {
        return folder.data(name());
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own the same process is nobody. */
    private static List<String> asOrdinaryUser() {
        return "root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of();
    }
}
