package jp.tsunagi.bench.faults.run;

import static jp.tsunagi.bench.faults.run.Invariant.EVERYTHING_ARRIVES_IN_THE_END;
import static jp.tsunagi.bench.faults.run.Invariant.NOTHING_IS_TOLD_BEYOND_A_FORK;
import static jp.tsunagi.bench.faults.run.Invariant.NO_CONSUMER_CROSSES_A_FORK_UNASKED;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tsunagi.bench.faults.node.ServiceNode;
import jp.tsunagi.eventstore.kafka.Relay;
import jp.tsunagi.eventstore.subscription.Published;
import jp.tsunagi.stack.ServiceDatabase;

/**
 * PostgreSQL is restored to an earlier moment while everything works, and nobody tells anybody. The topic knows more than
 * the store does; the relays have to notice by themselves. Then an operator does what {@code docs/restore.md} says.
 */
public final class RestoreRun {
    private static final Duration LOAD = Duration.ofSeconds(10);
    private static final Duration LOST = Duration.ofSeconds(10);
    private static final Duration UNATTENDED = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration STANDING = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Servers.Manner ARCHIVING = new Servers.Manner(false, false, true, Map.of());

    private final Servers servers;
    private final ServiceDatabase source;
    private final ServiceDatabase target;
    private final Findings findings = new Findings();
    private final Map<String, String> numbers = new LinkedHashMap<>();

    private RestoreRun(Servers servers) throws IOException, InterruptedException {
        this.servers = servers;
        servers.emptyTopic();
        source = servers.create("diary");
        target = servers.create("answers");
    }

    /** What was seen. */
    public record Seen(Map<String, String> numbers, Findings findings) {
        /** Whether everything is as it has to be. */
        public boolean holds() {
            return findings.broken().isEmpty();
        }

        /** For a terminal. */
        public String text() {
            var lines = numbers.entrySet().stream()
                    .map(number -> "%-60s %s".formatted(number.getKey(), number.getValue()))
                    .collect(Collectors.joining("\n"));
            return lines + "\n" + (holds() ? "all invariants hold" : String.join("\n", findings.lines()));
        }

        /** As rows of a table. */
        public String rows() {
            return numbers.entrySet().stream()
                    .map(number -> "| %s | %s |\n".formatted(number.getKey(), number.getValue()))
                    .collect(Collectors.joining());
        }
    }

    /** Runs it on servers of its own. */
    public static Seen of(long seed, int commandsPerSecond) throws IOException, InterruptedException {
        try (var servers = Servers.start(ARCHIVING)) {
            var run = new RestoreRun(servers);
            boolean holds = false;
            try {
                run.run(new Plan(seed, LOAD, commandsPerSecond, List.of()));
                holds = run.findings.broken().isEmpty();
            } finally {
                servers.keepFolderUnless(holds);
            }
            return new Seen(run.numbers, run.findings);
        }
    }

    private void run(Plan plan) throws IOException, InterruptedException {
        try (var processes = new Processes(servers, ServiceNode.class, source, target)) {
            processes.start();
            var clients = new Clients(plan, processes.ports());
            clients.start();
            Thread.sleep(LOAD);
            servers.archive().backUp(servers.superuser());
            Thread.sleep(LOAD);

            var moment = Instant.now();
            long lostFrom = System.nanoTime();
            Thread.sleep(LOST);
            servers.postgres().kill();
            long lostUntil = System.nanoTime();
            long logged = said();
            servers.archive().restore(moment);
            servers.postgres().start();
            long restored = System.nanoTime();
            numbers.put(
                    "restored to", "%d s before, in %.1f s".formatted(LOST.toSeconds(), seconds(lostUntil, restored)));

            var lostFuture = unattended(restored, logged);
            operator(lostFuture.getLast().epoch());
            Thread.sleep(LOAD);

            findings.unless(
                    clients.finish(FaultRun.PATIENCE), EVERYTHING_ARRIVES_IN_THE_END, "a command got no answer");
            var rest = FaultRun.settle(servers.rows(source), servers.rows(target), FaultRun.PATIENCE);
            findings.unless(rest.isEmpty(), EVERYTHING_ARRIVES_IN_THE_END, "%s", rest);
            // What was acknowledged after the moment is lost: that is what restoring to it means.
            var lasting = clients.log().stream()
                    .filter(sent -> sent.at() - lostFrom < 0 || sent.at() - lostUntil > 0)
                    .toList();
            numbers.put(
                    "commands acknowledged, of them in the time that was lost",
                    "%d, %d".formatted(clients.log().size(), clients.log().size() - lasting.size()));
            var counts = Oracle.judge(servers, source, target, lasting, lostFuture, findings);
            numbers.put(
                    "events stored, published, in the end", "%d, %d".formatted(counts.events(), counts.published()));
        }
    }

