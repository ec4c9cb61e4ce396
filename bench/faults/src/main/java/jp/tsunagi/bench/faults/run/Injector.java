package jp.tsunagi.bench.faults.run;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jp.tsunagi.bench.faults.proxy.Fate;
import jp.tsunagi.bench.faults.proxy.Losses;
import jp.tsunagi.bench.faults.proxy.Silence;

/** Does what the plan says, and mends it when its time is over. */
final class Injector implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PATIENCE_FOR_HOLDER = Duration.ofSeconds(10);

    private static final Duration BETWEEN_FILLINGS = Duration.ofSeconds(1);

    private final Servers servers;
    private final Processes processes;
    private final Watch watch;
    private final List<Injected> injected = new ArrayList<>();
    private final List<ScheduledFuture<?>> mending = new ArrayList<>();
    private final ScheduledExecutorService mender = Executors.newScheduledThreadPool(4);

    Injector(Servers servers, Processes processes, Watch watch) {
        this.servers = servers;
        this.processes = processes;
        this.watch = watch;
    }

    /** Goes through the plan, and returns when its time is over and everything is mended. */
    List<Injected> run(Plan plan) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        for (var step : plan.steps()) {
            sleepUntil(begin, step.at());
            inject(step);
        }
        sleepUntil(begin, plan.length());
        mend();
        return List.copyOf(injected);
    }

    private static void sleepUntil(long begin, Duration at) throws InterruptedException {
        Thread.sleep(Duration.ofNanos(Math.max(0, begin + at.toNanos() - System.nanoTime())));
    }

    private void inject(Plan.Step step) throws IOException, InterruptedException {
        switch (step.fault()) {
            case SERVICE_KILLED -> killOne(step, processes.services());
            case CONSUMER_KILLED -> killOne(step, processes.consumers());
            case LEASE_HOLDER_KILLED -> kill(step, leaseHolder());
            case LEASE_HOLDER_STALLED -> stall(step, leaseHolder());
            case CONSUMER_STALLED -> stall(step, chosen(step, processes.consumers()));
            case POSTGRES_KILLED -> kill(step, servers.postgres());
            case KAFKA_KILLED -> kill(step, servers.kafka());
            case APPEND_ANSWERS_CUT -> lose(step, servers.appends(), Fate.CUT);
            case COMMIT_ANSWERS_CUT -> lose(step, servers.commits(), Fate.CUT);
            case KAFKA_ANSWERS_CUT -> lose(step, servers.publications(), Fate.CUT);
            case KAFKA_ANSWERS_SWALLOWED -> lose(step, servers.publications(), Fate.SWALLOWED);
            case POSTGRES_PARTED -> part(step, servers.postgresNetwork());
            case KAFKA_PARTED -> part(step, servers.kafkaNetwork());
            case POSTGRES_DISK_FULL ->
                fill(step, servers.postgresDisk(), servers.postgres(), servers::beginAnotherLogFile);
            case KAFKA_DISK_FULL -> fill(step, servers.kafkaDisk(), servers.kafka(), () -> {});
            case POSTGRES_POWER_CUT -> kill(step, servers.postgres(), servers.synced()::lose);
        }
    }

    private static Victim chosen(Plan.Step step, List<Victim> some) {
        return some.get(step.choice() % some.size());
    }

    /** Another one when the chosen one is down already. */
    private void killOne(Plan.Step step, List<Victim> some) throws IOException, InterruptedException {
        if (!kill(step, chosen(step, some))) {
            for (var other : some) {
                if (kill(step, other)) {
                    return;
                }
            }
        }
    }

    /** Whoever it is by then: a lease may just be changing hands. */
    private Victim leaseHolder() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_FOR_HOLDER.toNanos();
        while (System.nanoTime() - deadline < 0) {
            var holder = processes.leaseHolder();
            if (holder.isPresent()) {
                return holder.get();
            }
            Thread.sleep(20);
        }
        return processes.services().getFirst();
    }

    private boolean kill(Plan.Step step, Victim victim) throws IOException, InterruptedException {
        return kill(step, victim, () -> {});
    }

    /** @param aftermath what happens to what it leaves */
    private boolean kill(Plan.Step step, Victim victim, Deed aftermath) throws IOException, InterruptedException {
        var done = new Injected(step.fault(), watch.token());
        if (!victim.kill()) {
            return false;
        }
        injected.add(done);
        aftermath.run();
        later(step.lasting(), () -> {
            victim.start();
            done.over();
        });
        return true;
    }

    private void stall(Plan.Step step, Victim victim) throws IOException, InterruptedException {
        var done = new Injected(step.fault(), watch.token());
        injected.add(done);
        var goOn = victim.stall();
        later(step.lasting(), () -> {
            goOn.run();
            done.over();
        });
    }

    private void lose(Plan.Step step, Losses losses, Fate fate) {
        var done = new Injected(step.fault(), watch.token());
        injected.add(done);
        losses.arm(step.choice(), fate);
        done.over();
    }

    private void part(Plan.Step step, Silence network) {
        var done = new Injected(step.fault(), watch.token());
        injected.add(done);
        network.begin();
        later(step.lasting(), () -> {
            network.end();
            done.over();
        });
    }

    /**
     * Whatever space its server gives up meanwhile is taken as well; should the server end, somebody starts it again.
     *
     * @param needsSpace makes the server ask for space at once
     */
    private void fill(Plan.Step step, Disk disk, Victim server, Runnable needsSpace) {
        var done = new Injected(step.fault(), watch.token());
        injected.add(done);
        var filling = mender.scheduleWithFixedDelay(
                () -> {
                    disk.fill();
                    needsSpace.run();
                    try {
                        server.revive();
                    } catch (IOException e) {
                        // It cannot even be started.
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                0,
                BETWEEN_FILLINGS.toMillis(),
                TimeUnit.MILLISECONDS);
        later(step.lasting(), () -> {
            filling.cancel(false);
            disk.free();
            done.over();
            server.recover();
        });
    }

    /** Does or mends something. */
    @FunctionalInterface
    private interface Deed {
        void run() throws IOException, InterruptedException;
    }

    private void later(Duration delay, Deed task) {
        mending.add(mender.schedule(
                () -> {
                    task.run();
                    return true;
                },
                delay.toMillis(),
                TimeUnit.MILLISECONDS));
    }

    private void mend() throws IOException, InterruptedException {
        for (var task : mending) {
            try {
                task.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException e) {
                throw new IOException("what was killed does not start again", e);
            }
        }
        List.of(servers.appends(), servers.commits(), servers.publications()).forEach(Losses::disarm);
    }

    @Override
    public void close() {
        mender.shutdownNow();
    }
}
