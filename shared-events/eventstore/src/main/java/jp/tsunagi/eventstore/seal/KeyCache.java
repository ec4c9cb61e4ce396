package jp.tsunagi.eventstore.seal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Unwrapped keys for a short while: a list of many subjects would otherwise ask the key database for each look. */
final class KeyCache {
    private record Kept(DataKey key, Instant until) {}

    private final Duration life;
    private final InstantSource clock;
    private final Map<UUID, Kept> entries;
    private long forgotten;

    KeyCache(int size, Duration life, InstantSource clock) {
        this.life = life;
        this.clock = clock;
        // In order of insertion, which is that of expiry too.
        this.entries = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, Kept> eldest) {
                return size() > size
                        || !clock.instant().isBefore(eldest.getValue().until());
            }
        };
    }

    synchronized Optional<DataKey> get(UUID subject) {
        return Optional.ofNullable(entries.get(subject))
                .filter(entry -> clock.instant().isBefore(entry.until()))
                .map(Kept::key);
    }

    /** How many keys were forgotten so far, to be asked before the key database is. */
    synchronized long forgotten() {
        return forgotten;
    }

    synchronized void forget(UUID subject) {
        forgotten++;
        entries.remove(subject);
    }

    /**
     * Keeps a key, unless one was forgotten while the database was being asked: it may be this one.
     *
     * @param forgotten as it was before the database was asked
     */
    synchronized void put(DataKey key, long forgotten) {
        if (forgotten != this.forgotten) {
            return;
        }
        entries.remove(key.subject());
        entries.put(key.subject(), new Kept(key, clock.instant().plus(life)));
    }
}
