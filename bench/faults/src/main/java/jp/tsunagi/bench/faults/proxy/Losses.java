package jp.tsunagi.bench.faults.proxy;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Which of the next answers to one kind of request are to be lost. */
public final class Losses {
    private final Queue<Fate> next = new ConcurrentLinkedQueue<>();
    private final AtomicInteger happened = new AtomicInteger();

    /** The answers to the next so many requests have this fate. */
    public void arm(int requests, Fate fate) {
        for (int i = 0; i < requests; i++) {
            next.add(fate);
        }
    }

    /** Lets everything arrive from here on. */
    public void disarm() {
        next.clear();
    }

    /** How many answers were lost. */
    public int happened() {
        return happened.get();
    }

    Fate ofNext() {
        var fate = next.poll();
        if (fate == null) {
            return Fate.ARRIVES;
        }
        happened.incrementAndGet();
        return fate;
    }
}
