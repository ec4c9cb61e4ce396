package jp.tsunagi.bench.faults.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What is done and when: the same seed makes the same plan. Whom a fault hits may still differ where it depends on who
 * holds the lease at that moment.
 *
 * @param seed of the plan and of the commands
 * @param length how long commands are sent
 * @param commandsPerSecond of all clients together
 */
public record Plan(long seed, Duration length, int commandsPerSecond, List<Step> steps) {
    private static final int SHORTEST_GAP_MILLIS = 300;
    private static final int LONGEST_GAP_MILLIS = 3_700;
    private static final int MOST_ANSWERS = 5;

    public Plan {
        steps = List.copyOf(steps);
    }

    /**
     * One fault.
     *
     * @param at after the first command
     * @param lasting how long until what was killed is started again, or what stands still goes on
     * @param choice which of several processes, or how many answers, from 1
     */
    public record Step(Duration at, Fault fault, Duration lasting, int choice) {}

    /** Rounds in which each of these faults comes once, in any order, until the time is up. */
    public static Plan of(long seed, Duration length, int commandsPerSecond, Collection<Fault> faults) {
        var random = new Random(seed);
        var steps = new ArrayList<Step>();
        var round = new ArrayList<Fault>();
        for (long at = gap(random); at < length.toMillis() && !faults.isEmpty(); at += gap(random)) {
            if (round.isEmpty()) {
                round.addAll(faults);
                Collections.shuffle(round, random);
            }
            var fault = round.removeLast();
            var lasting = Duration.ofMillis(random.nextInt(fault.shortestMillis(), fault.longestMillis() + 1));
            steps.add(new Step(Duration.ofMillis(at), fault, lasting, random.nextInt(1, MOST_ANSWERS + 1)));
        }
        return new Plan(seed, length, commandsPerSecond, steps);
    }

    private static long gap(Random random) {
        return random.nextInt(SHORTEST_GAP_MILLIS, LONGEST_GAP_MILLIS);
    }
}
