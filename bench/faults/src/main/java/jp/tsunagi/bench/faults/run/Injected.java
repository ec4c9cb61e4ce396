package jp.tsunagi.bench.faults.run;

import java.time.Duration;

/** A fault as it was done. Moments are those of {@link System#nanoTime}. */
final class Injected {
    private final Fault fault;
    private final long from;
    private final long token;
    private volatile long until;

    /** @param token of the lease at that moment */
    Injected(Fault fault, long token) {
        this.fault = fault;
        this.token = token;
        from = System.nanoTime();
        until = Long.MAX_VALUE;
    }

    Fault fault() {
        return fault;
    }

    long from() {
        return from;
    }

    long token() {
        return token;
    }

    long until() {
        return until;
    }

    /** What was killed answers again, what stood still goes on. */
    void over() {
        until = System.nanoTime();
    }

    /** Whether it was in effect, or its effect had ended just before, at some moment of a span. */
    boolean touches(long begin, long end, Duration aftermath) {
        return from - end < 0 && (until == Long.MAX_VALUE || until + aftermath.toNanos() - begin > 0);
    }
}
