package jp.tsunagi.demo.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Chance that comes out the same for the same seed on every machine. */
final class Dice {
    private final Random random;

    /**
     * @param seed of the plan
     * @param part of the plan, so that one more throw in one part leaves the others as they are
     */
    Dice(long seed, String part) {
        this.random = new Random(
                UUID.nameUUIDFromBytes((seed + " " + part).getBytes(UTF_8)).getMostSignificantBits());
    }

    /** A number from the first to the last, both included. */
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    /** Yes in so many of a hundred cases. */
    boolean inHundred(int cases) {
        return random.nextInt(100) < cases;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** One of the keys, as often as its weight says. */
    <T> T weighted(Map<T, Integer> weights) {
        int left = random.nextInt(
                weights.values().stream().mapToInt(Integer::intValue).sum());
        for (var entry : weights.entrySet()) {
            left -= entry.getValue();
            if (left < 0) {
                return entry.getKey();
            }
        }
        throw new IllegalStateException("weights are positive");
    }

    /** So many different ones, or all when there are fewer. */
    <T> List<T> some(Collection<T> of, int howMany) {
        var shuffled = shuffled(of);
        return List.copyOf(shuffled.subList(0, Math.min(howMany, shuffled.size())));
    }

    <T> List<T> shuffled(Collection<T> of) {
        var list = new ArrayList<>(of);
        Collections.shuffle(list, random);
        return list;
    }

    /** Each key as often as its number says, in any order. */
    <T> List<T> spread(Map<T, Integer> numbers) {
        var list = new ArrayList<T>();
        numbers.forEach((key, number) -> list.addAll(Collections.nCopies(number, key)));
        Collections.shuffle(list, random);
        return list;
    }

    UUID uuid() {
        // As UUID.randomUUID sets them: version 4, variant 2.
        return new UUID(
                (random.nextLong() & 0xffffffffffff0fffL) | 0x4000L,
                (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L);
    }
}
