package jp.tsunagi.bench.faults.run;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a run has shown.
 *
 * @param faults how often each was done
 * @param answersLost by the proxies
 * @param commands that were sent
 * @param acknowledged of them, those whose sender was told what became of them
 * @param attempts to send them
 * @param withoutAnswer of the attempts
 * @param events in the services' store
 * @param published events in the topic
 * @param afterCrash failovers after the lease holder was killed
 * @param afterStall failovers after the lease holder stood still
 * @param timeline what was done, and when the lease changed hands
 * @param late how long after their due times reminders fired
 */
public record Report(
        Plan plan,
        Map<Fault, Long> faults,
        int answersLost,
        int commands,
        long acknowledged,
        long attempts,
        long withoutAnswer,
        int events,
        int published,
        Failovers afterCrash,
        Failovers afterStall,
        List<Duration> late,
        List<String> timeline,
        Findings findings) {

    /** The invariants that do not hold. */
    public Set<Invariant> broken() {
        return findings.broken();
    }

    /** Each number by its name. */
    private Map<String, String> numbers() {
        var numbers = new LinkedHashMap<String, String>();
        numbers.put("seed", Long.toString(plan.seed()));
        numbers.put("length", plan.length().toSeconds() + " s, and what it takes to come to rest");
        for (var fault : Fault.values()) {
            numbers.put(fault.toString(), Long.toString(faults.getOrDefault(fault, 0L)));
        }
        numbers.put("answers lost by the proxies", Integer.toString(answersLost));
        numbers.put(
                "commands sent",
                "%d in %d attempts, %d without an answer".formatted(commands, attempts, withoutAnswer));
        numbers.put("commands acknowledged", Long.toString(acknowledged));
        numbers.put("events stored, published", "%d, %d".formatted(events, published));
        numbers.put("failover after a crash", Failovers.summary(afterCrash.undisturbed()));
        numbers.put("the same with other faults meanwhile", Failovers.summary(afterCrash.others()));
        numbers.put("failover after a stall", Failovers.summary(afterStall.undisturbed()));
        numbers.put("the same with other faults meanwhile (stall)", Failovers.summary(afterStall.others()));
        numbers.put("timers fired after they were due", Failovers.summary(late));
        return numbers;
    }

    /** For a terminal: the numbers, and each invariant that does not hold with what was seen instead. */
    public String text() {
        var lines = new ArrayList<String>();
        numbers().forEach((name, value) -> lines.add("%-46s %s".formatted(name, value)));
        lines.add(verdict());
        lines.addAll(findings.lines());
        return String.join("\n", lines);
    }

    private String verdict() {
        return findings.broken().isEmpty()
                ? "all %d invariants hold".formatted(Invariant.values().length)
                : "broken: " + findings.broken();
    }

    /** The same as a page. */
    public String page() {
        var rows = new StringBuilder();
        numbers().forEach((name, value) -> rows.append("| %s | %s |\n".formatted(name, value)));
        var invariants = new StringBuilder();
        Arrays.stream(Invariant.values())
                .forEach(invariant -> invariants.append("| %s | %s |\n"
                        .formatted(invariant, findings.broken().contains(invariant) ? "broken" : "holds")));
        return """
                # Faults of whole processes

                Two services and two consumers, each a process of its own with the kernel wired as in production, work on a real
                PostgreSQL and a real Kafka while a seeded plan kills them, lets them stand still and loses answers. The clients
                keep their own log of what they were told; afterwards everything in the stores and in the topic is compared with it.
                `bench/faults/run --minutes %d --seed %d --page docs/faults.md` has made this page, on a machine with %d cores and
                %d GB of memory. The build runs a plan of less than a minute (`FaultsTest`), and planted bugs
                (`PlantedFaultsTest`), of which each is caught under the name of its invariant.

                ## The run

                | what | |
                |---|---|
                %s
                A failover is the time from the fault until somebody who reads the topic sees the next publication by another relay.
                The goals are 2 s after a crash and 8 s after a stall.

                ## The invariants

                | invariant | |
                |---|---|
                %s""".formatted(
                        plan.length().toMinutes(),
                        plan.seed(),
                        Runtime.getRuntime().availableProcessors(),
                        memory(),
                        rows,
                        invariants);
    }

    private static long memory() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Math.round(system.getTotalMemorySize() / 1e9);
    }
}
