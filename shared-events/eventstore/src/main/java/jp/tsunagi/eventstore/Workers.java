package jp.tsunagi.eventstore;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** The background jobs of one service process. Those that follow the event table are woken by each append. */
public final class Workers implements AutoCloseable {
    /** Other replicas append as well: how long their events may wait for a look. */
    private static final Duration LOOK_FOR_APPENDS = Duration.ofMillis(100);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<Worker> all = new CopyOnWriteArrayList<>();
    private final List<Worker> following = new CopyOnWriteArrayList<>();

    /** Starts a job that follows the event table. */
    public void follow(String name, Worker.Step step) {
        var worker = new Worker(name, LOOK_FOR_APPENDS, step);
        following.add(worker);
        all.add(worker.start());
    }

    /** Starts a job that looks for work at intervals. */
    public void every(Duration interval, String name, Worker.Step step) {
        all.add(new Worker(name, interval, step).start());
    }

    /** Says that something was appended. */
    public void wake() {
        following.forEach(Worker::wake);
    }

    /** A reactive step: answers whether there may be more to do, and is waited for. */
    public static Worker.Step awaiting(Supplier<Uni<Boolean>> step) {
        return () -> step.get().await().atMost(PATIENCE);
    }

    @Override
    public void close() {
        all.forEach(Worker::close);
    }
}
