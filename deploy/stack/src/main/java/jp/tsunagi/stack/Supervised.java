package jp.tsunagi.stack;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A server that is kept running: started, watched, and started again with growing delays when it ends by itself. A
 * server that never answered since the start of supervision is given up after a few attempts.
 */
public final class Supervised {
    private static final int ATTEMPTS = 3;
    private static final Duration STEADY = Duration.ofSeconds(60);
    private static final Duration BETWEEN_PROBES = Duration.ofMillis(200);

    /** What a server is doing. */
    public enum Phase {
        /** Its programs and data are being made, or it waits for what it needs. */
        PREPARING,
        /** Its process runs and does not answer yet. */
        STARTING,
        /** It answers. */
        READY,
        /** Its process ended; it is started again after a delay. */
        RESTARTING,
        /** It was stopped. */
        STOPPED,
        /** It was given up. */
        FAILED
    }

    /**
     * A server at one moment.
     *
     * @param server its name
     * @param port its port
     * @param phase what it is doing
     * @param process its process, if it has one
     * @param since when it came into this phase
     * @param restarts how often its process was started again
     * @param note why it was restarted or given up, else empty
     */
    public record State(
            String server,
            int port,
            Phase phase,
            @Nullable ProcessIdentity process,
            Instant since,
            int restarts,
            String note) {}

    private final Server server;
    private final Consumer<State> listener;
    private final Thread thread;
    private final CountDownLatch settled = new CountDownLatch(1);
    private volatile State state;
    private volatile boolean everReady;
    private @Nullable Child child;
    private int restarts;
    private boolean stopped;

    /**
     * @param server the server
     * @param listener is told each change, on the server's own thread
     */
    public Supervised(Server server, Consumer<State> listener) {
        this.server = server;
        this.listener = listener;
        this.state = new State(server.name(), server.port(), Phase.PREPARING, null, Instant.now(), 0, "");
        this.thread =
                Thread.ofPlatform().daemon().name("supervise-" + server.name()).unstarted(this::supervise);
    }

    /** Begins, unless it was stopped before. */
    public synchronized void start() {
        if (stopped) {
            settled.countDown();
        } else {
            thread.start();
        }
    }

    /** How it stands. */
    public State state() {
        return state;
    }

    /**
     * Waits until the server answers for the first time.
     *
     * @throws StackException when it was given up or stopped before
     */
    public void awaitReady() throws InterruptedException {
        settled.await();
        if (!everReady) {
            throw new StackException(
                    server.name() + " を起動できませんでした（" + state.note() + "）。" + server.log() + " をご覧ください。",
                    server.name() + " could not be started (" + state.note() + "); see " + server.log() + ".");
        }
    }

    /** Stops the server and returns when its process has ended. */
    public void stop() {
        synchronized (this) {
            stopped = true;
        }
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                // Whoever stops a server must not leave before it ended.
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void supervise() {
        try {
            enter(Phase.PREPARING, "");
            server.prepare();
            keepRunning();
        } catch (InterruptedException e) {
            end();
            enter(Phase.STOPPED, "");
        } catch (IOException | RuntimeException e) {
            end();
            enter(Phase.FAILED, Objects.requireNonNullElse(e.getMessage(), e.toString()));
        } finally {
            settled.countDown();
        }
    }

    private void keepRunning() throws InterruptedException {
        int failures = 0;
        while (true) {
            long began = System.nanoTime();
            var reason = runOnce();
            failures = System.nanoTime() - began > STEADY.toNanos() && everReady ? 1 : failures + 1;
            if (!everReady && failures >= ATTEMPTS) {
                enter(Phase.FAILED, reason);
                return;
            }
            restarts++;
            enter(Phase.RESTARTING, reason);
            Thread.sleep(BackOff.after(failures));
        }
    }

    /** Runs one process to its end and says how it ended. */
    private String runOnce() throws InterruptedException {
        try {
            child = server.launch();
            enter(Phase.STARTING, "");
            if (!becomesReady(child)) {
                return end();
            }
            server.equip();
            everReady = true;
            enter(Phase.READY, "");
            settled.countDown();
            return "exit code " + child.awaitExit();
        } catch (IOException | RuntimeException e) {
            end();
            return Objects.requireNonNullElse(e.getMessage(), e.toString());
        }
    }

    private boolean becomesReady(Child started) throws InterruptedException {
        long deadline = System.nanoTime() + server.patience().toNanos();
        while (started.isAlive() && System.nanoTime() - deadline < 0) {
            if (server.answers() && started.isAlive()) {
                return true;
            }
            TimeUnit.NANOSECONDS.sleep(BETWEEN_PROBES.toNanos());
        }
        return false;
    }

    /** Ends the process, if one runs, and says how it ended. */
    private String end() {
        var running = child;
        child = null;
        if (running == null) {
            return "";
        }
        // A stop that was asked for meanwhile must not turn a gentle end into a forced one.
        boolean interrupted = Thread.interrupted();
        boolean wasAlive = running.isAlive();
        try {
            server.stop(running);
            return wasAlive
                    ? "no answer within " + server.patience().toSeconds() + " s"
                    : "exit code " + running.awaitExit();
        } catch (InterruptedException e) {
            interrupted = true;
            return "stopped";
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void enter(Phase phase, String note) {
        var running = child;
        state = new State(
                server.name(),
                server.port(),
                phase,
                running == null || !running.isAlive() ? null : running.identity(),
                Instant.now(),
                restarts,
                note);
        listener.accept(state);
    }
}
