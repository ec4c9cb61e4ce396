package jp.tsunagi.eventstore.simulation;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.tsunagi.eventstore.EventStore;
import jp.tsunagi.eventstore.Scope;
import jp.tsunagi.eventstore.StreamId;
import jp.tsunagi.eventstore.memory.InMemoryEventStore;
import jp.tsunagi.eventstore.timer.TimerLog;

/** The event store and its timers as one process reaches them: over its wires, with commits that take their time. */
record SimulatedStore(Schedule schedule, Replica replica, InMemoryEventStore store) implements EventStore, TimerLog {
    @Override
    public Uni<History> load(StreamId stream, UUID commandId, Scope scope) {
        return replica.call("load", () -> done(store.load(stream, commandId, scope)));
    }

    @Override
    public Uni<Optional<CommandResult>> result(UUID commandId) {
        return replica.call("result", () -> done(store.result(commandId)));
    }

    @Override
    public Uni<Appended> append(Append append) {
        return replica.send("append", answer -> {
            var transaction = store.begin();
            transaction
                    .append(append)
                    .subscribe()
                    .with(
                            appended -> {
                                if (appended == Appended.DONE) {
                                    commit(transaction, answer);
                                } else {
                                    transaction.rollBack();
                                    answer.of(appended);
                                }
                            },
                            failure -> {
                                transaction.rollBack();
                                answer.failed(failure);
                            });
        });
    }

    /** Some commits are slow, and some sessions end before theirs. */
    private void commit(InMemoryEventStore.Transaction transaction, Replica.Answer<Appended> answer) {
        var late = schedule.fault(0.1);
        if (late) {
            schedule.mishap(Mishap.COMMIT_LATE);
        }
        var takes = schedule.between(Duration.ZERO, Duration.ofMillis(late ? 300 : 1));
        schedule.after(takes, replica + ": commit", () -> {
            if (schedule.fault(0.01)) {
                transaction.rollBack();
                answer.failed(replica.away(Mishap.SESSION_ENDED));
            } else {
                transaction.commit();
                answer.of(Appended.DONE);
            }
        });
    }

    @Override
    public Uni<List<Due>> due(Set<String> names, int limit) {
        return replica.call("timers", () -> done(store.due(names, limit)));
    }

    @Override
    public Uni<Void> later(Due due) {
        return replica.call("timer later", () -> done(store.later(due)));
    }

    @Override
    public Uni<Void> forget(Due due) {
        return replica.call("timer done", () -> done(store.forget(due)));
    }

    /** In memory everything is there at once. */
    static <T> T done(Uni<T> answer) {
        return answer.await().indefinitely();
    }
}
