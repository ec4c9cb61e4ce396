package jp.tsunagi.bench.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tsunagi.bench.faults.node.ServiceNode;
import jp.tsunagi.bench.faults.run.Fault;
import jp.tsunagi.bench.faults.run.FaultRun;
import jp.tsunagi.bench.faults.run.Invariant;
import jp.tsunagi.bench.faults.run.Plan;
import jp.tsunagi.bench.faults.run.Report;
import jp.tsunagi.bench.faults.run.RestoreRun;
import jp.tsunagi.bench.faults.run.Servers;
import jp.tsunagi.bench.faults.run.Servers.Manner;

/**
 * The long runs: {@code mixed}, {@code disk-full}, {@code partition}, {@code power-cut} or {@code restore}, with {@code
 * --minutes} (10, mixed) or {@code --rounds} (the others), {@code --seed} (1), {@code --rate} of commands a second (100),
 * and {@code --page}, of which its section is written. Ends with 1 when an invariant does not hold, or when one holds that
 * must not.
 */
final class Main {
    /** Long enough for the thirty seconds in which work has to go on, and a little load afterwards. */
    private static final Duration CALM = Duration.ofSeconds(20);

    /** What must break need not come to rest. */
    private static final Duration PATIENCE_WITH_CONTROLS = Duration.ofSeconds(15);

    /** PostgreSQL keeps no old file of its log to write over. */
    private static final Map<String, String> NO_SPARE_LOG = Map.of("wal_recycle", "off", "min_wal_size", "32MB");

    private static final Duration BETWEEN_CUTS = Duration.ofSeconds(12);

    private final Map<String, String> options;
    private final long seed;
    private final int rate;
    private final int rounds;

    private Main(Map<String, String> options) {
        this.options = options;
        seed = Long.parseLong(options.getOrDefault("--seed", "1"));
        rate = Integer.parseInt(options.getOrDefault("--rate", "100"));
        rounds = Integer.parseInt(options.getOrDefault("--rounds", "3"));
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var named = arguments.length % 2 == 1 ? Optional.of(arguments[0]) : Optional.<String>empty();
        var main = new Main(options(List.of(arguments).subList(named.isPresent() ? 1 : 0, arguments.length)));
        boolean holds = switch (named.orElse("mixed")) {
            case "mixed" -> main.mixed();
            case "disk-full" -> main.diskFull();
            case "partition" -> main.partition();
            case "power-cut" -> main.powerCut();
            case "restore" -> main.restore();
            default -> throw new IllegalArgumentException("no such run: " + arguments[0]);
        };
        System.exit(holds ? 0 : 1);
    }

    private static Map<String, String> options(List<String> named) {
        var options = new HashMap<String, String>();
        for (int i = 0; i < named.size(); i += 2) {
            options.put(named.get(i), named.get(i + 1));
        }
        return options;
    }

    private boolean mixed() throws IOException, InterruptedException {
        long minutes = Long.parseLong(options.getOrDefault("--minutes", "10"));
        var report = run(Manner.USUAL, Plan.of(seed, Duration.ofMinutes(minutes), rate));
        put(report.section("Kills, stalls and lost answers, seed " + seed, """
                `bench/faults/run --minutes %d --seed %d --page docs/faults.md`. A seeded plan kills every kind of process, lets
                it stand still and loses answers; in the last quarter only the holder of the relay's lease is hit. A failover is
                the time from the fault until somebody who reads the topic sees the next publication by another relay. The goals
                are 2 s after a crash and 8 s after a stall.
                """.formatted(minutes, seed)));
        return report.broken().isEmpty();
    }

    private boolean diskFull() throws IOException, InterruptedException {
        var plan = Plan.inTurn(seed, List.of(Fault.POSTGRES_DISK_FULL, Fault.KAFKA_DISK_FULL), rounds, rate, CALM);
        var report = run(new Manner(true, false, false, NO_SPARE_LOG), plan);
        put(report.section("Full disks (F16)", """
                `bench/faults/run disk-full --seed %d --rounds %d --page docs/faults.md`. PostgreSQL and Kafka each stand on a
                small disk of their own (tmpfs); under load the one, then the other is filled to its last block, and kept full.
                PostgreSQL is made to begin new files of its log meanwhile. A server that ends is started again, as whoever
                supervises it would. Then the space is given back.
                """.formatted(seed, rounds)));
        return report.broken().isEmpty();
    }

