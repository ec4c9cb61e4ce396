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

    synchronized void forget(UUID subject) {
        entries.remove(subject);
    }

    synchronized void put(DataKey key) {
        entries.remove(key.subject());
        entries.put(key.subject(), new Kept(key, clock.instant().plus(life)));
    }
}
