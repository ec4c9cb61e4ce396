package jp.tsunagi.bench.faults.node;

import static java.util.Objects.requireNonNull;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jp.tsunagi.eventstore.postgres.PreparedStatements;
import jp.tsunagi.stack.DatabaseRole;
import jp.tsunagi.stack.DatabaseSecret;
import jp.tsunagi.stack.ServiceDatabase;

/**
 * What a process is told when it is started.
 *
 * @param port where it takes commands on loopback
 * @param kafka where Kafka answers, host:port
 * @param database its own, as seen through the proxy
 */
public record Settings(int port, String kafka, ServiceDatabase database) {
    private static final String PORT = "TSUNAGI_PORT";
    private static final String KAFKA = "TSUNAGI_KAFKA";
    private static final String POSTGRES_PORT = "TSUNAGI_POSTGRES_PORT";
    private static final String SERVICE = "TSUNAGI_SERVICE";
    private static final String DATABASE = "TSUNAGI_DATABASE";
    private static final String SECRET = "TSUNAGI_DB_SECRET";

    /** What {@link #environment} made. */
    public static Settings ofThisProcess() {
        return new Settings(
                Integer.parseInt(told(PORT)),
                told(KAFKA),
                new ServiceDatabase(
                        told(SERVICE),
                        told(DATABASE),
                        Integer.parseInt(told(POSTGRES_PORT)),
                        new DatabaseSecret(told(SECRET))));
    }

    private static String told(String name) {
        return requireNonNull(System.getenv(name), name);
    }

    /** As variables for the process to be started. */
    public Map<String, String> environment() {
        return Map.of(
                PORT, Integer.toString(port),
                KAFKA, kafka,
                POSTGRES_PORT, Integer.toString(database.port()),
                SERVICE, database.service(),
                DATABASE, database.name(),
                SECRET, database.secret().value());
    }

    /**
     * Connections of a role, set up as those of the services: one that says nothing for longer than a statement may take is
     * given up.
     */
    public static Pool pool(Vertx vertx, ServiceDatabase database, DatabaseRole role) {
        var options = new PgConnectOptions()
                .setHost("127.0.0.1")
                .setPort(database.port())
                .setDatabase(database.name())
                .setUser(database.user(role))
                .setPassword(database.password(role))
                .addProperty("statement_timeout", "5000")
                .addProperty("idle_in_transaction_session_timeout", "5000");
        options.setConnectTimeout(5_000);
        options.setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
        options.setReadIdleTimeout(9_500);
        return PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(6).setIdleTimeout(3).setIdleTimeoutUnit(TimeUnit.SECONDS))
                .connectingTo(
                        role == DatabaseRole.APPEND
                                ? PreparedStatements.planned(options)
                                : PreparedStatements.kept(options))
                .using(vertx)
                .build();
    }
}
