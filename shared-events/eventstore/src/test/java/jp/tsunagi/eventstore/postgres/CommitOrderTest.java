package jp.tsunagi.eventstore.postgres;

import static jp.tsunagi.eventstore.sample.KernelDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.tsunagi.eventstore.EventStore.Appended;
import jp.tsunagi.eventstore.StoredEvent;
import jp.tsunagi.eventstore.postgres.CommitOrder.Place;
import jp.tsunagi.eventstore.sample.KernelDatabase;
import jp.tsunagi.eventstore.sample.ParcelEvent.ParcelMoved;
import jp.tsunagi.eventstore.sample.Parcels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommitOrderTest {
    /** The planted bug: everything visible, by sequence alone. */
    private static final String BY_SEQUENCE =
            StoredEvents.SELECT + "WHERE $1::text IS NOT NULL AND e.seq > $2 ORDER BY e.seq LIMIT $3";

    private static final String WITHOUT_TRANSACTION_ID =
            AppendStatement.ADVANCE.replace(" AND last_xid <= pg_current_xact_id()", "");

    private static KernelDatabase database;
    private static PostgresEventStore store;

    @BeforeAll
    static void migrate() {
        database = KernelDatabase.create();
        store = new PostgresEventStore(database.append(), database.app());
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void a_commit_that_finishes_late_is_delivered() {
        var reader = new Reader(new CommitOrder());
        var scenario = new LateCommit(reader);

        assertThat(scenario.whileLateOneRuns).isEmpty();
        await().untilAsserted(() -> {
            reader.read();
            assertThat(reader.delivered).containsExactly(scenario.late, scenario.quick);
        });
    }

    @Test
    void reading_by_sequence_alone_would_lose_the_late_commit() {
        var reader = new Reader(new CommitOrder(BY_SEQUENCE));
        var scenario = new LateCommit(reader);
        reader.read();

        assertThat(database.count("FROM event WHERE stream = '" + scenario.late + "'"))
                .isOne();
        assertThat(reader.delivered).containsExactly(scenario.quick);
    }

    @Test
    void pages_of_one_event_deliver_all_of_a_transaction() {
        var stream = Parcels.stream();
        var reader = new Reader(new CommitOrder());
        await(store.append(Parcels.registered(stream)));
        await(store.append(Parcels.append(stream, 1, new ParcelMoved("here"), new ParcelMoved("there"))));

        await().untilAsserted(() -> {
            reader.read();
            assertThat(reader.versions).containsExactly(1, 2, 3);
        });
    }

    @Test
    void a_transaction_that_took_its_id_early_cannot_advance_a_stream_that_moved_on() {
        var scenario = new EarlyId(store);

        assertThat(scenario.earlyOne).isEqualTo(Appended.CONFLICT);
        assertThat(scenario.versionsInCommitOrder()).containsExactly(1, 2);
    }

    @Test
    void without_the_transaction_id_in_the_condition_commit_order_would_break_stream_order() {
        assertThat(WITHOUT_TRANSACTION_ID).isNotEqualTo(AppendStatement.ADVANCE);
        var scenario = new EarlyId(new PostgresEventStore(database.append(), database.app(), WITHOUT_TRANSACTION_ID));

        assertThat(scenario.earlyOne).isEqualTo(Appended.DONE);
        assertThat(scenario.versionsInCommitOrder()).containsExactly(1, 3, 2);
    }

    /** Follows the table from now on, in pages of one. */
    private static final class Reader {
        private final CommitOrder order;
        private final List<UUID> delivered = new ArrayList<>();
        private final List<Integer> versions = new ArrayList<>();
        private Place place = end();

        private Reader(CommitOrder order) {
            this.order = order;
        }

        private static Place end() {
            await().until(() -> database.count("FROM event WHERE xid >= pg_snapshot_xmin(pg_current_snapshot())") == 0);
            var all = await(new CommitOrder().after(database.relay(), Place.START, 1_000));
            return all.isEmpty() ? Place.START : Place.of(all.getLast());
        }

        private void read() {
            for (var page = next(); !page.isEmpty(); page = next()) {
                var event = page.getFirst();
                delivered.add(event.stream());
                versions.add(event.version());
                place = Place.of(event);
            }
        }

        private List<StoredEvent> next() {
            return await(order.after(database.relay(), place, 1));
        }
    }

    /** One transaction appends and is slow to commit; another appends later and commits at once. */
    private static final class LateCommit {
        private final UUID late;
        private final UUID quick;
        private final List<UUID> whileLateOneRuns;

        private LateCommit(Reader reader) {
            var slowStream = Parcels.stream();
            var quickStream = Parcels.stream();
            late = slowStream.id();
            quick = quickStream.id();
            var slow = await(database.append().getConnection());
            try {
                var transaction = await(slow.begin());
                assertThat(await(store.append(slow, Parcels.registered(slowStream))))
                        .isEqualTo(Appended.DONE);
                assertThat(await(store.append(Parcels.registered(quickStream)))).isEqualTo(Appended.DONE);
                reader.read();
                whileLateOneRuns = List.copyOf(reader.delivered);
                await(transaction.commit());
            } finally {
                await(slow.close());
            }
        }
    }

    /** A transaction takes its id, another one advances the stream, then the first one wants to advance it further. */
    private static final class EarlyId {
        private final UUID stream;
        private final Appended earlyOne;

        private EarlyId(PostgresEventStore store) {
            var parcel = Parcels.stream();
            stream = parcel.id();
            await(store.append(Parcels.registered(parcel)));
            SqlConnection early = await(database.append().getConnection());
            try {
                var transaction = await(early.begin());
                await(early.query("SELECT pg_current_xact_id()").execute());
                assertThat(await(store.append(Parcels.moved(parcel, 1)))).isEqualTo(Appended.DONE);
                earlyOne = await(store.append(early, Parcels.moved(parcel, 2)));
                await(transaction.commit());
            } finally {
                await(early.close());
            }
        }

        private List<Integer> versionsInCommitOrder() {
            return database
                    .column("SELECT version FROM event WHERE stream = '" + stream + "' ORDER BY xid, seq")
                    .stream()
                    .map(Integer::valueOf)
                    .toList();
        }
    }
}
