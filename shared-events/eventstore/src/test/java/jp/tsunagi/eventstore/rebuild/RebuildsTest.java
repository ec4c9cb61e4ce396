package jp.tsunagi.eventstore.rebuild;

import static jp.tsunagi.eventstore.rebuild.Tallies.NAME;
import static jp.tsunagi.eventstore.rebuild.Tallies.done;
import static jp.tsunagi.eventstore.rebuild.Tallies.rebuild;
import static jp.tsunagi.eventstore.rebuild.Tallies.refold;
import static jp.tsunagi.eventstore.rebuild.Tallies.rows;
import static jp.tsunagi.eventstore.rebuild.Tallies.someStream;
import static jp.tsunagi.eventstore.sample.KernelDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import jp.tsunagi.contracts.PublicEvent;
import jp.tsunagi.contracts.oversight.StaffLeft;
import jp.tsunagi.eventstore.StoreUnavailable;
import jp.tsunagi.eventstore.Worker;
import jp.tsunagi.eventstore.Workers;
import jp.tsunagi.eventstore.model.Projection;
import jp.tsunagi.eventstore.model.Recorded;
import jp.tsunagi.eventstore.postgres.PostgresEventStore;
import jp.tsunagi.eventstore.quarantine.Parked;
import jp.tsunagi.eventstore.quarantine.Parked.Outcome;
import jp.tsunagi.eventstore.quarantine.ParkedStreams;
import jp.tsunagi.eventstore.quarantine.Quarantine;
import jp.tsunagi.eventstore.rebuild.Rebuild.State;
import jp.tsunagi.eventstore.rebuild.Rebuilds.Refusal;
import jp.tsunagi.eventstore.sample.KernelDatabase;
import jp.tsunagi.eventstore.sample.ParcelEvent;
import jp.tsunagi.eventstore.sample.Parcels;
import jp.tsunagi.eventstore.sample.Publications;
import jp.tsunagi.eventstore.subscription.Fold;
import jp.tsunagi.eventstore.subscription.OwnReadModel;
import jp.tsunagi.eventstore.subscription.Published;
import jp.tsunagi.eventstore.subscription.ReadModel;
import jp.tsunagi.eventstore.subscription.Tally;
import jp.tsunagi.eventstore.subscription.TopicReadModel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RebuildsTest {
    private final KernelDatabase database = KernelDatabase.create();
    private final PostgresEventStore store = new PostgresEventStore(database.append(), database.app());
    private final OwnReadModel model = Tallies.model(database, Tally::project);
    private final Rebuilds rebuilds = new Rebuilds(database.relay(), List.of(model));

    /** Events that a fold cannot take: stream and number. */
    private final Set<String> poison = new HashSet<>();

    @BeforeEach
    void create() {
        Tally.createTable(database);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void under_load_nothing_is_folded_twice_or_passed_over_and_readers_see_no_step_back() throws Exception {
        Tallies.append(database, 500, 10);
        Tallies.keepUp(database, model.follower());
        var over = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(2);
                var _ = new Worker("living", Duration.ofMillis(5), Workers.awaiting(model.follower()::advance))
                        .start();
                var _ = new Worker("rebuild", Duration.ofMillis(5), Workers.awaiting(rebuilds::advance)).start();
                var _ = new Worker("replica", Duration.ofMillis(5), Workers.awaiting(rebuilds::advance)).start()) {
            Future<?> appending = threads.submit(() -> appendUntil(over));
            Future<Integer> reading = threads.submit(() -> readUntil(over));
            try {
                done(await(rebuilds.begin(NAME)));
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> rebuild(rebuilds).state() == State.READY);
                for (int swaps = 0; swaps < 3; swaps++) {
                    done(await(rebuilds.switchOver(NAME)));
                    done(await(rebuilds.rollBack(NAME)));
                }
            } finally {
                over.set(true);
            }
            appending.get();
            assertThat(reading.get()).isGreaterThan(10);
        }
        Tallies.keepUp(database, model.follower());
        assertThat(rows(database)).isEqualTo(refold(database));
        assertThat(rebuild(rebuilds).compared()).allMatch(Comparison::equal);
    }

    private void appendUntil(AtomicBoolean over) {
        var streams = Stream.generate(Parcels::stream).limit(20).toList();
        streams.forEach(stream -> await(store.append(Parcels.registered(stream))));
        for (int version = 1; !over.get(); version++) {
            for (var stream : streams) {
                await(store.append(Parcels.moved(stream, version)));
            }
        }
    }

    /** Reads with one prepared statement, over and over; answers how often. */
    private int readUntil(AtomicBoolean over) {
        int reads = 0;
        for (long before = 0; !over.get(); reads++) {
            long sum = await(database.app()
                    .preparedQuery("SELECT sum(events)::bigint FROM tally")
                    .execute()
                    .map(rows -> rows.iterator().next().getLong(0)));
            assertThat(sum).isGreaterThanOrEqualTo(before);
            before = sum;
        }
        return reads;
    }

    @Test
    void who_comes_after_a_crash_carries_on_where_the_last_page_ended() {
        Tallies.append(database, 500, 10);
        Tallies.keepUp(database, model.follower());
        var pages = new ArrayList<Integer>();
        var crashing = new Rebuilds(database.relay(), List.of(Tallies.model(database, (row, recorded) -> {
            pages.add(1);
            if (pages.size() > 3_000) {
                throw new StoreUnavailable(new IOException("crash"));
            }
            return Tally.project(row, recorded);
        })));
        done(await(crashing.begin(NAME)));
        assertThat(await(crashing.advance())).isTrue();
        assertThat(await(crashing.advance())).isFalse();
        assertThat(rebuild(crashing))
                .returns(2_000L, Rebuild::done)
                .returns(5_000L, Rebuild::total)
                .returns("StoreUnavailable", Rebuild::failure)
                .returns(State.RUNNING, Rebuild::state);
        assertThat(await(crashing.switchOver(NAME))).contains(Refusal.NOT_READY);

        ready();
        assertThat(rebuild(rebuilds)).returns(5_000L, Rebuild::done).returns(null, Rebuild::failure);
        assertThat(rebuild(rebuilds).compared())
                .allMatch(Comparison::equal)
                .allSatisfy(table -> assertThat(table.besideChecksum())
                        .isEqualTo(table.livingChecksum())
                        .isNotEqualTo("0000000000000000"));
    }

    @Test
    void rows_that_were_damaged_are_found_and_healed_and_the_damage_is_kept() {
        Tallies.append(database, 20, 3);
        Tallies.keepUp(database, model.follower());
        database.sudo("UPDATE tally SET events = 999 WHERE stream = '%s'".formatted(someStream(database, 0)));
        database.sudo("DELETE FROM tally WHERE stream = '%s'".formatted(someStream(database, 5)));
        database.sudo("INSERT INTO tally VALUES (gen_random_uuid(), 7), (gen_random_uuid(), 8)");
        var damaged = rows(database);

        done(await(rebuilds.begin(NAME)));
        ready();
        assertThat(rebuild(rebuilds).compared())
                .singleElement()
                .returns("tally", Comparison::table)
                .returns(21L, Comparison::living)
                .returns(20L, Comparison::beside)
                .returns(2L, Comparison::onlyLiving)
                .returns(1L, Comparison::onlyBeside)
                .returns(1L, Comparison::changed)
                .matches(table -> !table.livingChecksum().equals(table.besideChecksum()));

        done(await(rebuilds.switchOver(NAME)));
        assertThat(rows(database)).isEqualTo(refold(database));
        assertThat(rebuild(rebuilds).switchedAt()).isNotNull();

        done(await(rebuilds.switchOver(NAME)));
        assertThat(rows(database)).as("sent again").isEqualTo(refold(database));

        done(await(rebuilds.rollBack(NAME)));
        assertThat(rows(database)).isEqualTo(damaged);
        assertThat(rebuild(rebuilds).switchedAt()).isNull();
    }

    @Test
    void a_changed_fold_gives_other_rows_and_the_old_ones_are_kept_up_for_a_way_back() {
        Projection<Tally, ParcelEvent> tenfold =
                (row, recorded) -> new Tally(recorded.stream(), (row == null ? 0 : row.events()) + 10);
        var changed = Tallies.model(database, tenfold);
        var after = new Rebuilds(database.relay(), List.of(changed));
        Tallies.append(database, 20, 3);
        Tallies.keepUp(database, model.follower());

        done(await(after.begin(NAME)));
        Tallies.append(database, 1, 2);
        Tallies.keepUp(database, changed.follower());
        await().until(() -> {
            await(after.advance());
            return rebuild(after).state() == State.READY;
        });
        assertThat(rebuild(after).compared().getFirst().changed()).isEqualTo(20);
        done(await(after.switchOver(NAME)));
        assertThat(database.column("SELECT sum(events) FROM tally")).containsExactly("620");

        Tallies.append(database, 1, 1);
        Tallies.keepUp(database, changed.follower());
        done(await(after.rollBack(NAME)));
        assertThat(database.column("SELECT sum(events) FROM tally")).containsExactly("90");
    }

    @Test
    void what_was_compared_long_ago_is_compared_again_before_it_is_switched() {
        Tallies.append(database, 20, 3);
        Tallies.keepUp(database, model.follower());
        done(await(rebuilds.begin(NAME)));
        ready();
        database.sudo("UPDATE rebuild SET compared_at = compared_at - interval '11 minutes'");
        database.sudo("UPDATE tally SET events = 999 WHERE stream = '%s'".formatted(someStream(database, 0)));

        assertThat(await(rebuilds.switchOver(NAME))).contains(Refusal.NOT_READY);
        assertThat(rows(database)).isNotEqualTo(refold(database));
        ready();
        assertThat(rebuild(rebuilds).compared()).singleElement().returns(1L, Comparison::changed);
        done(await(rebuilds.switchOver(NAME)));
        assertThat(rows(database)).isEqualTo(refold(database));

        database.sudo("UPDATE rebuild SET compared_at = compared_at - interval '11 minutes'");
        done(await(rebuilds.rollBack(NAME)));
        assertThat(rows(database)).as("the way back is always open").isNotEqualTo(refold(database));
    }

    @Test
    void nothing_is_switched_that_was_not_begun_and_what_is_dropped_leaves_nothing() {
        assertThat(await(rebuilds.begin("other"))).contains(Refusal.UNKNOWN);
        assertThat(await(rebuilds.switchOver(NAME))).contains(Refusal.NOT_BEGUN);
        assertThat(await(rebuilds.drop(NAME))).contains(Refusal.NOT_BEGUN);
        Tallies.append(database, 20, 3);
        Tallies.keepUp(database, model.follower());
        done(await(rebuilds.begin(NAME)));
        ready();

        done(await(rebuilds.drop(NAME)));
        assertThat(database.count("FROM pg_tables WHERE schemaname = 'beside'")).isZero();
        assertThat(database.column("SELECT name FROM own_subscription")).containsExactly(NAME);
        assertThat(await(rebuilds.advance())).isFalse();
        assertThat(await(rebuilds.all()).getFirst().rebuild()).isEmpty();
    }

    @Test
    void a_bad_event_parks_its_stream_beside_and_the_others_are_compared_and_switched() {
        Tallies.append(database, 20, 3);
        Tallies.keepUp(database, model.follower());
        var bad = someStream(database, 0);
        var changed = choking();
        var after = new Rebuilds(database.relay(), List.of(changed));
        poison.add(bad + "/2");

        done(await(after.begin(NAME)));
        ready(after);
        assertThat(rebuild(after))
                .returns(60L, Rebuild::done)
                .returns(null, Rebuild::failure)
                .returns(1L, Rebuild::parked);
        assertThat(rebuild(after).compared())
                .singleElement()
                .matches(Comparison::equal)
                .returns(19L, Comparison::living)
                .returns(19L, Comparison::beside);
        assertThat(parked()).containsExactly("tally:beside 2 held 2");
        assertThat(rows(database)).isEqualTo(refold(database));

        done(await(after.switchOver(NAME)));
        assertThat(parked()).containsExactly("tally 2 held 2");
        assertThat(tally(bad)).isEqualTo("1");
        Tallies.append(database, bad, 4);
        Tallies.keepUp(database, changed.follower());
        assertThat(parked()).containsExactly("tally 2 held 3");

        poison.clear();
        assertThat(await(quarantine(changed).release(NAME, bad))).isEqualTo(Outcome.RELEASED);
        assertThat(rows(database)).isEqualTo(refold(database));
        assertThat(parked()).isEmpty();
    }

    @Test
    void what_is_done_to_a_parked_stream_is_done_to_it_beside() {
        Tallies.append(database, 20, 3);
        var streams = database.column("SELECT DISTINCT stream FROM event ORDER BY 1");
        var released = UUID.fromString(streams.getFirst());
        var discarded = UUID.fromString(streams.getLast());
        var model = choking();
        var rebuilds = new Rebuilds(database.relay(), List.of(model));
        poison.addAll(List.of(released + "/1", discarded + "/2"));
        Tallies.keepUp(database, model.follower());
        done(await(rebuilds.begin(NAME)));
        ready(rebuilds);
        assertThat(rebuild(rebuilds).parked()).isEqualTo(2);
        assertThat(parked()).hasSize(4);

        var quarantine = quarantine(model);
        assertThat(await(quarantine.discard(NAME, discarded, 2, new Parked.Discard("somebody", "twice"))))
                .isEqualTo(Outcome.RELEASED);
        poison.clear();
        assertThat(await(quarantine.release(NAME, released))).isEqualTo(Outcome.RELEASED);
        assertThat(parked()).isEmpty();
        assertThat(tally(released)).isEqualTo("3");
        assertThat(tally(discarded)).isEqualTo("2");
        var living = rows(database);

        done(await(rebuilds.switchOver(NAME)));
        assertThat(rows(database)).isEqualTo(living);
    }

    @Test
    void a_bad_event_just_before_the_switch_is_parked_on_both_sides() {
        Tallies.append(database, 20, 3);
        var model = choking();
        var rebuilds = new Rebuilds(database.relay(), List.of(model));
        Tallies.keepUp(database, model.follower());
        done(await(rebuilds.begin(NAME)));
        ready(rebuilds);
        var bad = someStream(database, 0);
        poison.add(bad + "/4");
        Tallies.append(database, bad, 4);
        Tallies.keepUp(database, model.follower());

        done(await(rebuilds.switchOver(NAME)));
        assertThat(rebuild(rebuilds).switchedAt()).isNotNull();
        assertThat(parked()).containsExactly("tally 4 held 1", "tally:beside 4 held 1");
        assertThat(tally(bad)).isEqualTo("3");
    }

    @Test
    void a_stream_that_flows_anew_and_was_parked_before_is_parked_again_when_the_switch_is_rolled_back() {
        Tallies.append(database, 20, 3);
        var model = choking();
        var rebuilds = new Rebuilds(database.relay(), List.of(model));
        var bad = UUID.fromString(
                database.column("SELECT stream FROM event LIMIT 1").getFirst());
        poison.add(bad + "/2");
        Tallies.keepUp(database, model.follower());
        poison.clear();
        done(await(rebuilds.begin(NAME)));
        ready(rebuilds);
        done(await(rebuilds.switchOver(NAME)));
        assertThat(parked()).containsExactly("tally:beside 2 held 2");
        assertThat(tally(bad)).isEqualTo("3");

        done(await(rebuilds.rollBack(NAME)));
        assertThat(parked()).containsExactly("tally 2 held 2");
        assertThat(tally(bad)).isEqualTo("1");
        done(await(rebuilds.drop(NAME)));
        assertThat(parked()).containsExactly("tally 2 held 2");
    }

    @Test
    void held_events_of_a_topic_go_with_the_rows() {
        var bad = new UUID(2, 1);
        var told = List.of(told(1, bad), told(2, new UUID(2, 2)), told(3, bad), told(4, new UUID(2, 2)));
        var model = new TopicReadModel(
                NAME,
                "heard",
                "tsunagi.test",
                database.relay(),
                List.of(new Fold<>(PublicEvent.class, this::project, new Tally.Table())),
                (after, limit) -> Uni.createFrom()
                        .item(told.stream().skip(after).limit(limit).toList()));
        var rebuilds = new Rebuilds(database.relay(), List.of(model));
        await(model.follower().apply(0, told));
        poison.add(bad + "/1");
        done(await(rebuilds.begin(NAME)));
        ready(rebuilds);
        assertThat(parked()).containsExactly("heard:beside 1 held 2");
        assertThat(rebuild(rebuilds).compared()).allMatch(Comparison::equal);

        done(await(rebuilds.switchOver(NAME)));
        assertThat(parked()).containsExactly("heard 1 held 2");
        assertThat(tally(bad)).isEqualTo("0");
        poison.clear();
        assertThat(await(quarantine(model).release("heard", bad))).isEqualTo(Outcome.RELEASED);
        assertThat(tally(bad)).isEqualTo("2");
        assertThat(database.count("FROM held_event")).isZero();
    }

    @Test
    void a_row_that_the_server_refuses_parks_its_stream_beside() {
        Tallies.append(database, 2, 4);
        Tallies.append(database, 3, 2);
        Tallies.keepUp(database, model.follower());
        database.sudo("ALTER TABLE tally ADD CHECK (events < 3) NOT VALID");

        done(await(rebuilds.begin(NAME)));
        ready(rebuilds);
        assertThat(rebuild(rebuilds)).returns(14L, Rebuild::done).returns(2L, Rebuild::parked);
        assertThat(rebuild(rebuilds).compared()).singleElement().returns(3L, Comparison::beside);
        assertThat(parked()).containsExactly("tally:beside 3 held 2", "tally:beside 3 held 2");
    }

    private OwnReadModel choking() {
        return Tallies.model(database, this::project);
    }

    private Tally project(@Nullable Tally row, Recorded<?> recorded) {
        if (poison.contains(recorded.stream() + "/" + recorded.number())) {
            throw new IllegalStateException("poison");
        }
        return Tally.project(row, recorded);
    }

    private static Published told(long sequence, UUID stream) {
        return Publications.of(sequence, stream, new StaffLeft(stream, "somebody", LocalDate.EPOCH), Instant.EPOCH);
    }

    private Quarantine quarantine(ReadModel model) {
        return new Quarantine(database.relay(), List.of(model.follower(), model.beside()));
    }

    private List<String> parked() {
        return await(new ParkedStreams(database.relay()).list(100)).stream()
                .map(entry -> "%s %d held %d"
                        .formatted(entry.parked().subscription(), entry.parked().number(), entry.held()))
                .sorted()
                .toList();
    }

    private String tally(UUID stream) {
        return database.column("SELECT coalesce(sum(events), 0) FROM tally WHERE stream = '%s'".formatted(stream))
                .getFirst();
    }

    private void ready() {
        ready(rebuilds);
    }

    private static void ready(Rebuilds rebuilds) {
        await().until(() -> {
            await(rebuilds.advance());
            return rebuild(rebuilds).state() == State.READY;
        });
    }
}
