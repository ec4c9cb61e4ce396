package jp.tsunagi.demo.load;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import jp.tsunagi.contracts.Japan;
import jp.tsunagi.demo.load.Journal.Plan;
import jp.tsunagi.demo.plan.DemoPlan;
import jp.tsunagi.demo.plan.Step;
import jp.tsunagi.stack.StackException;

/**
 * Lives through the plan in a few minutes: sets the business clock to each of its days, waits until the timers of the day
 * have had their turn, and plays the day's steps through the services' interfaces. Cut off at any point it goes on where it
 * was; when everything is loaded, the clock tells the true time.
 */
public final class DemoLoad {
    /** When the steps of a day are done: late enough for everything that is said to have happened on it. */
    private static final LocalTime EVENING = LocalTime.of(17, 30);

    /** Each day a little later, so that a timer of whole days, set in the evening, is due when its day comes. */
    private static final Duration LATER_EACH_DAY = Duration.ofSeconds(2);

    private static final int SIDE_BY_SIDE = 4;

    private final DemoSite site;
    private final DemoProgress progress;

    /** What became of it. */
    public enum Outcome {
        /** Everything is loaded now. */
        LOADED,
        /** It was loaded before. */
        ALREADY_LOADED,
        /** The store holds something else, among which the past cannot be lived through. */
        STORE_NOT_EMPTY
    }

    /**
     * @param site where to load it
     * @param progress is told how it goes
     */
    public DemoLoad(DemoSite site, DemoProgress progress) {
        this.site = site;
        this.progress = progress;
    }

    /**
     * Loads what is not loaded yet.
     *
     * @param today in Japan; a plan that begins now ends on the day before, so that nothing else is recorded on its days
     */
    public Outcome run(LocalDate today) throws IOException, InterruptedException {
        Files.createDirectories(site.folder());
        try (var lock = FileChannel.open(
                        site.folder().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = lock.tryLock()) {
            if (held == null) {
                throw new StackException("デモは別の ./tsunagi up が読み込んでいます。", "Another ./tsunagi up is loading the demo.");
            }
            return load(today);
        }
    }

    private Outcome load(LocalDate today) throws IOException, InterruptedException {
        try (var journal = Journal.open(site.folder());
                var clocks = new BusinessClocks(site)) {
            if (journal.isComplete()) {
                return Outcome.ALREADY_LOADED;
            }
            if (journal.plan().isEmpty()) {
                if (!clocks.nothingRecorded()) {
                    return Outcome.STORE_NOT_EMPTY;
                }
                journal.begin(new Plan(DemoPlan.SEED, today.minusDays(1)));
            }
            var which = journal.plan().orElseThrow();
            new Life(DemoPlan.of(which.seed(), which.last()), journal, clocks).live();
            return Outcome.LOADED;
        }
    }

    /** One run through the days that are left. */
    private final class Life {
        private final DemoPlan plan;
        private final Journal journal;
        private final BusinessClocks clocks;
        private final ServiceClocks services = new ServiceClocks(site);
        private final MovingClock clock;
        private final Play play;
        private final List<Step> steps;
        private final AtomicInteger done = new AtomicInteger();

        Life(DemoPlan plan, Journal journal, BusinessClocks clocks) {
            this.plan = plan;
            this.journal = journal;
            this.clocks = clocks;
            this.clock = new MovingClock(clocks, services, this::stopAt);
            this.play = new Play(new Api(site), journal);
            this.steps = plan.steps();
        }

        void live() throws IOException, InterruptedException {
            var left = steps.stream().filter(step -> !journal.isDone(step.id())).toList();
            done.set(steps.size() - left.size());
            var byDay = left.stream().collect(groupingBy(Step::day, TreeMap::new, toList()));
            try (var threads = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
                for (var day : byDay.entrySet()) {
                    clock.advance(evening(day.getKey()));
                    play(day.getValue(), threads);
                }
            }
            clock.advance(
                    plan.last().plusDays(1).atStartOfDay(Japan.ZONE).toInstant().minusSeconds(1));
            clocks.setTrue();
            services.await(Instant.now(), System.nanoTime());
            journal.complete();
        }

        private void stopAt(Instant moment) {
            journal.clockAt(moment);
            progress.at(done.get(), steps.size(), Japan.day(moment));
        }

        private Instant evening(LocalDate day) {
            return day.atTime(EVENING)
                    .atZone(Japan.ZONE)
                    .toInstant()
                    .plus(LATER_EACH_DAY.multipliedBy(ChronoUnit.DAYS.between(plan.first(), day)));
        }

        /** Threads side by side, the steps of a thread one after the other. */
        private void play(List<Step> ofDay, ExecutorService threads) throws IOException, InterruptedException {
            var byThread = ofDay.stream().collect(groupingBy(Step::thread, LinkedHashMap::new, toList()));
            var running = new ArrayList<Future<Boolean>>();
            byThread.values().forEach(thread -> running.add(threads.submit(inOrder(thread))));
            try {
                for (var thread : running) {
                    thread.get();
                }
            } catch (ExecutionException e) {
                throw asItWas(e);
            } finally {
                running.forEach(thread -> thread.cancel(true));
            }
        }

        private Callable<Boolean> inOrder(List<Step> thread) {
            return () -> {
                for (var step : thread) {
                    play.step(step);
                    progress.at(done.incrementAndGet(), steps.size(), step.day());
                }
                return true;
            };
        }

        private static IOException asItWas(ExecutionException e) {
            return switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case IOException cause -> cause;
                case null, default -> new IOException(e.getCause());
            };
        }
    }
}
