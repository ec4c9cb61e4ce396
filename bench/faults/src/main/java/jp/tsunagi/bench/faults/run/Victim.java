package jp.tsunagi.bench.faults.run;

import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import jp.tsunagi.stack.Child;
import jp.tsunagi.stack.Server;
import org.jspecify.annotations.Nullable;

/** A process that is killed, with all that it started, and started again; or that stands still for a while. */
final class Victim {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    /** Starts it. */
    @FunctionalInterface
    interface Launch {
        Child launch() throws IOException, InterruptedException;
    }

    private final String name;
    private final Launch launch;
    private final BooleanSupplier answers;
    private final Duration patience;
    private @Nullable Child child;

    /**
     * @param answers whether it works
     * @param patience how long it may take until then
     */
    Victim(String name, Launch launch, BooleanSupplier answers, Duration patience) {
        this.name = name;
        this.launch = launch;
        this.answers = answers;
        this.patience = patience;
    }

    static Victim of(Server server) {
        return new Victim(server.name(), server::launch, server::answers, server.patience());
    }

    String name() {
        return name;
    }

    /** Starts it if it does not run, and waits until it answers or is killed again. */
    void start() throws IOException, InterruptedException {
        var started = launched();
        long deadline = System.nanoTime() + patience.toNanos();
        while (is(started) && !answers.getAsBoolean()) {
            // Looking takes its time: it may have been killed meanwhile.
            if (is(started) && (!started.isAlive() || System.nanoTime() - deadline > 0)) {
                throw new IOException(name + " does not answer");
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    /** Starts it again and again until it answers: it may end by itself as long as it is ill. */
    void recover() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        do {
            if (System.nanoTime() - deadline > 0) {
                throw new IOException(name + " does not recover");
            }
            launched();
            Thread.sleep(BETWEEN_LOOKS);
        } while (!answers.getAsBoolean());
    }

    /** Starts it if it has ended, without waiting for it. */
    void revive() throws IOException, InterruptedException {
        launched();
    }

    private synchronized Child launched() throws IOException, InterruptedException {
        var running = child;
        if (running == null || !running.isAlive()) {
            running = launch.launch();
            child = running;
        }
        return running;
    }

    private synchronized boolean is(Child started) {
        return started.equals(child);
    }

    /** {@code kill -9}, also of its children; answers whether it was running. */
    synchronized boolean kill() {
        var killed = child;
        child = null;
        if (killed == null) {
            return false;
        }
        var processes = killed.identity().process().stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .toList();
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
        return !processes.isEmpty();
    }

    /** Lets it stand still; answers what lets it go on. */
    synchronized Runnable stall() throws IOException, InterruptedException {
        var stalled = child;
        if (stalled == null) {
            return () -> {};
        }
        var identity = stalled.identity();
        signal("STOP", identity.pid());
        return () -> {
            if (identity.isAlive()) {
                try {
                    signal("CONT", identity.pid());
                } catch (IOException e) {
                    throw new IllegalStateException("cannot let " + name + " go on", e);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
    }

    private static void signal(String signal, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -s " + signal + " " + pid)
                .inheritIO()
                .start()
                .waitFor();
    }
}
