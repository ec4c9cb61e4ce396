package jp.tsunagi.bench.faults.run;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static jp.tsunagi.bench.faults.run.Invariant.AN_OUTAGE_IS_TOLD_AS_ONE;
import static jp.tsunagi.bench.faults.run.Invariant.EVERYTHING_ARRIVES_IN_THE_END;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeMap;
import jp.tsunagi.bench.faults.node.ConsumerNode;
import jp.tsunagi.bench.faults.node.ServiceNode;

/** One run: everything is started, sent to, harmed, mended, waited for, and judged. */
public final class FaultRun {
    /** For what was killed in the end to start again, and for everything to arrive. */
    public static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration SILENCE = Duration.ofSeconds(1);

    private FaultRun() {}

    /**
     * Runs a plan on databases and a topic of its own.
     *
     * @param service the main class of the services: {@link ServiceNode}, or one with a planted bug
     * @param patience how long everything may take to come to rest
     */
    public static Report of(Servers servers, Class<? extends ServiceNode> service, Plan plan, Duration patience)
            throws IOException, InterruptedException {
        servers.emptyTopic();
        var source = servers.create("diary");
        var target = servers.create("answers");
        servers.beginSynced();
        int lostBefore = lost(servers);
        try (var processes = new Processes(servers, service, source, target)) {
            processes.start();
            try (var watch = servers.watch(source);
                    var injector = new Injector(servers, processes, watch)) {
                var clients = new Clients(plan, processes.ports());
                clients.start();
                var findings = new Findings();
                findings.unless(
                        watch.awaitPublication(PATIENCE),
                        EVERYTHING_ARRIVES_IN_THE_END,
                        "nothing was published at all");
                long begin = System.nanoTime();
                var injected = injector.run(plan);
                findings.unless(
                        clients.finish(patience), EVERYTHING_ARRIVES_IN_THE_END, "a command never got an answer");
                var rest = settle(servers.rows(source), servers.rows(target), patience);
                findings.unless(rest.isEmpty(), EVERYTHING_ARRIVES_IN_THE_END, "%s", rest);
                var sent = clients.log();
                findings.unless(clients.failures().isEmpty(), AN_OUTAGE_IS_TOLD_AS_ONE, "%s", clients.failures());
                var recoveries = Recovery.of(injected, sent, watch);
                recoveries.forEach(recovery -> recovery.check(plan.commandsPerSecond(), findings));
                var counts = Oracle.judge(servers, source, target, sent, List.of(), findings);
                return new Report(
                        plan,
                        injected.stream()
                                .collect(groupingBy(Injected::fault, () -> new EnumMap<>(Fault.class), counting())),
                        lost(servers) - lostBefore,
                        sent.size(),
                        sent.stream().filter(Sent::acknowledged).count(),
                        clients.attempts(),
                        clients.withoutAnswer(),
                        clients.away(),
                        counts.events(),
                        counts.published(),
                        recoveries,
                        Failovers.after(Fault.LEASE_HOLDER_KILLED, injected, watch),
                        Failovers.after(Fault.LEASE_HOLDER_STALLED, injected, watch),
                        counts.late(),
                        timeline(begin, injected, watch),
                        findings);
            }
        }
    }

    /** What was done, and when the lease changed hands. */
    private static List<String> timeline(long begin, List<Injected> injected, Watch watch) {
        var moments = new TreeMap<Long, String>();
        watch.leaseTaken().forEach(at -> moments.put(at - begin, "a relay takes the lease"));
        watch.publishedAgainAfter(SILENCE).forEach(at -> moments.put(at - begin, "publications are seen again"));
        injected.forEach(fault -> {
            moments.put(fault.from() - begin, fault.fault().toString());
            moments.put(fault.until() - begin, fault.fault() + ": mended");
        });
        return moments.entrySet().stream()
                .map(moment -> "%8.3f s  %s".formatted(moment.getKey() / 1e9, moment.getValue()))
                .toList();
    }

    private static int lost(Servers servers) {
        return servers.appends().happened()
                + servers.commits().happened()
                + servers.publications().happened();
    }

    /** Waits until everything has come to rest; answers what has not. */
    static String settle(Rows source, Rows target, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        var rest = unsettled(source, target);
        while (!rest.isEmpty() && System.nanoTime() - deadline < 0) {
            Thread.sleep(LOOK);
            rest = unsettled(source, target);
        }
        return rest;
    }

    /** In the order in which one thing leads to another. */
    private static String unsettled(Rows source, Rows target) {
        long timers = source.number("SELECT count(*) FROM timer");
        long events = source.number("SELECT count(*) FROM event");
        long numbered = source.number("SELECT count(*) FROM event_position");
        long projected = source.number("""
                SELECT count(*) FROM event e, own_subscription s
                WHERE s.name = '%s' AND (e.xid, e.seq) <= (s.xid, s.seq)
                """.formatted(ServiceNode.PROJECTION));
        long told = source.number("SELECT count(*) FROM publication");
        long folded = reached(target, ConsumerNode.PROJECTION);
        long answered = reached(target, ConsumerNode.REACTION);
        return timers == 0 && numbered == events && projected == events && folded == told && answered == told
                ? ""
                : "%d timers are left; of %d events %d are numbered and %d in the own projection; of %d told ones %d are in the foreign projection and %d answered"
                        .formatted(timers, events, numbered, projected, told, folded, answered);
    }

    private static long reached(Rows target, String follower) {
        return target.number(
                "SELECT coalesce(max(sequence), 0) FROM subscription WHERE name = '%s'".formatted(follower));
    }
}
