package jp.tsunagi.bench.faults.run;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import jp.tsunagi.bench.faults.diary.DiaryCommand;
import jp.tsunagi.bench.faults.diary.DiaryCommand.CancelReminder;
import jp.tsunagi.bench.faults.diary.DiaryCommand.SetReminder;
import jp.tsunagi.bench.faults.diary.DiaryCommand.Write;
import jp.tsunagi.bench.faults.node.CommandLine;
import org.jspecify.annotations.Nullable;

/**
 * Those who send commands, and their own log of what they were told. Without an answer they send the same command again,
 * to whichever service; some give up after the first time.
 */
final class Clients {
    private static final int CLIENTS = 8;
    private static final int PATIENCE_MILLIS = 2_000;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(50);
    private static final double GIVES_UP = 0.1;
    /** Clients write in the same few diaries at a time, so that they meet, and go on to new ones. */
    private static final int OPEN_DIARIES = 12;

    private static final int COMMANDS_PER_DIARY = 20;
    private static final int LONGEST_REMINDER_MILLIS = 4_000;

    private final Plan plan;
    private final List<Integer> services;
    private final Queue<Sent> log = new ConcurrentLinkedQueue<>();
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicLong attempts = new AtomicLong();
    private final AtomicLong withoutAnswer = new AtomicLong();
    private final AtomicLong away = new AtomicLong();
    private final Set<String> failures = ConcurrentHashMap.newKeySet();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean closing;

    /** @param services the ports of the services */
    Clients(Plan plan, List<Integer> services) {
        this.plan = plan;
        this.services = List.copyOf(services);
    }

    /** Starts to send. */
    void start() {
        for (int i = 0; i < CLIENTS; i++) {
            var client = new Client(new Random(plan.seed() * CLIENTS + i));
            threads.add(Thread.ofPlatform().daemon().name("client-" + i).start(client::run));
        }
    }

    /** Lets each finish the command it is at; answers whether all did in time. */
    boolean finish(Duration patience) throws InterruptedException {
        closing = true;
        long deadline = System.nanoTime() + patience.toNanos();
        boolean finished = true;
        for (var thread : threads) {
            finished &= thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
        }
        return finished;
    }

    /** Everything that was sent and has come to its end. */
    List<Sent> log() {
        return List.copyOf(log);
    }

    /** How often a command was sent. */
    long attempts() {
        return attempts.get();
    }

    /** How often no answer came, or the answer that nobody knows. */
    long withoutAnswer() {
        return withoutAnswer.get();
    }

    /** How often a service said that its store was away. */
    long away() {
        return away.get();
    }

    /** What services said besides, where neither an outcome nor an outage was meant. */
    Set<String> failures() {
        return Set.copyOf(failures);
    }

    private final class Client {
        private final Random random;
        private @Nullable Conversation conversation;

        private Client(Random random) {
            this.random = random;
        }

        private void run() {
            long pause = Duration.ofSeconds(CLIENTS).toNanos() / plan.commandsPerSecond();
            for (long next = System.nanoTime(); !closing; next = Math.max(next + pause, System.nanoTime())) {
                while (System.nanoTime() - next < 0) {
                    LockSupport.parkNanos(next - System.nanoTime());
                }
                var command = command();
                log.add(new Sent(command, send(command), System.nanoTime()));
            }
            forget();
        }

        private CommandLine command() {
            int diary = number.getAndIncrement() / COMMANDS_PER_DIARY + random.nextInt(OPEN_DIARIES);
            return new CommandLine(
                    new UUID(random.nextLong(), random.nextLong()), new UUID(plan.seed(), diary), payload());
        }

        private DiaryCommand payload() {
            return switch (random.nextInt(10)) {
                case 0, 1, 2, 3, 4, 5 -> new Write(random.nextInt(1, 4));
                case 6, 7, 8 ->
                    new SetReminder(
                            Instant.ofEpochMilli(System.currentTimeMillis() + random.nextInt(LONGEST_REMINDER_MILLIS)));
                default -> new CancelReminder();
            };
        }

        private String send(CommandLine command) {
            boolean givesUp = random.nextDouble() < GIVES_UP;
            while (true) {
                var answer = attempt(command);
                if (!answer.equals(CommandLine.UNKNOWN) || givesUp) {
                    return answer;
                }
                LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
            }
        }

        private String attempt(CommandLine command) {
            attempts.incrementAndGet();
            try {
                var with = conversation;
                if (with == null) {
                    with = new Conversation(services.get(random.nextInt(services.size())), PATIENCE_MILLIS);
                    conversation = with;
                }
                var answer = with.ask(command.toString());
                if (answer.equals(CommandLine.AWAY)) {
                    away.incrementAndGet();
                    return CommandLine.UNKNOWN;
                }
                if (answer.startsWith(CommandLine.FAILED)) {
                    failures.add(answer);
                    return CommandLine.UNKNOWN;
                }
                if (answer.equals(CommandLine.UNKNOWN)) {
                    withoutAnswer.incrementAndGet();
                }
                return answer;
            } catch (IOException e) {
                withoutAnswer.incrementAndGet();
                forget();
                return CommandLine.UNKNOWN;
            }
        }

        private void forget() {
            try {
                if (conversation != null) {
                    conversation.close();
                }
            } catch (IOException e) {
                // It was of no use any more.
            }
            conversation = null;
        }
    }
}
