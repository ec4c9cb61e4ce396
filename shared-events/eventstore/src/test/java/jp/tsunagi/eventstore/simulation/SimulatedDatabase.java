package jp.tsunagi.eventstore.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Rows with transactions: read committed, row locks that are waited for, nothing seen before its commit. */
final class SimulatedDatabase {
    private static final Object GONE = new Object();

    private final Map<Object, Object> committed = new HashMap<>();
    private final Map<Object, Transaction> locks = new HashMap<>();
    private final Map<Object, Queue<Waiter>> waiters = new HashMap<>();
    private long commits;

    private record Waiter(Transaction transaction, Runnable goesOn) {}

    /** The row that is committed under a key. */
    <T> @Nullable T row(Class<T> type, Object key) {
        var row = committed.get(key);
        return row == null ? null : type.cast(row);
    }

    /** All committed rows of a kind. */
    <T> List<T> rows(Class<T> type) {
        return committed.values().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** Changes when anything was committed. */
    long commits() {
        return commits;
    }

    Transaction begin() {
        return new Transaction();
    }

    final class Transaction {
        private final Map<Object, Object> written = new HashMap<>();
        private final List<Object> held = new ArrayList<>();
        private boolean ended;

        <T> @Nullable T read(Class<T> type, Object key) {
            var row = written.get(key);
            return row == null ? row(type, key) : type.isInstance(row) ? type.cast(row) : null;
        }

        void write(Object key, Object row) {
            written.put(key, row);
        }

        void delete(Object key) {
            written.put(key, GONE);
        }

        /** Goes on once the row is held; one that was rolled back meanwhile never does. */
        void hold(Object key, Runnable goesOn) {
            if (ended) {
                return;
            }
            var holder = locks.get(key);
            if (holder == null || holder == this) {
                locks.put(key, this);
                held.add(key);
                goesOn.run();
            } else {
                waiters.computeIfAbsent(key, _ -> new ArrayDeque<>()).add(new Waiter(this, goesOn));
            }
        }

        /** Whether it was still there to commit. */
        boolean commit() {
            if (ended) {
                return false;
            }
            if (!written.isEmpty()) {
                committed.putAll(written);
                committed.values().removeIf(GONE::equals);
                commits++;
            }
            end();
            return true;
        }

        void rollBack() {
            if (!ended) {
                end();
            }
        }

        private void end() {
            ended = true;
            for (var key : held) {
                locks.remove(key, this);
                passOn(key);
            }
        }
    }

    private void passOn(Object key) {
        var queue = waiters.get(key);
        while (queue != null && !queue.isEmpty() && !locks.containsKey(key)) {
            var next = queue.remove();
            next.transaction().hold(key, next.goesOn());
        }
    }
}
