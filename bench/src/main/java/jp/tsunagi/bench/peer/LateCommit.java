package jp.tsunagi.bench.peer;

import static java.util.Objects.requireNonNull;

import io.vertx.mutiny.sqlclient.Pool;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jp.tsunagi.bench.note.NoteEvent.Noted;
import jp.tsunagi.bench.note.Notebook;
import jp.tsunagi.eventstore.Place;
import jp.tsunagi.eventstore.StoredEvent;
import jp.tsunagi.eventstore.postgres.CommitOrder;
import jp.tsunagi.stack.DatabaseRole;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jpa.JpaEventStorageEngine;
import org.jspecify.annotations.Nullable;

/**
 * A transaction takes its number and commits late: A writes and stays open, B writes and commits, and only after longer
 * than the gap timeout does A commit. Then C follows. Who is told of A?
 */
public final class LateCommit {
    /**
     * What a reader was told.
     *
     * @param reader who read
     * @param uptodate whether it read while A was open, or came only after the gap timeout
     * @param told the events in the order in which it got them
     */
    public record Reading(String reader, boolean uptodate, List<String> told) {
        public Reading {
            told = List.copyOf(told);
        }

        /** Whether the late event arrived. */
        public boolean complete() {
            return told.contains("A");
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** A store in which one transaction can be left open. */
    private interface Side {
        void open(String name) throws Exception;

        void commitOpen() throws Exception;

        void write(String name) throws Exception;
    }

    /** Reads on from where it was. */
    private interface Reader {
        List<String> read() throws Exception;
    }

    private LateCommit() {}

    /**
     * Runs the case on a fresh cluster with the kernel's tables.
     *
     * @param prompt a connection for those who write and read at once
     * @param late a connection for the transaction that stays open; nobody must end it
     * @param gapTimeout what Axon's engine is told, and less than how long A stays open
     */
    public static List<Reading> show(
            Target target, Connection prompt, Connection late, Duration gapTimeout, boolean uptodate) throws Exception {
        try (var pool = Databases.jdbc(target);
                var axon = new AxonSide(new JpaTransactions(pool, 50), gapTimeout)) {
            var kernel = new KernelSide(prompt, late);
            var relay = Databases.reactive(target, DatabaseRole.RELAY);
            List<Side> sides = List.of(kernel, axon);
            List<Observer> observers = List.of(
                    new Observer("`seq > last` poller", new Poller(prompt)),
                    new Observer("Axon JPA, gap-aware tracking token", axon.reader()),
                    new Observer("Tsunagi, commit order", new CommitOrderReader(relay)));
            for (var side : sides) {
                side.write("before");
            }
            read(observers);
            for (var side : sides) {
                side.open("A");
                side.write("B");
            }
            if (uptodate) {
                read(observers);
            }
            Thread.sleep(gapTimeout.plusSeconds(2));
            read(observers);
            for (var side : sides) {
                side.commitOpen();
                side.write("C");
            }
            // What was begun meanwhile by the server itself may hold the oldest transaction for a moment.
            for (int i = 0; i < 10; i++) {
                read(observers);
                Thread.sleep(100);
            }
            relay.closeAndAwait();
            return observers.stream()
                    .map(observer -> new Reading(observer.name, uptodate, observer.told))
                    .toList();
        }
    }

    private static void read(List<Observer> observers) throws Exception {
        for (var observer : observers) {
            observer.told.addAll(observer.reader.read());
        }
    }

    private static final class Observer {
        private final String name;
        private final Reader reader;
        private final List<String> told = new ArrayList<>();

        private Observer(String name, Reader reader) {
            this.name = name;
            this.reader = reader;
        }
    }

    /** Events in the kernel's table; the actor's column holds their names. */
    private static final class KernelSide implements Side {
        private final Connection prompt;
        private final Connection late;

        private KernelSide(Connection prompt, Connection late) throws SQLException {
            this.prompt = prompt;
            this.late = late;
            late.setAutoCommit(false);
        }

        @Override
        public void open(String name) throws SQLException {
            insert(late, name);
        }

        @Override
        public void commitOpen() throws SQLException {
            late.commit();
        }

        @Override
        public void write(String name) throws SQLException {
            insert(prompt, name);
        }

        private static void insert(Connection connection, String name) throws SQLException {
            try (var statement = connection.prepareStatement("""
                    INSERT INTO event (stream, version, type, type_version, data, actor, causation, correlation, valid_at)
                    VALUES (gen_random_uuid(), 1, 'bench.noted', 1, '{}', ?, gen_random_uuid(), gen_random_uuid(), now())
                    """)) {
                statement.setString(1, name);
                statement.execute();
            }
        }
    }

    /** What is often written first: everything above the highest number seen. */
    private static final class Poller implements Reader {
        private final Connection connection;
        private long last;

        private Poller(Connection connection) {
            this.connection = connection;
        }

        @Override
        public List<String> read() throws SQLException {
            List<String> names = new ArrayList<>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(
                            "SELECT seq, actor FROM event WHERE seq > " + last + " ORDER BY seq")) {
                while (rows.next()) {
                    last = rows.getLong(1);
                    names.add(rows.getString(2));
                }
            }
            return names;
        }
    }

    /** What the relay and the own subscriptions read by. */
    private static final class CommitOrderReader implements Reader {
        private final Pool pool;
        private final CommitOrder order = new CommitOrder();
        private Place last = Place.START;

        private CommitOrderReader(Pool pool) {
            this.pool = pool;
        }

        @Override
        public List<String> read() {
            var events = order.after(pool, last, 100).await().atMost(PATIENCE);
            if (!events.isEmpty()) {
                last = Place.of(events.getLast());
            }
            return events.stream().map(StoredEvent::actor).toList();
        }
    }

    /** Events of Axon's JPA engine; the late transaction has a thread of its own, to which its entity manager is bound. */
    private static final class AxonSide implements Side, AutoCloseable {
        private final JpaTransactions transactions;
        private final JpaEventStorageEngine engine;
        private final ExecutorService late = Executors.newSingleThreadExecutor();
        private @Nullable Transaction open;

        private AxonSide(JpaTransactions transactions, Duration gapTimeout) {
            this.transactions = transactions;
            engine = Axon.engine(transactions)
                    .gapTimeout(Math.toIntExact(gapTimeout.toMillis()))
                    .build();
        }

        @Override
        public void open(String name) throws Exception {
            open = late.submit(() -> {
                        var begun = transactions.startTransaction();
                        append(name);
                        return begun;
                    })
                    .get();
        }

        @Override
        public void commitOpen() throws Exception {
            late.submit(requireNonNull(open)::commit).get();
        }

        @Override
        public void write(String name) {
            transactions.executeInTransaction(() -> append(name));
        }

        private void append(String name) {
            engine.appendEvents(new GenericDomainEventMessage<>(
                    Notebook.CATEGORY, UUID.randomUUID().toString(), 0, new Noted(Notebook.CENTER, 1, name)));
        }

        private Reader reader() {
            return new Reader() {
                private @Nullable TrackingToken last;

                @Override
                public List<String> read() {
                    try (var events = engine.readEvents(last, false)) {
                        return events.map(event -> {
                                    last = event.trackingToken();
                                    return ((Noted) event.getPayload()).text();
                                })
                                .toList();
                    }
                }
            };
        }

        @Override
        public void close() {
            late.close();
        }
    }
}
