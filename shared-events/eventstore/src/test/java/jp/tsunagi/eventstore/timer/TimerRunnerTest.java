package jp.tsunagi.eventstore.timer;

import static jp.tsunagi.eventstore.sample.KernelDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import jp.tsunagi.eventstore.Command;
import jp.tsunagi.eventstore.CommandHandler;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.Origin;
import jp.tsunagi.eventstore.Outcome;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.postgres.PostgresEventStore;
import jp.tsunagi.eventstore.sample.KernelDatabase;
import jp.tsunagi.eventstore.sample.Parcel;
import jp.tsunagi.eventstore.sample.ParcelCommand;
import jp.tsunagi.eventstore.sample.ParcelCommand.HandOverParcel;
import jp.tsunagi.eventstore.sample.ParcelCommand.NoteMissedPickUp;
import jp.tsunagi.eventstore.sample.ParcelCommand.PostponePickUp;
import jp.tsunagi.eventstore.sample.ParcelCommand.RegisterParcel;
import jp.tsunagi.eventstore.sample.ParcelEvent;
import jp.tsunagi.eventstore.sample.ParcelState;
import jp.tsunagi.eventstore.sample.Parcels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TimerRunnerTest {
    private static KernelDatabase database;
    private static CommandHandler<ParcelCommand, ParcelState, ParcelEvent> handler;
    private static TimerRunner runner;

    @BeforeAll
    static void migrate() {
        database = KernelDatabase.create();
        handler = Parcels.handler(new PostgresEventStore(database.append(), database.app()));
        runner = runner(TimerRunnerTest::noteMissedPickUp);
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @BeforeEach
    void begin() {
        database.sudo("TRUNCATE timer");
        ahead(0);
    }

    @Test
    void a_timer_fires_when_the_business_clock_has_reached_it_and_only_once() {
        var parcel = registered(30);

        await(runner.fireDue());
        assertThat(missed(parcel)).isZero();
        ahead(29);
        await(runner.fireDue());
        assertThat(missed(parcel)).isZero();

        ahead(31);
        assertThat(await(runner.fireDue())).isFalse();
        assertThat(missed(parcel)).isOne();
        assertThat(timers(parcel)).isZero();
        assertThat(Instant.parse(database.column("""
                                SELECT to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
                                FROM event WHERE type = 'parcel.pick-up-missed' AND stream = '%s'
                                """.formatted(parcel.id())).getFirst()))
                .isAfter(Instant.now().plus(30, ChronoUnit.DAYS));

        await(runner.fireDue());
        assertThat(missed(parcel)).isOne();
    }

    @Test
    void two_runners_at_once_make_one_event_of_each_timer() throws Exception {
        var parcels = Stream.generate(() -> registered(-1)).limit(30).toList();
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> runners = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                runners.add(threads.submit(() -> {
                    barrier.await();
                    return await(runner(TimerRunnerTest::noteMissedPickUp).fireDue());
                }));
            }
            for (var each : runners) {
                assertThat(each.get()).isFalse();
            }
        }
        assertThat(parcels).allSatisfy(parcel -> assertThat(missed(parcel)).isOne());
        assertThat(database.count("FROM timer")).isZero();
    }

    @Test
    void a_timer_that_was_set_again_fires_at_its_later_time() {
        var parcel = registered(30);
        handle(parcel, new PostponePickUp(inDays(60)));
        assertThat(database.column("SELECT generation FROM timer")).containsExactly("2");

        ahead(31);
        await(runner.fireDue());
        assertThat(missed(parcel)).isZero();

        ahead(61);
        await(runner.fireDue());
        assertThat(missed(parcel)).isOne();
    }

    @Test
    void a_timer_set_again_while_it_fires_is_not_forgotten() {
        var parcel = registered(-1);
        await(runner((stream, origin) -> noteMissedPickUp(stream, origin)
                        .call(() -> handler.handle(
                                Parcels.command(parcel, Expected.AS_LOADED, new PostponePickUp(inDays(60))))))
                .fireDue());

        assertThat(missed(parcel)).isOne();
        assertThat(database.column("SELECT generation FROM timer")).containsExactly("3");

        ahead(61);
        await(runner.fireDue());
        assertThat(missed(parcel)).isEqualTo(2);
    }

    @Test
    void a_canceled_timer_does_not_fire() {
        var parcel = registered(30);
        handle(parcel, new HandOverParcel(UUID.randomUUID()));
        assertThat(timers(parcel)).isZero();

        ahead(31);
        await(runner.fireDue());
        assertThat(missed(parcel)).isZero();
    }

    @Test
    void a_timer_that_the_decider_answers_with_nothing_has_had_its_turn() {
        var parcel = registered(-1);
        handle(parcel, new NoteMissedPickUp());

        await(runner.fireDue());
        assertThat(missed(parcel)).isOne();
        assertThat(timers(parcel)).isZero();
    }

    @Test
    void a_timer_whose_decision_lost_every_race_comes_again() {
        var parcel = registered(-1);
        await(runner((stream, origin) -> Uni.createFrom().item(new Outcome.Stale(1)))
                .fireDue());

        assertThat(timers(parcel)).isOne();
        await(runner.fireDue());
        assertThat(missed(parcel)).isOne();
    }

    @Test
    void a_timer_whose_command_had_no_effect_by_mistake_is_not_forgotten() {
        var parcel = registered(-1);
        int days = 0;
        for (Outcome mistaken : List.of(new Outcome.NotFound(), new Outcome.CommandIdReused())) {
            await(runner((stream, origin) -> Uni.createFrom().item(mistaken)).fireDue());
            assertThat(timers(parcel)).isOne();
            ahead(++days);
        }
        await(runner.fireDue());
        assertThat(missed(parcel)).isOne();
    }

    /** More of them than a page holds: they must not fill it for ever. */
    @Test
    void timers_that_fail_come_again_a_minute_later_and_do_not_keep_the_others_waiting() {
        for (int i = 0; i < 100; i++) {
            registered(-2);
        }
        var good = registered(-1);
        var stumbling = runner((stream, origin) -> {
            if (!stream.equals(good.id())) {
                throw new IllegalStateException("crash");
            }
            return noteMissedPickUp(stream, origin);
        });

        assertThat(await(stumbling.fireDue())).isTrue();
        assertThat(missed(good)).isZero();
        assertThat(await(stumbling.fireDue())).isFalse();
        assertThat(missed(good)).isOne();

        var bad = registered(-2);
        await(stumbling.fireDue());
        await(runner.fireDue());
        assertThat(missed(bad)).isZero();
        ahead(1);
        await(runner.fireDue());
        await(runner.fireDue());
        assertThat(missed(bad)).isOne();
    }

    @Test
    void a_timer_nobody_here_reacts_to_is_left_to_who_does() {
        var parcel = registered(-1);

        await(new TimerRunner(database.append(), Map.of("another-name", TimerRunnerTest::noteMissedPickUp)).fireDue());
        assertThat(missed(parcel)).isZero();
        assertThat(timers(parcel)).isOne();
    }

    @Test
    void more_than_a_page_of_timers_is_told() {
        var parcels = Stream.generate(() -> registered(-1)).limit(101).toList();

        assertThat(await(runner.fireDue())).isTrue();
        assertThat(await(runner.fireDue())).isFalse();
        assertThat(parcels).allSatisfy(parcel -> assertThat(missed(parcel)).isOne());
    }

    private static TimerRunner runner(TimerRunner.Reaction reaction) {
        return new TimerRunner(database.append(), Map.of(Parcel.PICK_UP_DUE, reaction));
    }

    private static Uni<Outcome> noteMissedPickUp(UUID stream, Origin origin) {
        return handler.handle(new Command<>(
                new StreamId(Parcel.CATEGORY, stream),
                Expected.AS_LOADED,
                origin,
                Parcels.NOON,
                new NoteMissedPickUp()));
    }

    private static StreamId registered(int daysUntilPickUp) {
        var parcel = Parcels.stream();
        assertThat(await(handler.handle(Parcels.command(
                        parcel, Expected.NO_STREAM, new RegisterParcel(Parcels.DEPOT, inDays(daysUntilPickUp))))))
                .isEqualTo(new Outcome.Appended(parcel, 1));
        return parcel;
    }

    private static void handle(StreamId parcel, ParcelCommand command) {
        assertThat(await(handler.handle(Parcels.command(parcel, Expected.AS_LOADED, command))))
                .isInstanceOf(Outcome.Appended.class);
    }

    private static Instant inDays(int days) {
        return Instant.now().plus(days, ChronoUnit.DAYS);
    }

    private static void ahead(int days) {
        database.sudo("UPDATE app_clock SET ahead = interval '%d days'".formatted(days));
    }

    private static long missed(StreamId parcel) {
        return database.count(
                "FROM event WHERE type = 'parcel.pick-up-missed' AND stream = '%s'".formatted(parcel.id()));
    }

    private static long timers(StreamId parcel) {
        return database.count("FROM timer WHERE stream = '%s'".formatted(parcel.id()));
    }
}
