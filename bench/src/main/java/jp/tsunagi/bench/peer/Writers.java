package jp.tsunagi.bench.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jp.tsunagi.bench.note.Course;
import org.HdrHistogram.Histogram;

/** Writers that each take the next note when the last one is acknowledged; latencies are those of this closed loop. */
final class Writers {
    private static final long LONGEST_MICROS = 60_000_000;

    private final Writer writer;

    Writers(Writer writer) {
        this.writer = writer;
    }

    Done run(Task task) throws InterruptedException, ExecutionException, TimeoutException {
        long start = System.nanoTime();
        long deadline = start + (long) (task.seconds() * 1e9);
        List<Loop> loops = new ArrayList<>();
        for (int i = 0; i < task.writers(); i++) {
            var loop = new Loop(task.round(), i, deadline);
            loops.add(loop);
            Thread.ofPlatform().name("writer-" + i).start(loop::carryOn);
        }
        CompletableFuture.allOf(loops.stream().map(loop -> loop.over).toArray(CompletableFuture[]::new))
                .get((long) task.seconds() + 60, TimeUnit.SECONDS);
        double seconds = (System.nanoTime() - start) / 1e9;
        var latencies = new Histogram(LONGEST_MICROS, 3);
        loops.forEach(loop -> latencies.add(loop.latencies));
        var written = loops.stream().map(loop -> loop.written).toList();
        return new Done(
                written.stream().mapToLong(Long::longValue).sum(),
                seconds,
                written,
                latencies.getValueAtPercentile(50) / 1e3,
                latencies.getValueAtPercentile(99) / 1e3);
    }

    private final class Loop {
        private final int round;
        private final int number;
        private final long deadline;
        private final Histogram latencies = new Histogram(LONGEST_MICROS, 3);
        private final CompletableFuture<Void> over = new CompletableFuture<>();
        private long written;

        private Loop(int round, int number, long deadline) {
            this.round = round;
            this.number = number;
            this.deadline = deadline;
        }

        /** Goes on in whatever thread the last answer came, without growing the stack while answers come at once. */
        private void carryOn() {
            try {
                while (System.nanoTime() < deadline) {
                    long begun = System.nanoTime();
                    var answer = writer.write(Course.notebook(round, number, written), Course.version(written))
                            .toCompletableFuture();
                    if (!answer.isDone()) {
                        var _ = answer.whenComplete((_, failure) -> {
                            if (failure != null) {
                                over.completeExceptionally(failure);
                            } else {
                                acknowledged(begun);
                                carryOn();
                            }
                        });
                        return;
                    }
                    answer.join();
                    acknowledged(begun);
                }
                over.complete(null);
            } catch (RuntimeException e) {
                over.completeExceptionally(e);
            }
        }

        private void acknowledged(long begun) {
            written++;
            latencies.recordValue(Math.min((System.nanoTime() - begun) / 1_000, LONGEST_MICROS));
        }
    }
}
