package jp.tsunagi.bench.contest;

import java.time.Duration;

/** Tells whoever waits how far the run is. */
final class Log {
    private final long start = System.nanoTime();

    void say(String what) {
        var since = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf("%3d:%02d  %s%n", since.toMinutes(), since.toSecondsPart(), what);
    }

    void say(Round round) {
        say("%s: %s, %d writers: %,.0f/s, %,.0f per CPU second (client %.2f s, server %.2f s in %.2f s)"
                .formatted(
                        round.contest(),
                        round.contender(),
                        round.writers(),
                        round.rate(),
                        round.perCpuSecond(),
                        round.clientCpu(),
                        round.serverCpu(),
                        round.seconds()));
    }
}
