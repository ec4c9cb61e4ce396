package jp.tsunagi.eventstore.postgres;

import static jp.tsunagi.eventstore.sample.KernelDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import jp.tsunagi.eventstore.sample.KernelDatabase;
import jp.tsunagi.eventstore.sample.Parcels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BusinessClockTest {
    private static KernelDatabase database;

    @BeforeAll
    static void migrate() {
        database = KernelDatabase.create();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void the_clock_runs_with_the_database_as_far_ahead_as_that_is() {
        var clock = new BusinessClock(database.app());
        assertThat(clock.instant()).isCloseTo(Instant.now(), within(2, ChronoUnit.SECONDS));

        database.sudo("UPDATE app_clock SET ahead = interval '400 days'");
        await(clock.refresh());

        var expected = Instant.now().plus(400, ChronoUnit.DAYS);
        assertThat(clock.instant()).isCloseTo(expected, within(2, ChronoUnit.SECONDS));

        var stream = Parcels.stream();
        await(new PostgresEventStore(database.append(), database.app()).append(Parcels.registered(stream)));
        var recordedAt = database.column("SELECT recorded_at AT TIME ZONE 'UTC' FROM event")
                .getFirst();
        assertThat(Instant.parse(recordedAt.replace(' ', 'T') + "Z"))
                .isCloseTo(clock.instant(), within(2, ChronoUnit.SECONDS));

        database.sudo("UPDATE app_clock SET ahead = interval '0'");
        await(clock.refresh());
        assertThat(clock.instant()).isCloseTo(Instant.now(), within(2, ChronoUnit.SECONDS));
    }

    @Test
    void its_days_are_days_in_Japan() {
        var clock = new BusinessClock(database.app());

        assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.now(ZoneId.of("Asia/Tokyo")));
    }
}
