package jp.tsunagi.eventstore.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.UUID;

/**
 * Time and chance of one run. Whatever happens is an entry here, and happens when its time has come: nothing else lets
 * time pass. After each step the observer looks at the world.
 */
final class Schedule implements InstantSource {
    private static final Instant BEGIN = Instant.parse("2026-04-01T03:00:00Z");
    private static final int REMEMBERED = 40;

    private record Note(long at, String what) {}

    private record Entry(long at, long order, String what, Runnable happens) {}

    private final Random random;
    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparingLong(Entry::at).thenComparingLong(Entry::order));
    private final ArrayDeque<Note> lately = new ArrayDeque<>();
    private final Map<Mishap, Integer> mishaps = new EnumMap<>(Mishap.class);
    private Runnable observer = () -> {};
    private boolean calm;
    private long now;
    private long order;
    private long steps;
    private long trace = 17;
    private int depth;

    Schedule(long seed) {
        random = new Random(seed);
    }

    void observedBy(Runnable looks) {
        observer = looks;
    }

    /** From now on nothing goes wrong any more. */
    void calmDown() {
        calm = true;
    }

    /** Whether something that goes wrong this often does so now. */
    boolean fault(double probability) {
        return !calm && random.nextDouble() < probability;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T oneOf(List<T> all) {
        return all.get(below(all.size()));
    }

    UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    Duration between(Duration least, Duration most) {
        return least.plusNanos((long) (random.nextDouble() * most.minus(least).toNanos()));
    }

    @Override
    public Instant instant() {
        return BEGIN.plusNanos(now);
    }

    /** How long the run has lasted, in nanoseconds. */
    long nanoTime() {
        return now;
    }

    void after(Duration delay, String what, Runnable happens) {
        entries.add(new Entry(now + delay.toNanos(), order++, what, happens));
    }

    /** Lets everything happen that comes in this time. */
    void pass(Duration time) {
        long until = now + time.toNanos();
        depth++;
        for (var next = entries.peek(); next != null && next.at() <= until; next = entries.peek()) {
            entries.remove();
            now = Math.max(now, next.at());
            steps++;
            trace = trace * 31 + next.what().hashCode() + next.at();
            note(next.what());
            next.happens().run();
            observer.run();
        }
        depth--;
        now = Math.max(now, until);
    }

    /** Counts something that went wrong. */
    void mishap(Mishap mishap) {
        mishaps.merge(mishap, 1, Integer::sum);
    }

    /** How often what went wrong. */
    Map<Mishap, Integer> mishaps() {
        return Map.copyOf(mishaps);
    }

    /** Remembers for a while what happened. */
    void note(String what) {
        lately.add(new Note(now, what));
        if (lately.size() > REMEMBERED) {
            lately.remove();
        }
    }

    /** Whether some piece of work stands still while others go on. */
    boolean somebodyStalls() {
        return depth > 1;
    }

    /** How deep stalls lie in each other. */
    int depth() {
        return depth;
    }

    long steps() {
        return steps;
    }

    /** A number that two runs share only if the same things happened at the same times in the same order. */
    long trace() {
        return trace;
    }

    List<String> lately() {
        return lately.stream()
                .map(note -> "%d ms  %s".formatted(note.at() / 1_000_000, note.what()))
                .toList();
    }
}
