package jp.tsunagi.eventstore.postgres;

import static jp.tsunagi.eventstore.sample.KernelDatabase.await;
import static jp.tsunagi.eventstore.simulation.Broken.unless;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.sqlclient.PoolOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import jp.tsunagi.eventstore.Command;
import jp.tsunagi.eventstore.EventStore.Append;
import jp.tsunagi.eventstore.EventStore.Appended;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.Place;
import jp.tsunagi.eventstore.PlantedHandlers;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.sample.KernelDatabase;
import jp.tsunagi.eventstore.sample.Parcel;
import jp.tsunagi.eventstore.sample.ParcelCommand;
import jp.tsunagi.eventstore.sample.ParcelCommand.MoveParcel;
import jp.tsunagi.eventstore.sample.ParcelEvent.ParcelMoved;
import jp.tsunagi.eventstore.sample.Parcels;
import jp.tsunagi.eventstore.simulation.Invariant;
import jp.tsunagi.eventstore.simulation.PlantedBug;
import jp.tsunagi.stack.DatabaseRole;
import jp.tsunagi.stack.PostgresProxy;
import jp.tsunagi.stack.PostgresProxy.Fault;

/** Bugs in the statements of the store, seen on a real PostgreSQL only. */
public enum SqlBug implements PlantedBug {
    /** Everything that is visible, by the sequence alone. */
    SEQUENCE_POLLER(
            "events are read by their sequence alone",
            "T1 sequence order is not commit order",
            Invariant.NOTHING_COMMITTED_IS_PASSED_OVER) {
        @Override
        void check(KernelDatabase database, boolean planted) {
            lateCommit(database, planted ? new CommitOrder(BY_SEQUENCE) : new CommitOrder());
        }
    },
    /** As before, but a little later. */
    GAP_TIMEOUT(
            "a reader waits 50 ms for a gap in the sequence to close, and then goes on",
            "T2 gap time-outs lose events",
            Invariant.NOTHING_COMMITTED_IS_PASSED_OVER) {
        @Override
        void check(KernelDatabase database, boolean planted) {
            lateCommit(database, planted ? new CommitOrder(BY_SEQUENCE_AFTER_A_WHILE) : new CommitOrder());
        }
    },
    XID_TAKEN_EARLY(
            "a stream's head lets in a transaction that is older than its last writer",
            "T1 sequence order is not commit order",
            Invariant.VERSIONS_ARE_CONTIGUOUS_IN_COMMIT_ORDER) {
        @Override
        void check(KernelDatabase database, boolean planted) {
            var store = store(
                    database,
                    planted
                            ? cut(AppendStatement.ADVANCE, "AND s.last_xid <= pg_current_xact_id()")
                            : AppendStatement.ADVANCE);
            earlyTransaction(database, store::append);
        }
    },
    XID_TAKEN_EARLY_BY_A_GROUP(
            "a group is let in by the heads of streams whose last writer is younger than its transaction",
            "T1 sequence order is not commit order",
            Invariant.VERSIONS_ARE_CONTIGUOUS_IN_COMMIT_ORDER) {
        @Override
        void check(KernelDatabase database, boolean planted) {
            var group = planted
                    ? cut(AppendStatement.GROUP, "OR h.last_xid > pg_current_xact_id()")
                    : AppendStatement.GROUP;
            var store = store(database, AppendStatement.ADVANCE);
            earlyTransaction(
                    database,
                    (early, append) ->
                            store.appendTogether(early, group, List.of(append, Parcels.registered(Parcels.stream()))));
        }
    },
    ROW_BY_ROW_CONFLICT(
            "each event is inserted for itself, and those whose version is taken are left out",
            "several events of one command half applied",
            Invariant.COMMANDS_ARE_WHOLE_OR_ABSENT) {
        @Override
        void check(KernelDatabase database, boolean planted) {
            var store = store(
                    database,
                    planted
                            ? cut(AppendStatement.ADVANCE, " AND s.version = m.version")
                                    + "ON CONFLICT (stream, version) DO NOTHING"
                            : AppendStatement.ADVANCE);
            var parcel = Parcels.stream();
            await(store.append(Parcels.registered(parcel)));
            await(store.append(Parcels.moved(parcel, 1)));
            var late = Parcels.append(parcel, 1, new ParcelMoved("a"), new ParcelMoved("b"), new ParcelMoved("c"));
            await(store.append(late));

            long stored = eventsOf(database, late.origin().commandId());
            unless(stored == 0, invariant(), "%d of three events of a command that lost are there", stored);
        }
    },
    LOSER_TAKES_THE_GROUP_WITH_IT(
            "of a group with a loser nothing is written, and its winners are told that it was",
            "batches fail as a whole",
            Invariant.ACKNOWLEDGED_COMMANDS_HAVE_EXACTLY_THEIR_EVENTS) {
        @Override
        void check(KernelDatabase database, boolean planted) {
            var store = new PostgresEventStore(database.append(), database.app());
            var won = Parcels.registered(Parcels.stream());
            var lost = Parcels.moved(Parcels.stream(), 1);
            var group = planted
                    ? AppendStatement.GROUP.replace(
                            "j.verdict = 'DONE'", "(SELECT bool_and(verdict = 'DONE') FROM judged)")
                    : AppendStatement.GROUP;

            var told = await(store.appendTogether(database.append(), group, List.of(won, lost)));
            unless(told.get(won.stream().id()) == Appended.DONE, invariant(), "the winner was told %s", told);
            unless(
                    eventsOf(database, won.origin().commandId()) == 1,
                    invariant(),
                    "%s was acknowledged and has no event",
                    won.stream());
        }
    },
    UNKNOWN_COMMIT_SENT_AGAIN_UNDER_ANOTHER_ID(
            "a command whose answer was lost after its commit is sent again under another id",
            "T24 commit outcome unknown",
            Invariant.ACKNOWLEDGED_COMMANDS_HAVE_EXACTLY_THEIR_EVENTS) {
        @Override
        void check(KernelDatabase database, boolean planted) {
            var parcel = Parcels.stream();
            await(Parcels.handler(store(database, AppendStatement.ADVANCE)).handle(Parcels.registration(parcel)));
            try (var proxy = new PostgresProxy(database.port(), "INSERT INTO event")) {
                proxy.expect(List.of(Fault.CUT_AFTER_COMMIT));
                var pool = database.pool(DatabaseRole.APPEND, proxy.port(), new PoolOptions());
                var store = new GroupedEventStore(pool, database.app());
                var handler = planted
                        ? PlantedHandlers.sendingAgainUnderAnotherId(
                                new Parcel(), Parcel.EVENTS, Parcel::tenancy, store, () -> {})
                        : Parcels.handler(store);
                var depot = new Scope.Member("somebody", Set.of(Parcels.DEPOT), Set.of(), Set.of());
                var move = new Command<ParcelCommand>(
                        parcel,
                        Expected.AS_LOADED,
                        Parcels.origin(UUID.randomUUID(), "on", depot),
                        Parcels.NOON,
                        new MoveParcel(List.of("on")));
                await(handler.handle(move));
                await(pool.close());
            }
            long moves = database.count("FROM event WHERE stream = '%s' AND version > 1".formatted(parcel.id()));
            unless(moves == 1, invariant(), "the parcel was moved %d times by one command", moves);
        }
    };

