package jp.tsunagi.bench.contest;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import jp.tsunagi.bench.contest.RebuildContest.Way;
import jp.tsunagi.bench.peer.LateCommit;
import jp.tsunagi.bench.peer.LateCommit.Reading;

/** All contests, one after the other. */
public final class Contests {
    private static final List<Entrant> APPENDS = List.of(
            new Entrant("pgbench", Ledger.KERNEL),
            new Entrant("tsunagi-append", Ledger.KERNEL),
            new Entrant("tsunagi-grouped-append", Ledger.KERNEL));

    private static final List<Entrant> COMMANDS = List.of(
            new Entrant("tsunagi-commands", Ledger.KERNEL),
            new Entrant("tsunagi-member-commands", Ledger.KERNEL),
            new Entrant("axon-jdbc", Ledger.AXON),
            new Entrant("axon-jpa", Ledger.AXON),
            new Entrant("axon-jpa-1", Ledger.AXON),
            new Entrant("pekko", Ledger.PEKKO));

    /** The ways to build a read model anew. */
    private static final List<Way> REBUILDS = List.of(
            new Way("tsunagi-rebuild", "notebook", List.of("TRUNCATE notebook", "DELETE FROM own_subscription")),
            new Way("tsunagi-rebuild-beside", "beside.notebook", List.of()));

    private static final int COMMANDERS = 8;

    private final Sizes sizes;
    private final Path home;
    private final Log log = new Log();
    private final List<Round> rounds = new ArrayList<>();

    /** @param home an empty folder for all servers */
    public Contests(Sizes sizes, Path home) {
        this.sizes = sizes;
        this.home = home;
    }

    /** Runs them; fails when anybody's content is wrong. */
    public Results run() throws Exception {
        Footprint footprint;
        Map<String, String> settings;
        try (var appends = new WriteContest("append", sizes, home, log, APPENDS)) {
            settings = appends.cluster("tsunagi-append").settings();
            rounds.addAll(appends.run(8, 32));
            footprint = Footprint.of(appends.cluster("tsunagi-append"));
        }
        try (var commands = new WriteContest("command", sizes, home, log, COMMANDS)) {
            rounds.addAll(commands.run(COMMANDERS));
        }
        try (var relays = new RelayContest(sizes, home, log)) {
            rounds.addAll(relays.run());
            var rebuilds = new RebuildContest(sizes, relays.drained(), REBUILDS, log);
            rounds.addAll(rebuilds.run());
            rounds.addAll(rebuilds.runLarge());
        }
        return new Results(
                sizes.quick(),
                Runtime.getRuntime().availableProcessors(),
                memory(),
                settings,
                rounds,
                footprint,
                late(),
                sizes.gapTimeout().toSeconds());
    }

    /** Both readers wait for the same timeout, so they do it at the same time. */
    private List<Reading> late() throws Exception {
        log.say("late commit: waiting for the gap timeout of %d s"
                .formatted(sizes.gapTimeout().toSeconds()));
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Callable<List<Reading>>> cases = List.of(() -> late(true), () -> late(false));
            List<Reading> readings = new ArrayList<>();
            for (var told : threads.invokeAll(cases)) {
                readings.addAll(told.get());
            }
            readings.forEach(reading -> log.say("late commit: %s, %s: %s"
                    .formatted(reading.reader(), reading.uptodate() ? "up to date" : "late", reading.told())));
            return readings;
        }
    }

    private List<Reading> late(boolean uptodate) throws Exception {
        try (var cluster = Cluster.start(home.resolve(uptodate ? "late-commit" : "late-commit-and-reader"))
                .withKernel()) {
            cluster.sudo("ALTER ROLE bench_owner SET idle_in_transaction_session_timeout = 0");
            try (var prompt = cluster.connect();
                    var late = cluster.connect()) {
                return LateCommit.show(cluster.target(8, ""), prompt, late, sizes.gapTimeout(), uptodate);
            }
        }
    }

    private static long memory() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Math.round(system.getTotalMemorySize() / (double) (1L << 30));
    }
}
