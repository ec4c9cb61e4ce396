package jp.tsunagi.eventstore.kafka;

import static jp.tsunagi.eventstore.sample.KernelDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.eventstore.StoredEvent;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.kafka.ChainVerification.Fault;
import jp.tsunagi.eventstore.kafka.ChainVerification.Kind;
import jp.tsunagi.eventstore.kafka.ChainVerification.Report;
import jp.tsunagi.eventstore.kafka.ChainVerification.Seal;
import jp.tsunagi.eventstore.postgres.PostgresEventStore;
import jp.tsunagi.eventstore.sample.KernelDatabase;
import jp.tsunagi.eventstore.sample.ParcelEvent;
import jp.tsunagi.eventstore.sample.ParcelEvent.ParcelMoved;
import jp.tsunagi.eventstore.sample.Parcels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ten events are numbered; then somebody who may do everything to the database does one thing to it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChainVerificationTest {
    private static final int EVENTS = 10;

    private static KernelDatabase database;
    private static StreamId one;
    private static StreamId other;

    @BeforeAll
    static void number_ten_events() {
        database = KernelDatabase.create();
        var store = new PostgresEventStore(database.append(), database.app());
        one = Parcels.stream();
        other = Parcels.stream();
        for (var stream : List.of(one, other)) {
            await(store.append(Parcels.registered(stream)));
            await(store.append(Parcels.append(
                    stream,
                    1,
                    Stream.of("a", "b", "c", "d").map(ParcelMoved::new).toArray(ParcelEvent[]::new))));
        }
        number();
        for (var table : List.of("event", "event_position", "stream")) {
            database.sudo("CREATE TABLE original_%s AS TABLE %s".formatted(table, table));
        }
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @BeforeEach
    void restore() {
        database.sudo("TRUNCATE event, event_position, stream CASCADE");
        database.sudo("INSERT INTO event OVERRIDING SYSTEM VALUE TABLE original_event");
        database.sudo("INSERT INTO event_position TABLE original_event_position");
        database.sudo("INSERT INTO stream TABLE original_stream");
    }

    private static void number() {
        var log = new PostgresRelayLog(database.relay());
        var token = log.lease(UUID.randomUUID()).getAsLong();
        await().until(() -> {
            log.number(token, "nowhere", ChainVerificationTest::nothing, 100);
            return database.count("FROM event_position") == EVENTS;
        });
    }

    private static Optional<PublicEvent> nothing(StoredEvent stored) {
        return Optional.empty();
    }

    @Test
    void history_that_nobody_touched_is_whole() {
        var report = verify();

        assertThat(report.faults()).isEmpty();
        assertThat(report.whole()).isTrue();
        assertThat(report.events()).isEqualTo(EVENTS);
        assertThat(report.seal()).isEqualTo(new Seal(EVENTS, link(EVENTS)));
    }

    @Test
    void an_empty_store_is_whole() {
        database.sudo("TRUNCATE event, event_position, stream CASCADE");

        assertThat(verify()).isEqualTo(new Report(0, new Seal(0, HashChain.ROOT), List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data = '{\"place\":\"elsewhere\"}'",
                "data = (data::text || ' ')::json",
                "type = 'parcel.mooved'",
                "type_version = 2",
                "actor = 'somebody else'",
                "prefecture = null",
                "body = gen_random_uuid()",
                "municipality = '25202'",
                "causation = gen_random_uuid()",
                "correlation = gen_random_uuid()",
                "traceparent = null",
                "valid_at = valid_at + interval '1 microsecond'",
                "recorded_at = recorded_at - interval '1 day'",
                "xid = '3'"
            })
    void an_event_that_was_changed_is_named(String change) {
        database.sudo("UPDATE event SET %s WHERE stream = '%s' AND version = 3".formatted(change, one.id()));

        assertThat(verify().faults()).containsExactly(new Fault(Kind.CHANGED, 3L, one.id(), 3));
    }

    @Test
    void an_event_that_was_moved_to_another_stream_shows_there_and_at_both_heads() {
        database.sudo("UPDATE event SET stream = '%s', version = 6 WHERE stream = '%s' AND version = 5"
                .formatted(other.id(), one.id()));

        assertThat(verify().faults())
                .extracting(Fault::kind, Fault::stream)
                .containsExactlyInAnyOrder(
                        tuple(Kind.CHANGED, other.id()),
                        tuple(Kind.HEAD_DIFFERS, one.id()),
                        tuple(Kind.HEAD_DIFFERS, other.id()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 10})
    void an_event_that_was_removed_is_named(int position) {
        database.sudo("DELETE FROM event USING event_position n WHERE n.seq = event.seq AND n.position = " + position);

        assertThat(verify().faults())
                .filteredOn(fault -> fault.kind() != Kind.HEAD_DIFFERS)
                .containsExactly(new Fault(Kind.REMOVED, (long) position, null, null));
    }

    @Test
    void an_event_that_was_removed_with_its_position_leaves_a_gap() {
        database.sudo("DELETE FROM event USING event_position n WHERE n.seq = event.seq AND n.position = 4");
        database.sudo("DELETE FROM event_position WHERE position = 4");

        assertThat(verify().faults())
                .contains(
                        new Fault(Kind.POSITION_REMOVED, 4L, null, null),
                        new Fault(Kind.HEAD_DIFFERS, null, one.id(), 5));
    }

    @Test
    void positions_pushed_together_over_a_removed_event_do_not_fit() {
        database.sudo("DELETE FROM event USING event_position n WHERE n.seq = event.seq AND n.position = 4");
        database.sudo("DELETE FROM event_position WHERE position = 4");
        for (int position = 5; position <= EVENTS; position++) {
            database.sudo("UPDATE event_position SET position = position - 1 WHERE position = " + position);
        }

        assertThat(verify().faults()).contains(new Fault(Kind.CHANGED, 4L, one.id(), 5));
    }

    @Test
    void two_events_that_changed_places_are_both_named() {
        database.sudo("UPDATE event_position SET seq = -seq WHERE position IN (2, 3)");
        database.sudo("""
                UPDATE event_position n SET seq = -o.seq, xid = o.xid FROM event_position o
                WHERE n.position IN (2, 3) AND o.position = 5 - n.position
                """);

        assertThat(verify().faults())
                .extracting(Fault::kind, Fault::position)
                .containsExactly(tuple(Kind.CHANGED, 2L), tuple(Kind.CHANGED, 3L));
    }

    @Test
    void two_versions_that_changed_places_are_both_named() {
        database.sudo(
                "UPDATE event SET version = -version WHERE stream = '%s' AND version IN (2, 3)".formatted(one.id()));
        database.sudo("UPDATE event SET version = 5 + version WHERE stream = '%s' AND version < 0".formatted(one.id()));

        assertThat(verify().faults())
                .extracting(Fault::kind, Fault::position)
                .containsExactly(tuple(Kind.CHANGED, 2L), tuple(Kind.CHANGED, 3L));
    }

    @Test
    void an_event_that_was_put_in_behind_the_relay_is_named() {
        database.sudo("""
                INSERT INTO event (seq, xid, stream, version, type, type_version, data, actor, causation, correlation, valid_at)
                OVERRIDING SYSTEM VALUE
                SELECT -1, xid, stream, 6, type, type_version, data, actor, causation, correlation, valid_at
                FROM event WHERE stream = '%s' AND version = 5
                """.formatted(one.id()));

        assertThat(verify().faults())
                .containsExactly(
                        new Fault(Kind.PUT_IN, null, one.id(), 6), new Fault(Kind.HEAD_DIFFERS, null, one.id(), 5));
    }

    @Test
    void a_link_that_was_changed_is_named() {
        database.sudo("UPDATE event_position SET chain_hash = sha256('forged') WHERE position = 10");

        assertThat(verify().faults()).containsExactly(new Fault(Kind.CHANGED, 10L, other.id(), 5));
    }

    @Test
    void a_position_forged_far_away_does_not_keep_the_rest_from_being_told() {
        database.sudo("UPDATE event_position SET position = 9000000000000000000 WHERE position = 10");

        assertThat(verify().faults())
                .hasSize(1_000)
                .first()
                .isEqualTo(new Fault(Kind.POSITION_REMOVED, 10L, null, null));
    }

    @Test
    void an_end_that_was_cut_off_shows_at_the_head_of_its_stream() {
        database.sudo("DELETE FROM event WHERE stream = '%s' AND version > 3".formatted(other.id()));
        database.sudo("DELETE FROM event_position WHERE position > 8");

        assertThat(verify().faults()).containsExactly(new Fault(Kind.HEAD_DIFFERS, null, other.id(), 5));
    }

    @Test
    void an_end_that_was_cut_off_together_with_the_head_shows_against_a_seal() {
        var kept = verify().seal();
        database.sudo("DELETE FROM event WHERE stream = '%s' AND version > 3".formatted(other.id()));
        database.sudo("DELETE FROM event_position WHERE position > 8");
        database.sudo("UPDATE stream SET version = 3 WHERE id = '%s'".formatted(other.id()));

        assertThat(verify().whole()).isTrue();
        assertThat(verify(kept).faults()).containsExactly(new Fault(Kind.SEAL_BROKEN, 10L, null, null));
    }

    @Test
    void a_chain_that_was_computed_anew_shows_against_a_seal() {
        var kept = verify().seal();
        database.sudo(
                "UPDATE event SET actor = 'somebody else' WHERE stream = '%s' AND version = 3".formatted(one.id()));
        database.sudo("DELETE FROM event_position");
        database.sudo("UPDATE relay_lease SET until = '-infinity'");
        number();

        assertThat(verify().whole()).isTrue();
        assertThat(verify(kept).faults()).containsExactly(new Fault(Kind.SEAL_BROKEN, 10L, other.id(), 5));
    }

    @Test
    void a_seal_of_an_earlier_day_holds_while_history_grows() {
        assertThat(verify(new Seal(4, link(4))).whole()).isTrue();
        assertThat(verify(new Seal(4, link(5))).faults())
                .extracting(Fault::kind, Fault::position)
                .containsExactly(tuple(Kind.SEAL_BROKEN, 4L));
    }

    @Test
    void a_seal_is_read_as_it_was_written() {
        var seal = verify().seal();

        assertThat(Seal.parse(seal.toString())).isEqualTo(seal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "10:", "10:abc", "-1:ab", "01:ab", "x:ab"})
    void what_is_no_seal_is_not_taken_for_one(String text) {
        assertThatThrownBy(() -> Seal.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String link(int position) {
        return database.column("SELECT encode(chain_hash, 'hex') FROM event_position WHERE position = " + position)
                .getFirst();
    }

    private static Report verify() {
        return await(new ChainVerification(database.relay(), 3).verify());
    }

    private static Report verify(Seal kept) {
        return await(new ChainVerification(database.relay(), 3).verify(Optional.of(kept)));
    }
}
