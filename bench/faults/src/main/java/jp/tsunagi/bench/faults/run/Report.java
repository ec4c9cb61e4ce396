package jp.tsunagi.bench.faults.run;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a run has shown.
 *
 * @param faults how often each was done
 * @param answersLost by the proxies
 * @param commands that were sent
 * @param acknowledged of them, those whose sender was told what became of them
 * @param attempts to send them
 * @param withoutAnswer of the attempts
 * @param away answers that the store was away
 * @param events in the services' store
 * @param published events in the topic
 * @param recoveries from outages
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
        long away,
        int events,
        int published,
        List<Recovery> recoveries,
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
        faults.forEach((fault, times) -> numbers.put(fault.toString(), Long.toString(times)));
        if (answersLost > 0) {
            numbers.put("answers lost by the proxies", Integer.toString(answersLost));
        }
        numbers.put(
                "commands sent",
                "%d in %d attempts, %d without an answer, %d told that the store is away"
                        .formatted(commands, attempts, withoutAnswer, away));
        numbers.put("commands acknowledged", Long.toString(acknowledged));
        numbers.put("events stored, published", "%d, %d".formatted(events, published));
        if (faults.containsKey(Fault.LEASE_HOLDER_KILLED)) {
            numbers.put("failover after a crash", Failovers.summary(afterCrash.undisturbed()));
            numbers.put("the same with other faults meanwhile", Failovers.summary(afterCrash.others()));
            numbers.put("failover after a stall", Failovers.summary(afterStall.undisturbed()));
            numbers.put("the same with other faults meanwhile (stall)", Failovers.summary(afterStall.others()));
        }
        for (var fault : Fault.OUTAGES) {
            outage(numbers, fault);
        }
        numbers.put("timers fired after they were due", Failovers.summary(late));
        return numbers;
    }

    private void outage(Map<String, String> numbers, Fault fault) {
        var its = recoveries.stream()
                .filter(recovery -> recovery.fault() == fault)
                .toList();
        if (!its.isEmpty()) {
            numbers.put(
                    fault + ": acknowledged meanwhile",
                    "%d in %d s"
                            .formatted(
                                    its.stream()
                                            .mapToLong(Recovery::acknowledged)
                                            .sum(),
                                    its.stream()
                                            .mapToLong(recovery ->
                                                    recovery.lasted().toSeconds())
                                            .sum()));
            numbers.put(fault + ": the next acknowledged after its end", summary(its, Recovery::written));
            numbers.put(fault + ": the next published after its end", summary(its, Recovery::published));
        }
    }

    private static String summary(List<Recovery> its, Function<Recovery, Optional<Duration>> time) {
        return Failovers.summary(
                its.stream().map(time).flatMap(Optional::stream).toList());
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

    /**
     * The same as a section of a page.
     *
     * @param title without which the page has no such section yet
     * @param about what was done, a paragraph
     */
    public String section(String title, String about) {
        var rows = new StringBuilder();
        numbers().forEach((name, value) -> rows.append("| %s | %s |\n".formatted(name, value)));
        rows.append("| invariants | %s |\n".formatted(verdict()));
        return """
                ## %s

                %s
                Seen on a machine with %d cores and %d GB of memory:

                | what | |
                |---|---|
                %s""".formatted(title, about, Runtime.getRuntime().availableProcessors(), memory(), rows);
    }

    private static long memory() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Math.round(system.getTotalMemorySize() / 1e9);
    }
}
