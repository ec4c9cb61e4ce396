package jp.tsunagi.demo.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.demo.plan.Act.Service;
import jp.tsunagi.stack.DatabaseRole;
import jp.tsunagi.stack.ServiceDatabase;
import jp.tsunagi.stack.StackException;

/** The business clocks of all services, and the timers that wait for them, as the owners of the databases see them. */
public final class BusinessClocks implements AutoCloseable {
    private final List<Connection> databases = new ArrayList<>();

    private BusinessClocks() {}

    /** Connects to all databases, whose tables must be there. */
    public static BusinessClocks connect(DemoSite site) {
        var clocks = new BusinessClocks();
        try {
            for (var service : Service.values()) {
                clocks.databases.add(connect(site, service));
            }
            return clocks;
        } catch (SQLException e) {
            clocks.close();
            throw failed(e);
        }
    }

    private static Connection connect(DemoSite site, Service service) throws SQLException {
        var name = service.name().toLowerCase(Locale.ROOT);
        var database = new ServiceDatabase(name, name, site.postgres(), site.secret());
        var properties = new Properties();
        properties.setProperty("user", database.user(DatabaseRole.OWNER));
        properties.setProperty("password", database.password(DatabaseRole.OWNER));
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "30");
        properties.setProperty("ApplicationName", "tsunagi-demo");
        return DriverManager.getConnection(database.jdbcUrl(), properties);
    }

    /** Sets all clocks, from where they go on running. */
    public void set(Instant moment) {
        // In seconds: an interval of days would depend on the session's daylight saving time.
        each("""
                UPDATE app_clock SET ahead = make_interval(secs => extract(epoch FROM ?::timestamptz - clock_timestamp()))
                """, moment);
    }

    /** Sets all clocks to the true time. */
    void setTrue() {
        for (var database : databases) {
            try (var statement = database.createStatement()) {
                statement.executeUpdate("UPDATE app_clock SET ahead = interval '0'");
            } catch (SQLException e) {
                throw failed(e);
            }
        }
    }

    /** Whether nothing was ever recorded in any of the databases. */
    boolean nothingRecorded() {
        // Row-level security hides the events from their owner, but not the sequence that numbers them.
        return databases.stream().noneMatch(database -> {
            try (var statement = database.createStatement();
                    var rows = statement.executeQuery("SELECT is_called FROM event_seq_seq")) {
                return rows.next() && rows.getBoolean(1);
            } catch (SQLException e) {
                throw failed(e);
            }
        });
    }

    /** When the next timer of any service is due. */
    Optional<Instant> nextTimer() {
        return moments("SELECT min(due_at) FROM timer").stream().min(Comparator.naturalOrder());
    }

    /** When the last timer of a day in Japan is due. */
    Optional<Instant> lastTimerOn(LocalDate day) {
        var end = day.plusDays(1).atStartOfDay(Japan.ZONE).toInstant();
        return moments("SELECT max(due_at) FROM timer WHERE due_at < ?", end).stream()
                .max(Comparator.naturalOrder());
    }

    /** Whether a timer that is due by a moment has not had its turn. */
    boolean isAnyDue(Instant by) {
        return !moments("SELECT min(due_at) FROM timer WHERE due_at <= ?", by).isEmpty();
    }

    private void each(String update, Instant moment) {
        for (var database : databases) {
            try (var statement = database.prepareStatement(update)) {
                statement.setObject(1, moment.atOffset(ZoneOffset.UTC));
                if (statement.executeUpdate() != 1) {
                    throw new IllegalStateException("a database has one clock");
                }
            } catch (SQLException e) {
                throw failed(e);
            }
        }
    }

    private List<Instant> moments(String query, Instant... parameters) {
        var moments = new ArrayList<Instant>();
        for (var database : databases) {
            try (var statement = database.prepareStatement(query)) {
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i].atOffset(ZoneOffset.UTC));
                }
                try (var rows = statement.executeQuery()) {
                    if (rows.next()) {
                        Optional.ofNullable(rows.getObject(1, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .ifPresent(moments::add);
                    }
                }
            } catch (SQLException e) {
                throw failed(e);
            }
        }
        return moments;
    }

    private static StackException failed(SQLException e) {
        return new StackException("デモの時計をデータベースに設定できませんでした。", "The demo's clock could not be set in the databases.", e);
    }

    @Override
    public void close() {
        for (var database : databases) {
            try {
                database.close();
            } catch (SQLException e) {
                // It is of no more use either way.
                continue;
            }
        }
    }
}
