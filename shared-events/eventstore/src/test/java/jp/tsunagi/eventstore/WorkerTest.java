package jp.tsunagi.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkerTest {
    private static final Duration FOR_EVER = Duration.ofHours(1);

    @Test
    void a_worker_goes_on_while_there_is_more_and_then_waits_to_be_woken() {
        var runs = new AtomicInteger();
        try (var worker = new Worker("worker-test", FOR_EVER, () -> runs.incrementAndGet() % 3 != 0).start()) {
            await().untilAtomic(runs, is(3));
            worker.wake();
            await().untilAtomic(runs, is(6));
        }
        assertThat(runs).hasValue(6);
    }

    @Test
    void a_worker_looks_by_itself() {
        var runs = new AtomicInteger();
        try (var _ = new Worker("worker-test", Duration.ofMillis(5), () -> {
                    runs.incrementAndGet();
                    return false;
                })
                .start()) {
            await().until(() -> runs.get() > 3);
        }
    }

    @Test
    void a_failure_does_not_end_a_worker() {
        var runs = new AtomicInteger();
        try (var _ = new Worker("worker-test", FOR_EVER, () -> {
                    if (runs.incrementAndGet() < 3) {
                        throw new IllegalStateException("not yet");
                    }
                    return false;
                })
                .start()) {
            await().untilAtomic(runs, is(3));
        }
    }

    @Test
    void a_worker_that_is_closed_leaves_its_step_and_lets_it_let_go() throws InterruptedException {
        var working = new CountDownLatch(1);
        var letGo = new AtomicBoolean();
        var worker = new Worker("worker-test", FOR_EVER, new Worker.Step() {
                    @Override
                    public boolean run() throws InterruptedException {
                        working.countDown();
                        Thread.sleep(FOR_EVER);
                        return true;
                    }

                    @Override
                    public void close() {
                        letGo.set(true);
                    }
                })
                .start();
        working.await();
        assertThat(letGo).isFalse();
        worker.close();

        assertThat(letGo).isTrue();
    }
}
