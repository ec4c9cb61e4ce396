package jp.tsunagi.eventstore.kafka;

import static jp.tsunagi.eventstore.sample.KernelDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tsunagi.eventstore.Place;
import jp.tsunagi.eventstore.postgres.CommitOrder;
import jp.tsunagi.eventstore.postgres.PostgresEventStore;
import jp.tsunagi.eventstore.sample.KernelDatabase;
import jp.tsunagi.eventstore.sample.Parcels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HashChainTest {
    private static KernelDatabase database;

    @BeforeAll
    static void number_three_events() {
        database = KernelDatabase.create();
        var store = new PostgresEventStore(database.append(), database.app());
        var stream = Parcels.stream();
        await(store.append(Parcels.registered(stream)));
        await(store.append(Parcels.moved(stream, 1)));
        await(store.append(Parcels.moved(stream, 2)));
        var log = new PostgresRelayLog(database.relay());
        var token = log.lease(UUID.randomUUID()).getAsLong();
        await().untilAsserted(() -> {
            log.number(token, "nowhere", stored -> Optional.empty(), 2);
            assertThat(database.count("FROM event_position")).isEqualTo(3);
        });
        database.sudo("CREATE TABLE original AS TABLE event");
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @AfterEach
    void undo() {
        database.sudo("TRUNCATE event");
        database.sudo("INSERT INTO event OVERRIDING SYSTEM VALUE TABLE original");
    }

    @Test
    void the_chain_is_found_again_from_the_events() {
        assertThat(kept()).hasSize(3).isEqualTo(recomputed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data = '{\"place\":\"elsewhere\"}'",
                "data = (data::text || ' ')::json",
                "type = 'parcel.mooved'",
                "type_version = 2",
                "version = 9",
                "stream = gen_random_uuid()",
                "actor = 'somebody else'",
                "prefecture = null",
                "body = gen_random_uuid()",
                "municipality = '25202'",
                "causation = gen_random_uuid()",
                "correlation = gen_random_uuid()",
                "traceparent = null",
                "valid_at = valid_at + interval '1 microsecond'",
                "recorded_at = recorded_at - interval '1 day'"
            })
    void the_chain_breaks_at_an_event_that_was_changed(String change) {
        database.sudo("UPDATE event SET %s WHERE version = 2".formatted(change));

        assertThat(recomputed().getFirst()).isEqualTo(kept().getFirst());
        assertThat(recomputed().get(1)).isNotEqualTo(kept().get(1));
        assertThat(recomputed().get(2)).isNotEqualTo(kept().get(2));
    }

    @Test
    void the_chain_breaks_where_an_event_is_missing() {
        database.sudo("DELETE FROM event WHERE version = 2");

        assertThat(recomputed()).hasSize(2).isNotEqualTo(kept().subList(0, 2));
    }

    private List<String> kept() {
        return database.column("SELECT encode(chain_hash, 'hex') FROM event_position ORDER BY position");
    }

    private List<String> recomputed() {
        List<String> links = new ArrayList<>();
        var link = HashChain.ROOT;
        for (var event : await(new CommitOrder().after(database.relay(), Place.START, 100))) {
            link = HashChain.link(link, links.size() + 1L, event);
            links.add(link);
        }
        return links;
    }
}
