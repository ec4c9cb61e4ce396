package jp.tsunagi.bench.faults.run;

import java.time.Duration;
import java.util.ArrayList;
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
    private static final Duration BETWEEN_FAULTS = Duration.ofSeconds(4);
    private static final int MOST_ANSWERS = 5;
    /** Long enough for what was killed last to work again. */
    private static final Duration CALM = Duration.ofSeconds(15);

    private static final Duration ALONE = Duration.ofSeconds(13);

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

    /**
     * Faults of every kind for three quarters of the time; in the last quarter only those of the lease holder, each left
     * alone until it is over, so that it shows how long a failover takes by itself.
     */
    public static Plan of(long seed, Duration length, int commandsPerSecond) {
        var mixed = mixed(seed, length.multipliedBy(3).dividedBy(4), commandsPerSecond, BETWEEN_FAULTS);
        var steps = new ArrayList<>(mixed.steps());
        var random = new Random(~seed);
        var at = mixed.length().plus(CALM);
        for (int i = 0; at.plus(ALONE).compareTo(length) <= 0; at = at.plus(ALONE), i++) {
            steps.add(step(random, at, i % 2 == 0 ? Fault.LEASE_HOLDER_KILLED : Fault.LEASE_HOLDER_STALLED));
        }
        return new Plan(seed, length, commandsPerSecond, steps);
    }

    /**
     * Rounds in which every fault comes once, in any order, until the time is up.
     *
     * @param between two faults on average, from a quarter to seven quarters of it
     */
    public static Plan mixed(long seed, Duration length, int commandsPerSecond, Duration between) {
        var random = new Random(seed);
        var steps = new ArrayList<Step>();
        var round = new ArrayList<Fault>();
        for (long at = gap(random, between); at < length.toMillis(); at += gap(random, between)) {
            if (round.isEmpty()) {
                round.addAll(Fault.EVERYDAY);
                Collections.shuffle(round, random);
            }
            steps.add(step(random, Duration.ofMillis(at), round.removeLast()));
        }
        return new Plan(seed, length, commandsPerSecond, steps);
    }

    /**
     * These faults one after the other, in rounds, each alone.
     *
     * @param calm from the end of one to the next
     */
    public static Plan inTurn(long seed, List<Fault> faults, int rounds, int commandsPerSecond, Duration calm) {
        var random = new Random(seed);
        var steps = new ArrayList<Step>();
        var at = calm;
        for (int i = 0; i < rounds * faults.size(); i++) {
            var next = step(random, at, faults.get(i % faults.size()));
            steps.add(next);
            at = at.plus(next.lasting()).plus(calm);
        }
        return new Plan(seed, at, commandsPerSecond, steps);
    }

    private static Step step(Random random, Duration at, Fault fault) {
        var lasting = Duration.ofMillis(random.nextInt(fault.shortestMillis(), fault.longestMillis() + 1));
        return new Step(at, fault, lasting, random.nextInt(1, MOST_ANSWERS + 1));
    }

    private static long gap(Random random, Duration between) {
        return Math.round(between.toMillis() * (0.25 + 1.5 * random.nextDouble()));
    }
}
