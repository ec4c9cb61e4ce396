package jp.tsunagi.bench.contest;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param quick whether this only shows that everything works
 * @param rounds of each contender, one after the other and over again
 * @param warmUp seconds of writing before the first round
 * @param seconds of writing in a round
 * @param drain events that a relay has to publish in a round
 * @param rebuild events that a read model is built from
 * @param large events that it is built from once more, in one round
 * @param patience after how much time no further round of a drain or rebuild is begun
 * @param gapTimeout after how long Axon's engine gives up on a gap; its default is a minute
 */
public record Sizes(
        boolean quick,
        int rounds,
        double warmUp,
        double seconds,
        int drain,
        int rebuild,
        int large,
        Duration patience,
        Duration gapTimeout) {
    /** What {@code docs/benchmarks.md} is made of: about twenty minutes on two slow cores. */
    public static final Sizes FULL =
            new Sizes(false, 5, 8, 3, 200_000, 1_000_000, 10_000_000, Duration.ofSeconds(90), Duration.ofSeconds(60));

    /** A smoke test; its figures mean nothing. */
    public static final Sizes QUICK =
            new Sizes(true, 2, 1, 1, 10_000, 20_000, 50_000, Duration.ofSeconds(20), Duration.ofSeconds(2));
}
