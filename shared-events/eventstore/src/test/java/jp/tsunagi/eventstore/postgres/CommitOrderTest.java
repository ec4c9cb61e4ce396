package jp.tsunagi.eventstore.postgres;

import static jp.tsunagi.eventstore.sample.KernelDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import jp.tsunagi.eventstore.Place;
import jp.tsunagi.eventstore.StoredEvent;
import jp.tsunagi.eventstore.sample.KernelDatabase;
import jp.tsunagi.eventstore.sample.ParcelEvent.ParcelMoved;
import jp.tsunagi.eventstore.sample.Parcels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Late commits and early transaction ids: see {@code EventStoreContract}, and {@link SqlBug} for what happens without. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommitOrderTest {
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
    void pages_of_one_event_deliver_all_of_a_transaction() {
        var stream = Parcels.stream();
        await(store.append(Parcels.registered(stream)));
        await(store.append(Parcels.append(stream, 1, new ParcelMoved("here"), new ParcelMoved("there"))));

        List<StoredEvent> read = new ArrayList<>();
        await().untilAsserted(() -> {
            var place = read.isEmpty() ? Place.START : Place.of(read.getLast());
            read.addAll(await(new CommitOrder().after(database.relay(), place, 1)));
            assertThat(read).extracting(StoredEvent::version).containsExactly(1, 2, 3);
        });
    }
}
