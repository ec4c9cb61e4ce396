package jp.tsunagi.demo.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import jp.tsunagi.stack.DatabaseRole;
import jp.tsunagi.stack.ServiceDatabase;
import jp.tsunagi.stack.StackException;
import org.jspecify.annotations.Nullable;

/** One service's database as its owner sees it. One that is away is asked again until it is back. */
final class ClockDatabase implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);

    private final ServiceDatabase database;
    private @Nullable Connection connection;

    /** Something that may be done twice. */
    @FunctionalInterface
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    ClockDatabase(ServiceDatabase database) {
        this.database = database;
    }

    <T> T run(Work<T> work) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return work.with(connected());
            } catch (SQLException e) {
                close();
                if (System.nanoTime() - deadline >= 0) {
                    throw new StackException(
                            "デモの時計をデータベース " + database.name() + " に設定できませんでした。",
                            "The demo's clock could not be set in the database " + database.name() + ".",
                            e);
                }
            }
            Thread.sleep(BETWEEN_TRIES);
        }
    }

    private Connection connected() throws SQLException {
        var open = connection;
        if (open == null) {
            open = connect();
            connection = open;
        }
        return open;
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", database.user(DatabaseRole.OWNER));
        properties.setProperty("password", database.password(DatabaseRole.OWNER));
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "30");
        properties.setProperty("ApplicationName", "tsunagi-demo");
        return DriverManager.getConnection(database.jdbcUrl(), properties);
    }

    @Override
    public void close() {
        var open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                // It is of no more use either way.
                return;
            }
        }
    }
}
