package jp.tsunagi.eventstore.postgres;

import static jp.tsunagi.eventstore.model.GrantLevel.FOLLOW_UP;
import static jp.tsunagi.eventstore.sample.KernelDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.eventstore.EventStore.Append;
import jp.tsunagi.eventstore.EventStore.Appended;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.model.GrantLevel;
import jp.tsunagi.eventstore.model.Tenancy;
import jp.tsunagi.eventstore.sample.KernelDatabase;
import jp.tsunagi.eventstore.sample.ParcelEvent.ParcelMoved;
import jp.tsunagi.eventstore.sample.Parcels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Row-level security follows the tenancy of the last append: a stream changes hands in one statement with its event. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GrantTest {
    private static final UUID OLD = Parcels.DEPOT;
    private static final UUID NEW = Parcels.OTHER_DEPOT;
    private static final UUID THIRD = UUID.fromString("25000000-0000-4000-8000-000000000003");

    private static KernelDatabase database;
    private static PostgresEventStore store;
    private StreamId parcel;

    @BeforeAll
    static void migrate() {
        database = KernelDatabase.create();
        store = new PostgresEventStore(database.append(), database.app());
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @BeforeEach
    void register() {
        parcel = Parcels.stream();
        await(store.append(Parcels.registered(parcel)));
    }

    @Test
    void after_a_handoff_the_new_body_reads_the_stream_and_the_old_one_by_its_grant() {
        assertThat(versionFor(OLD)).isOne();
        assertThat(versionFor(NEW)).isZero();

        assertThat(append(1, NEW, Map.of(OLD, FOLLOW_UP))).isEqualTo(Appended.DONE);

        assertThat(versionFor(NEW)).isEqualTo(2);
        assertThat(versionFor(OLD)).isEqualTo(2);
        assertThat(versionFor(THIRD)).isZero();
        assertThat(grants()).containsExactly(OLD + " FOLLOW_UP");
    }

    @Test
    void a_handoff_without_a_grant_closes_the_stream_to_the_old_body() {
        append(1, NEW, Map.of());

        assertThat(versionFor(NEW)).isEqualTo(2);
        assertThat(versionFor(OLD)).isZero();
    }

    @Test
    void a_grant_that_is_not_repeated_ends_and_another_one_stays() {
        append(1, NEW, Map.of(OLD, FOLLOW_UP, THIRD, FOLLOW_UP));
        append(2, NEW, Map.of(THIRD, FOLLOW_UP));

        assertThat(versionFor(OLD)).isZero();
        assertThat(versionFor(THIRD)).isEqualTo(3);
        assertThat(grants()).containsExactly(THIRD + " FOLLOW_UP");
    }

    @Test
    void a_grant_of_another_level_is_replaced() {
        append(1, NEW, Map.of(OLD, FOLLOW_UP));
        database.sudo("UPDATE stream_grant SET level = 'OLDER_LEVEL' WHERE stream = '%s'".formatted(parcel.id()));

        append(2, NEW, Map.of(OLD, FOLLOW_UP));
        assertThat(grants()).containsExactly(OLD + " FOLLOW_UP");
    }

    @Test
    void a_stream_may_be_created_with_a_grant() {
        parcel = Parcels.stream();
        append(0, NEW, Map.of(OLD, FOLLOW_UP));

        assertThat(versionFor(NEW)).isOne();
        assertThat(versionFor(OLD)).isOne();
    }

    @Test
    void an_append_that_lost_moves_neither_body_nor_grants() {
        append(1, NEW, Map.of(THIRD, FOLLOW_UP));

        assertThat(append(1, OLD, Map.of(OLD, FOLLOW_UP))).isEqualTo(Appended.CONFLICT);
        assertThat(versionFor(OLD)).isZero();
        assertThat(grants()).containsExactly(THIRD + " FOLLOW_UP");
    }

    @Test
    void grants_of_another_stream_are_left_alone() {
        append(1, NEW, Map.of(OLD, FOLLOW_UP));
        var granted = parcel;
        register();
        append(1, NEW, Map.of());

        assertThat(versionFor(OLD)).isZero();
        parcel = granted;
        assertThat(versionFor(OLD)).isEqualTo(2);
    }

    private Appended append(int version, UUID body, Map<UUID, GrantLevel> grants) {
        var moved = Parcels.append(parcel, version, new ParcelMoved("on"));
        return await(store.append(new Append(
                parcel, version, moved.events(), List.of(), new Tenancy("25", body, "25201", grants), moved.origin())));
    }

    private int versionFor(UUID body) {
        var member = new Scope.Member("somebody", Set.of(body), Set.of("25"), Set.of("25201"));
        return await(store.load(parcel, UUID.randomUUID(), member)).version();
    }

    private List<String> grants() {
        return database.column(
                "SELECT body || ' ' || level FROM stream_grant WHERE stream = '%s' ORDER BY 1".formatted(parcel.id()));
    }
}