    private static final String BY_SEQUENCE =
            StoredEvents.SELECT + "WHERE $1::text IS NOT NULL AND e.seq > $2 ORDER BY e.seq LIMIT $3";
    private static final String BY_SEQUENCE_AFTER_A_WHILE = BY_SEQUENCE.replace(
            "ORDER BY", "AND e.recorded_at < clock_timestamp() - interval '50 milliseconds' ORDER BY");

    private final String what;
    private final String trap;
    private final Invariant invariant;

    SqlBug(String what, String trap, Invariant invariant) {
        this.what = what;
        this.trap = trap;
        this.invariant = invariant;
    }

    /**
     * Plays what gives the bug away, with it or without.
     *
     * @throws jp.tsunagi.eventstore.simulation.Broken when the invariant does not hold
     */
    abstract void check(KernelDatabase database, boolean planted);

    @Override
    public String what() {
        return what;
    }

    @Override
    public String trap() {
        return trap;
    }

    @Override
    public Invariant invariant() {
        return invariant;
    }

    private static PostgresEventStore store(KernelDatabase database, String advance) {
        return new PostgresEventStore(database.append(), database.app(), advance, Duration.ofSeconds(5));
    }

    private static long eventsOf(KernelDatabase database, UUID command) {
        return database.count("FROM event WHERE causation = '%s'".formatted(command));
    }

    private static String cut(String statement, String condition) {
        if (!statement.contains(condition)) {
            throw new IllegalStateException("there is no such condition to take out: " + condition);
        }
        return statement.replace(condition, "");
    }

    /** A transaction gets its id, another one writes a stream, and then the first writes the stream's next version. */
    void earlyTransaction(KernelDatabase database, BiFunction<SqlClient, Append, Uni<?>> append) {
        var store = store(database, AppendStatement.ADVANCE);
        var parcel = Parcels.stream();
        await(store.append(Parcels.registered(parcel)));
        var early = await(database.append().getConnection());
        try {
            var transaction = await(early.begin());
            await(early.query("SELECT pg_current_xact_id()").execute());
            await(store.append(Parcels.moved(parcel, 1)));
            await(append.apply(early, Parcels.moved(parcel, 2)));
            await(transaction.commit());
        } finally {
            await(early.close());
        }
        var versions = database.column(
                "SELECT version FROM event WHERE stream = '%s' ORDER BY xid, seq".formatted(parcel.id()));
        unless(versions.equals(versions.stream().sorted().toList()), invariant(), "versions are read as %s", versions);
    }

    /** One transaction appends and is slow to commit; another one appends later and commits at once. */
    void lateCommit(KernelDatabase database, CommitOrder order) {
        var store = store(database, AppendStatement.ADVANCE);
        var late = Parcels.stream();
        var quick = Parcels.stream();
        var delivered = new ArrayList<UUID>();
        var reader = new Reader(database, order);
        var slow = await(database.append().getConnection());
        try {
            var transaction = await(slow.begin());
            if (await(store.append(slow, Parcels.registered(late))) != Appended.DONE) {
                throw new IllegalStateException("nobody else is there");
            }
            await(store.append(Parcels.registered(quick)));
            await().during(Duration.ofMillis(150)).until(() -> {
                delivered.addAll(reader.read());
                return true;
            });
            await(transaction.commit());
        } finally {
            await(slow.close());
        }
        await().until(() -> {
            delivered.addAll(reader.read());
            return delivered.contains(quick.id());
        });
        unless(
                delivered.contains(late.id()),
                invariant(),
                "the reader is past %s and never saw the commit before it",
                quick);
    }

    /** Follows the table from its beginning. */
    private static final class Reader {
        private final KernelDatabase database;
        private final CommitOrder order;
        private Place place = Place.START;

        private Reader(KernelDatabase database, CommitOrder order) {
            this.database = database;
            this.order = order;
        }

        private List<UUID> read() {
            List<UUID> streams = new ArrayList<>();
            for (var event : await(order.after(database.relay(), place, 1_000))) {
                streams.add(event.stream());
                place = Place.of(event);
            }
            return streams;
        }
    }
}
