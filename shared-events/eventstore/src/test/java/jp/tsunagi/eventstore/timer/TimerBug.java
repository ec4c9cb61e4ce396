package jp.tsunagi.eventstore.timer;

import static jp.tsunagi.eventstore.sample.KernelDatabase.await;
import static jp.tsunagi.eventstore.simulation.Broken.unless;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import jp.tsunagi.eventstore.Command;
import jp.tsunagi.eventstore.Expected;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.postgres.PostgresEventStore;
import jp.tsunagi.eventstore.sample.KernelDatabase;
import jp.tsunagi.eventstore.sample.Parcel;
import jp.tsunagi.eventstore.sample.ParcelCommand.NoteMissedPickUp;
import jp.tsunagi.eventstore.sample.ParcelCommand.RegisterParcel;
import jp.tsunagi.eventstore.sample.Parcels;
import jp.tsunagi.eventstore.simulation.Invariant;
import jp.tsunagi.eventstore.simulation.PlantedBug;

/** Bugs of timers that show on a real PostgreSQL only. */
public enum TimerBug implements PlantedBug {
    TIMER_BY_NODE_CLOCK(
            "timers are due by the clock of a node, which is five minutes ahead",
            "T14 timers under skewed clocks",
            Invariant.NO_TIMER_FIRES_EARLY) {
        @Override
        void check(KernelDatabase database, boolean planted) {
            var due = planted
                    ? PostgresTimerLog.DUE.replace("app_now()", "app_now() + interval '5 minutes'")
                    : PostgresTimerLog.DUE;
            var handler = Parcels.handler(new PostgresEventStore(database.append(), database.app()));
            await(handler.handle(Parcels.command(
                    Parcels.stream(),
                    Expected.NO_STREAM,
                    new RegisterParcel(Parcels.DEPOT, Instant.now().plus(Duration.ofMinutes(2))))));

            await(new TimerRunner(
                            new PostgresTimerLog(database.append(), due),
                            Map.of(
                                    Parcel.PICK_UP_DUE,
                                    (stream, origin) -> handler.handle(new Command<>(
                                            new StreamId(Parcel.CATEGORY, stream),
                                            Expected.AS_LOADED,
                                            origin,
                                            Parcels.NOON,
                                            new NoteMissedPickUp()))))
                    .fireDue());
            unless(
                    database.count("FROM event WHERE type = 'parcel.pick-up-missed'") == 0,
                    invariant(),
                    "a timer fired two minutes before its time");
        }
    };

    private final String what;
    private final String trap;
    private final Invariant invariant;

    TimerBug(String what, String trap, Invariant invariant) {
        this.what = what;
        this.trap = trap;
        this.invariant = invariant;
    }

    /**
     * Plays what gives the bug away, with it or without.
     *
     * @throws jp.tsunagi.eventstore.simulation.Broken when the invariant does not hold
     */
    abstract void check(KernelDatabase database, boolean planted);

    @Override
    public String what() {
        return what;
    }

    @Override
    public String trap() {
        return trap;
    }

    @Override
    public Invariant invariant() {
        return invariant;
    }
}