    private boolean partition() throws IOException, InterruptedException {
        var plan = Plan.inTurn(seed, List.of(Fault.POSTGRES_PARTED, Fault.KAFKA_PARTED), rounds, rate, CALM);
        var report = run(Manner.USUAL, plan);
        put(report.section("Partitions (F9)", """
                `bench/faults/run partition --seed %d --rounds %d --page docs/faults.md`. The network between the processes and
                PostgreSQL, then between them and Kafka, carries nothing in either direction and tells nobody: connections stay
                open, new ones get no answer. What was said meanwhile arrives when it is over. (A proxy falls silent: a
                connection is still accepted, which is harder on a client than a refused one.)
                """.formatted(seed, rounds)));
        return report.broken().isEmpty();
    }

    /** And twice where it must not hold: without syncing at all, and with commits that do not wait for it. */
    private boolean powerCut() throws IOException, InterruptedException {
        var report = run(power(Map.of()), cuts(rounds));
        var unsynced = control(power(Map.of("fsync", "off")), cuts(1));
        var early = control(power(Map.of("synchronous_commit", "off", "wal_writer_delay", "2s")), cuts(2));
        put(report.section("Power cuts (F3)", """
                `bench/faults/run power-cut --seed %d --rounds %d --page docs/faults.md`. PostgreSQL is killed under load and
                started again on what it had synced: a preloaded library copies a file beside when the server syncs it, and
                nothing else is left. Two controls have to lose acknowledged commands, or the run fails: with `fsync=off` they are
                %s, with `synchronous_commit=off` they are %s.
                """.formatted(seed, rounds, fate(unsynced), fate(early))));
        return report.broken().isEmpty() && loses(unsynced) && loses(early);
    }

    private Plan cuts(int times) {
        return Plan.inTurn(seed, List.of(Fault.POSTGRES_POWER_CUT), times, rate, BETWEEN_CUTS);
    }

    private static Manner power(Map<String, String> settings) {
        return new Manner(false, true, false, settings);
    }

    private static boolean loses(Report report) {
        return report.broken().contains(Invariant.ACKNOWLEDGED_COMMANDS_HAVE_EXACTLY_THEIR_EVENTS);
    }

    private static String fate(Report control) {
        return loses(control) ? "lost" : "NOT lost";
    }

    private boolean restore() throws IOException, InterruptedException {
        var report = RestoreRun.of(seed, rate);
        System.out.println(report.text());
        put("""
                ## A database restored to an earlier moment (F15)

                `bench/faults/run restore --seed %d --page docs/faults.md`. PostgreSQL is restored from a base backup and its
                archived log while services and consumers work and commands keep coming, and nobody tells them. Then an operator
                does what [restore.md](restore.md) says.

                | what | |
                |---|---|
                %s| invariants | %s |
                """.formatted(
                seed,
                report.rows(),
                report.holds() ? "all hold" : "broken: " + report.findings().broken()));
        return report.holds();
    }

    private static Report run(Manner manner, Plan plan) throws IOException, InterruptedException {
        return run(manner, plan, FaultRun.PATIENCE, true);
    }

    /** A run that has to break what it is a control of. */
    private static Report control(Manner manner, Plan plan) throws IOException, InterruptedException {
        return run(manner, plan, PATIENCE_WITH_CONTROLS, false);
    }

    private static Report run(Manner manner, Plan plan, Duration patience, boolean keepsLogs)
            throws IOException, InterruptedException {
        System.out.printf(
                "seed %d: %d faults in %d s%n",
                plan.seed(), plan.steps().size(), plan.length().toSeconds());
        try (var servers = Servers.start(manner)) {
            boolean well = !keepsLogs;
            try {
                var report = FaultRun.of(servers, ServiceNode.class, plan, patience);
                report.timeline().forEach(System.out::println);
                System.out.println(report.text());
                well |= report.broken().isEmpty();
                return report;
            } finally {
                servers.keepFolderUnless(well);
            }
        }
    }

    private void put(String section) throws IOException {
        if (options.containsKey("--page")) {
            new Page(Path.of(options.get("--page"))).put(section);
        }
    }
}