    /** Nobody does anything: commands are taken, and nothing of them is told under numbers that mean other events. */
    private List<Published> unattended(long restored, long logged) throws InterruptedException {
        var told = Topic.read(servers.kafkaAddress());
        long deadline = restored + PATIENCE.toNanos();
        while (said() == logged && System.nanoTime() - deadline < 0) {
            Thread.sleep(LOOK);
        }
        findings.unless(said() > logged, NOTHING_IS_TOLD_BEYOND_A_FORK, "no relay has said anything");
        numbers.put("the relay halts and says so after", "%.1f s".formatted(seconds(restored, System.nanoTime())));
        long events = servers.rows(source).number("SELECT count(*) FROM event");
        Thread.sleep(UNATTENDED);
        long more = servers.rows(source).number("SELECT count(*) FROM event") - events;
        numbers.put("unattended for", "%d s, in which %d events were stored".formatted(UNATTENDED.toSeconds(), more));
        findings.unless(more > 0, Invariant.COMMANDS_NEED_POSTGRES_ONLY, "no command was taken");
        int beyond = Topic.read(servers.kafkaAddress()).size() - told.size();
        numbers.put("events published meanwhile", Integer.toString(beyond));
        findings.unless(beyond == 0, NOTHING_IS_TOLD_BEYOND_A_FORK, "%d events were told", beyond);
        long lost = told.getLast().sequence()
                - servers.rows(source).number("""
                        SELECT max(p.sequence) FROM publication p JOIN event_position n USING (position) JOIN event e USING (seq)
                        WHERE e.recorded_at < '%s'
                        """.formatted(told.getLast().recordedAt()));
        numbers.put("events of the topic that the restored store has not", Long.toString(Math.max(0, lost)));
        return told;
    }

    /** How often a relay has said that the topic is not its own. */
    private long said() {
        var name = Relay.TopicOfAnotherStore.class.getSimpleName();
        return servers.processLogs().stream()
                .mapToLong(log -> {
                    try (var lines = Files.lines(log)) {
                        return lines.filter(line -> line.contains(name)).count();
                    } catch (IOException e) {
                        return 0;
                    }
                })
                .sum();
    }

    private void operator(UUID lost) throws IOException, InterruptedException {
        execute(source, "SELECT begin_another_life()");
        servers.emptyTopic();
        long begin = System.nanoTime();
        var told = Topic.read(servers.kafkaAddress());
        while (told.isEmpty() && System.nanoTime() - begin < PATIENCE.toNanos()) {
            Thread.sleep(LOOK);
            told = Topic.read(servers.kafkaAddress());
        }
        numbers.put("the new topic is filled after", "%.1f s".formatted(seconds(begin, System.nanoTime())));
        findings.unless(
                told.stream().noneMatch(published -> published.epoch().equals(lost)),
                NOTHING_IS_TOLD_BEYOND_A_FORK,
                "the new topic holds events of the lost life");
        // What they had fetched before the topic was deleted is of the lost life still.
        var last = positions();
        Thread.sleep(STANDING);
        for (var now = positions(); !now.equals(last); now = positions()) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                findings.unless(false, NO_CONSUMER_CROSSES_A_FORK_UNASKED, "%s goes on as %s", last, now);
                break;
            }
            last = now;
            Thread.sleep(STANDING);
        }
        numbers.put(
                "consumers stand still, until they are told to begin anew, after",
                "%.1f s, looking every %d s".formatted(seconds(begin, System.nanoTime()), STANDING.toSeconds()));
        findings.unless(
                last.stream().allMatch(position -> position.contains(lost.toString())),
                NO_CONSUMER_CROSSES_A_FORK_UNASKED,
                "%s",
                last);
        execute(target, """
                BEGIN; TRUNCATE seen; UPDATE subscription SET epoch = NULL, sequence = 0, kafka_offset = 0; COMMIT
                """);
    }

    private List<String> positions() {
        return servers.rows(target)
                .all(
                        "SELECT name || ' ' || epoch || ' ' || sequence FROM subscription ORDER BY name",
                        row -> row.getString(1));
    }

    private void execute(ServiceDatabase database, String statements) throws IOException {
        try (var connection = servers.superuser().connect(database.name());
                var statement = connection.createStatement()) {
            statement.execute(statements);
        } catch (SQLException e) {
            throw new IOException("what the operator does fails", e);
        }
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }
}
