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

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import jp.tsunagi.eventstore.Worker;
import jp.tsunagi.eventstore.Workers;
import jp.tsunagi.eventstore.model.Projection;
import jp.tsunagi.eventstore.postgres.PostgresEventStore;
import jp.tsunagi.eventstore.rebuild.Rebuild.State;
import jp.tsunagi.eventstore.rebuild.Rebuilds.Refusal;
import jp.tsunagi.eventstore.sample.KernelDatabase;
import jp.tsunagi.eventstore.sample.ParcelEvent;
import jp.tsunagi.eventstore.sample.Parcels;
import jp.tsunagi.eventstore.subscription.OwnReadModel;
import jp.tsunagi.eventstore.subscription.Tally;
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
                throw new IllegalStateException("crash");
            }
            return Tally.project(row, recorded);
        })));
        done(await(crashing.begin(NAME)));
        assertThat(await(crashing.advance())).isTrue();
        assertThat(await(crashing.advance())).isFalse();
        assertThat(rebuild(crashing))
                .returns(2_000L, Rebuild::done)
                .returns(5_000L, Rebuild::total)
                .returns("IllegalStateException", Rebuild::failure)
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

    private void ready() {
        await().until(() -> {
            await(rebuilds.advance());
            return rebuild(rebuilds).state() == State.READY;
        });
    }
}
