package jp.tsunagi.eventstore.postgres;

import static jp.tsunagi.eventstore.sample.KernelDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.tsunagi.eventstore.EventStore;
import jp.tsunagi.eventstore.EventStore.Append;
import jp.tsunagi.eventstore.EventStore.Appended;
import jp.tsunagi.eventstore.EventStoreContract;
import jp.tsunagi.eventstore.Place;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.StoredEvent;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.sample.KernelDatabase;
import jp.tsunagi.eventstore.sample.Parcels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresEventStoreTest extends EventStoreContract {
    static KernelDatabase database;
    static PostgresEventStore store;

    @BeforeAll
    static void migrate() {
        database = KernelDatabase.create();
        store = new PostgresEventStore(database.append(), database.app());
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Override
    protected EventStore store() {
        return store;
    }

    @Override
    protected Held begin() {
        var connection = await(database.append().getConnection());
        var transaction = await(connection.begin());
        await(connection.query("SELECT pg_current_xact_id()").execute());
        return new Held() {
            private boolean committed;

            @Override
            public Uni<Appended> append(Append append) {
                return store.append(connection, append);
            }

            @Override
            public void commit() {
                await(transaction.commit());
                committed = true;
            }

            @Override
            public void close() {
                if (!committed) {
                    await(transaction.rollback());
                }
                await(connection.close());
            }
        };
    }

    @Override
    protected List<StoredEvent> after(Place place) {
        return await(new CommitOrder().after(database.relay(), place, 10_000));
    }

    @Override
    protected List<String> timers(StreamId stream) {
        return database.column("""
                        SELECT name || ' ' || generation || ' ' || to_char(due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
                        FROM timer WHERE stream = '%s' ORDER BY name
                        """.formatted(stream.id()));
    }

    @Test
    void the_database_sees_json_where_it_was_sent_as_text() {
        await(store.append(Parcels.registered(Parcels.stream())));

        assertThat(database.column("SELECT DISTINCT json_typeof(data) FROM event"))
                .containsExactly("object");
    }

    @Test
    void recorded_time_is_the_business_clock_of_the_database() {
        database.sudo("UPDATE app_clock SET ahead = interval '30 days'");
        try {
            var stream = Parcels.stream();
            await(store.append(Parcels.registered(stream)));
            var recorded = await(store.load(stream, stream.id(), Scope.PLATFORM))
                    .events()
                    .getFirst()
                    .recordedAt();

            assertThat(recorded).isAfter(Instant.now().plus(Duration.ofDays(29)));
        } finally {
            database.sudo("UPDATE app_clock SET ahead = interval '0'");
        }
    }
}
