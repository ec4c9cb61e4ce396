package jp.tsunagi.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The servers that tests work with. Where the environment names them ({@code TSUNAGI_POSTGRES} with
 * {@code TSUNAGI_DB_SECRET}, {@code TSUNAGI_KAFKA}, all as host:port or text), those are used; else each is started at
 * its first use in a folder of its own and ends with this Java process.
 */
public final class TestStack {
    private static final String POSTGRES_PORT = "jp.tsunagi.stack.test.postgres";
    private static final String KAFKA_PORT = "jp.tsunagi.stack.test.kafka";
    private static final String SECRET = "jp.tsunagi.stack.test.secret";

    /** Quarkus loads this class more than once in a process: lock and findings must belong to the process instead. */
    private static final Object PROCESS = Runtime.getRuntime();

    private TestStack() {}

    /** The PostgreSQL server. */
    public static Postgres postgres() {
        synchronized (PROCESS) {
            var external = System.getenv("TSUNAGI_POSTGRES");
            if (external != null) {
                return new Postgres(portOf(external), externalSecret());
            }
            if (System.getProperty(POSTGRES_PORT) == null) {
                startPostgres();
            }
            return new Postgres(Integer.parseInt(property(POSTGRES_PORT)), new DatabaseSecret(property(SECRET)));
        }
    }

    /**
     * A new, empty database for a service, with the service's roles. It has a name of its own, so that tests which
     * share a server never meet.
     */
    public static ServiceDatabase createDatabase(String service) {
        try {
            var suffix = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
            return postgres().create(service, service + "_" + suffix);
        } catch (SQLException e) {
            throw new IllegalStateException("no test database for " + service, e);
        }
    }

    /** A new, empty key database for a service, with a name of its own. */
    public static ServiceDatabase createKeys(String service) {
        try {
            var suffix = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
            return postgres().createKeys(service, service + "_" + suffix);
        } catch (SQLException e) {
            throw new IllegalStateException("no key database for " + service, e);
        }
    }

    private static void startPostgres() {
        try {
            var secret = DatabaseSecret.random();
            var server = new PostgresServer(TestFolder.get(), Ports.free(), secret, List.of());
            startUntilExit(server);
            System.setProperty(SECRET, secret.value());
            System.setProperty(POSTGRES_PORT, Integer.toString(server.port()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The Kafka server. It has no topics at first and makes none by itself. */
    public static Kafka kafka() {
        synchronized (PROCESS) {
            var external = System.getenv("TSUNAGI_KAFKA");
            if (external != null) {
                return new Kafka(portOf(external));
            }
            if (System.getProperty(KAFKA_PORT) == null) {
                startKafka();
            }
            return new Kafka(Integer.parseInt(property(KAFKA_PORT)));
        }
    }

    private static void startKafka() {
        try {
            var ports = Ports.free(2);
            var server = new KafkaServer(TestFolder.get(), ports.getFirst(), ports.getLast(), List.of());
            startUntilExit(server);
            System.setProperty(KAFKA_PORT, Integer.toString(server.port()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void startUntilExit(Server server) {
        var supervised = new Supervised(server, state -> {});
        TestFolder.stopAtExit(supervised);
        supervised.start();
        try {
            supervised.awaitReady();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a server was starting", e);
        }
    }

    private static DatabaseSecret externalSecret() {
        return new DatabaseSecret(Objects.requireNonNull(
                System.getenv("TSUNAGI_DB_SECRET"), "TSUNAGI_POSTGRES is set, TSUNAGI_DB_SECRET is missing"));
    }

    private static int portOf(String address) {
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }

    private static String property(String name) {
        return Objects.requireNonNull(System.getProperty(name), name);
    }
}
