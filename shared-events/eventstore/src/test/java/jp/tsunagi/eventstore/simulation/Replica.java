package jp.tsunagi.eventstore.simulation;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import jp.tsunagi.eventstore.StoreUnavailable;

/**
 * One life of a service's replica, and its wires: each call arrives late or not at all, and so does its answer. A
 * process that was killed gets no answers; what it had sent may still arrive.
 */
final class Replica {
    private static final Duration QUICK = Duration.ofMillis(1);
    private static final Duration SLOW = Duration.ofMillis(30);
    private static final double LOST = 0.01;
    private static final double KILLED_AT_WORK = 0.002;
    private static final double STALLED_AT_WORK = 0.01;

    private final Schedule schedule;
    private final String name;
    private final List<Runnable> lastWill = new ArrayList<>();
    private boolean alive = true;

    Replica(Schedule schedule, String name) {
        this.schedule = schedule;
        this.name = name;
    }

    boolean alive() {
        return alive;
    }

    @Override
    public String toString() {
        return name;
    }

    void kill() {
        if (alive) {
            alive = false;
            lastWill.forEach(Runnable::run);
        }
    }

    /** What others notice once this process is gone. */
    void atTheEnd(Runnable will) {
        lastWill.add(will);
    }

    /** Works at it from time to time while it lives. */
    void everyNowAndThen(Duration least, Duration most, String what, Runnable work) {
        schedule.after(schedule.between(least, most), name + ": " + what, () -> {
            if (alive) {
                work.run();
            }
        });
    }

    /** A failure of the wires or of the other end. */
    StoreUnavailable away(Mishap mishap) {
        schedule.mishap(mishap);
        return new StoreUnavailable(new IOException(mishap.name()));
    }

    /** A call of the database: the effect happens there, whole, when it arrives. */
    <T> Uni<T> call(String what, Supplier<T> effect) {
        return send(what, answer -> answer.of(effect.get()));
    }

    /** A call that has nothing to answer but that it is done. */
    Uni<Void> tell(String what, Runnable effect) {
        return send(what, answer -> {
            effect.run();
            answer.done();
        });
    }

    /** A call whose answer takes what it takes. */
    <T> Uni<T> send(String what, Consumer<Answer<T>> arrives) {
        return Uni.createFrom()
                .emitter(emitter -> onTheWay(what, () -> {
                    if (schedule.fault(LOST)) {
                        answer(what + ", which was lost", () -> emitter.fail(away(Mishap.LOST_ON_THE_WAY)));
                        return;
                    }
                    try {
                        arrives.accept(new Answer<>() {
                            @Override
                            public void of(T result) {
                                unlessLost(() -> emitter.complete(result));
                            }

                            @Override
                            public void done() {
                                unlessLost(() -> emitter.complete(null));
                            }

                            private void unlessLost(Runnable completed) {
                                if (schedule.fault(LOST)) {
                                    answer(
                                            what + ", whose answer was lost",
                                            () -> emitter.fail(away(Mishap.ANSWER_LOST)));
                                } else {
                                    answer("answer to " + what, completed);
                                }
                            }

                            @Override
                            public void failed(Throwable failure) {
                                answer("refusal of " + what, () -> emitter.fail(failure));
                            }
                        });
                    } catch (RuntimeException e) {
                        answer("refusal of " + what, () -> emitter.fail(e));
                    }
                }));
    }

    private void onTheWay(String what, Runnable arrives) {
        if (alive) {
            schedule.after(delay(), name + ": " + what, arrives);
        }
    }

    /** Where an answer goes. */
    interface Answer<T> {
        void of(T result);

        void done();

        void failed(Throwable failure);
    }

    private void answer(String what, Runnable delivered) {
        schedule.after(delay(), name + ": " + what, () -> {
            if (alive) {
                delivered.run();
            }
        });
    }

    private Duration delay() {
        return schedule.between(Duration.ZERO, schedule.fault(0.1) ? SLOW : QUICK);
    }

    /** A call that is waited for; meanwhile the process may be killed, or stand still while the world goes on. */
    <T> T waitFor(String what, Supplier<T> effect) {
        atWork(what);
        if (schedule.fault(LOST)) {
            throw away(Mishap.LOST_ON_THE_WAY);
        }
        schedule.note(name + ": " + what);
        var result = effect.get();
        atWork(what + ", done");
        if (schedule.fault(LOST)) {
            throw away(Mishap.ANSWER_LOST);
        }
        return result;
    }

    private void atWork(String what) {
        if (schedule.fault(KILLED_AT_WORK)) {
            schedule.note(name + " is killed at: " + what);
            schedule.mishap(Mishap.KILLED_AT_WORK);
            kill();
        } else if (schedule.depth() < 3 && schedule.fault(STALLED_AT_WORK)) {
            schedule.note(name + " stands still at: " + what);
            schedule.mishap(Mishap.STOOD_STILL);
            // Longer than a lease, or shorter.
            schedule.pass(schedule.between(Duration.ofMillis(50), Duration.ofSeconds(4)));
        } else {
            schedule.pass(schedule.between(Duration.ZERO, QUICK));
        }
        if (!alive) {
            throw new Killed();
        }
    }
}
