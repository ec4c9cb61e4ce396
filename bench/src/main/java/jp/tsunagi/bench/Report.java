package jp.tsunagi.bench;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import jp.tsunagi.bench.contest.Results;
import jp.tsunagi.bench.contest.Round;

/** The page: medians and ranges of what was measured, and what they mean for the goals. */
final class Report {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("pgbench", "pgbench, the same statements"),
            Map.entry("tsunagi-append", "Tsunagi, `EventStore.append`"),
            Map.entry("tsunagi-grouped-append", "Tsunagi, grouped append"),
            Map.entry("tsunagi-commands", "Tsunagi, as the platform itself"),
            Map.entry("tsunagi-member-commands", "Tsunagi, as a member under row-level security"),
            Map.entry("axon-jdbc", "Axon JDBC"),
            Map.entry("axon-jpa", "Axon JPA, sequence by 50 (Hibernate's default)"),
            Map.entry("axon-jpa-1", "Axon JPA, sequence by 1 (Axon's guide)"),
            Map.entry("pekko", "Pekko persistence JDBC, actors in memory"),
            Map.entry("tsunagi-relay", "Tsunagi's relay"),
            Map.entry("debezium", "Debezium's embedded engine"),
            Map.entry("tsunagi-rebuild", "Tsunagi, own subscription page by page"),
            Map.entry("tsunagi-rebuild-beside", "Tsunagi, rebuilt beside the living one and compared"));

    /** Busier than this, a machine has nothing left to give. */
    private static final double FULL = 0.9;

    /** Cores that the kernel's own work and what measures may take. */
    private static final double NOBODY = 0.3;

    private final Results results;

    Report(Results results) {
        this.results = results;
    }

    String page() {
        return Stream.of(head(), goals(), appends(), commands(), relays(), rebuilds(), bytes(), late(), method())
                .collect(joining("\n"));
    }

    private String head() {
        return """
                # Benchmarks

                Written by `bench/run`, which measures everything anew; not to be edited. Machine: %d cores, %d GiB of memory%s.
                All contenders of a table ran in this one run on the same machine; figures are medians of the rounds
                with their range. After every round the content was read back and found right; else there would be no page.
                %s""".formatted(
                        results.cores(),
                        results.gibibytes(),
                        results.quick() ? ". **A smoke test: these figures mean nothing**" : "",
                        quiet());
    }

    /** Says so when others used the machine as well; the contests of writing leave nothing to anybody but contenders. */
    private String quiet() {
        var writes = results.rounds().stream()
                .filter(round ->
                        round.contest().equals("append") || round.contest().equals("command"))
                .toList();
        double others = median(
                writes,
                round -> round.busy() * results.cores() - (round.clientCpu() + round.serverCpu()) / round.wall());
        return others < NOBODY
                ? ""
                : "\n**The machine was not quiet**: %.1f of its cores went to others in the middle of the rounds.\n"
                        .formatted(others);
    }

    // Goals

    private String goals() {
        List<String> rows = new ArrayList<>();
        for (int writers : new int[] {8, 32}) {
            rows.add(ratio(
                    "P1",
                    "append at %d writers, of pgbench".formatted(writers),
                    0.9,
                    rate(of("append", "tsunagi-append", writers)),
                    rate(of("append", "pgbench", writers)),
                    of("append", "tsunagi-append", writers)));
            if (!of("append", "tsunagi-grouped-append", writers).isEmpty()) {
                rows.add(ratio(
                        "P1",
                        "grouped append at %d writers, of pgbench".formatted(writers),
                        1.5,
                        rate(of("append", "tsunagi-grouped-append", writers)),
                        rate(of("append", "pgbench", writers)),
                        of("append", "tsunagi-grouped-append", writers)));
            }
        }
        var relay = of("relay", "tsunagi-relay", 1);
        rows.add(goal("P4", "relay drain", "≥ 60,000/s", number(rate(relay)) + "/s", rate(relay) / 60_000, relay));
        rows.add(ratio("P4", "relay drain, of Debezium", 1, rate(relay), rate(of("relay", "debezium", 1)), relay));
        // As the platform does it, with the comparison before the switch.
        var rebuild = of("rebuild", "tsunagi-rebuild-beside", 1);
        double million = 1_000_000 / rate(rebuild);
        rows.add(goal("P5", "rebuild of 1 M events", "≤ 6 s", "%.1f s".formatted(million), 6 / million, rebuild));
        var large = of("large rebuild", "tsunagi-rebuild-beside", 1);
        double tenMillion = 10_000_000 / rate(large);
        rows.add(
                goal("P5", "rebuild of 10 M events", "≤ 60 s", "%.1f s".formatted(tenMillion), 60 / tenMillion, large));
        var ours = of("command", "tsunagi-commands", 8);
        for (var peer : List.of("axon-jdbc", "axon-jpa", "axon-jpa-1")) {
            rows.add(perCpu(ours, peer, 3));
        }
        rows.add(perCpu(ours, "pekko", 2));
        double bytes = results.footprint().total();
        rows.add("| P8 | disk for an event of 512 B, with all that its append writes | ≤ 700 B | %.0f B | %s |"
                .formatted(
                        bytes, bytes <= 700 ? "reached" : "missed by %.0f B: %s".formatted(bytes - 700, bytesBound())));
        return """
                ## Goals

                | goal | what | reach | measured | verdict |
                |---|---|---|---|---|
                %s

                Not measured here: P2, P3 and P6, and start and memory of a service (P8).
                """.formatted(String.join("\n", rows));
    }

    private String perCpu(List<Round> ours, String peer, double reach) {
        return ratio(
                "P7",
                "commands per CPU second, of " + NAMES.get(peer),
                reach,
                median(ours, Round::perCpuSecond),
                median(of("command", peer, 8), Round::perCpuSecond),
                ours);
    }

    private static String ratio(String id, String what, double reach, double ours, double theirs, List<Round> rounds) {
        double ratio = ours / theirs;
        return goal(id, what, "≥ %.1f".formatted(reach), "%.2f".formatted(ratio), ratio / reach, rounds);
    }

    private static String goal(
            String id, String what, String reach, String measured, double reached, List<Round> rounds) {
        return "| %s | %s | %s | %s | %s |"
                .formatted(
                        id,
                        what,
                        reach,
                        measured,
                        reached >= 1
                                ? "reached"
                                : "missed by %.0f %%; %s".formatted((1 - reached) * 100, bound(rounds)));
    }

    /** What the counters say kept a contender from being faster. */
    private static String bound(List<Round> rounds) {
        double busy = median(rounds, Round::busy);
        return "%s: cores busy %.0f %%, the contender %.2f and its PostgreSQL %.2f of them"
                .formatted(
                        busy >= FULL
                                ? "bound by CPU"
                                : "CPU was left: threads, PostgreSQL, broker and disk wait for each other",
                        busy * 100,
                        median(rounds, round -> round.clientCpu() / round.wall()),
                        median(rounds, round -> round.serverCpu() / round.wall()));
    }

    private String bytesBound() {
        var footprint = results.footprint();
        double table = footprint.parts().getOrDefault("event", 0.0);
        return "the JSON takes %.0f B, the rest of the event's row (who, where, when, why, trace) %.0f B, indexes %.0f B, the stream's head %.0f B, the command's result %.0f B"
                .formatted(
                        footprint.payload(),
                        table - footprint.payload(),
                        footprint.of("event") - table,
                        footprint.of("stream"),
                        footprint.of("command"));
    }

    // Tables

    private String appends() {
        return """
                ## Append (P1)

                One event of 512 B with expected version, the command's result with it. pgbench sends the statements that the event
                store was heard to send, prepared and planned once, as the same role; it is the ceiling. Latencies are those of writers that wait
                for each answer.

                %s
                """.formatted(writes("append", 8, 32));
    }

    private String commands() {
        return """
                ## Commands per CPU second (P7)

                Eight commanders; each command is decided on the notebook's earlier notes and appends one event. Every framework goes
                its own way: Tsunagi and Axon load the stream for each command (no snapshots, no cache), Pekko keeps it in
                memory and writes what comes at the same time in one transaction. CPU is the process's and its PostgreSQL's together.

                %s
                """.formatted(writes("command", 8));
    }

    private String writes(String contest, int... writers) {
        return """
                | writers | contender | per second | range | per CPU second | range | p50 ms | p99 ms | CPU s per 1,000: process + PostgreSQL | WAL B per event | disk B per event |
                |---|---|---|---|---|---|---|---|---|---|---|
                """
                + Arrays.stream(writers)
                        .boxed()
                        .flatMap(count -> contenders(contest).map(name -> written(of(contest, name, count))))
                        .collect(joining("\n"));
    }

    private static String written(List<Round> rounds) {
        return "| %d | %s | %s | %s | %s | %s | %s | %s | %.2f + %.2f | %s | %s |"
                .formatted(
                        rounds.getFirst().writers(),
                        NAMES.get(rounds.getFirst().contender()),
                        number(rate(rounds)),
                        range(rounds, Round::rate),
                        number(median(rounds, Round::perCpuSecond)),
                        range(rounds, Round::perCpuSecond),
                        latency(rounds, Round::p50),
                        latency(rounds, Round::p99),
                        median(rounds, round -> round.clientCpu() / round.operations() * 1000),
                        median(rounds, round -> round.serverCpu() / round.operations() * 1000),
                        number(median(rounds, round -> (double) round.wal() / round.operations())),
                        number(median(rounds, round -> (double) round.disk() / round.operations())));
    }

    private String relays() {
        return """
                ## Relay drain (P4)

                A table filled beforehand, drained into one partition with acks=all, and the topic read back: every event once, in
                order, with its text. The time is the broker's, from its first batch to its last. Debezium decodes the log
                (pgoutput, wal_level=logical in both clusters, batches of 8,192) and passes the stored JSON on; Tsunagi's relay numbers
                events, chains them by hash, translates them to public events with CloudEvents headers and publishes in transactions.

                %s
                """.formatted(follows("relay"));
    }

    private String rebuilds() {
        return """
                ## Rebuild (P5)

                A read model with one row for each notebook, its position moving in the transaction of its rows; compared with the
                event table afterwards. There is no warm-up: the first round runs in a process that has just begun. From %s events:

                %s

                From %s events, one round each:

                %s
                """.formatted(
                        rebuilt("rebuild"), follows("rebuild"), rebuilt("large rebuild"), follows("large rebuild"));
    }

    private String rebuilt(String contest) {
        return number((double) of(contest, "tsunagi-rebuild", 1).getFirst().operations());
    }

    private String follows(String contest) {
        return """
                | contender | events per second | range | rounds | CPU cores: process + PostgreSQL | machine busy |
                |---|---|---|---|---|---|
                """
                + contenders(contest)
                        .map(name -> of(contest, name, 1))
                        .map(rounds -> "| %s | %s | %s | %d | %.2f + %.2f | %.0f %% |"
                                .formatted(
                                        NAMES.get(rounds.getFirst().contender()),
                                        number(rate(rounds)),
                                        range(rounds, Round::rate),
                                        rounds.size(),
                                        median(rounds, round -> round.clientCpu() / round.wall()),
                                        median(rounds, round -> round.serverCpu() / round.wall()),
                                        median(rounds, Round::busy) * 100))
                        .collect(joining("\n"));
    }

    private String bytes() {
        var footprint = results.footprint();
        return """
                ## Bytes of an event (P8)

                What an append leaves on disk, %s events of 512 B later, in notebooks of ten:

                | table or index | bytes per event |
                |---|---|
                %s
                | **together** | **%.0f** |
                """.formatted(
                        number((double) footprint.events()),
                        footprint.parts().entrySet().stream()
                                .map(part -> "| `%s` | %.0f |".formatted(part.getKey(), part.getValue()))
                                .collect(joining("\n")),
                        footprint.total());
    }

    private String late() {
        return """
                ## A late commit

                A transaction writes A and stays open; B is written and committed; A is committed after more than the gap timeout of
                %d s; C follows. A reader that was up to date read while A was open and before the timeout was over; one that came
                late began to read after it (it was down, or behind). The platform's own servers end a transaction that idles for
                15 s; here that was switched off.

                | reader | when it read | what it was told | A |
                |---|---|---|---|
                %s

                Axon's engine remembers the gap that A leaves, but gives up on it when it meets a later event that is older than the
                timeout. A gap that commit order leaves open is no matter of time.
                """.formatted(
                        results.gapTimeout(),
                        results.late().stream()
                                .map(reading -> "| %s | %s | %s | %s |"
                                        .formatted(
                                                reading.reader(),
                                                reading.uptodate() ? "up to date" : "late",
                                                String.join(", ", reading.told()),
                                                reading.complete() ? "delivered" : "**lost**"))
                                .collect(joining("\n")));
    }

    private String method() {
        return """
                ## How it is measured

                - Each contender has a process (1 GiB of heap, JDK 25) and a PostgreSQL of its own, made for it by `initdb`; the load
                  generator is in that process and counts. Rounds of writers and relays take turns, after a warm-up;
                  the ways to rebuild run one after the other. Pools of writers have 32 connections, of the others 4.
                - Notebooks are written like consultations: a writer has 50 open at a time and puts ten notes into each. So expected
                  versions are known without asking, to pgbench too, and whoever is faster does not load longer streams.
                - CPU is read from `/proc`: the contender's process and all processes of its PostgreSQL. WAL is the distance of insert
                  positions, with the full pages that follow a checkpoint; disk is the growth of the database.
                - Peers are tuned as their guides say: Axon with Jackson, payloads as bytea, both sequence allocations; Pekko with its
                  own batching and as many threads as connections; Debezium with large batches and a long queue.
                - PostgreSQL: %s.
                """.formatted(results.settings().entrySet().stream()
                .map(setting -> "%s = %s".formatted(setting.getKey(), setting.getValue()))
                .collect(joining(", ")));
    }

    // Figures

    private Stream<String> contenders(String contest) {
        return results.rounds().stream()
                .filter(round -> round.contest().equals(contest))
                .map(Round::contender)
                .distinct();
    }

    private List<Round> of(String contest, String contender, int writers) {
        return results.rounds().stream()
                .filter(round -> round.contest().equals(contest)
                        && round.contender().equals(contender)
                        && round.writers() == writers)
                .toList();
    }

    private static double rate(List<Round> rounds) {
        return median(rounds, Round::rate);
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        var sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static String range(List<Round> rounds, ToDoubleFunction<Round> figure) {
        var figures = rounds.stream().mapToDouble(figure).summaryStatistics();
        return number(figures.getMin()) + " to " + number(figures.getMax());
    }

    private static String number(double figure) {
        return String.format(Locale.ROOT, "%,.0f", figure);
    }

    private static String latency(List<Round> rounds, ToDoubleFunction<Round> milliseconds) {
        var figures = rounds.stream().mapToDouble(milliseconds).summaryStatistics();
        return figures.getMax() == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%.1f (%.1f to %.1f)",
                        median(rounds, milliseconds),
                        figures.getMin(),
                        figures.getMax());
    }
}
