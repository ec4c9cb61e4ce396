package jp.tsunagi.eventstore.simulation;

import java.util.List;

/** A run that broke an invariant: says which, and how to see it again. */
final class BrokenRun extends AssertionError {
    private final long seed;
    private final transient Broken broken;

    BrokenRun(long seed, Broken broken, List<String> lately) {
        super(
                "seed %d breaks: %s%nto see it again: Simulation.run(%dL, plan)%nwhat happened last:%n  %s"
                        .formatted(seed, broken.getMessage(), seed, String.join("%n  ".formatted(), lately)),
                broken);
        this.seed = seed;
        this.broken = broken;
    }

    long seed() {
        return seed;
    }

    Invariant invariant() {
        return broken.invariant();
    }
}
