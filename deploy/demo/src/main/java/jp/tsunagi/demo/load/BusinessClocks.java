package jp.tsunagi.demo.load;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.demo.plan.Act.Service;
import jp.tsunagi.stack.ServiceDatabase;

/** The business clocks of all services, and the timers that wait for them, as the owners of the databases see them. */
final class BusinessClocks implements AutoCloseable {
    private final List<ClockDatabase> databases;

    BusinessClocks(DemoSite site) {
        this.databases = Arrays.stream(Service.values())
                .map(service -> service.name().toLowerCase(Locale.ROOT))
                .map(name -> new ClockDatabase(new ServiceDatabase(name, name, site.postgres(), site.secret())))
                .toList();
    }

    /** Sets all clocks, from where they go on running. */
    void set(Instant moment) throws InterruptedException {
        // In seconds: an interval of days would depend on the session's daylight saving time.
        update(
                "UPDATE app_clock SET ahead = make_interval(secs => extract(epoch FROM ?::timestamptz -"
                        + " clock_timestamp()))",
                moment);
    }

    /** Sets all clocks to the true time. */
    void setTrue() throws InterruptedException {
        update("UPDATE app_clock SET ahead = interval '0'");
    }

    /** What the clocks say. */
    Instant now() throws InterruptedException {
        return moments("SELECT app_now()").stream()
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Whether nothing was ever recorded in any of the databases. */
    boolean nothingRecorded() throws InterruptedException {
        for (var database : databases) {
            // Row-level security hides the events from their owner, but not the sequence that numbers them.
            var recorded = database.run(connection -> {
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery("SELECT is_called FROM event_seq_seq")) {
                    return rows.next() && rows.getBoolean(1);
                }
            });
            if (recorded) {
                return false;
            }
        }
        return true;
    }

    /** When the next timer of any service is due. */
    Optional<Instant> nextTimer() throws InterruptedException {
        return moments("SELECT min(due_at) FROM timer").stream().min(Comparator.naturalOrder());
    }

    /** When the last timer that is due by the end of a day in Japan is due. */
    Optional<Instant> lastTimerBy(LocalDate day) throws InterruptedException {
        return moments(
                        "SELECT max(due_at) FROM timer WHERE due_at < ?",
                        day.plusDays(1).atStartOfDay(Japan.ZONE).toInstant())
                .stream()
                .max(Comparator.naturalOrder());
    }

    /** Whether a timer that is due by a moment has not had its turn. */
    boolean isAnyDue(Instant by) throws InterruptedException {
        return !moments("SELECT min(due_at) FROM timer WHERE due_at <= ?", by).isEmpty();
    }

    private void update(String statement, Instant... moments) throws InterruptedException {
        for (var database : databases) {
            var changed = database.run(connection -> {
                try (var prepared = connection.prepareStatement(statement)) {
                    bind(prepared, moments);
                    return prepared.executeUpdate();
                }
            });
            if (changed != 1) {
                throw new IllegalStateException("a database has one clock");
            }
        }
    }

    private List<Instant> moments(String query, Instant... parameters) throws InterruptedException {
        var moments = new ArrayList<Instant>();
        for (var database : databases) {
            database.<Optional<Instant>>run(connection -> {
                        try (var prepared = connection.prepareStatement(query)) {
                            bind(prepared, parameters);
                            return first(prepared);
                        }
                    })
                    .ifPresent(moments::add);
        }
        return moments;
    }

    private static Optional<Instant> first(PreparedStatement prepared) throws SQLException {
        try (var rows = prepared.executeQuery()) {
            return rows.next()
                    ? Optional.ofNullable(rows.getObject(1, OffsetDateTime.class))
                            .map(OffsetDateTime::toInstant)
                    : Optional.empty();
        }
    }

    private static void bind(PreparedStatement prepared, Instant... moments) throws SQLException {
        for (int i = 0; i < moments.length; i++) {
            prepared.setObject(i + 1, moments[i].atOffset(ZoneOffset.UTC));
        }
    }

    @Override
    public void close() {
        databases.forEach(ClockDatabase::close);
    }
}
