package jp.tsunagi.eventstore.subscription;

import static jp.tsunagi.eventstore.sample.KernelDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.oversight.StaffLeft;
import jp.tsunagi.eventstore.EventCatalogue;
import jp.tsunagi.eventstore.Outcome;
import jp.tsunagi.eventstore.StoreUnavailable;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.postgres.PostgresEventStore;
import jp.tsunagi.eventstore.quarantine.Parked;
import jp.tsunagi.eventstore.quarantine.ParkedStreams;
import jp.tsunagi.eventstore.sample.KernelDatabase;
import jp.tsunagi.eventstore.sample.Parcel;
import jp.tsunagi.eventstore.sample.ParcelEvent;
import jp.tsunagi.eventstore.sample.ParcelEvent.ParcelHandedOver;
import jp.tsunagi.eventstore.sample.ParcelEvent.ParcelMoved;
import jp.tsunagi.eventstore.sample.ParcelEvent.ParcelRegistered;
import jp.tsunagi.eventstore.sample.ParcelEvent.PickUpMissed;
import jp.tsunagi.eventstore.sample.ParcelEvent.PickUpPostponed;
import jp.tsunagi.eventstore.sample.Parcels;
import jp.tsunagi.eventstore.sample.Publications;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bad event parks its stream, on the real server; others flow, and what was held follows in order. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class QuarantineTest {
    private static final UUID BAD = new UUID(2, 1);
    private static final UUID GOOD = new UUID(2, 2);
    private static final Instant RECORDED = Instant.parse("2026-04-01T03:00:00Z");
    private static final String TOPIC = "tsunagi.test";
    private static final Parked.Discard BY_SOMEBODY = new Parked.Discard("somebody", "entered twice");

    /** Of a later program. */
    private static final EventCatalogue<ParcelEvent> LATER = EventCatalogue.of(ParcelEvent.class)
            .declare(ParcelRegistered.class, "parcel.registered", 1)
            .declare(ParcelMoved.class, "parcel.moved", 2)
            .upcast("parcel.moved", 1, data -> data)
            .declare(PickUpPostponed.class, "parcel.pick-up-postponed", 1)
            .declare(ParcelHandedOver.class, "parcel.handed-over", 1)
            .declare(PickUpMissed.class, "parcel.pick-up-missed", 1)
            .build();

    private static KernelDatabase database;

    /** Numbers that the fold, or the reaction, cannot take. */
    private final Set<Long> poison = new HashSet<>();

    private final List<Long> answered = new ArrayList<>();

    @BeforeAll
    static void migrate() {
        database = KernelDatabase.create();
        Tally.createTable(database);
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @BeforeEach
    void forget() {
        database.sudo("TRUNCATE tally, subscription, own_subscription, parked_stream, held_event, discarded_event");
    }

    @Test
    void a_bad_event_parks_its_stream_and_the_others_flow_on() {
        poison.add(2L);
        var subscription = subscription();

        assertThat(await(subscription.apply(0, List.of(bad(1), bad(2), good(3), bad(4), good(5)))))
                .isEqualTo(5);
        assertThat(await(subscription.apply(0, List.of(good(6), bad(7))))).isEqualTo(2);

        assertThat(tally(BAD)).isEqualTo("1");
        assertThat(tally(GOOD)).isEqualTo("3");
        assertThat(database.column("SELECT sequence FROM subscription")).containsExactly("7");
        assertThat(database.column("SELECT number || ' ' || reason || ' ' || failure FROM parked_stream"))
                .containsExactly("2 failed IllegalArgumentException");
        assertThat(database.column("SELECT sequence FROM held_event ORDER BY 1"))
                .containsExactly("2", "4", "7");
        assertThat(await(new ParkedStreams(database.relay()).list(10)))
                .extracting(entry -> entry.parked().subscription(), ParkedStreams.Entry::held)
                .containsExactly(tuple("tally", 3L));
    }

    @Test
    void nothing_of_what_a_failure_says_is_kept() {
        poison.add(1L);
        await(subscription().apply(0, List.of(bad(1))));

        assertThat(database.column("SELECT row_to_json(p) FROM parked_stream p").getFirst())
                .doesNotContain("secret")
                .contains("IllegalArgumentException");
    }

    @Test
    void a_release_takes_what_was_held_in_order_and_the_stream_flows_again() {
        poison.add(2L);
        var subscription = subscription();
        await(subscription.apply(0, List.of(bad(1), bad(2), good(3), bad(4))));
        assertThat(await(subscription.release(parked()))).isEqualTo(Parked.Outcome.STILL_PARKED);
        assertThat(database.column("SELECT attempts FROM parked_stream")).containsExactly("2");
        assertThat(tally(BAD)).isEqualTo("1");

        poison.clear();
        assertThat(await(subscription.release(parked()))).isEqualTo(Parked.Outcome.RELEASED);
        assertThat(tally(BAD)).isEqualTo("3");
        assertThat(database.count("FROM parked_stream")).isZero();
        assertThat(database.count("FROM held_event")).isZero();
        await(subscription.apply(0, List.of(bad(5))));
        assertThat(tally(BAD)).isEqualTo("4");
    }

    @Test
    void a_release_that_meets_another_bad_event_keeps_what_came_before_it() {
        poison.addAll(Set.of(1L, 3L));
        var subscription = subscription();
        await(subscription.apply(0, List.of(bad(1), bad(2), bad(3), bad(4))));
        poison.remove(1L);

        assertThat(await(subscription.release(parked()))).isEqualTo(Parked.Outcome.STILL_PARKED);
        assertThat(tally(BAD)).isEqualTo("2");
        assertThat(database.column("SELECT number || '/' || attempts FROM parked_stream"))
                .containsExactly("3/1");
        assertThat(database.column("SELECT sequence FROM held_event ORDER BY 1"))
                .containsExactly("3", "4");
    }

    @Test
    void discarding_drops_the_bad_event_alone_and_says_who_did_it_and_why() {
        poison.add(2L);
        var subscription = subscription();
        await(subscription.apply(0, List.of(bad(1), bad(2), bad(3))));
        var id = parked();

        assertThat(await(subscription.discard(id, BY_SOMEBODY))).isEqualTo(Parked.Outcome.RELEASED);
        assertThat(tally(BAD)).isEqualTo("2");
        assertThat(database.column("SELECT event_id || ' ' || discarded_by || ' ' || why FROM discarded_event"))
                .containsExactly("elsewhere 2 somebody entered twice");
        assertThat(await(subscription.discard(id, BY_SOMEBODY))).isEqualTo(Parked.Outcome.NOT_PARKED);
        assertThat(await(subscription.release(id))).isEqualTo(Parked.Outcome.NOT_PARKED);
        assertThat(database.count("FROM discarded_event")).isOne();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            23502 | INSERT INTO tally VALUES (gen_random_uuid(), nullif($1::text, '2')::bigint)
            22003 | SELECT $1::text::bigint * 9223372036854775807
            22021 | SELECT convert_from(decode(concat(0, $1::text::bigint - 2), 'hex'), 'UTF8')
            """)
    void a_row_that_the_server_refuses_for_what_is_in_it_parks_its_stream(String state, String statement) {
        var refusing = new AtomicBoolean(true);
        var subscription = subscription(new Tally.Table() {
            @Override
            public Uni<Void> save(SqlConnection tx, Collection<Tally> rows) {
                return super.save(tx, rows)
                        .chain(() -> refusing.get()
                                        && rows.stream()
                                                .anyMatch(row -> row.stream().equals(BAD) && row.events() > 1)
                                ? tx.preparedQuery(statement)
                                        .execute(Tuple.of("2"))
                                        .replaceWithVoid()
                                : Uni.createFrom().voidItem());
            }
        });
        var batch = List.of(bad(1), good(2), bad(3), good(4), bad(5));

        assertThat(await(subscription.apply(0, batch))).isEqualTo(5);
        assertThat(tally(BAD)).isEqualTo("1");
        assertThat(tally(GOOD)).isEqualTo("2");
        assertThat(database.column("SELECT sequence FROM subscription")).containsExactly("5");
        assertThat(database.column("SELECT number || ' ' || reason || ' ' || failure FROM parked_stream"))
                .containsExactly("3 failed PgException " + state);
        assertThat(await(subscription.apply(0, batch))).as("a zombie").isZero();
        assertThat(await(subscription.release(parked()))).isEqualTo(Parked.Outcome.STILL_PARKED);

        refusing.set(false);
        assertThat(await(subscription.release(parked()))).isEqualTo(Parked.Outcome.RELEASED);
        assertThat(tally(BAD)).isEqualTo("3");
    }

    @Test
    void a_duplicate_key_parks_nothing_and_the_batch_comes_again() {
        var racing = new AtomicBoolean(true);
        var subscription = subscription(new Tally.Table() {
            @Override
            public Uni<Void> save(SqlConnection tx, Collection<Tally> rows) {
                return racing.getAndSet(false)
                        ? tx.query("INSERT INTO tally SELECT '%s', 1 FROM generate_series(1, 2)".formatted(GOOD))
                                .execute()
                                .replaceWithVoid()
                        : super.save(tx, rows);
            }
        });

        assertThatThrownBy(() -> await(subscription.apply(0, List.of(good(1), bad(2)))))
                .isInstanceOfSatisfying(
                        PgException.class,
                        refused -> assertThat(refused.getSqlState()).isEqualTo("23505"));
        assertThat(database.count("FROM parked_stream")).isZero();
        assertThat(await(subscription.apply(0, List.of(good(1), bad(2))))).isEqualTo(2);
    }

    @Test
    void a_row_of_an_own_event_that_the_server_refuses_parks_its_stream() {
        var store = new PostgresEventStore(database.append(), database.app());
        var refused = Parcels.stream();
        var flowing = Parcels.stream();
        for (var stream : List.of(refused, flowing)) {
            await(store.append(Parcels.registered(stream)));
            await(store.append(Parcels.moved(stream, 1)));
        }
        database.sudo("ALTER TABLE tally ADD CONSTRAINT refusing CHECK (stream <> '%s' OR events < 2)"
                .formatted(refused.id()));
        try {
            var own = own(Parcel.EVENTS);
            Awaitility.await().until(() -> {
                await(own.advance());
                return "2".equals(tally(flowing.id()));
            });
            assertThat(tally(refused.id())).isEqualTo("1");
            assertThat(database.column("SELECT number || ' ' || failure FROM parked_stream WHERE stream = '%s'"
                            .formatted(refused.id())))
                    .containsExactly("2 PgException 23514");
        } finally {
            database.sudo("ALTER TABLE tally DROP CONSTRAINT refusing");
        }
        assertThat(await(own(Parcel.EVENTS).release(parked(refused.id())))).isEqualTo(Parked.Outcome.RELEASED);
        assertThat(tally(refused.id())).isEqualTo("2");
    }

    @Test
    void many_held_events_are_taken_in_order_around_two_bad_ones() {
        poison.addAll(Set.of(1L, 700L, 1_100L));
        var subscription = subscription();
        await(subscription.apply(
                0,
                LongStream.rangeClosed(1, 1_200).mapToObj(QuarantineTest::bad).toList()));
        assertThat(database.count("FROM held_event")).isEqualTo(1_200);

        poison.remove(1L);
        assertThat(await(subscription.release(parked()))).isEqualTo(Parked.Outcome.STILL_PARKED);
        assertThat(tally(BAD)).isEqualTo("699");
        assertThat(database.column("SELECT number || '/' || attempts FROM parked_stream"))
                .containsExactly("700/1");
        assertThat(await(subscription.discard(parked(), BY_SOMEBODY))).isEqualTo(Parked.Outcome.STILL_PARKED);
        assertThat(tally(BAD)).isEqualTo("1098");
        poison.clear();
        assertThat(await(subscription.release(parked()))).isEqualTo(Parked.Outcome.RELEASED);
        assertThat(tally(BAD)).isEqualTo("1199");
    }

    @Test
    void what_the_database_refuses_for_any_other_reason_parks_nothing() {
        var forbidden = subscription(new Tally.Table() {
            @Override
            public Uni<Void> save(SqlConnection tx, Collection<Tally> rows) {
                return tx.query("DELETE FROM event").execute().replaceWithVoid();
            }
        });

        assertThatThrownBy(() -> await(forbidden.apply(0, List.of(good(1))))).isInstanceOf(PgException.class);
        assertThat(database.count("FROM parked_stream")).isZero();
    }

    @Test
    void a_store_that_is_away_parks_nothing() {
        var away = subscription(new Tally.Table() {
            @Override
            public Uni<Void> save(SqlConnection tx, Collection<Tally> rows) {
                return Uni.createFrom().failure(new StoreUnavailable(new IOException("away")));
            }
        });

        assertThatThrownBy(() -> await(away.apply(0, List.of(bad(1))))).isInstanceOf(StoreUnavailable.class);
        assertThat(database.count("FROM parked_stream")).isZero();
    }

    @Test
    void a_later_version_and_a_body_that_is_none_park_and_an_unknown_type_is_passed_over() {
        var subscription = subscription();
        var other = new UUID(2, 3);

        await(subscription.apply(
                0,
                List.of(
                        Publications.as(bad(1), "jp.tsunagi.oversight.staff-left.v2"),
                        Publications.garbled(published(2, other)),
                        Publications.as(good(3), "jp.tsunagi.oversight.never-heard.v1"),
                        good(4))));

        assertThat(database.column("SELECT reason FROM parked_stream ORDER BY number"))
                .containsExactly("unknown-version", "unreadable");
        assertThat(tally(GOOD)).isEqualTo("1");
        database.sudo("UPDATE held_event SET type = 'jp.tsunagi.oversight.staff-left.v1' WHERE sequence = 1");
        assertThat(await(subscription.release(parked(BAD)))).isEqualTo(Parked.Outcome.RELEASED);
        assertThat(tally(BAD)).isEqualTo("1");
    }

    @Test
    void a_zombie_that_comes_with_what_was_parked_and_released_long_ago_changes_nothing() {
        var batch = List.of(bad(1), bad(2), good(3));
        poison.add(2L);
        var subscription = subscription();
        await(subscription.apply(0, batch));
        poison.clear();
        await(subscription.release(parked()));

        poison.add(2L);
        assertThat(await(subscription().apply(0, batch))).isZero();
        assertThat(await(reactions().apply(0, batch))).isEqualTo(3);
        assertThat(tally(BAD)).isEqualTo("2");
        assertThat(database.column("SELECT subscription FROM parked_stream")).containsExactly("reactions");
    }

    @Test
    void a_reaction_that_was_overtaken_between_its_commands_and_its_position_moves_nothing_back_and_parks_nothing() {
        var overtaker = reactions();
        var overtaken = new TopicReactions<>(
                "reactions",
                TOPIC,
                database.relay(),
                StaffLeft.class,
                (recorded, _) -> overtaker
                        .apply(0, List.of(bad(1), good(2), good(3)))
                        .chain(() -> Uni.createFrom().failure(new IllegalArgumentException("an older program"))));

        await(overtaken.apply(0, List.of(bad(1))));

        assertThat(answered).containsExactly(1L, 2L, 3L);
        assertThat(database.count("FROM parked_stream")).isZero();
        assertThat(database.column("SELECT sequence FROM subscription")).containsExactly("3");
    }

    @Test
    void a_reaction_that_fails_parks_its_stream_and_is_answered_after_the_release() {
        poison.add(1L);
        var reactions = reactions();
        await(reactions.apply(0, List.of(bad(1), good(2), bad(3))));
        assertThat(answered).containsExactly(2L);
        assertThat(database.column("SELECT sequence FROM subscription")).containsExactly("3");
        assertThat(await(reactions.release(parked()))).isEqualTo(Parked.Outcome.STILL_PARKED);

        poison.clear();
        assertThat(await(reactions.release(parked()))).isEqualTo(Parked.Outcome.RELEASED);
        assertThat(answered).containsExactly(2L, 1L, 3L);
        assertThat(database.count("FROM parked_stream")).isZero();
    }

    @Test
    void an_own_event_of_a_later_program_parks_its_stream_until_the_program_is_that_late() {
        var store = new PostgresEventStore(database.append(), database.app());
        var first = Parcels.stream();
        var second = Parcels.stream();
        for (StreamId stream : List.of(first, second)) {
            await(store.append(Parcels.registered(stream)));
            await(store.append(Parcels.moved(stream, 1)));
            await(store.append(Parcels.moved(stream, 2)));
        }
        database.sudo("UPDATE event SET type_version = 2 WHERE stream = '%s' AND version = 2".formatted(first.id()));
        var older = own(Parcel.EVENTS);
        Awaitility.await().until(() -> {
            await(older.advance());
            return "3".equals(tally(second.id()));
        });
        assertThat(tally(first.id())).isEqualTo("1");
        assertThat(database.column("SELECT number || ' ' || reason || ' ' || type FROM parked_stream"))
                .containsExactly("2 unknown-version parcel.moved.v2");
        assertThat(await(older.release(parked()))).isEqualTo(Parked.Outcome.STILL_PARKED);
        assertThat(await(new ParkedStreams(database.relay()).list(10)))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.held()).isEqualTo(2);
                    assertThat(entry.parked().stream()).isEqualTo(first.id());
                    assertThat(entry.parked().attempts()).isEqualTo(2);
                });

        assertThat(await(own(LATER).release(parked()))).isEqualTo(Parked.Outcome.RELEASED);
        assertThat(tally(first.id())).isEqualTo("3");
        await(store.append(Parcels.moved(first, 3)));
        Awaitility.await().until(() -> {
            await(older.advance());
            return "4".equals(tally(first.id()));
        });
    }

    @Test
    void an_own_event_of_another_domain_is_passed_over_in_whatever_version() {
        var store = new PostgresEventStore(database.append(), database.app());
        var stream = Parcels.stream();
        await(store.append(Parcels.registered(stream)));
        await(store.append(Parcels.moved(stream, 1)));
        await(store.append(Parcels.moved(stream, 2)));
        database.sudo("UPDATE event SET type = 'letter.moved', type_version = 2 WHERE stream = '%s' AND version = 2"
                .formatted(stream.id()));
        var own = own(Parcel.EVENTS);
        Awaitility.await().until(() -> {
            await(own.advance());
            return "2".equals(tally(stream.id()));
        });
        assertThat(database.count("FROM parked_stream WHERE stream = '%s'".formatted(stream.id())))
                .isZero();
    }

    /** As the services follow their own logs. */
    private static OwnSubscription own(EventCatalogue<ParcelEvent> catalogue) {
        return new OwnReadModel(
                        "own-tally",
                        database.relay(),
                        catalogue::readOwn,
                        List.of(new Fold<>(ParcelEvent.class, Tally::project, new Tally.Table())))
                .follower();
    }

    private TopicSubscription subscription() {
        return subscription(new Tally.Table());
    }

    private TopicSubscription subscription(Tally.Table table) {
        return new TopicSubscription(
                "tally",
                TOPIC,
                database.relay(),
                List.of(new Fold<>(
                        PublicEvent.class,
                        (row, recorded) -> {
                            choke(recorded.number());
                            return Tally.project(row, recorded);
                        },
                        table)));
    }

    private TopicReactions<StaffLeft> reactions() {
        return new TopicReactions<>("reactions", TOPIC, database.relay(), StaffLeft.class, (recorded, _) -> {
            choke(recorded.number());
            answered.add(recorded.number());
            return Uni.createFrom().item(new Outcome.Appended(new StreamId(Parcel.CATEGORY, recorded.stream()), 1));
        });
    }

    private void choke(long number) {
        if (poison.contains(number)) {
            throw new IllegalArgumentException("secret of number " + number);
        }
    }

    private static Published bad(long sequence) {
        return published(sequence, BAD);
    }

    private static Published good(long sequence) {
        return published(sequence, GOOD);
    }

    private static Published published(long sequence, UUID stream) {
        return Publications.of(
                sequence, stream, new StaffLeft(stream, "somebody", LocalDate.EPOCH), RECORDED.plusSeconds(sequence));
    }

    private static UUID parked() {
        return UUID.fromString(database.column("SELECT id FROM parked_stream").getFirst());
    }

    private static UUID parked(UUID stream) {
        return UUID.fromString(database.column("SELECT id FROM parked_stream WHERE stream = '%s'".formatted(stream))
                .getFirst());
    }

    private static String tally(UUID stream) {
        return database.column("SELECT events FROM tally WHERE stream = '%s'".formatted(stream)).stream()
                .findFirst()
                .orElse("0");
    }
}
