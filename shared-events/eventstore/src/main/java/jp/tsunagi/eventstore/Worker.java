package jp.tsunagi.eventstore;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** A background job on a thread of its own: works while there is work, then waits to be woken or for its next look. */
public final class Worker implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(5);
    /** About once a minute while it lasts. */
    private static final int SAY_AGAIN_AFTER = 12;

    /** One piece of work. */
    @FunctionalInterface
    public interface Step {
        /**
         * Does a bounded piece of work.
         *
         * @return whether there may be more to do right away
         */
        boolean run() throws InterruptedException;

        /** Lets go of what the step holds, once it will not run again. */
        default void close() {}
    }

    private final Thread thread;
    private final Duration look;
    private final Step step;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean closed;

    /**
     * @param name of the thread
     * @param look how long to wait when nobody wakes it
     */
    public Worker(String name, Duration look, Step step) {
        this.look = look;
        this.step = step;
        thread = Thread.ofPlatform().daemon().name(name).unstarted(this::work);
    }

    /** Starts the thread. */
    public Worker start() {
        thread.start();
        return this;
    }

    /** Says that there is work; cheap, from any thread. */
    public void wake() {
        wake.release();
    }

    /** Stops after the step under way, within a few seconds. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            if (thread.join(Duration.ofSeconds(5))) {
                step.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        int failures = 0;
        while (!closed) {
            try {
                boolean more = step.run();
                if (failures > 0) {
                    LOG.infof("%s works again", thread.getName());
                }
                failures = 0;
                if (!more) {
                    pause(look);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
                if (closed) {
                    return;
                }
                // Messages of drivers may quote values; the type says enough to begin with.
                if (failures++ % SAY_AGAIN_AFTER == 0) {
                    LOG.warnf("%s failed and goes on trying: %s", thread.getName(), causes(e));
                    LOG.debug("the failure", e);
                }
                try {
                    pause(backOff(failures));
                } catch (InterruptedException interrupted) {
                    return;
                }
            }
        }
    }

    private void pause(Duration longest) throws InterruptedException {
        if (wake.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            wake.drainPermits();
        }
    }

    private static Duration backOff(int failures) {
        var wait = Duration.ofMillis(100L << Math.min(failures, 10));
        return wait.compareTo(LONGEST_BACK_OFF) < 0 ? wait : LONGEST_BACK_OFF;
    }

    private static String causes(Throwable failure) {
        var text = new StringBuilder(failure.getClass().getSimpleName());
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            text.append(" < ").append(cause.getClass().getSimpleName());
        }
        return text.toString();
    }
}
