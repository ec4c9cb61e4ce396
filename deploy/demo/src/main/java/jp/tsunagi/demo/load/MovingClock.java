package jp.tsunagi.demo.load;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.stack.StackException;

/**
 * Moves the platform's time on, so that everything happens on its own day: it stops on each day on which a timer is due,
 * waits until the timers have had their turn, and until the services go by the new time.
 */
final class MovingClock {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    private final BusinessClocks clocks;
    private final ServiceClocks services;
    private final Consumer<Instant> stops;

    /** @param stops is told of each moment before the clocks are set to it */
    MovingClock(BusinessClocks clocks, ServiceClocks services, Consumer<Instant> stops) {
        this.clocks = clocks;
        this.services = services;
        this.stops = stops;
    }

    /** Moves on to a moment; timers of earlier days, and then those due by the moment, have had their turn. */
    void advance(Instant moment) throws InterruptedException {
        for (var next = clocks.nextTimer(); next.isPresent(); next = clocks.nextTimer()) {
            var day = Japan.day(next.get());
            if (!day.isBefore(Japan.day(moment))) {
                break;
            }
            stopAt(clocks.lastTimerBy(day).orElse(next.get()));
        }
        stopAt(moment);
    }

    private void stopAt(Instant moment) throws InterruptedException {
        stops.accept(moment);
        // Before, not after: the first clock runs on while a database that is away keeps the others waiting.
        long setAt = System.nanoTime();
        clocks.set(moment);
        while (clocks.isAnyDue(moment)) {
            if (System.nanoTime() - setAt > PATIENCE.toNanos()) {
                throw new StackException(
                        "期日の来た予定が処理されません。./tsunagi logs で記録をご覧ください。",
                        "Timers that are due do not fire; see ./tsunagi logs.");
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
        services.await(moment, setAt);
    }
}
